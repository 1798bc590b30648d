package org.gongkai.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.Slow;
import org.gongkai.bake.Bake;
import org.gongkai.calendar.BeijingTime;
import org.gongkai.press.release.Publication;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Up to the instant that {@code due --next} names, builds of a random site give the same pages, byte for byte, but for those
 * that name the day of the build; and at that instant something is another.
 */
@Slow
class NextChangeLawTest {

    private static final LocalDateTime FROM = LocalDateTime.parse("2021-12-01T00:00");
    private static final Pattern DAILY = Pattern.compile(
            "(index|apply|apply-form|guide|sitemap|search|404|annual/.*|catalogue/.*|validity/.*)\\.html");

    @TempDir
    private Path folder;

    static Stream<Integer> seeds() {
        return IntStream.range(0, 12).boxed();
    }

    private Map<String, String> pages(LocalDateTime at) throws IOException, Publication.Refused {
        Map<String, String> pages =
                new TreeMap<>(Bake.trial(folder, at.atZone(BeijingTime.ZONE).toInstant(), UnaryOperator.identity())
                        .orElse(Map.of()));
        pages.keySet()
                .removeIf(path -> !path.endsWith(".html") || DAILY.matcher(path).matches());
        return pages;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void pagesStayAsTheyAreUntilThen(int seed) throws IOException, Publication.Refused {
        Dice dice = new Dice(seed);
        PublicPart open = new PublicPart(dice);
        Map<String, byte[]> files = new TreeMap<>(open.files());
        for (int i = 0; i < 4; i++) {
            new Secret(i, dice, open).into(files);
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        Optional<LocalDateTime> told = new Bake(
                        folder, FROM.atZone(BeijingTime.ZONE).toInstant())
                .next()
                .value();
        LocalDateTime next = told.orElse(FROM.plusYears(1));
        Map<String, String> now = pages(FROM);
        LocalDateTime middle = FROM.plus(ChronoUnit.MINUTES.between(FROM, next) / 2, ChronoUnit.MINUTES);
        assertThat(pages(middle)).as("%s of %s", middle, next).isEqualTo(now);
        assertThat(pages(next.minusSeconds(1))).as("before %s", next).isEqualTo(now);
        assertThat(now).isNotEmpty();
        boolean turn = next.getDayOfYear() == 1 || next.getDayOfYear() == 32; // lists of years, which name their day
        if (told.isPresent() && !turn) {
            assertThat(pages(next)).as("at %s", next).isNotEqualTo(now);
        }
    }
}
