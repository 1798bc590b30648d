package org.gongkai.inspect;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.calendar.Notices;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/** What a test knows of a project or a site. */
final class Situations {

    static final LocalDate DAY = LocalDate.of(2026, 3, 16);

    private final boolean inside;
    private LocalDate day = DAY;
    private Set<Rule> looked = EnumSet.noneOf(Rule.class);
    private List<Finding> findings = List.of();
    private final Map<Extent, Integer> amounts = new HashMap<>();
    private Seen<Optional<LocalDate>> newest = Seen.unseen("看不到", "not seen");
    private Seen<List<ColumnState>> columns = Seen.unseen("看不到", "not seen");
    private Seen<Map<String, ItemState>> items = Seen.unseen("看不到", "not seen");
    private final Map<String, String> blocks = new LinkedHashMap<>();
    private final Map<Integer, LocalDate> reports = new TreeMap<>();
    private Seen<LocalDate> due = Seen.unseen("看不到", "not seen");
    private Seen<Optional<LocalDate>> answered = Seen.unseen("看不到", "not seen");
    private Seen<String> domain = Seen.unseen("看不到", "not seen");
    private final Map<String, ShownPage> pages = new HashMap<>();

    private Situations(boolean inside) {
        this.inside = inside;
    }

    static Situations inside() {
        return new Situations(true);
    }

    static Situations outside() {
        return new Situations(false);
    }

    Situations on(String text) {
        day = LocalDate.parse(text);
        return this;
    }

    Situations looked(Rule... rules) {
        looked = Set.of(rules);
        return this;
    }

    Situations found(Finding... found) {
        findings = List.of(found);
        return this;
    }

    Situations amount(Extent extent, int count) {
        amounts.put(extent, count);
        return this;
    }

    Situations newest(String text) {
        newest = Seen.known(text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text)));
        return this;
    }

    Situations columns(ColumnState... some) {
        columns = Seen.known(List.of(some));
        return this;
    }

    Situations items(Map<String, ItemState> some) {
        items = Seen.known(some);
        return this;
    }

    Situations block(String name) {
        blocks.put(name, name + ".html");
        return this;
    }

    Situations report(int year, String released) {
        reports.put(year, LocalDate.parse(released));
        return this;
    }

    Situations due(String text) {
        due = Seen.known(LocalDate.parse(text));
        return this;
    }

    Situations answered(String text) {
        answered = Seen.known(text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text)));
        return this;
    }

    Situations domain(String name) {
        domain = Seen.known(name);
        return this;
    }

    Situations page(String kind, Seen<String> words) {
        pages.put(kind, new ShownPage(kind + ".html", words));
        return this;
    }

    Situation make() {
        return new Situation(
                day,
                "示例省监狱管理局",
                inside ? new Wording("项目内", "the project") : new Wording("站点外", "outside"),
                new WorkingDays(Notices.builtIn()),
                looked,
                findings,
                amounts,
                newest,
                columns,
                items,
                blocks,
                inside,
                new TreeMap<>(reports),
                due,
                answered,
                domain,
                pages);
    }

    /** A finding of a rule's usual weight, or of another. */
    static Finding finding(Rule rule, int line, Severity severity) {
        return rule.at(new Place("content/a.md", line, 1), new Wording("有问题", "something is wrong"), Wording.NONE)
                .as(severity);
    }

    static ColumnState column(String name, String type, boolean top, String newest) {
        return new ColumnState(
                name, name + "/index.html", type, top, false, newest.isEmpty() ? null : LocalDate.parse(newest));
    }
}
