package org.gongkai.press.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.catalogue.Item;
import org.gongkai.catalogue.ItemKind;
import org.gongkai.catalogue.ItemUses;
import org.gongkai.catalogue.Items;
import org.gongkai.content.register.Ledger;
import org.gongkai.content.site.Category;
import org.gongkai.content.yaml.Field;
import org.gongkai.page.Page;
import org.gongkai.review.Entry;

/**
 * The items that a column is about (事项), from the lists in it and below it: {@code column.items}.
 *
 * @param lead how many there are and how the year changed them, {@code 现行5项；2026年增1项、减1项，上年末5项。}
 * @param kinds whether they are of several kinds
 * @param guides whether one of them has a guide
 * @param decided whether decisions are published on one of them
 * @param departments those of each office; empty in other columns
 */
public record ItemsView(String lead, boolean kinds, boolean guides, boolean decided, List<Department> departments) {

    /**
     * The items of an office (实施机构).
     *
     * @param name its name
     * @param lines one for each item, in the order of the list
     */
    public record Department(String name, List<Line> lines) {}

    /**
     * An item (事项).
     *
     * @param item its name, leading to what the list tells of it
     * @param code its code
     * @param kind {@code 行政许可} …
     * @param inForce whether it is in force
     * @param state {@code 现行}, {@code 2026年7月1日起取消}, {@code 2027年1月1日起施行} …
     * @param guide the guide to it; none or one
     * @param decisions number of decisions published on it
     * @param results the entries in which they stand
     */
    public record Line(
            LinkView item,
            String code,
            String kind,
            boolean inForce,
            String state,
            List<LinkView> guide,
            int decisions,
            List<LinkView> results) {}

    private static final ItemsView NONE = new ItemsView("", false, false, false, List.of());

    /** What an item's heading and state say already, and what is shown as links. */
    private static final Set<String> ELSEWHERE = Set.of("name", "guide", "until", "removed");

    /** Shown on the first page of a column of 条例 第二十条第五、六、八项, and nowhere else. */
    static ItemsView of(Page.Column page, Context here) {
        Set<ItemKind> kinds = ItemKind.of(page.category().item());
        if (page.number() > 1 || page.year().isPresent() || kinds.isEmpty()) {
            return NONE;
        }
        Items items = here.catalogue()
                .items()
                .where(item -> kinds.contains(item.kind()) && below(page.category(), item.entry(), here));
        Map<String, List<Line>> offices = new LinkedHashMap<>();
        List<Line> lines = new ArrayList<>();
        for (Item item : items.all()) {
            Line line = line(item, here);
            lines.add(line);
            offices.computeIfAbsent(item.text("department"), unused -> new ArrayList<>())
                    .add(line);
        }
        return new ItemsView(
                lead(items),
                lines.stream().map(Line::kind).distinct().count() > 1,
                lines.stream().anyMatch(line -> !line.guide().isEmpty()),
                lines.stream().anyMatch(line -> line.decisions() > 0),
                offices.entrySet().stream()
                        .map(office -> new Department(office.getKey(), office.getValue()))
                        .toList());
    }

    private static boolean below(Category column, Entry entry, Context here) {
        return here.catalogue().categories().line(entry.category()).stream()
                .anyMatch(one -> one.key().equals(column.key()));
    }

    private static Line line(Item item, Context here) {
        ItemUses uses = here.catalogue().itemUses();
        return new Line(
                new LinkView(item.name(), here.href(item.entry()) + "#" + id(item)),
                item.code(),
                item.kind().word(),
                item.inForce(here.today()),
                state(item, here),
                guide(item, here),
                uses.count(item.code()),
                results(item, here));
    }

    private static List<LinkView> guide(Item item, Context here) {
        return here.catalogue().find(item.text("guide")).map(here::link).stream()
                .toList();
    }

    private static List<LinkView> results(Item item, Context here) {
        return here.catalogue().itemUses().entries(item.code()).stream()
                .map(here::link)
                .toList();
    }

    private static String id(Item item) {
        return "item-" + item.row().line();
    }

    private static String state(Item item, Context here) {
        if (item.inForce(here.today())) {
            return item.until()
                    .map(until -> "现行，" + DateView.of(until).text() + "起" + item.text("removed"))
                    .orElse("现行");
        }
        return item.from().isAfter(here.today())
                ? DateView.of(item.from()).text() + "起施行"
                : item.until()
                        .map(until -> DateView.of(until).text() + "起" + item.text("removed"))
                        .orElse("");
    }

    /** The list that an entry carries, item by item. */
    static LedgerView of(Entry entry, Ledger ledger, Context here) {
        Items items = new Items(Item.of(entry).toList(), here.today());
        List<LedgerView.Item> each = items.all().stream()
                .map(item -> new LedgerView.Item(id(item), item.name(), fields(item, here)))
                .toList();
        return new LedgerView(ledger.kind().caption(), lead(items), List.of(), each, List.of());
    }

    private static String lead(Items items) {
        List<Item> now = items.now();
        Map<ItemKind, Long> kinds =
                now.stream().collect(Collectors.groupingBy(Item::kind, LinkedHashMap::new, Collectors.counting()));
        String each = kinds.entrySet().stream()
                .map(kind -> kind.getKey().word() + kind.getValue() + "项")
                .collect(Collectors.joining("、", "（", "）"));
        int year = items.today().getYear();
        String change = items.year(year)
                .map(one -> "；" + year + "年增" + one.added().size() + "项、减"
                        + one.removed().size() + "项，上年末" + one.before().size() + "项")
                .orElse("");
        return "现行" + now.size() + "项" + (kinds.size() > 1 ? each : "") + change + "。";
    }

    private static List<LedgerView.Cell> fields(Item item, Context here) {
        List<LedgerView.Cell> fields = new ArrayList<>();
        fields.add(new LedgerView.Cell("状态", state(item, here), false));
        for (Field<String> column : item.ledger().kind().columns()) {
            String text = item.text(column.english());
            if (!text.isEmpty() && !ELSEWHERE.contains(column.english())) {
                fields.add(LedgerView.cell(column, text));
            }
        }
        guide(item, here).forEach(guide -> fields.add(new LedgerView.Cell("办事指南", "", false, List.of(guide))));
        int decisions = here.catalogue().itemUses().count(item.code());
        if (decisions > 0) {
            fields.add(new LedgerView.Cell("已公示的决定", decisions + "件", false, results(item, here)));
        }
        return fields;
    }
}
