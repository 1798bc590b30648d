package org.gongkai.press.view;

import java.util.List;
import java.util.Optional;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.content.Category;
import org.gongkai.content.Ledger;
import org.gongkai.content.LedgerKind;
import org.gongkai.content.Regime;
import org.gongkai.content.Vocabulary;
import org.gongkai.page.Page;
import org.gongkai.press.edition.Edition;
import org.gongkai.review.Entry;

/** The guide to the disclosure of prison affairs (狱务公开指南) as its template sees it: with the ways to what it tells of. */
public final class PrisonGuides {

    /** Its template and the variable that it is given. */
    public static final String TEMPLATE = "prisonGuide";

    private final Edition edition;

    public PrisonGuides(Edition edition) {
        this.edition = edition;
    }

    public static boolean is(Entry entry) {
        return entry.genre().equals(Vocabulary.PRISON_GUIDE);
    }

    public PrisonGuideView of(Page.Document page) {
        Catalogue catalogue = edition.catalogue();
        Rows rows = new Rows(edition.plan(), page.address());
        List<Category> columns = catalogue.categories().all().stream()
                .filter(column -> column.regime() == Regime.PRISON)
                .filter(column -> column.children().isEmpty())
                .filter(column -> !column.equals(page.entry().category()))
                .toList();
        Optional<Entry> visits = catalogue.entries().stream()
                .filter(entry -> ledger(entry).isPresent())
                .filter(entry -> catalogue.standing(entry).inForce())
                .findFirst();
        return new PrisonGuideView(
                columns.stream().map(rows::branch).toList(),
                visits.flatMap(PrisonGuides::ledger)
                        .map(ledger ->
                                List.of(LedgerViews.of(ledger, catalogue.asOf().toLocalDate())))
                        .orElse(List.of()),
                rows.link(visits));
    }

    private static Optional<Ledger> ledger(Entry entry) {
        return entry.ledger().filter(ledger -> ledger.kind() == LedgerKind.VISITS);
    }
}
