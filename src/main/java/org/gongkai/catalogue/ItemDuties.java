package org.gongkai.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.register.Ledger;
import org.gongkai.content.register.LedgerKind;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.review.Entry;

/**
 * Whether the lists of items are sound (事项清单): one row of a code at a time, everything told that an applicant needs, no
 * guide, decision or fee that leads nowhere (条例 第二十条第五、六、八项；国办秘函〔2019〕19号).
 */
public final class ItemDuties implements Duty {

    /** The elements of a guide ▸ the columns of which one tells it. */
    private static final Map<String, List<String>> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("申请条件", List.of("conditions"));
        PARTS.put("办理材料", List.of("materials"));
        PARTS.put("办理流程", List.of("procedure"));
        PARTS.put("办理时限", List.of("legal-limit", "promised-limit"));
        PARTS.put("收费", List.of("fee"));
        PARTS.put("办理地点和时间", List.of("place"));
        PARTS.put("联系电话", List.of("phone"));
    }

    @Override
    public List<Finding> check(Holdings holdings) {
        Catalogue catalogue = holdings.catalogue();
        Items items = catalogue.items();
        List<Finding> found = new ArrayList<>(contradictions(items));
        for (Item item : items.now()) {
            (item.text("guide").isEmpty() ? incomplete(item) : guide(item, catalogue)).ifPresent(found::add);
        }
        if (holdings.unsettled().entries().stream().noneMatch(lost -> lost.may(ItemDuties::lists))) {
            Map<String, List<Item>> ever =
                    catalogue.entries().stream().flatMap(Item::of).collect(Collectors.groupingBy(Item::code));
            for (Entry entry : catalogue.entries()) {
                entry.ledger()
                        .ifPresent(ledger -> ledger.rows()
                                .forEach(row -> used(ledger, row, ever).ifPresent(found::add)));
            }
        }
        found.addAll(collectedTwice(catalogue));
        return found;
    }

    /** An amount stands once for a year and an item, in whichever ledger. */
    private static List<Finding> collectedTwice(Catalogue catalogue) {
        Map<String, String> places = new HashMap<>();
        List<Finding> found = new ArrayList<>();
        for (Entry entry : catalogue.entries()) {
            entry.ledger()
                    .filter(ledger -> ledger.kind() == LedgerKind.COLLECTED)
                    .ifPresent(ledger -> {
                        for (Ledger.Row row : ledger.rows()) {
                            String what = row.text("year") + "年 " + row.text("item");
                            String first = places.putIfAbsent(what, ledger.path() + ":" + row.line());
                            if (first != null) {
                                found.add(ledger.finding(
                                        Rule.ITEMS_CONTRADICT,
                                        row,
                                        "year",
                                        new Wording(
                                                what + " 的收缴金额在 " + first + " 已经写了",
                                                what + " has its amount at " + first),
                                        new Wording("合成一行", "make one row of them")));
                            }
                        }
                    });
        }
        return found;
    }

    private static boolean lists(Manuscript manuscript) {
        return manuscript
                .header()
                .text(HeaderKey.LEDGER)
                .filter(LedgerKind.ITEMS.word()::equals)
                .isPresent();
    }

    private static Finding at(Item item, Rule rule, String head, Wording message, Wording hint) {
        return item.ledger().finding(rule, item.row(), head, message, hint);
    }

    /** 服务不实用: what the guide to it would tell. */
    private static Optional<Finding> incomplete(Item item) {
        List<String> missing = PARTS.entrySet().stream()
                .filter(part -> !item.tells(part.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return missing.isEmpty() || !ItemKind.APPLIED_FOR.contains(item.kind())
                ? Optional.empty()
                : Optional.of(at(
                        item,
                        Rule.SERVICE_GUIDE,
                        "name",
                        new Wording(
                                "事项“" + item.name() + "”没有说明：" + String.join("、", missing),
                                "item " + item.code() + " does not tell: " + String.join(", ", missing)),
                        new Wording(
                                "填上；有办事指南的，在“办事指南”栏写它的索引号",
                                "fill them in, or give the index number of the guide under guide")));
    }

    private static Optional<Finding> guide(Item item, Catalogue catalogue) {
        String index = item.text("guide");
        if (catalogue.find(index).isPresent() || catalogue.unsettled(index)) {
            return Optional.empty();
        }
        boolean gone = catalogue.tombstone(index).isPresent()
                || catalogue.closed(index).isPresent();
        return Optional.of(at(
                item,
                Rule.ITEM_GUIDE,
                "guide",
                gone
                        ? new Wording("办事指南 " + index + " 已经撤下", "the guide " + index + " is no longer public")
                        : new Wording("没有索引号为 " + index + " 的条目", "no entry has the index number " + index),
                new Wording("改为已公开的办事指南的索引号，或者留空，把办理要求写在这一行", "name a published guide, or tell it all in this row")));
    }

    private static List<Finding> contradictions(Items items) {
        Map<String, List<Item>> before = new LinkedHashMap<>();
        List<Finding> found = new ArrayList<>();
        List<Item> inTime =
                items.all().stream().sorted(Comparator.comparing(Item::from)).toList();
        for (Item item : inTime) {
            List<Item> alike = before.computeIfAbsent(item.code(), unused -> new ArrayList<>());
            Optional<Item> twice = alike.stream().filter(item::overlaps).findFirst();
            twice.ifPresent(other -> found.add(twice(item, other)));
            if (twice.isEmpty() && !alike.isEmpty()) {
                renamed(item, alike.get(alike.size() - 1)).ifPresent(found::add);
            }
            alike.add(item);
        }
        return found;
    }

    private static Finding twice(Item item, Item other) {
        String place = other.ledger().path() + " 第" + other.row().line() + "行";
        return at(
                item,
                Rule.ITEMS_CONTRADICT,
                "code",
                new Wording(
                        "编码 " + item.code() + " 与 " + place + "“" + other.name() + "”同时有效",
                        "code " + item.code() + " is in force in line "
                                + other.row().line() + " of " + other.ledger().path() + " as well"),
                new Wording(
                        "原来的一行写上终止日期；不是同一事项的，改编码；旧的清单已被代替的，写明废止",
                        "give the former row an end, or this one another code; repeal a list that this one replaces"));
    }

    private static Optional<Finding> renamed(Item item, Item earlier) {
        boolean told =
                earlier.text("removed").equals("更名") || item.text("added").equals("更名");
        return told || item.name().equals(earlier.name())
                ? Optional.empty()
                : Optional.of(at(
                        item,
                        Rule.ITEMS_CONTRADICT,
                        "name",
                        new Wording(
                                "编码 " + item.code() + " 原来是“" + earlier.name() + "”，没有写明更名",
                                "code " + item.code() + " was “" + earlier.name() + "”, and no row says 更名"),
                        new Wording(
                                "更名的，增加情形写“更名”和变更依据；是另一事项的，用新的编码",
                                "write 更名 under added with its basis; another item has another code")));
    }

    /** Decisions and fees name items that were in force then, by whichever list, also one that was replaced since. */
    private static Optional<Finding> used(Ledger ledger, Ledger.Row row, Map<String, List<Item>> items) {
        String code = row.text("item");
        if (code.isEmpty()) {
            return Optional.empty();
        }
        ItemKind kind = ItemUses.DECISIONS.getOrDefault(ledger.kind(), ItemKind.FEE);
        List<Item> alike = items.getOrDefault(code, List.of());
        if (alike.isEmpty()) {
            return Optional.of(used(ledger, row, "没有编码为 " + code + " 的事项", "no item has the code " + code));
        }
        if (alike.stream().noneMatch(item -> item.kind() == kind || item.kind() == ItemKind.DUTY)) {
            String other = alike.get(0).kind().word();
            return Optional.of(used(
                    ledger,
                    row,
                    code + " 是“" + other + "”事项，不是“" + kind.word() + "”",
                    code + " is an item of " + other));
        }
        Optional<LocalDate> day = row.day("decided");
        boolean then = day.isPresent()
                ? alike.stream().anyMatch(item -> item.inForce(day.get()))
                : alike.stream().anyMatch(item -> item.inForceIn(row.number("year")));
        String when = day.map(LocalDate::toString).orElse(row.text("year") + "年");
        return then
                ? Optional.empty()
                : Optional.of(used(
                        ledger,
                        row,
                        code + "“" + alike.get(0).name() + "”" + when + "没有实施（" + times(alike) + "）",
                        code + " was not in force "
                                + day.map(one -> "on " + one).orElse("in " + row.text("year")) + " (" + times(alike)
                                + ")"));
    }

    private static String times(List<Item> alike) {
        return String.join(
                "，",
                alike.stream()
                        .map(item -> item.from() + "—"
                                + item.until().map(LocalDate::toString).orElse(""))
                        .toList());
    }

    private static Finding used(Ledger ledger, Ledger.Row row, String zh, String en) {
        return ledger.finding(
                Rule.ITEM_UNKNOWN,
                row,
                "item",
                new Wording(zh, en),
                new Wording("核对编码和日期；台账“事项”缺少的补上", "compare code and day with the list of items; add what it lacks"));
    }
}
