package org.gongkai.catalogue;

import static org.gongkai.content.site.Validity.AMENDED;
import static org.gongkai.content.site.Validity.EXPIRED;
import static org.gongkai.content.site.Validity.IN_FORCE;
import static org.gongkai.content.site.Validity.NOT_YET;
import static org.gongkai.content.site.Validity.PARTIAL;
import static org.gongkai.content.site.Validity.REPEALED;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Validity;
import org.gongkai.review.Entry;

/**
 * Whether a document is in force on a day (有效性): what its header declares, overtaken by its dates and by a document
 * that repeals it.
 *
 * @param validity on that day
 * @param since since when, where it is known
 * @param by the document that brought it about, where it is known
 */
public record Standing(Validity validity, Optional<LocalDate> since, Optional<Entry> by) {

    /** The validity in a word, as it is published. */
    public String word() {
        return validity.word();
    }

    /** Whether it binds nobody any more. */
    public boolean ended() {
        return validity == REPEALED || validity == EXPIRED;
    }

    /** Whether it is not in force yet (尚未施行). */
    public boolean notYet() {
        return validity == NOT_YET;
    }

    /** Whether a part of it has ended (部分失效). */
    public boolean partial() {
        return validity == PARTIAL;
    }

    /** Whether it is in force without any reservation. */
    public boolean inForce() {
        return validity == IN_FORCE;
    }

    /**
     * The standing of an entry on a day.
     *
     * @param known the day as of which the header says what it says: that a document has ended does not hold before the
     *     last day that it names
     */
    static Standing of(Entry entry, EntryRelations relations, LocalDate day, LocalDate known) {
        Optional<Entry> repealer = relations.repealing(entry).stream()
                .filter(other -> !start(other).isAfter(day))
                .min(Comparator.comparing(Standing::start).thenComparing(Entry::index));
        Optional<LocalDate> expires = entry.day(HeaderKey.EXPIRES);
        Validity declared = entry.validity();
        if (expires.filter(end -> end.isAfter(day) && !end.isAfter(known)).isPresent()
                && (declared == REPEALED || declared == EXPIRED)) {
            declared = IN_FORCE;
        }
        if (repealer.isPresent() && declared != EXPIRED) {
            return new Standing(REPEALED, Optional.of(start(repealer.get())), repealer);
        }
        Optional<LocalDate> effective = entry.day(HeaderKey.EFFECTIVE);
        if (declared == REPEALED) {
            return new Standing(declared, expires.filter(last -> !last.isAfter(day)), Optional.empty());
        }
        if (declared == EXPIRED || expires.filter(last -> !last.isAfter(day)).isPresent()) {
            return new Standing(EXPIRED, expires.filter(last -> !last.isAfter(day)), Optional.empty());
        }
        if (effective.filter(first -> first.isAfter(day)).isPresent()) {
            return new Standing(NOT_YET, effective, Optional.empty());
        }
        Optional<Entry> amender = relations.amending(entry).stream()
                .filter(other -> !start(other).isAfter(day))
                .max(Comparator.comparing(Standing::start).thenComparing(Entry::index));
        Validity validity = declared == NOT_YET && effective.isPresent() ? IN_FORCE : declared;
        boolean changed = amender.isPresent() && (validity == IN_FORCE || validity == AMENDED);
        return changed
                ? new Standing(AMENDED, amender.map(Standing::start), amender)
                : new Standing(validity, Optional.empty(), Optional.empty());
    }

    private static LocalDate start(Entry entry) {
        return entry.day(HeaderKey.EFFECTIVE).orElse(entry.released().toLocalDate());
    }
}
