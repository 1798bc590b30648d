package org.gongkai.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.gongkai.calendar.BeijingTime;
import org.gongkai.content.Sources;
import org.gongkai.finding.Finding;
import org.gongkai.review.EarlyRelease;
import org.gongkai.review.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * The instant as of which everything is judged (时刻): the only clock.
 *
 * @param asOf in Asia/Shanghai
 * @param early where the machine's clock has not reached it
 */
public record Moment(LocalDateTime asOf, @Nullable EarlyRelease early) {

    /** An instant that the machine's clock has reached. */
    public static Moment of(Instant instant) {
        return of(instant, null);
    }

    /** As of an instant. */
    public static Moment of(Instant instant, @Nullable EarlyRelease early) {
        return new Moment(LocalDateTime.ofInstant(instant, BeijingTime.ZONE), early);
    }

    /** The day. */
    public LocalDate day() {
        return asOf.toLocalDate();
    }

    /** The instant itself. */
    public Instant instant() {
        return asOf.atZone(BeijingTime.ZONE).toInstant();
    }

    /** What would be released before its time. */
    List<Finding> early(Sources sources, Judgement judgement) {
        return early == null ? List.of() : early.check(sources.texts(), judgement.shown());
    }
}
