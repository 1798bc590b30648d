package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongkai.json.Json;
import org.gongkai.json.JsonException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of indicators of the sample, from the project and from outside, and of a site that is not in order. */
class InspectCommandTest {

    private static final Path GOLDEN = Path.of("src/test/resources/org/gongkai/inspect");

    @TempDir
    static Path folder;

    private static Path sample;
    private static Path site;

    @BeforeAll
    static void buildTheSample() throws IOException {
        sample = folder.toRealPath().resolve("sample");
        site = sample.resolveSibling("site");
        assertThat(Run.of(sample, "init", "PROJECT", "--sample").code()).isZero();
        assertThat(Built.of(sample, site, Run.AS_OF).published()).isTrue();
    }

    private static Run inspect(Path project, String... more) {
        String[] usual = {"inspect", "PROJECT", "--as-of", Run.AS_OF};
        String[] all = Arrays.copyOf(usual, usual.length + more.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        return Run.of(project, all);
    }

    private static void isGolden(String name, String told) throws IOException {
        Path golden = GOLDEN.resolve(name);
        if (System.getProperty("golden.update") != null) {
            assertThat(System.getenv("CI")).as("golden.update under CI").isNull();
            Files.writeString(golden, told);
        }
        assertThat(told).as("run with -Dgolden.update and read what it writes").isEqualTo(Files.readString(golden));
    }

    private static Map<?, ?> indicator(Path table, String id) throws IOException, JsonException {
        Map<?, ?> root = (Map<?, ?>) Json.parse(Files.readString(table));
        return ((List<?>) root.get("indicators"))
                .stream()
                        .map(one -> (Map<?, ?>) one)
                        .filter(one -> id.equals(one.get("id")))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void theSamplesTableIsWhatItWas() throws IOException {
        Path json = folder.resolve("inside.json");
        Run run = inspect(sample, "--json", json.toString());
        assertThat(run.code()).as(run.text()).isEqualTo(1); // one item is late on purpose
        assertThat(run.out()).contains("  不合格  TL-26-2").contains("  合格  TL-20-15");
        isGolden("example-inside.json", Files.readString(json));
    }

    @Test
    void theSamplesTableFromOutsideIsWhatItWas() throws IOException {
        Path json = folder.resolve("outside.json");
        Run run = Run.of(site, "audit", "PROJECT", "--as-of", Run.AS_OF, "--table", json.toString());
        assertThat(run.code()).as(run.text()).isZero();
        isGolden("example-outside.json", Files.readString(json));
    }

    @Test
    void theSiteShowsWhatTheProjectDoesNot() throws IOException, JsonException {
        Path json = folder.resolve("both.json");
        inspect(sample, "--site", site.toString(), "--json", json.toString());
        assertThat(indicator(json, "ZY-01").get("ruling")).isEqualTo("pass");
        assertThat(indicator(json, "JC-31").get("ruling")).isEqualTo("pass");
        assertThat(indicator(json, "TL-26-2").get("ruling")).isEqualTo("fail");
    }

    @Test
    void aLaterDayIsComparedWithTheTableOfAnEarlierOne() throws IOException, JsonException {
        Path before = folder.resolve("before.json");
        Path after = folder.resolve("after.json");
        inspect(sample, "--json", before.toString());
        Run run = Run.of(
                sample,
                "inspect",
                "PROJECT",
                "--as-of",
                "2027-03-01",
                "--since",
                before.toString(),
                "--json",
                after.toString());
        assertThat(run.err()).contains("与 2026-11-22 的表相比");
        assertThat(indicator(after, "JC-08").get("ruling")).isEqualTo("fail");
        assertThat(indicator(after, "JC-08").get("change")).isEqualTo("上次合格");
        assertThat(indicator(after, "NB-01").get("ruling")).isEqualTo("fail");
    }

    @Test
    void aSiteThatIsNotInOrderFailsWhatItLacks() throws IOException, JsonException {
        Path project = new TestSite().entry("gfxwj/2021/a.md", EntryDraft.of(1)).write(folder.resolve("small"));
        Path json = folder.resolve("small.json");
        Run run = inspect(project, "--json", json.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(indicator(json, "JC-08").get("ruling")).isEqualTo("fail"); // nothing new for years
        assertThat(indicator(json, "JC-11").get("figure")).isEqualTo(4L); // four columns say nothing
        assertThat(indicator(json, "JC-11").get("ruling")).isEqualTo("pass"); // five would be a veto
        assertThat(indicator(json, "JC-25").get("ruling")).isEqualTo("fail");
        assertThat(indicator(json, "NB-01").get("ruling")).isEqualTo("fail");
        assertThat(indicator(json, "PT-05").get("ruling")).isEqualTo("fail");
        assertThat(indicator(json, "TL-20-01").get("ruling")).isEqualTo("not-assessable"); // not arranged by article 20
    }

    @Test
    void whatIsNoSiteOfOursIsNotAccusedOfWhatIsNotSeen() throws IOException, JsonException {
        Path foreign = Files.createDirectories(folder.resolve("foreign"));
        Files.writeString(
                foreign.resolve("index.html"),
                "<!DOCTYPE html><html lang=\"zh\"><head><meta charset=\"utf-8\"><title>某局</title></head>"
                        + "<body><h1>某局</h1></body></html>");
        Path json = folder.resolve("foreign.json");
        Run.of(foreign, "audit", "PROJECT", "--as-of", Run.AS_OF, "--table", json.toString());
        assertThat(indicator(json, "TL-20-01").get("ruling")).isEqualTo("not-assessable");
        assertThat(indicator(json, "JC-11").get("ruling")).isEqualTo("not-assessable");
        assertThat(indicator(json, "NB-01").get("ruling")).isEqualTo("not-assessable");
        assertThat(indicator(json, "ZY-01").get("ruling")).isEqualTo("fail"); // seen: the page has no tags
    }

    @Test
    void writesEveryForm() throws IOException {
        Path out = folder.resolve("forms");
        Run run = inspect(
                sample,
                "--html",
                out.resolve("t.html").toString(),
                "--xlsx",
                out.resolve("t.xlsx").toString(),
                "--lang",
                "en");
        assertThat(run.err()).contains("90 indicators").contains("wrote ");
        assertThat(Files.readString(out.resolve("t.html"))).contains("by hand").doesNotContain("人工核查");
        assertThat(Files.readAllBytes(out.resolve("t.xlsx"))).startsWith('P', 'K');
    }

    @Test
    void aWrongProfileIsToldWhole() throws IOException {
        Run run = inspect(
                sample, "--profile", GOLDEN.resolve("wrong-profile.yaml").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEqualTo(Files.readString(GOLDEN.resolve("wrong-profile-ZH.txt")));
    }

    @ParameterizedTest
    @CsvSource({
        "--profile none.yaml --since none.json --site nowhere, 没有文件 none.yaml",
        "--profile none.yaml --since none.json --site nowhere, 没有文件 none.json",
        "--profile none.yaml --since none.json --site nowhere, 没有文件夹 nowhere",
        "--since pom.xml, 不是合格的 JSON",
        "--json PROJECT/content/t.json, content/",
    })
    void whatCannotBeIsWrongUsage(String options, String told) {
        Run run = inspect(sample, options.split(" ", -1));
        assertThat(run.code()).as(run.text()).isEqualTo(2);
        assertThat(run.err()).contains(told);
    }

    @ParameterizedTest
    @CsvSource({"--table t.pdf, .xlsx", "--profile p.yaml, --table"})
    void anAuditsTableNeedsAFormAndAProfileATable(String options, String told) {
        String[] typed = ("audit PROJECT " + options).split(" ", -1);
        Run run = Run.of(site, typed);
        assertThat(run.code()).as(run.text()).isEqualTo(2);
        assertThat(run.err()).contains(told);
    }
}
