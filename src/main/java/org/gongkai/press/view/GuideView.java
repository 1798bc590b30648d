package org.gongkai.press.view;

import java.util.List;
import java.util.Optional;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.content.register.Ledger;
import org.gongkai.content.register.LedgerKind;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Regime;
import org.gongkai.page.Page;
import org.gongkai.press.edition.Edition;
import org.gongkai.prose.Html;
import org.gongkai.prose.Rendered;
import org.gongkai.review.Entry;
import org.gongkai.review.Narrative;

/**
 * The guide to disclosure (政府信息公开指南): {@code guide}.
 *
 * @param title its title
 * @param body its text
 * @param revised day of the last revision
 * @param headings its headings
 */
public record GuideView(String title, Html body, DateView revised, List<Heading> headings) {

    /** The guide's page, with or without a text. */
    public static GuideView of(Rendered text, Edition edition) {
        return new GuideView(
                edition.guide().map(Narrative::title).orElse(Fixed.GUIDE.title()),
                text.html(),
                DateView.of(edition.guide().map(Narrative::formed)),
                Heading.of(text));
    }

    /**
     * A heading inside a text, for the table of contents (目次).
     *
     * @param text its words
     * @param href {@code #} and its anchor
     * @param level 2 for the highest inside a text
     */
    public record Heading(String text, String href, int level) {

        /** So few headings need no table of contents. */
        private static final int FEWEST = 4;

        /** Those of the second level, however few. */
        static List<Heading> second(Rendered text) {
            return text.headings().stream()
                    .filter(one -> one.level() == 2)
                    .map(one -> new Heading(one.text(), "#" + one.id(), one.level()))
                    .toList();
        }

        /** The headings of a text; none where a table of contents is of no use. */
        static List<Heading> of(Rendered text) {
            return text.headings().size() < FEWEST
                    ? List.of()
                    : text.headings().stream()
                            .map(one -> new Heading(one.text(), "#" + one.id(), one.level()))
                            .toList();
        }
    }

    /**
     * What the guide to the disclosure of prison affairs shows besides its text (狱务公开指南): {@code prisonGuide}.
     *
     * @param columns where what is found: the columns of 狱务公开
     * @param visits the visiting days that were published last (会见日); none or one
     * @param source the entry that they are from, or {@link LinkView#NONE}
     */
    public record Prison(List<RowView.Branch> columns, List<LedgerView> visits, LinkView source) {

        /** Its columns that have no others below them, and the visiting days of the newest entry in force that has any. */
        public static Prison of(Page.Document page, Context here) {
            Catalogue catalogue = here.catalogue();
            List<Category> columns = catalogue.categories().all().stream()
                    .filter(column -> column.regime() == Regime.PRISON)
                    .filter(column -> column.children().isEmpty())
                    .filter(column -> !column.equals(page.entry().category()))
                    .toList();
            Optional<Entry> visits = catalogue.entries().stream()
                    .filter(entry -> visits(entry).isPresent())
                    .filter(entry -> catalogue.standing(entry).inForce())
                    .findFirst();
            return new Prison(
                    here.branches(columns),
                    visits.map(entry -> LedgerView.of(entry, here)).orElse(List.of()),
                    here.link(visits));
        }

        private static Optional<Ledger> visits(Entry entry) {
            return entry.ledger().filter(ledger -> ledger.kind() == LedgerKind.VISITS);
        }
    }
}
