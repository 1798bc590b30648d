package org.gongkai.content.site;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A key with which a person signs (公钥). One that was lost or stolen stays in people.yaml and gets its last day, so that
 * what it signed before still holds.
 *
 * @param <K> OpenSSH's kind or that of SM2
 * @param from first day that it counts, if not from the person's own
 * @param until last day that it counts, if there is one
 */
public record PersonKey<K>(K key, Optional<LocalDate> from, Optional<LocalDate> until) {

    /** Whether it counts on {@code day}. */
    public boolean counts(LocalDate day) {
        return from.filter(day::isBefore).isEmpty()
                && until.filter(day::isAfter).isEmpty();
    }
}
