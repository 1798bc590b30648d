package org.gongkai.serve.state;

import java.util.Optional;
import org.gongkai.bake.Baked;
import org.gongkai.content.Sources;
import org.gongkai.finding.Findings;
import org.gongkai.journey.Moment;
import org.gongkai.press.edition.Edition;

/**
 * A project as it stood at a moment (现状).
 *
 * @param moment as of which it was judged
 * @param baked what a build would print, and what was found
 */
public record State(Moment moment, Baked baked) {

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
}
