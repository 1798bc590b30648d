package org.gongkai.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the commands that judge a site. */
final class Common extends FormatOption {

    @Option(names = "--strict", descriptionKey = "strict")
    private boolean strict;

    boolean strict() {
        return strict;
    }

    /** The instant of {@code --as-of}, else of SOURCE_DATE_EPOCH, else now; null where the text is no instant. */
    static @Nullable Instant instant(String asOf, @Nullable String epoch) {
        try {
            if (!asOf.isEmpty()) {
                return asOf.endsWith("Z")
                        ? Instant.parse(asOf)
                        : OffsetDateTime.parse(asOf).toInstant();
            }
            return epoch == null || epoch.isEmpty() ? Instant.now() : Instant.ofEpochSecond(Long.parseLong(epoch));
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /** The folder of a project from its argument. */
    static Path folder(@Nullable Path argument) {
        return argument == null ? Path.of("") : argument;
    }
}
