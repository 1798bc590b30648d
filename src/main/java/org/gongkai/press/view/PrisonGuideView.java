package org.gongkai.press.view;

import java.util.List;
import java.util.Optional;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.content.Category;
import org.gongkai.content.Ledger;
import org.gongkai.content.LedgerKind;
import org.gongkai.page.Page;
import org.gongkai.review.Entry;

/**
 * What the guide to the disclosure of prison affairs shows besides its text (狱务公开指南): {@code prisonGuide}.
 *
 * @param columns where what is found: the columns of 狱务公开
 * @param visits the visiting days that were published last (会见日); none or one
 * @param source the entry that they are from, or {@link LinkView#NONE}
 */
public record PrisonGuideView(List<BranchView> columns, List<LedgerView> visits, LinkView source) {

    private static final String REGIME = "狱务公开";

    /** Its columns that have no others below them, and the visiting days of the newest entry in force that has any. */
    public static PrisonGuideView of(Page.Document page, Context here) {
        Catalogue catalogue = here.catalogue();
        List<Category> columns = catalogue.categories().all().stream()
                .filter(column -> column.regime().equals(REGIME))
                .filter(column -> column.children().isEmpty())
                .filter(column -> !column.equals(page.entry().category()))
                .toList();
        Optional<Entry> visits = catalogue.entries().stream()
                .filter(entry -> visits(entry).isPresent())
                .filter(entry -> catalogue.standing(entry).inForce())
                .findFirst();
        return new PrisonGuideView(
                here.branches(columns),
                visits.flatMap(PrisonGuideView::visits).map(ledger -> LedgerView.of(ledger, here.today())).stream()
                        .toList(),
                here.link(visits));
    }

    private static Optional<Ledger> visits(Entry entry) {
        return entry.ledger().filter(ledger -> ledger.kind() == LedgerKind.VISITS);
    }
}
