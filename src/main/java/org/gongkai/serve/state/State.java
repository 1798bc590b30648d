package org.gongkai.serve.state;

import java.time.LocalDateTime;
import java.util.Optional;
import org.gongkai.bake.Baked;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Sources;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.finding.Findings;
import org.gongkai.journey.Moment;
import org.gongkai.press.edition.Edition;

/**
 * A project as it stood at a moment (现状).
 *
 * @param moment as of which it was judged
 * @param changes how many changes of its files had been told when it began to be read
 * @param baked what a build would print, and what was found
 */
public record State(Moment moment, long changes, Baked baked) {

    /** All that was read; nothing where one of the site's own data files cannot be read. */
    public Optional<Sources> sources() {
        return edition().map(edition -> edition.holdings().sources());
    }

    /** What would be published; nothing as above. */
    public Optional<Edition> edition() {
        return Optional.ofNullable(baked.edition());
    }

    /** All that was found. */
    public Findings findings() {
        return baked.findings();
    }

    /** Whether it is the same state: of the same files at the same moment. */
    public boolean is(State other) {
        return changes == other.changes && moment.equals(other.moment);
    }

    /** Whether the same files would be judged the same now: on the same day, and nothing was released since. */
    boolean holds(Moment now) {
        LocalDateTime from = moment.asOf();
        return now.day().equals(moment.day())
                && sources().stream()
                        .flatMap(sources -> sources.texts().stream())
                        .filter(Manuscript.class::isInstance)
                        .flatMap(text -> ((Manuscript) text).header().moment(HeaderKey.RELEASED).stream())
                        .noneMatch(
                                release -> from.isBefore(release) && !now.asOf().isBefore(release));
    }
}
