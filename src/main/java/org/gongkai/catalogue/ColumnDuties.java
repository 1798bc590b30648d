package org.gongkai.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Term;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.review.Entry;

/** Whether every column is kept (栏目维护): none blank without a statement, none stale (国办秘函〔2019〕19号). */
public final class ColumnDuties implements Duty {

    @Override
    public List<Finding> check(Holdings holdings) {
        boolean young = holdings.site().young(holdings.today());
        List<Finding> found = new ArrayList<>();
        List<Category> yetBlank = new ArrayList<>();
        for (Category category : holdings.catalogue().categories().all()) {
            if (young && blank(category, holdings)) {
                yetBlank.add(category);
            } else {
                said(category, holdings).ifPresent(found::add);
            }
            stale(category, holdings).ifPresent(found::add);
        }
        if (!yetBlank.isEmpty()) {
            found.add(yet(yetBlank, holdings));
        }
        return found;
    }

    /** Of a column that was opened just now: all that is to be filled, at once. */
    private static Finding yet(List<Category> blank, Holdings holdings) {
        String names = blank.stream().map(Category::name).collect(Collectors.joining("、"));
        LocalDate until = holdings.site().opened().orElse(holdings.today()).plusMonths(1);
        return Rule.BLANK_COLUMN.warning(
                blank.get(0).place(),
                new Wording(
                        "新开通的专栏还有 " + blank.size() + " 个栏目没有信息：" + names,
                        blank.size() + " categories of the new site are blank: "
                                + blank.stream().map(Category::key).collect(Collectors.joining(", "))),
                new Wording(
                        until + " 以前补上；确无此类事项的，写“none: 本机关无此类事项。”；不需要的栏目删去",
                        "by " + until + " publish something, state “none: …”, or remove the category"));
    }

    private static boolean blank(Category category, Holdings holdings) {
        return holdings.catalogue().count(category) == 0
                && holdings.unsettled().in(category).isEmpty()
                && category.none().isEmpty()
                && category.children().isEmpty();
    }

    private static Optional<Finding> said(Category category, Holdings holdings) {
        Catalogue catalogue = holdings.catalogue();
        int count = catalogue.count(category);
        if (count > 0 && !category.none().isEmpty()) {
            return Optional.of(Rule.BLANK_COLUMN.warning(
                    category.place(),
                    new Wording(
                            "栏目“" + category.name() + "”写明没有此类事项，却有 " + count + " 条公开的信息",
                            "category “" + category.key() + "” says that there is nothing, but has " + count
                                    + " entries"),
                    new Wording("删去 none", "remove none")));
        }
        if (blank(category, holdings)) {
            Finding blank = Rule.BLANK_COLUMN.at(
                    category.place(),
                    new Wording(
                            "栏目“" + category.name() + "”没有公开的信息，也没有说明",
                            "category “" + category.key() + "” is blank and says nothing about it"),
                    new Wording(
                            "发布信息；确无此类事项的，写“none: 本机关无此类事项。”；不需要的栏目删去",
                            "publish something, state “none: …”, or remove the category"));
            // a period that ended overnight is no fault of the column
            return Optional.of(catalogue.closed(category) ? blank.as(Severity.WARNING) : blank);
        }
        return Optional.empty();
    }

    /** A release or a change counts as an update. */
    private static Optional<Finding> stale(Category category, Holdings holdings) {
        Optional<Term> term = category.updateWithin();
        if (term.isEmpty()
                || holdings.unsettled().in(category).stream()
                        .anyMatch(lost -> lost.touched(day -> !late(day, term.get(), holdings)))) {
            return Optional.empty();
        }
        Optional<LocalDate> newest =
                newest(category, holdings.catalogue()).filter(day -> late(day, term.get(), holdings));
        return newest.map(day -> Finding.of(
                rule(category),
                category.place(),
                new Wording(
                        "栏目“" + category.name() + "”最近一次更新是 " + day + "，应在 "
                                + term.get().last(day, holdings.calendar()).day() + " 以前更新",
                        "category “" + category.key() + "” was updated on " + day + " and was due by "
                                + term.get().last(day, holdings.calendar()).day()),
                new Wording("发布新的信息；内容没有变化的，核对后写上变更日期（changed）并重新审查", "publish, or confirm an entry and set changed")));
    }

    /** The day on which something of a column, or of one below it, was released or changed last. */
    public static Optional<LocalDate> newest(Category category, Catalogue catalogue) {
        return catalogue.below(category).stream().map(ColumnDuties::touched).max(LocalDate::compareTo);
    }

    private static boolean late(LocalDate day, Term term, Holdings holdings) {
        return term.last(day, holdings.calendar()).day().isBefore(holdings.today());
    }

    private static LocalDate touched(Entry entry) {
        LocalDate released = entry.released().toLocalDate();
        return entry.day(HeaderKey.CHANGED).filter(released::isBefore).orElse(released);
    }

    private static Rule rule(Category category) {
        return switch (category.type()) {
            case "政策文件", "工作动态", "通知公告" -> Rule.STALE_POLICY;
            case "机构职能", "负责人信息", "概况信息" -> Rule.STALE_ORGAN;
            default -> Rule.STALE_COLUMN;
        };
    }
}
