package org.gongkai.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.content.HeaderKey;
import org.gongkai.review.Entry;

/**
 * Whether a document is in force on a day (有效性): what its header declares, overtaken by its dates and by a document
 * that repeals it.
 *
 * @param word 有效, 已修改, 部分失效, 失效, 废止 or 尚未施行
 * @param since since when, where it is known
 * @param by the document that brought it about, where it is known
 */
public record Standing(String word, Optional<LocalDate> since, Optional<Entry> by) {

    static final String IN_FORCE = "有效";
    static final String AMENDED = "已修改";
    static final String REPEALED = "废止";
    static final String EXPIRED = "失效";
    static final String PARTIAL = "部分失效";
    static final String NOT_YET = "尚未施行";

    /** Whether it binds nobody any more. */
    public boolean ended() {
        return word.equals(REPEALED) || word.equals(EXPIRED);
    }

    /** Whether it is not in force yet (尚未施行). */
    public boolean notYet() {
        return word.equals(NOT_YET);
    }

    /** Whether a part of it has ended (部分失效). */
    public boolean partial() {
        return word.equals(PARTIAL);
    }

    /** Whether it is in force without any reservation. */
    public boolean inForce() {
        return word.equals(IN_FORCE);
    }

    /**
     * @param repealing what repeals or replaces it
     * @param amending what amends it
     */
    static Standing of(Entry entry, List<Entry> repealing, List<Entry> amending, LocalDate day) {
        Optional<Entry> repealer = repealing.stream()
                .filter(other -> !start(other).isAfter(day))
                .min(Comparator.comparing(Standing::start).thenComparing(Entry::index));
        String declared = entry.validity();
        if (repealer.isPresent() && !declared.equals(EXPIRED)) {
            return new Standing(REPEALED, Optional.of(start(repealer.get())), repealer);
        }
        Optional<LocalDate> effective = entry.day(HeaderKey.EFFECTIVE);
        Optional<LocalDate> expires = entry.day(HeaderKey.EXPIRES);
        if (declared.equals(REPEALED)) {
            return new Standing(declared, expires.filter(last -> !last.isAfter(day)), Optional.empty());
        }
        if (declared.equals(EXPIRED)
                || expires.filter(last -> !last.isAfter(day)).isPresent()) {
            return new Standing(EXPIRED, expires.filter(last -> !last.isAfter(day)), Optional.empty());
        }
        if (effective.filter(first -> first.isAfter(day)).isPresent()) {
            return new Standing(NOT_YET, effective, Optional.empty());
        }
        Optional<Entry> amender = amending.stream()
                .filter(other -> !start(other).isAfter(day))
                .max(Comparator.comparing(Standing::start).thenComparing(Entry::index));
        String word = declared.equals(NOT_YET) && effective.isPresent() ? IN_FORCE : declared;
        boolean changed = amender.isPresent() && (word.equals(IN_FORCE) || word.equals(AMENDED));
        return changed
                ? new Standing(AMENDED, amender.map(Standing::start), amender)
                : new Standing(word, Optional.empty(), Optional.empty());
    }

    private static LocalDate start(Entry entry) {
        return entry.day(HeaderKey.EFFECTIVE).orElse(entry.released().toLocalDate());
    }
}
