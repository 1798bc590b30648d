package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.json.Json;
import org.gongkai.json.JsonException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of the sample's departments at the command line, and their files. */
class PerformanceCommandTest {

    private static final Path GOLDEN = Path.of("src/test/resources/org/gongkai/performance/example-2026.txt");

    @TempDir
    static Path folder;

    private static Path sample;

    @BeforeAll
    static void theSample() throws IOException {
        sample = folder.toRealPath().resolve("sample");
        assertThat(Run.of(sample, "init", "PROJECT", "--sample").code()).isZero();
    }

    private static Run performance(String... more) {
        List<String> all = new ArrayList<>(List.of("performance", "PROJECT", "--as-of", Run.AS_OF));
        all.addAll(List.of(more));
        return Run.of(sample, all.toArray(String[]::new));
    }

    @Test
    void theSamplesFiguresAreWhatTheyWere() throws IOException {
        Run run = performance("--year", "2026");
        assertThat(run.code()).as(run.text()).isZero();
        if (System.getProperty("golden.update") != null) {
            assertThat(System.getenv("CI")).as("golden.update under CI").isNull();
            Files.writeString(GOLDEN, run.out());
        }
        assertThat(run.out()).isEqualTo(Files.readString(GOLDEN));
        assertThat(performance().out()).isEqualTo(run.out());
    }

    @Test
    void writesEveryFormOfOneDepartment() throws IOException, JsonException {
        Path out = folder.resolve("forms");
        Run run = performance(
                "--department",
                "计划财务处",
                "--html",
                out.resolve("p.html").toString(),
                "--xlsx",
                out.resolve("p.xlsx").toString(),
                "--json",
                out.resolve("p.json").toString());
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(run.out()).contains("计划财务处").doesNotContain("宣传教育处", "合计");
        assertThat(Files.readString(out.resolve("p.html")))
                .contains("内部资料，不公开", "<details><summary>不符合的 1 项</summary>", "juesuan-2025.md")
                .doesNotContain("宣传教育处");
        Map<?, ?> json = (Map<?, ?>) Json.parse(Files.readString(out.resolve("p.json")));
        assertThat(json.get("private")).isEqualTo(true);
        assertThat((List<?>) json.get("departments")).hasSize(1);
        assertThat(Files.readAllBytes(out.resolve("p.xlsx"))).startsWith('P', 'K');
    }

    @Test
    void aYearBeforeReturnsWereWrittenDownIsNotAssessable() {
        assertThat(performance("--year", "2025").out())
                .contains("合格率（保密审查）：不能评定（2026-01-01 起才有退回记录）")
                .doesNotContain("合格率（保密审查）：100");
    }

    @Test
    void aBuildIsTheSameWhateverIsWrittenInIt() throws IOException {
        Path project = folder.toRealPath().resolve("private");
        assertThat(Run.of(project, "init", "PROJECT", "--sample").code()).isZero();
        assertThat(Built.of(project, project.resolve("site"), Run.AS_OF).published())
                .isTrue();
        Map<String, String> with = Tree.of(project.resolve("site"));
        Files.delete(project.resolve("content/duties.yaml"));
        assertThat(Built.of(project, project.resolve("other"), Run.AS_OF).published())
                .isTrue();
        assertThat(Tree.of(project.resolve("other"))).isEqualTo(with);
    }

    @ParameterizedTest
    @CsvSource({
        "--department 保卫处, 没有“保卫处”这个处室；有 宣传教育处",
        "--year 2007, --year 从 2008 年开始",
        "--year x, --year",
        "--html PROJECT/content/p.html, 不能写到 content/",
        "--json PROJECT/assets/p.json, 不能写到 assets/",
    })
    void whatCannotBeIsWrongUsage(String options, String told) {
        Run run = performance(options.split(" "));
        assertThat(run.code()).as(run.text()).isEqualTo(2);
        assertThat(run.err()).contains(told);
    }
}
