package org.gongkai.bake;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Sources;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Wording;
import org.gongkai.memory.Codec;
import org.gongkai.memory.Key;
import org.gongkai.memory.Memory;
import org.gongkai.press.edition.Edition;

/**
 * The last check (上一次检查): where the next one would read the same, it finds the same. Of the time of day nothing depends but
 * whether what is released on that day is released yet, so it holds from one release to the next.
 *
 * @param key of all that it was made of, the day too
 * @param from since when it holds, on that day, in Asia/Shanghai
 * @param until and until when; midnight is not of the day
 * @param undated why the days of release were not compared with a history; nothing if they were
 */
record LastCheck(
        String key,
        LocalDateTime from,
        LocalDateTime until,
        List<Finding> findings,
        Account account,
        Optional<Wording> undated) {

    private static final String STATE = "check";
    private static final Codec<LastCheck> CODEC = Codec.of(LastCheck.class);

    /** What it found, if it was made of the same. */
    static Optional<Checked> known(Memory memory, Key key, LocalDateTime asOf) {
        return memory.state(STATE)
                .flatMap(LastCheck::of)
                .filter(one -> one.key.equals(key.toString()))
                .filter(one -> !asOf.isBefore(one.from) && asOf.isBefore(one.until))
                .map(one -> new Checked(Findings.of(one.findings), one.account, one.undated));
    }

    private static Optional<LastCheck> of(byte[] bytes) {
        try {
            return Optional.of(CODEC.value(bytes));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Keeps a check for the next one; not where fonts were read, which lie outside the project, nor where there is a history
     * that could not be read.
     *
     * @param checked what it found, whatever a baseline knows of that
     */
    static void keep(Memory memory, Key key, LocalDateTime asOf, Baked baked, Checked checked) {
        Edition edition = baked.edition();
        if (edition == null || edition.site().pdf().isPresent()) {
            return;
        }
        LocalDate day = asOf.toLocalDate();
        LocalDateTime from = day.atStartOfDay();
        LocalDateTime until = day.plusDays(1).atStartOfDay();
        for (LocalDateTime release : releases(edition.holdings().sources())) {
            if (release.isAfter(asOf)) {
                until = release.isBefore(until) ? release : until;
            } else {
                from = release.isAfter(from) ? release : from;
            }
        }
        LastCheck last = new LastCheck(
                key.toString(), from, until, checked.findings().sorted(), checked.account(), checked.undated());
        memory.state(STATE, CODEC.bytes(last));
    }

    private static List<LocalDateTime> releases(Sources sources) {
        return sources.texts().stream()
                .filter(Manuscript.class::isInstance)
                .flatMap(text -> ((Manuscript) text).header().moment(HeaderKey.RELEASED).stream())
                .toList();
    }
}
