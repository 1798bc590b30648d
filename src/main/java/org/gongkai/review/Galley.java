package org.gongkai.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.calendar.Deadline;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Source;
import org.gongkai.content.Sources;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Categories;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.IndexNumber;
import org.gongkai.content.site.Site;
import org.gongkai.review.Verdict.InError;
import org.gongkai.review.Verdict.Published;
import org.gongkai.review.Verdict.Reason;
import org.gongkai.review.Verdict.Withheld;

/**
 * Texts as they would look if they were published as they stand (校样): for a look at what the gate withholds, before it is
 * reviewed. It lets nothing pass: only the desk's preview asks it, whose pages are printed into memory and marked all over.
 */
public final class Galley {

    private final Site site;
    private final Categories categories;
    private final WorkingDays calendar;
    private final LocalDateTime asOf;

    /**
     * The galleys of what was read.
     *
     * @param asOf in Asia/Shanghai; what has no date yet is shown with this one
     */
    public Galley(Sources sources, LocalDateTime asOf) {
        this.site = sources.site();
        this.categories = sources.categories();
        this.calendar = sources.workingDays();
        this.asOf = asOf;
    }

    /**
     * A judgement with every text published that waits or is in error, as far as a page can be made of it.
     *
     * @param sources all that was read, of which it is the judgement
     * @param shown path of a text that is shown even where it is not to be public; "" for none
     */
    public Judgement of(Sources sources, Judgement judgement, String shown) {
        List<Verdict> verdicts = new ArrayList<>();
        List<Source> entries = sources.entries();
        for (int i = 0; i < entries.size(); i++) {
            verdicts.add(verdict(entries.get(i), judgement.verdicts().get(i), shown));
        }
        List<NarrativeVerdict> narratives =
                judgement.narratives().stream().map(this::narrative).toList();
        return new Judgement(verdicts, narratives);
    }

    private Verdict verdict(Source source, Verdict verdict, String shown) {
        boolean waits = verdict instanceof InError
                || (verdict instanceof Withheld withheld
                        && (withheld.reason() != Reason.NOT_PUBLIC || shown.equals(source.path())));
        return waits && source instanceof Manuscript manuscript
                ? entry(manuscript).<Verdict>map(Published::new).orElse(verdict)
                : verdict;
    }

    /** Nothing where it stands in no column. */
    private Optional<Entry> entry(Manuscript manuscript) {
        Optional<Category> category = manuscript.category(categories);
        LocalDateTime released = manuscript
                .header()
                .moment(HeaderKey.RELEASED)
                .orElse(asOf.toLocalDate().atStartOfDay());
        return category.map(column -> new ReviewedEntry(
                manuscript,
                column,
                number(manuscript, released.toLocalDate()),
                site.organ(),
                formed(manuscript),
                released,
                PublicPeriod.of(manuscript, category, calendar)
                        .map(PublicPeriod::last)
                        .filter(last -> !last.provisional())
                        .map(Deadline::day),
                Digest.of(manuscript).text(),
                true,
                List.of(),
                null));
    }

    /** Its own number, or words in the place of one that nothing else has. */
    private IndexNumber number(Manuscript manuscript, LocalDate released) {
        return Identity.index(manuscript, site.indexPattern())
                .orElseGet(() -> new IndexNumber("待编 " + manuscript.name(), released.getYear(), 0));
    }

    private LocalDate formed(Manuscript manuscript) {
        return manuscript.header().day(HeaderKey.FORMED).orElse(asOf.toLocalDate());
    }

    private NarrativeVerdict narrative(NarrativeVerdict verdict) {
        return verdict.narrative().isPresent()
                ? verdict
                : verdict.manuscript()
                        .<NarrativeVerdict>map(one -> new NarrativeVerdict.Shown(
                                one, new ReviewedNarrative(one, formed(one), Optional.empty())))
                        .orElse(verdict);
    }
}
