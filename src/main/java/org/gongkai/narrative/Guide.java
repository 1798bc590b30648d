package org.gongkai.narrative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.catalogue.Duty;
import org.gongkai.catalogue.Holdings;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Site;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.narrative.Sections.Section;
import org.gongkai.review.NarrativeVerdict;

/**
 * What the guide to disclosure must say (政府信息公开指南): classes, arrangement, ways to get information (条例 第十二条), remedies
 * (条例 第五十一条), nothing that the office's data in site.yaml contradict, and nothing older than a year.
 */
public final class Guide implements Duty {

    private static final String PATH = "content/guide.md";

    /** Since this day a refusal to disclose goes to reconsideration first (行政复议法 第二十三条). */
    private static final LocalDate RECONSIDERATION_FIRST = LocalDate.of(2024, 1, 1);

    private static final Pattern FIRST = Pattern.compile("先[^。；\\n]{0,12}(?:行政)?复议|复议前置");

    /** A statement such as “联系电话：…” or a row of a table. */
    private static final String STATED = "[ \\t*]*[|：:][ \\t*]*([^|\\n。；;]+)";

    /** A part that article 12 asks for, and the words of which its heading has one. */
    private record Part(String name, String english, List<String> words) {}

    /** What the section on remedies must name, and the words of which it then has one. */
    private record Remedy(String name, List<String> words) {}

    private static final List<Remedy> REMEDIES = List.of(
            new Remedy("向上一级行政机关或者政府信息公开工作主管部门投诉、举报", List.of("投诉", "举报")),
            new Remedy("行政复议", List.of("复议")),
            new Remedy("行政诉讼", List.of("诉讼")),
            new Remedy("对不予公开的答复不服的，应当先申请行政复议", List.of()));

    private static final List<Part> PARTS = List.of(
            new Part("信息分类", "classes of information", List.of("分类", "类别")),
            new Part("编排体系", "arrangement", List.of("编排")),
            new Part("获取方式", "ways to get information", List.of("获取", "查阅方式")));

    /** Looks at the guide that is published, or would be if nothing were wrong with it; one that cannot be read says so itself. */
    @Override
    public List<Finding> check(Holdings holdings) {
        Optional<NarrativeVerdict> due = holdings.judgement().guide().filter(NarrativeVerdict::due);
        return due.isEmpty()
                ? List.of(missing())
                : due.get()
                        .manuscript()
                        .map(guide -> check(guide, holdings.site().office(), holdings.today()))
                        .orElse(List.of());
    }

    private static Finding missing() {
        return Finding.of(
                Rule.GUIDE_PARTS,
                Place.of(PATH),
                new Wording("没有公布政府信息公开指南", "no guide to disclosure is published"),
                new Wording(
                        "在 content/guide.md 写明信息分类、编排体系、获取方式、监督救济，经审查后公布",
                        "write content/guide.md and have it reviewed"));
    }

    private static List<Finding> check(Manuscript guide, Site.Office office, LocalDate today) {
        Sections sections = Sections.of(guide.body());
        List<Finding> found = new ArrayList<>();
        for (Part part : PARTS) {
            part(guide, sections, part).ifPresent(found::add);
        }
        found.addAll(remedies(guide, sections, today));
        found.addAll(contradictions(guide, office));
        found.addAll(age(guide, today));
        return Findings.some(guide.path(), found);
    }

    private static Optional<Finding> part(Manuscript guide, Sections sections, Part part) {
        Optional<Section> there = sections.about(part.words());
        if (there.isEmpty()) {
            return Optional.of(Finding.of(
                    Rule.GUIDE_PARTS,
                    Place.of(guide.path()),
                    new Wording("指南没有“" + part.name() + "”部分", "the guide has no section on " + part.english()),
                    new Wording("写一节“## " + part.name() + "”", "add a section “## " + part.name() + "”")));
        }
        return there.filter(section -> section.length() == 0)
                .map(section -> at(
                        guide,
                        Rule.GUIDE_PARTS,
                        section.at(),
                        new Wording("“" + section.title() + "”部分没有内容", "section “" + section.title() + "” is empty"),
                        new Wording("写明" + part.name(), "write it")));
    }

    private static List<Finding> remedies(Manuscript guide, Sections sections, LocalDate today) {
        Optional<Section> there = sections.about(List.of("监督", "救济"));
        if (there.isEmpty()) {
            return List.of(Finding.of(
                    Rule.GUIDE_REMEDIES,
                    Place.of(guide.path()),
                    new Wording("指南没有“监督救济”部分", "the guide has no section on remedies"),
                    new Wording(
                            "写一节“## 监督救济”：投诉、举报的机关，行政复议，行政诉讼",
                            "add a section “## 监督救济”: whom to complain to, reconsideration, litigation")));
        }
        Section section = there.get();
        boolean first = today.isBefore(RECONSIDERATION_FIRST)
                || FIRST.matcher(section.text()).find();
        return REMEDIES.stream()
                .filter(remedy -> remedy.words().stream().noneMatch(section.text()::contains))
                .filter(remedy -> !remedy.words().isEmpty() || !first)
                .map(Remedy::name)
                .map(what -> at(
                        guide,
                        Rule.GUIDE_REMEDIES,
                        section.at(),
                        new Wording("“" + section.title() + "”没有写明：" + what, "the remedies do not name: " + what),
                        new Wording("补写后重新审查", "add it and have the guide reviewed again")))
                .toList();
    }

    /** A label of the guide, the key of site.yaml that has the same, and its value there. */
    private record Stated(String label, String key, String value) {}

    private static List<Finding> contradictions(Manuscript guide, Site.Office office) {
        return Stream.of(
                        new Stated("机构名称", "name", office.name()),
                        new Stated("办公地址", "address", office.address()),
                        new Stated("邮政编码", "postcode", office.postcode()),
                        new Stated("办公时间", "hours", office.hours()),
                        new Stated("联系电话", "phone", office.phone()),
                        new Stated("传真号码", "fax", office.fax()),
                        new Stated("电子邮箱", "email", office.email()))
                .flatMap(one -> contradiction(guide, one).stream())
                .toList();
    }

    /** What the guide says more than once may be another place's: one of them must be the office's. */
    private static Optional<Finding> contradiction(Manuscript guide, Stated stated) {
        if (stated.value().isEmpty()) {
            return Optional.empty();
        }
        Matcher label = Pattern.compile(stated.label() + STATED).matcher(guide.body());
        int first = -1;
        while (label.find()) {
            if (bare(label.group(1)).contains(bare(stated.value()))) {
                return Optional.empty();
            }
            first = first < 0 ? label.start(1) : first;
        }
        return first < 0
                ? Optional.empty()
                : Optional.of(at(
                        guide,
                        Rule.GUIDE_AGE,
                        first,
                        new Wording(
                                "指南写的" + stated.label() + "与 site.yaml 的 office." + stated.key() + "（" + stated.value()
                                        + "）不一致",
                                "the guide and office." + stated.key() + " of site.yaml (" + stated.value()
                                        + ") differ"),
                        new Wording("修订指南或者改正 site.yaml", "revise the guide, or mend site.yaml")));
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u3000*]", "");
    }

    private static List<Finding> age(Manuscript guide, LocalDate today) {
        Optional<LocalDate> formed = guide.header().day(HeaderKey.FORMED);
        if (formed.filter(day -> day.plusYears(1).isBefore(today)).isEmpty()) {
            return List.of();
        }
        return List.of(Finding.of(
                Rule.GUIDE_AGE,
                Place.of(guide.path()),
                new Wording("指南最近一次修订是 " + formed.get() + "，超过一年", "the guide was last revised on " + formed.get()),
                new Wording(
                        "核对后把 formed 写成修订日期，重新审查", "check it, set formed to the day of revision, review it again")));
    }

    /** A finding at a character of the text, with the source line. */
    private static Finding at(Manuscript guide, Rule rule, int at, Wording message, Wording hint) {
        return ReportText.finding(guide.path(), guide.body(), guide.bodyLine(), rule, at, message, hint);
    }
}
