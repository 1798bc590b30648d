package org.gongkai.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.annual.AnnualReports;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.content.register.Figures;
import org.gongkai.content.site.ReportTerms;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sentences of the specification and of the handbook are told of as they say, in the report of the example office. */
class WordsOfReportsTest {

    private static final Path SPEC = Path.of("src/test/resources/spec/narrative.md");
    private static final Path HANDBOOK = Path.of("src/docs/handbook/09-年度报告.md");
    private static final Path EXAMPLES = Path.of("content/annual");
    private static final String ORGAN = "示例省监狱管理局";
    private static final Pattern ROW = Pattern.compile("\\|(.*)\\|(.*)\\|");
    private static final Pattern NAMED = Pattern.compile("（([^（）]*(?:政府|局))）");
    private static final Map<Integer, AnnualReport> TABLES = tables();

    /** A sentence in a chapter of an organ's report, and what is told of it. */
    record Sentence(String kind, String organ, String words, List<String> told) {
        @Override
        public String toString() {
            return kind + ": " + words;
        }
    }

    private static Map<Integer, AnnualReport> tables() {
        List<Figures> read = Stream.of(2024, 2025)
                .flatMap(year -> Figures.read(year, "content/annual/" + year + ".yaml", yaml(year)).value().stream())
                .toList();
        Set<Integer> years = Set.of(2024, 2025);
        return AnnualReports.check(read, years, years, years, ReportTerms.UNDECLARED, one -> Found.nothing())
                .value();
    }

    private static String yaml(int year) {
        try {
            return Files.readString(EXAMPLES.resolve(year + ".yaml"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Stream<Sentence> spec() throws IOException {
        List<Sentence> sentences = new ArrayList<>();
        String kind = "";
        for (String line : Files.readAllLines(SPEC)) {
            Matcher row = ROW.matcher(line);
            if (line.startsWith("## ")) {
                kind = line.substring(3);
            } else if (row.matches() && !line.startsWith("|-") && !line.startsWith("| 句子")) {
                sentences.add(new Sentence(kind, organ(kind), row.group(1).strip(), told(row.group(2))));
            }
        }
        assertThat(sentences).hasSizeGreaterThan(100);
        return sentences.stream();
    }

    /** Each row of the handbook's table twice: what it tells, what it does not. */
    static Stream<Sentence> handbook() throws IOException {
        String text = Files.readString(HANDBOOK);
        String table = text.substring(text.indexOf("<!-- table: sentences -->"));
        List<Sentence> sentences = table.lines()
                .skip(4)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|", -1))
                .flatMap(cells -> Stream.of(
                        new Sentence(cells[1].strip(), organ(cells[1]), cells[2].strip(), List.of(cells[4].strip())),
                        new Sentence(cells[1].strip(), organ(cells[1]), cells[3].strip(), List.of())))
                .toList();
        assertThat(sentences).hasSizeGreaterThan(40);
        return sentences.stream();
    }

    private static String organ(String kind) {
        Matcher named = NAMED.matcher(kind);
        return named.find() ? named.group(1) : ORGAN;
    }

    private static List<String> told(String written) {
        return Stream.of(written.split("；", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spec")
    void tellsWhatTheSpecificationSays(Sentence sentence) {
        List<String> found = found(sentence);
        assertThat(found).as(String.join("\n", found)).hasSameSizeAs(sentence.told());
        for (int i = 0; i < found.size(); i++) {
            String[] told = sentence.told().get(i).split(" ", 2);
            assertThat(found.get(i)).startsWith(told[0] + " ").contains(told[1]);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("handbook")
    void tellsWhatTheHandbookSays(Sentence sentence) {
        List<String> found = found(sentence);
        if (sentence.told().isEmpty()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found)
                    .isNotEmpty()
                    .allMatch(one -> one.startsWith(sentence.told().get(0) + " "));
        }
    }

    private static List<String> found(Sentence sentence) {
        String body = "## 一、总体情况\n\n" + sentence.words() + "\n";
        ReportText text = new ReportText(
                2025,
                "content/annual/2025.md",
                "",
                Place.of("content/annual/2025.md"),
                Optional.of(LocalDate.of(2026, 1, 20)),
                body,
                1,
                true);
        return new Narratives(
                        sentence.organ(), ReportTerms.UNDECLARED, TABLES, year -> Optional.empty(), year -> List.of())
                .check(List.of(text), Set.of(), LocalDate.of(2026, 2, 1)).stream()
                        .filter(one -> one.place().line() == 3)
                        .sorted()
                        .map(WordsOfReportsTest::line)
                        .toList();
    }

    private static String line(Finding one) {
        return one.rule().id() + " " + one.message().zh() + " " + one.hint().zh();
    }
}
