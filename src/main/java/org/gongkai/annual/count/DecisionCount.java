package org.gongkai.annual.count;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.CurrentForm;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.ItemKind;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.register.LedgerKind;
import org.gongkai.content.site.Article20;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.review.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Licences, penalties and measures of coercion as published (双公示) ▸ what table 二 says of the year's decisions: rows of their
 * ledgers and entries that are such a decision, each number once. Where nothing is published and the column says that there
 * is no such matter, the figure is 0, for reports that are due now.
 */
public final class DecisionCount {

    static final String FEES = "行政事业性收费";
    private static final Article20 FEES_ITEM = Article20.FEES;

    private final Catalogue catalogue;

    DecisionCount(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A row of table 二.
     *
     * @param item of 条例 第二十条 that its columns have
     * @param word that the name of its column has
     */
    private record Matter(
            String row,
            Article20 item,
            String word,
            @Nullable LedgerKind ledger) {}

    private static final List<Matter> MATTERS = List.of(
            new Matter("行政许可", Article20.LICENCES, "许可", LedgerKind.LICENCES),
            new Matter("行政处罚", Article20.PENALTIES, "处罚", LedgerKind.PENALTIES),
            new Matter("行政强制", Article20.PENALTIES, "强制", null));

    /** @param column which the form has for the year's decisions */
    void count(int year, String column, List<CountedFigure> known) {
        for (Matter matter : MATTERS) {
            if (closed(matter.item())) {
                continue; // which decisions there were is no longer known
            }
            Set<String> all = new LinkedHashSet<>();
            Set<String> own = new LinkedHashSet<>();
            for (Entry entry : catalogue.entries()) {
                decisions(entry, matter).forEach(decision -> {
                    all.add(decision.number());
                    if (decision.day().getYear() == year) {
                        own.add(decision.number());
                    }
                });
            }
            if (!all.isEmpty()) {
                known.add(new CountedFigure(
                        matter.row(), column, matter.row(), CountedFigure.Source.DECISIONS, List.copyOf(own)));
            } else if (declaredNone(matter.item(), matter.word(), year)) {
                known.add(new CountedFigure(
                        matter.row(), column, matter.row(), CountedFigure.Source.STATEMENT, List.of()));
            }
        }
    }

    private boolean closed(Article20 item) {
        return catalogue.closed().stream()
                .anyMatch(closure -> closure.category().item() == item);
    }

    /** The fees, where they are none and nobody counted them. */
    void fees(int year, List<CountedFigure> known) {
        if (known.stream().noneMatch(one -> one.row().equals(FEES))
                && feesShown().isEmpty()
                && !closed(FEES_ITEM)
                && declaredNone(FEES_ITEM, "", year)) {
            known.add(new CountedFigure(FEES, CurrentForm.FEES, FEES, CountedFigure.Source.STATEMENT, List.of()));
        }
    }

    /** T2-6: whoever charges publishes what for (条例 第二十条第八项). */
    Optional<Finding> chargedInSilence(AnnualReport report) {
        return report.cell(FEES, CurrentForm.FEES)
                .filter(cell -> cell.value().compareTo(BigDecimal.ZERO) > 0
                        && feesShown().isEmpty()
                        && catalogue.items().all().stream().noneMatch(item -> item.kind() == ItemKind.FEE)
                        && !closed(FEES_ITEM))
                .map(cell -> report.source()
                        .finding(
                                Rule.TABLE_OF_DISCLOSURE,
                                cell.place(),
                                new Wording(
                                        "T2-6：行政事业性收费填 " + cell.text() + " 万元，目录中没有公布收费项目、依据和标准",
                                        "T2-6: fees of " + cell.text() + " (10,000 yuan), and no entry on them"),
                                new Wording(
                                        "在条例第二十条第八项的栏目（item: \"" + FEES_ITEM + "\"）公布；没有收费的，改填 0",
                                        "publish one in the column of item " + FEES_ITEM + ", or write 0"))
                        .as(Severity.WARNING));
    }

    private List<Entry> feesShown() {
        return catalogue.entries().stream()
                .filter(entry -> entry.category().item() == FEES_ITEM)
                .toList();
    }

    private record Decision(String number, LocalDate day) {}

    private static List<Decision> decisions(Entry entry, Matter matter) {
        List<Decision> decisions = new ArrayList<>();
        entry.ledger()
                .filter(ledger -> ledger.kind() == matter.ledger())
                .ifPresent(ledger -> ledger.rows()
                        .forEach(row -> row.day("decided")
                                .ifPresent(day -> decisions.add(new Decision(row.text("number"), day)))));
        if (entry.genre().equals("决定书")
                && entry.category().item() == matter.item()
                && entry.title().contains(matter.row())) {
            String number = entry.text(HeaderKey.NUMBER).orElse(entry.path());
            decisions.add(new Decision(number, entry.day(HeaderKey.DECIDED).orElse(entry.formed())));
        }
        return decisions;
    }

    /** Whether a column says that there is none. What it says is said of now: of this year and the last one. */
    private boolean declaredNone(Article20 item, String word, int year) {
        return year >= catalogue.asOf().getYear() - 1
                && catalogue.categories().all().stream()
                        .filter(category ->
                                category.item() == item && category.name().contains(word))
                        .anyMatch(category -> !category.none().isEmpty()
                                && catalogue.in(category).isEmpty());
    }
}
