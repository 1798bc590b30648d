package org.gongkai.catalogue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.content.register.LedgerKind;
import org.gongkai.content.site.Article20;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Site;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/** Whether the fifteen items are complete, and the home page shows something new (条例 第二十条；国办秘函〔2019〕19号). */
public final class StatutoryItems implements Duty {

    /** A tree with columns for fewer items is that of a part of an organ, not one arranged by article 20. */
    private static final int ARRANGED = 5;

    /** Days within which a home page shows something new. */
    private static final int FRESH = 14;

    @Override
    public List<Finding> check(Holdings holdings) {
        List<Article20> missing = Stream.of(Article20.values())
                .filter(item -> columns(item, holdings).findAny().isEmpty())
                .toList();
        if (!arranged(holdings)) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>(organ(holdings));
        home(holdings).ifPresent(found::add);
        missing.forEach(item -> found.add(missing(item)));
        return found;
    }

    /** Whether the columns are those of a whole organ, arranged by article 20. */
    public static boolean arranged(Holdings holdings) {
        return Stream.of(Article20.values())
                        .filter(item -> columns(item, holdings).findAny().isPresent())
                        .count()
                >= ARRANGED;
    }

    private static Finding missing(Article20 item) {
        return Rule.STATUTORY_ITEMS.at(
                Place.of("content/categories.yaml"),
                new Wording(
                        "条例第二十条" + item.cited() + "没有栏目：" + item.text(),
                        "no category for item " + item.code() + " of article 20"),
                new Wording(
                        "设立栏目并写“item: \"" + item.code() + "\"”；没有此类事项的写 none",
                        "add a category with item: \"" + item.code() + "\", and none where there is nothing"));
    }

    /** 首页不更新: of a whole column; that of a part of an organ is no home page. */
    private static Optional<Finding> home(Holdings holdings) {
        LocalDate today = holdings.today();
        return holdings.catalogue().entries().stream()
                .findFirst()
                .map(entry -> entry.released().toLocalDate())
                .filter(newest -> newest.plusDays(FRESH).isBefore(today))
                .filter(newest -> holdings.unsettled().entries().stream()
                        .noneMatch(
                                lost -> lost.touched(day -> !day.plusDays(FRESH).isBefore(today))))
                .map(newest -> Rule.STALE_HOME.at(
                        Place.of("content"),
                        new Wording(
                                "最近一次发布是 " + newest + "，首页已有 " + newest.until(today, ChronoUnit.DAYS) + " 天没有更新",
                                "the last release was on " + newest + ", " + newest.until(today, ChronoUnit.DAYS)
                                        + " days ago"),
                        new Wording("首页两周之内应当有新的信息", "the home page should show something new within two weeks")));
    }

    /** What item 2 asks for one by one: offices, leaders, address, hours and telephone. */
    private static List<Finding> organ(Holdings holdings) {
        Optional<Category> column = columns(Article20.ORGAN, holdings).findFirst();
        if (column.isEmpty()) {
            return List.of();
        }
        boolean settled = columns(Article20.ORGAN, holdings)
                .allMatch(one -> holdings.unsettled().in(one).isEmpty());
        boolean duties = columns(Article20.ORGAN, holdings)
                .anyMatch(
                        one -> one.type().equals("机构职能") && holdings.catalogue().count(one) > 0);
        Site.Office office = holdings.site().office();
        Map<String, Boolean> lacking = new LinkedHashMap<>();
        lacking.put("机关职能", settled && !duties);
        lacking.put("机构设置（台账“机构”）", settled && lacks(LedgerKind.OFFICES, holdings));
        lacking.put("负责人姓名（台账“负责人”）", settled && lacks(LedgerKind.LEADERS, holdings));
        lacking.put("办公地址（site.yaml 的 office.address）", office.address().isEmpty());
        lacking.put("办公时间（site.yaml 的 office.hours）", office.hours().isEmpty());
        lacking.put("联系方式（site.yaml 的 office.phone）", office.phone().isEmpty());
        return lacking.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .map(what -> Rule.STATUTORY_ITEMS.at(
                        column.get().place(),
                        new Wording("条例第二十条第（二）项缺少：" + what, "item 20-02 lacks: " + what),
                        new Wording("补上，见手册“站点数据”", "add it, see the handbook")))
                .map(lack -> holdings.site().young(holdings.today()) ? lack.as(Severity.WARNING) : lack)
                .toList();
    }

    /** Whether no published entry of the item carries such a ledger. */
    private static boolean lacks(LedgerKind kind, Holdings holdings) {
        return columns(Article20.ORGAN, holdings)
                .flatMap(column -> holdings.catalogue().in(column).stream())
                .noneMatch(entry ->
                        entry.ledger().filter(one -> one.kind() == kind).isPresent());
    }

    private static Stream<Category> columns(Article20 item, Holdings holdings) {
        return holdings.catalogue().categories().all().stream().filter(category -> category.item() == item);
    }
}
