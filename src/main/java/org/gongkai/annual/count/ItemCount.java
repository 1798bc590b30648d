package org.gongkai.annual.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.annual.form.CurrentForm;
import org.gongkai.annual.form.FormCell;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Item;
import org.gongkai.catalogue.ItemKind;
import org.gongkai.catalogue.Items;
import org.gongkai.content.register.Ledger;
import org.gongkai.content.register.LedgerKind;
import org.gongkai.review.Entry;

/**
 * Published lists of items and of fees ▸ what table 二 says of them: in the form of 2019 the items of last year and how many
 * more or fewer there are, in that of 2021 what was collected. A year that the lists do not know is not counted.
 */
final class ItemCount {

    private static final String LAST_YEAR = "上一年项目数量";
    private static final String CHANGE = "本年增/减";

    /** Yuan ▸ 万元. */
    private static final int TEN_THOUSAND = 4;

    private final Catalogue catalogue;

    ItemCount(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The rows of the form of 2019 whose kinds some list has. */
    void count(int year, List<CountedFigure> known) {
        for (ItemKind kind : ItemKind.values()) {
            if (kind != ItemKind.DUTY && !closed(kind)) {
                items(kind).year(year).ifPresent(one -> count(kind, one, known));
            }
        }
    }

    private static void count(ItemKind kind, Items.Year year, List<CountedFigure> known) {
        String row = kind.word();
        CountedFigure.Source source = CountedFigure.Source.ITEMS;
        known.add(new CountedFigure(
                row,
                LAST_YEAR,
                row,
                source,
                year.before().stream().map(Item::toString).toList()));
        List<String> changes = Stream.concat(
                        year.added().stream().map(item -> "增 " + item),
                        year.removed().stream().map(item -> "减 " + item))
                .toList();
        BigDecimal change =
                BigDecimal.valueOf((long) year.added().size() - year.removed().size());
        known.add(new CountedFigure(row, CHANGE, row, source, change, changes));
    }

    /** The fees of a year, where every item that was charged for then has one amount. */
    void collected(int year, List<CountedFigure> known) {
        Set<String> told = new HashSet<>();
        List<String> behind = new ArrayList<>();
        BigDecimal yuan = BigDecimal.ZERO;
        boolean once = true;
        for (Entry entry : catalogue.entries()) {
            for (Ledger.Row row : rows(entry, year)) {
                once &= told.add(row.text("item"));
                behind.add(row.text("item") + " " + FormCell.plain(row.amount("amount")) + "元");
                yuan = yuan.add(row.amount("amount"));
            }
        }
        boolean whole = items(ItemKind.FEE).all().stream()
                .filter(item -> item.inForceIn(year))
                .allMatch(item -> told.contains(item.code()));
        if (!told.isEmpty() && once && whole && !closed(ItemKind.FEE)) {
            known.add(new CountedFigure(
                    DecisionCount.FEES,
                    CurrentForm.FEES,
                    DecisionCount.FEES,
                    CountedFigure.Source.COLLECTED,
                    yuan.movePointLeft(TEN_THOUSAND),
                    behind));
        }
    }

    private static List<Ledger.Row> rows(Entry entry, int year) {
        return entry.ledger().filter(ledger -> ledger.kind() == LedgerKind.COLLECTED).stream()
                .flatMap(ledger -> ledger.rows().stream())
                .filter(row -> row.number("year") == year)
                .toList();
    }

    private Items items(ItemKind kind) {
        return catalogue.items().where(item -> item.kind() == kind);
    }

    /** Whether something of the columns of its kind is no longer public: what was in it is not known. */
    private boolean closed(ItemKind kind) {
        return catalogue.closed().stream()
                .anyMatch(closure -> closure.category().item() == kind.item());
    }
}
