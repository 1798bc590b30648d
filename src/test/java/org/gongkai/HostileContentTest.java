package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A hostile entry costs itself only: findings about it, no stack trace, a few seconds. */
class HostileContentTest {

    private static final Path FILES = Path.of("src/test/resources/hostile/content");
    private static final String ENTRY = "content/tzgg/2026/diren.md";
    private static final int LONGEST_ANSWER = 200_000;
    private static final int MEBIBYTE = (1 << 20) - 100;
    private static final Pattern FINDING = Pattern.compile("(?m)^(\\S+?)(?::\\d+)*: (?:阻断|错误|警告|提示) [GR]-\\d+: ");

    @TempDir
    private Path temporary;

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.sorted().toList();
        }
    }

    @Test
    void thereAreHostileFiles() throws IOException {
        assertThat(files()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aHostileFileCostsItselfOnly(Path file) throws IOException {
        survives(Files.readAllBytes(file));
    }

    private static final Map<String, String> BIG = big();

    private static Map<String, String> big() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("opening brackets", "[".repeat(MEBIBYTE));
        headers.put("opening brackets on many lines", "[\n".repeat(MEBIBYTE / 2));
        headers.put("nested mappings", "{a: ".repeat(MEBIBYTE / 4));
        headers.put("nested dashes", "- ".repeat(MEBIBYTE / 2));
        headers.put("nested questions", "? ".repeat(MEBIBYTE / 2));
        headers.put("ten thousand keys", lines(10_000, "schluessel%d: x"));
        headers.put("one key ten thousand times", lines(10_000, "title: x"));
        headers.put("ten thousand long keys", lines(1_000, "%d" + "k".repeat(1_000) + ": x"));
        headers.put("a huge key", "? " + "k".repeat(MEBIBYTE - 10) + "\n: x");
        headers.put("a huge quoted key", "\"" + "k".repeat(MEBIBYTE - 10) + "\": x");
        headers.put("a huge value", "title: " + "长".repeat(MEBIBYTE / 3 - 10));
        headers.put("a huge date", "formed: " + "2".repeat(MEBIBYTE - 10));
        headers.put("a huge choice", "genre: " + "通".repeat(MEBIBYTE / 3 - 10));
        headers.put("a huge list", "keywords: [" + "a,".repeat(MEBIBYTE / 2 - 10) + "a]");
        headers.put("many wrong attachments", "attachments:\n" + lines(20_000, "- {file%d: x}"));
        headers.put(
                "many wrong dates", "waive:\n" + lines(5_000, "- {rule: R-18, quote: x, reason: x, by: x, until: %d}"));
        headers.put("aliases of aliases", aliases());
        headers.put("exclamation marks", "!".repeat(MEBIBYTE));
        headers.put("ampersands", "&".repeat(MEBIBYTE));
        headers.put("quotation marks", "'".repeat(MEBIBYTE));
        headers.put("escapes", "title: \"" + "\\u0041".repeat(MEBIBYTE / 6 - 10) + "\"");
        headers.put("comments", "#\n".repeat(MEBIBYTE / 2));
        headers.put("blank lines", "\n".repeat(MEBIBYTE));
        headers.put("blanks", "title: " + " ".repeat(MEBIBYTE - 10));
        headers.put("a block of blanks", "title: |\n" + " \n".repeat(MEBIBYTE / 2 - 10));
        headers.put("colons", ":".repeat(MEBIBYTE));
        headers.put("colons and blanks", ": ".repeat(MEBIBYTE / 2));
        headers.put("percent signs", "%".repeat(MEBIBYTE));
        return headers;
    }

    private static String lines(int count, String form) {
        return IntStream.range(0, count).mapToObj(form::formatted).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String aliases() {
        StringBuilder text = new StringBuilder("a0: &a0 x\n");
        for (int i = 1; i < 100; i++) {
            text.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
        }
        return text.toString();
    }

    static Set<String> headers() {
        return BIG.keySet();
    }

    @ParameterizedTest
    @MethodSource("headers")
    void aHostileHeaderCostsItselfOnly(String name) throws IOException {
        survives(("---\n" + BIG.get(name) + "\n---\n\n正文。\n").getBytes(StandardCharsets.UTF_8));
    }

    private static final Map<String, String> JBAKE = Map.of(
            "dots",
            ".".repeat(MEBIBYTE - 10) + "=x",
            "dotted keys",
            "a.".repeat(MEBIBYTE / 2 - 10) + "a=x",
            "a huge key",
            "k".repeat(MEBIBYTE - 10) + "=x",
            "many keys",
            lines(50_000, "k%d=x"),
            "many lists",
            lines(10_000, "k%d=[[[[[["),
            "equals signs",
            "=".repeat(MEBIBYTE));

    static Set<String> jbakeHeaders() {
        return JBAKE.keySet();
    }

    @ParameterizedTest
    @MethodSource("jbakeHeaders")
    void aHostileHeaderOfJBakeCostsItselfOnly(String name) throws IOException {
        survives((JBAKE.get(name) + "\n~~~~~~\n\n正文。\n").getBytes(StandardCharsets.UTF_8));
    }

    private static final Map<String, String> BODIES = Map.of(
            "opening brackets", "[".repeat(60_000),
            "quotations", (">".repeat(500) + "a\n").repeat(1_500),
            "stars", "*a **a ".repeat(4_000) + "a** a* ".repeat(4_000),
            "tables", ("|".repeat(1_000) + "\n").repeat(500),
            "links to nowhere", "[a](b.md)\n\n".repeat(20_000),
            "links to headings of others", "[a](tongzhi.md#x)\n\n".repeat(5_000),
            "definitions", lines(20_000, "[%d]: b"),
            "footless fences", "```\n".repeat(100_000));

    static Set<String> bodies() {
        return BODIES.keySet();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aHostileTextCostsItselfOnly(String name) throws IOException {
        String header = Files.readString(Path.of("src/test/sites/base/content/tzgg/2026/tongzhi.md"))
                .replace("000002", "000003");
        byte[] text = (header.substring(0, header.indexOf("\n---\n") + 5) + "\n" + BODIES.get(name) + "\n")
                .getBytes(StandardCharsets.UTF_8);
        survives(text, "digest " + ENTRY);
    }

    private void survives(byte[] entry, String... edits) throws IOException {
        Path project = temporary.toRealPath().resolve("project");
        Tree.copy(Path.of("src/test/sites/base"), project);
        Files.write(project.resolve(ENTRY), entry);
        Edits.apply(String.join("\n", edits), project);
        Run run = Ends.of(() -> Run.build(project));
        assertThat(run.code()).as(run.err()).isIn(0, 1);
        assertThat(run.err()).doesNotContain("\tat ");
        assertThat(run.out().length()).isLessThan(LONGEST_ANSWER);
        assertThat(FINDING.matcher(run.out()).results().map(found -> found.group(1)))
                .allMatch(ENTRY::equals);
        assertThat(run.out().contains(": 错误 ") || run.out().contains(": 阻断 "))
                .as("only warnings let a build pass")
                .isEqualTo(run.code() == 1);
        assertThat(run.out().chars()).allMatch(c -> c == '\n' || !Character.isISOControl(c));
    }
}
