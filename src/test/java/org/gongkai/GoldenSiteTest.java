package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.audit.Audit;
import org.gongkai.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small sites and what becomes of them, byte for byte: {@code src/test/sites/golden/NAME/content} and {@code expected}.
 * {@code -Dgolden.update=true} writes what is built as expected; read the difference before you commit it.
 */
class GoldenSiteTest {

    private static final Path SITES = Path.of("src/test/sites/golden");
    private static final String AS_OF = "2022-06-01T00:00:00+08:00";

    @TempDir
    Path folder;

    static Stream<String> sites() throws IOException {
        try (Stream<Path> sites = Files.list(SITES)) {
            return sites.map(site -> site.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void isBuiltByteForByteTwice(String name) throws IOException {
        Path project = SITES.resolve(name);
        Built built = Built.of(project, folder.resolve("out"), AS_OF);
        assertThat(built.published()).as(built.shown().toString()).isTrue();
        SortedMap<String, byte[]> first = built.files();
        if (updating(System.getenv())) {
            Tree.delete(project.resolve("expected"));
            Tree.write(project.resolve("expected"), first);
        }
        Tree.same(Tree.read(project.resolve("expected")), first);
        Tree.same(first, Built.of(project, folder.resolve("out"), AS_OF).files());
        Tree.same(
                first, Built.of(project, folder.resolve("another/place"), AS_OF).files());
        assertThat(Audit.folder(folder.resolve("out")).findings())
                .noneMatch(finding -> finding.severity().compareTo(Severity.ERROR) <= 0);
    }

    private static boolean updating(Map<String, String> environment) {
        boolean wanted = Boolean.getBoolean("golden.update");
        if (wanted && environment.containsKey("CI")) {
            throw new IllegalStateException("golden files are not updated where CI is set");
        }
        return wanted;
    }

    @Test
    void isNotUpdatedByAContinuousIntegration() {
        String before = System.getProperty("golden.update");
        System.setProperty("golden.update", "true");
        try {
            assertThatThrownBy(() -> updating(Map.of("CI", "true"))).hasMessageContaining("CI");
            assertThat(updating(Map.of())).isTrue();
        } finally {
            if (before == null) {
                System.clearProperty("golden.update");
            } else {
                System.setProperty("golden.update", before);
            }
        }
    }

    @Test
    void failsForAFileTooManyOrTooFewOnEitherSide() {
        SortedMap<String, byte[]> one = new TreeMap<>(Map.of("a", new byte[] {1}, "b", new byte[] {2}));
        SortedMap<String, byte[]> other = new TreeMap<>(Map.of("a", new byte[] {1}));
        assertThatThrownBy(() -> Tree.same(one, other)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> Tree.same(other, one)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> Tree.same(other, new TreeMap<>(Map.of("a", new byte[] {3}))))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void saysNothingOfWhatIsWithheldClosedOrWithdrawnForSecrecy() throws IOException {
        for (Map.Entry<String, byte[]> file :
                Tree.read(SITES.resolve("all-states/expected")).entrySet()) {
            String text = new String(file.getValue(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(text)
                    .as(file.getKey())
                    .doesNotContain(
                            "待审的",
                            "待发布的",
                            "不公开的",
                            "不应公开",
                            "2021-000006",
                            "2021-000007",
                            "2022-000002",
                            "daishen",
                            "daifabu",
                            "bugongkai",
                            "张某某", // closed
                            "qiman");
        }
    }
}
