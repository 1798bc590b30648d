package org.gongkai.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Vocabulary;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.review.Entry;

/** What belongs together as one project (项目): a purchase from intention to acceptance, opinions asked for and what became of them. */
final class Projects {

    /** Days between intention and notice (财库〔2020〕10号). */
    private static final int NOTICE = 30;

    /** Months after which readers may expect to hear what became of their opinions. */
    private static final int ANSWER = 3;

    /** 合同: an acceptance need not be published there. */
    private static final int LAST_IN_MEDIUM = Vocabulary.PURCHASE.indexOf("合同");

    private static final Pattern OUTSIDE = Pattern.compile("https?://([A-Za-z0-9.-]+)");

    private static final String INTENTION = Vocabulary.PURCHASE.get(0);
    private static final String CALL = Vocabulary.PURCHASE.get(1);
    private static final String ASKED = Vocabulary.CONSULTATION.get(0);
    private static final String TOLD = Vocabulary.CONSULTATION.get(1);

    private final Map<String, List<Entry>> projects;

    Projects(List<Entry> entries) {
        projects = entries.stream()
                .filter(entry -> entry.text(HeaderKey.STAGE).isPresent())
                .sorted(Comparator.comparing(Entry::released).thenComparing(Entry::index))
                .collect(Collectors.groupingBy(Projects::name, TreeMap::new, Collectors.toList()));
    }

    private static String name(Entry entry) {
        return entry.text(HeaderKey.PROJECT).orElse("");
    }

    private static String stage(Entry entry) {
        return entry.text(HeaderKey.STAGE).orElse("");
    }

    /** The stages of an entry's project: those that are published, and those after the last of them. */
    List<Stage> of(Entry entry) {
        if (entry.text(HeaderKey.STAGE).isEmpty()) {
            return List.of();
        }
        List<String> all = Vocabulary.PURCHASE.contains(stage(entry)) ? Vocabulary.PURCHASE : Vocabulary.CONSULTATION;
        List<Stage> stages = new ArrayList<>();
        boolean coming = true;
        for (int i = all.size() - 1; i >= 0; i--) {
            Stage stage = new Stage(all.get(i), at(name(entry), all.get(i)));
            coming &= stage.entries().isEmpty();
            if (coming || !stage.entries().isEmpty()) {
                stages.add(0, stage);
            }
        }
        return stages;
    }

    private List<Entry> at(String project, String stage) {
        return projects.getOrDefault(project, List.of()).stream()
                .filter(entry -> stage(entry).equals(stage))
                .toList();
    }

    List<Finding> check(LocalDate today, String domain, Unsettled unsettled) {
        List<Finding> found = new ArrayList<>();
        projects.forEach((project, entries) -> {
            entries.forEach(entry -> elsewhere(entry, domain).ifPresent(found::add));
            soon(project).ifPresent(found::add);
            if (!mayBelong(unsettled, project, entries)) {
                entries.forEach(entry -> gap(project, entry).ifPresent(found::add));
                silent(project, today).ifPresent(found::add);
            }
        });
        return found;
    }

    /** Whether an entry in error may be the stage that is missing: by its header, or, unreadable, by its column. */
    private static boolean mayBelong(Unsettled unsettled, String project, List<Entry> entries) {
        return unsettled.entries().stream()
                .anyMatch(lost -> lost.manuscript().isPresent()
                        ? lost.may(one -> one.header()
                                .text(HeaderKey.PROJECT)
                                .filter(project::equals)
                                .isPresent())
                        : entries.stream()
                                .anyMatch(entry ->
                                        lost.line().contains(entry.category().key())));
    }

    /** A result follows a notice, a contract a result, an acceptance a contract. */
    private Optional<Finding> gap(String project, Entry entry) {
        int at = Vocabulary.PURCHASE.indexOf(stage(entry));
        if (at <= Vocabulary.PURCHASE.indexOf(CALL)) {
            return Optional.empty();
        }
        String before = Vocabulary.PURCHASE.get(at - 1);
        if (!at(project, before).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Rule.PROJECT_CHAIN.at(
                entry.place(HeaderKey.STAGE),
                new Wording(
                        "项目“" + project + "”有" + stage(entry) + "，没有" + before,
                        "project “" + project + "” has " + stage(entry) + " but no " + before),
                new Wording(
                        "公开过的，写上同样的 project（项目）和“stage: " + before + "”",
                        "if it is published, give it the same project and stage: " + before)));
    }

    /** Notice, result and contract stand in the medium that the province names, too (政府采购法实施条例 第四十三条、第五十条). */
    private static Optional<Finding> elsewhere(Entry entry, String domain) {
        int at = Vocabulary.PURCHASE.indexOf(stage(entry));
        if (at < 1
                || at > LAST_IN_MEDIUM
                || OUTSIDE.matcher(entry.body())
                        .results()
                        .anyMatch(link -> !link.group(1).equals(domain))) {
            return Optional.empty();
        }
        return Optional.of(Rule.PURCHASE_MEDIUM.at(
                entry.place(HeaderKey.STAGE),
                new Wording(
                        "采购" + stage(entry) + "没有链接到指定媒体上的同一信息",
                        "the " + stage(entry) + " of a purchase does not link the same in the designated medium"),
                new Wording(
                        "在正文链接省级以上财政部门指定的媒体，例如中国政府采购网的页面",
                        "link the page of the medium that the finance department designates")));
    }

    private Optional<Finding> soon(String project) {
        Optional<Entry> intention = at(project, INTENTION).stream().findFirst();
        Optional<Entry> call = at(project, CALL).stream().findFirst();
        if (intention.isEmpty() || call.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = intention.get().released().toLocalDate();
        if (!first.plusDays(NOTICE).isAfter(call.get().released().toLocalDate())) {
            return Optional.empty();
        }
        return Optional.of(Rule.PROJECT_CHAIN.warning(
                call.get().place(HeaderKey.RELEASED),
                new Wording(
                        "采购意向 " + first + " 才公开，到采购公告不足 " + NOTICE + " 日",
                        "its intention was published on " + first + ", less than " + NOTICE + " days before"),
                new Wording("采购意向应当在采购活动开始前 30 日公开", "publish the intention 30 days before")));
    }

    private Optional<Finding> silent(String project, LocalDate today) {
        List<Entry> asked = at(project, ASKED);
        if (asked.isEmpty() || !at(project, TOLD).isEmpty()) {
            return Optional.empty();
        }
        Entry last = asked.get(asked.size() - 1);
        if (!last.released().toLocalDate().plusMonths(ANSWER).isBefore(today)) {
            return Optional.empty();
        }
        return Optional.of(Rule.NO_RESULT.at(
                last.place(HeaderKey.STAGE),
                new Wording(
                        "征求意见公开 " + ANSWER + " 个月后仍没有公布采纳情况",
                        "opinions were asked for " + ANSWER + " months ago, and what became of them is not told"),
                new Wording(
                        "公布采纳情况和没有采纳的理由，写同样的 project（项目）和“stage: " + TOLD + "”，可用台账“意见”",
                        "publish it with the same project and stage: " + TOLD)));
    }
}
