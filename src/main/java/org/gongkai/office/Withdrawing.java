package org.gongkai.office;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.gongkai.bake.Bake;
import org.gongkai.calendar.BeijingTime;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.Review;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.press.release.Publication;
import org.gongkai.review.Identity;

/**
 * An entry that was published and is taken back (撤回).
 *
 * @param filing the entry as it was found
 * @param entry as it stood while it was public
 * @param page where its page was
 * @param stone where a withdrawal for secrecy is told
 * @param now the instant of which all is said
 */
public record Withdrawing(Filing filing, Manuscript entry, Address page, Address stone, Instant now) {

    /**
     * The entry, if it was ever public: approved, and released by now. Whatever else is wrong with it or with the project
     * does not matter: closing must always be possible.
     */
    public static Optional<Withdrawing> of(Filing filing, Instant now) {
        Manuscript manuscript = filing.manuscript().beforeWithdrawal();
        LocalDateTime today = LocalDateTime.ofInstant(now, BeijingTime.ZONE);
        if (manuscript.header().review().filter(Review::approved).isEmpty()) {
            return Optional.empty();
        }
        return Identity.of(manuscript, filing.category(), filing.frame().site().indexPattern())
                .filter(own -> !today.isBefore(own.released()))
                .map(own -> new Withdrawing(
                        filing,
                        manuscript,
                        Addresses.page(own.category(), own.released(), manuscript.name(), own.index()),
                        Addresses.withdrawn(own.index()),
                        now));
    }

    /** Where the site is published unless the user says otherwise. */
    public Path usualSite() throws IOException {
        return new Bake(filing.project(), now).usualOut();
    }

    /** What has to be purged, whether the withdrawal is recorded or not. */
    public PurgeList purge(Path site) throws IOException, Publication.Refused {
        return PurgeList.of(this, site);
    }
}
