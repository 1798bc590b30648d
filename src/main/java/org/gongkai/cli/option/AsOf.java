package org.gongkai.cli.option;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.function.Supplier;
import org.gongkai.calendar.BeijingTime;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.finding.DateSpelling;
import org.gongkai.finding.Wording;
import org.gongkai.journey.Moment;
import org.gongkai.review.EarlyRelease;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The instant as of which a command judges (截至时刻): {@code --as-of}, else SOURCE_DATE_EPOCH, else the clock. */
public final class AsOf {

    private static final int DAY_LENGTH = 10;
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9998-12-31T00:00:00Z");

    @Option(names = "--as-of", paramLabel = "${bundle:label.instant}", descriptionKey = "asOf")
    private String text = "";

    public Instant instant() throws Stopped {
        return instant(text, System.getenv("SOURCE_DATE_EPOCH"));
    }

    /** The clock of what runs on: the instant where one is given, else that of the machine. */
    public Supplier<Instant> clock() throws Stopped {
        Instant fixed = instant();
        boolean given = !text.isEmpty() || System.getenv("SOURCE_DATE_EPOCH") != null;
        return given ? () -> fixed : Instant::now;
    }

    /** In Asia/Shanghai. */
    public LocalDateTime now() throws Stopped {
        return LocalDateTime.ofInstant(instant(), BeijingTime.ZONE);
    }

    /** The instant, and what is to be said of one that the machine's clock has not reached. */
    public Moment moment() throws Stopped {
        Instant instant = instant();
        Instant now = Instant.now();
        EarlyRelease early = instant.isAfter(now)
                ? new EarlyRelease(
                        LocalDateTime.ofInstant(now, BeijingTime.ZONE).truncatedTo(ChronoUnit.SECONDS), !text.isEmpty())
                : null;
        return Moment.of(instant, early);
    }

    /** Without an offset in Asia/Shanghai; refused where it is no instant, or of no time that an office can mean. */
    public static Instant instant(String asOf, @Nullable String epoch) throws Stopped {
        Instant instant = parsed(asOf, epoch);
        if (instant == null) {
            Wording meant = DateSpelling.momentHint(asOf);
            throw Stopped.usage(
                    "看不懂 --as-of（或 SOURCE_DATE_EPOCH）给出的时刻：" + meant.zh(),
                    "--as-of (or SOURCE_DATE_EPOCH) is no instant: " + meant.en());
        }
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw Stopped.usage(
                    "--as-of（或 SOURCE_DATE_EPOCH）给出的时刻不在 1900 年至 9998 年之间",
                    "--as-of (or SOURCE_DATE_EPOCH) is not between the years 1900 and 9998");
        }
        return instant;
    }

    private static @Nullable Instant parsed(String asOf, @Nullable String epoch) {
        try {
            if (asOf.isEmpty()) {
                return epoch == null || epoch.isEmpty() ? Instant.now() : Instant.ofEpochSecond(Long.parseLong(epoch));
            }
            if (asOf.length() == DAY_LENGTH) {
                return LocalDate.parse(asOf).atStartOfDay(BeijingTime.ZONE).toInstant();
            }
            TemporalAccessor parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    asOf.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
            return parsed instanceof LocalDateTime local
                    ? local.atZone(BeijingTime.ZONE).toInstant()
                    : Instant.from(parsed);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }
}
