package org.gongkai.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import org.gongkai.review.EarlyRelease;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the commands that judge a site. */
final class Common extends FormatOption {

    private static final int DAY_LENGTH = 10;
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Option(names = "--strict", descriptionKey = "strict")
    private boolean strict;

    boolean strict() {
        return strict;
    }

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9998-12-31T00:00:00Z");

    /**
     * The instant of {@code --as-of} (without an offset in Asia/Shanghai), else of SOURCE_DATE_EPOCH, else now; null where
     * the text is no instant, or of no time that an office can mean.
     */
    static @Nullable Instant instant(String asOf, @Nullable String epoch) {
        Instant instant = parsed(asOf, epoch);
        return instant == null || instant.isBefore(FIRST) || instant.isAfter(LAST) ? null : instant;
    }

    private static @Nullable Instant parsed(String asOf, @Nullable String epoch) {
        try {
            if (asOf.isEmpty()) {
                return epoch == null || epoch.isEmpty() ? Instant.now() : Instant.ofEpochSecond(Long.parseLong(epoch));
            }
            if (asOf.length() == DAY_LENGTH) {
                return LocalDate.parse(asOf).atStartOfDay(SHANGHAI).toInstant();
            }
            TemporalAccessor parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    asOf.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
            return parsed instanceof LocalDateTime local
                    ? local.atZone(SHANGHAI).toInstant()
                    : Instant.from(parsed);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /**
     * What is to be said of an instant that the machine's clock has not reached; nothing of any other.
     *
     * @param asOf the text of {@code --as-of}
     * @param instant what it, or SOURCE_DATE_EPOCH, says
     * @param now the machine's clock
     */
    static Optional<EarlyRelease> early(String asOf, Instant instant, Instant now) {
        return instant.isAfter(now)
                ? Optional.of(new EarlyRelease(
                        LocalDateTime.ofInstant(now, SHANGHAI).truncatedTo(ChronoUnit.SECONDS), !asOf.isEmpty()))
                : Optional.empty();
    }

    /** The folder of a project from its argument. */
    static Path folder(@Nullable Path argument) {
        return argument == null ? Path.of("") : argument;
    }
}
