package org.gongkai.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Source;
import org.gongkai.content.Sources;
import org.gongkai.content.site.Site;
import org.gongkai.review.Judgement;
import org.gongkai.review.Verdict;

/**
 * What the office has, and what of it is published (公开情况), as of the catalogue's instant: what its duties are judged by.
 *
 * @param sources all that was read
 * @param judgement the gate's account of it
 * @param catalogue what is published
 * @param unsettled the entries in error, which may be what is missing
 * @param calendar all holiday notices that are known
 */
public record Holdings(
        Sources sources, Judgement judgement, Catalogue catalogue, Unsettled unsettled, WorkingDays calendar) {

    /** The same, and another catalogue of it. */
    public Holdings with(Catalogue other) {
        return new Holdings(sources, judgement, other, unsettled, calendar);
    }

    /** The organ and its website. */
    public Site site() {
        return sources.site();
    }

    /** The day as of which everything is judged. */
    public LocalDate today() {
        return catalogue.asOf().toLocalDate();
    }

    /** Every entry that is public, or waits to be, and is no error. */
    void eachOpen(Consumer<Manuscript> look) {
        eachManuscript((manuscript, verdict) -> {
            boolean waits =
                    verdict instanceof Verdict.Withheld && manuscript.header().open();
            if (waits || verdict instanceof Verdict.Published) {
                look.accept(manuscript);
            }
        });
    }

    /** Every entry that can be read, with its verdict. */
    public void eachManuscript(BiConsumer<Manuscript, Verdict> look) {
        List<Source> entries = sources.entries();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof Manuscript manuscript) {
                look.accept(manuscript, judgement.verdicts().get(i));
            }
        }
    }
}
