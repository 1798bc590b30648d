package org.gongkai.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.application.Application;
import org.gongkai.application.Disputes;
import org.gongkai.calendar.Notice;
import org.gongkai.calendar.Notices;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.register.Duties;
import org.gongkai.content.register.Figures;
import org.gongkai.content.register.Redirects;
import org.gongkai.content.register.Register;
import org.gongkai.content.register.Withdrawals;
import org.gongkai.content.site.Categories;
import org.gongkai.content.site.Person;
import org.gongkai.content.site.Site;

/**
 * All that the editors' folder holds, as read.
 *
 * @param site site.yaml
 * @param categories categories.yaml
 * @param people people.yaml
 * @param entries every entry's file, readable or not, by path
 * @param record site.md, the review record of the site's own data, templates and assets (站点审查记录)
 * @param guide guide.md (政府信息公开指南)
 * @param annual year ▸ annual/&lt;year&gt;.md (年度报告)
 * @param figures annual/&lt;year&gt;.yaml (年度报告统计数据), those that can be read, by year
 * @param figureYears years of which there is such a file, readable or not
 * @param calendar calendar/&lt;year&gt;.csv (放假通知), for years after those built in
 * @param register applications/&lt;year&gt;.csv (依申请公开登记簿), private: never published
 * @param disputes applications/disputes-&lt;year&gt;.csv (复议诉讼登记簿), private: never published
 * @param registers registers/&lt;kind&gt;-&lt;year&gt;.csv (工作台账), private: never published
 * @param withdrawals withdrawn.csv (撤回登记)
 * @param duties duties.yaml (履职和考核), private: never published
 * @param redirects redirects.csv (旧地址)
 * @param absent paths and index numbers that texts may name although nothing stands there: of what is supposed to be away
 * @param words what site.yaml, categories.yaml and people.yaml say that readers may see
 */
public record Sources(
        Site site,
        Categories categories,
        List<Person> people,
        List<Source> entries,
        Optional<Source> record,
        Optional<Source> guide,
        SortedMap<Integer, Source> annual,
        List<Figures> figures,
        Set<Integer> figureYears,
        List<Notice> calendar,
        List<Application> register,
        Disputes disputes,
        List<Register> registers,
        Withdrawals withdrawals,
        Duties duties,
        Redirects redirects,
        Set<String> absent,
        List<DataFileText> words) {

    public Sources {
        people = List.copyOf(people);
        entries = List.copyOf(entries);
        annual = Collections.unmodifiableSortedMap(new TreeMap<>(annual));
        figures = List.copyOf(figures);
        figureYears = Set.copyOf(figureYears);
        calendar = List.copyOf(calendar);
        register = List.copyOf(register);
        registers = List.copyOf(registers);
        absent = Set.copyOf(absent);
        words = List.copyOf(words);
    }

    /** The texts that are no entries: the guide and the reports. */
    public List<Source> narratives() {
        return Stream.concat(guide.stream(), annual.values().stream()).toList();
    }

    /** The working days by the notices built in and those of the project. */
    public WorkingDays workingDays() {
        return new WorkingDays(
                Stream.concat(Notices.builtIn().stream(), calendar.stream()).toList());
    }

    /** Every text: the entries, the guide, the reports, the record of the site's review. */
    public List<Source> texts() {
        List<Source> texts = new ArrayList<>(entries);
        guide.ifPresent(texts::add);
        texts.addAll(annual.values());
        record.ifPresent(texts::add);
        return List.copyOf(texts);
    }

    /** The same without an entry, and nothing in its place (试建): what else names it is no mistake. */
    public Sources without(Manuscript entry) {
        Set<String> names = Stream.concat(Stream.of(entry.path()), entry.header().text(HeaderKey.INDEX).stream())
                .collect(Collectors.toSet());
        return instead(
                entries.stream().filter(one -> !one.path().equals(entry.path())).toList(), withdrawals, names);
    }

    /** The same with this entry as it stood before its withdrawal, and with that forgotten (试建). */
    public Sources with(Manuscript before) {
        String index = before.header().text(HeaderKey.INDEX).orElse("");
        return instead(
                entries.stream()
                        .map(one -> one.path().equals(before.path()) ? before : one)
                        .toList(),
                withdrawals.without(index),
                absent);
    }

    /** The same with a text of {@code path} as it stands now, or without it (预览): an entry, the guide or a report. */
    public Sources now(String path, Optional<Source> text) {
        ManuscriptKind kind = ManuscriptKind.of(path);
        SortedMap<Integer, Source> reports = new TreeMap<>(annual);
        List<Source> others = new ArrayList<>(entries);
        switch (kind) {
            case ENTRY -> {
                others.removeIf(one -> one.path().equals(path));
                text.ifPresent(one -> {
                    int at = 0;
                    while (at < others.size() && others.get(at).path().compareTo(path) < 0) {
                        at++;
                    }
                    others.add(at, one);
                });
            }
            case REPORT -> {
                reports.remove(ManuscriptKind.year(path));
                text.ifPresent(one -> reports.put(ManuscriptKind.year(path), one));
            }
            case GUIDE, SITE -> {} // below
        }
        return new Sources(
                site,
                categories,
                people,
                others,
                kind == ManuscriptKind.SITE ? text : record,
                kind == ManuscriptKind.GUIDE ? text : guide,
                reports,
                figures,
                figureYears,
                calendar,
                register,
                disputes,
                registers,
                withdrawals,
                duties,
                redirects,
                absent,
                words);
    }

    private Sources instead(List<Source> others, Withdrawals remembered, Set<String> away) {
        return new Sources(
                site,
                categories,
                people,
                others,
                record,
                guide,
                annual,
                figures,
                figureYears,
                calendar,
                register,
                disputes,
                registers,
                remembered,
                duties,
                redirects,
                away,
                words);
    }
}
