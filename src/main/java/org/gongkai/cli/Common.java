package org.gongkai.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that several commands share. */
final class Common {

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    private String language = "zh";

    @Option(names = "--format", paramLabel = "text|json|sarif|csv", descriptionKey = "format")
    private Format format = Format.text;

    @Option(names = "--strict", descriptionKey = "strict")
    private boolean strict;

    Format format() {
        return format;
    }

    boolean strict() {
        return strict;
    }

    boolean knownLanguage() {
        return language.equals("zh") || language.equals("en");
    }

    private static final int DAY_LENGTH = 10;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** The instant of {@code --as-of} (without an offset in Asia/Shanghai), else of SOURCE_DATE_EPOCH, else now; null where the text is no instant. */
    static @Nullable Instant instant(String asOf, @Nullable String epoch) {
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

    /** The folder of a project from its argument. */
    static Path folder(@Nullable Path argument) {
        return argument == null ? Path.of("") : argument;
    }
}
