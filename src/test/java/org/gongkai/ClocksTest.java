package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clock that is wrong neither takes entries down nor releases them early without a word. */
@Slow
class ClocksTest {

    private static final String ENTRY = "content/tzgg/2026/tongzhi.md";
    private static final String EARLIER = "2026-07-06T12:00:00+08:00";
    private static final String AHEAD = "2100-01-01T00:00:00+08:00";
    private static final String AHEAD_EPOCH = "SOURCE_DATE_EPOCH=4102416000";

    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

    @TempDir
    private Path temporary;

    private Path project;
    private Path site;

    @BeforeEach
    void copiesTheProject() throws IOException {
        project = temporary.toRealPath().resolve("project");
        site = project.resolve("target/site");
        Tree.copy(Path.of("src/test/sites/base"), project);
    }

    private void embargo() throws IOException {
        Path entry = project.resolve(ENTRY);
        String text = Files.readString(entry);
        String later = text.replaceFirst("(?m)^released: .*$", "released: 2099-01-01");
        assertThat(later).isNotEqualTo(text);
        Files.writeString(entry, later);
        Matcher digest =
                DIGEST.matcher(Run.of(project, "digest", entry.toString()).out());
        assertThat(digest.find()).isTrue();
        Files.writeString(entry, DIGEST.matcher(later).replaceFirst(digest.group()));
    }

    private Run as(String asOf, String... more) {
        List<String> arguments = new ArrayList<>(List.of("build", "PROJECT", "--as-of", asOf));
        arguments.addAll(List.of(more));
        return Run.of(project, arguments.toArray(String[]::new));
    }

    private Run withVariable(String variable, String... arguments) throws Exception {
        return Child.start(temporary, List.of("env", variable), arguments).run();
    }

    @Test
    void aClockThatIsBehindDoesNotTakeEntriesDown() throws IOException {
        assertThat(as(Run.AS_OF).code()).isZero();
        Map<String, String> before = Tree.of(site);
        Run run = as(EARLIER);
        assertThat(run.code()).as(run.text()).isEqualTo(1);
        assertThat(run.out())
                .contains("target/site/catalogue/index.json: 阻断 G-86")
                .contains("2026-11-22T00:00+08:00")
                .contains("2026-07-06T12:00+08:00")
                .contains("--earlier");
        assertThat(Tree.of(site)).isEqualTo(before);
    }

    @Test
    void goingBackOnPurposeBypassesNothingElse() throws IOException {
        assertThat(as(Run.AS_OF).code()).isZero();
        Map<String, String> before = Tree.of(site);
        Files.writeString(project.resolve(ENTRY), "changed after its review\n", StandardOpenOption.APPEND);
        Run blocked = as("2026-11-21T00:00:00+08:00", "--earlier");
        assertThat(blocked.out()).contains("R-41").doesNotContain("G-86");
        assertThat(blocked.code()).isEqualTo(1);
        assertThat(Tree.of(site)).isEqualTo(before);

        Tree.copy(Path.of("src/test/sites/base"), project);
        assertThat(as(EARLIER, "--earlier").code()).isZero();
        assertThat(Files.readString(site.resolve("catalogue.json"))).contains(EARLIER);
    }

    @Test
    void theSameInstantAndALaterOneMayReplaceASite() throws IOException {
        assertThat(as(Run.AS_OF).code()).isZero();
        assertThat(as(Run.AS_OF).code()).isZero();
        assertThat(as("2026-11-22T00:00:01+08:00").code()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "{\"as-of\": \"yesterday\"}", "{\"as-of\"", "[]"})
    void aDamagedSiteDoesNotStandForEver(String damage) throws IOException {
        assertThat(as(Run.AS_OF).code()).isZero();
        Files.writeString(site.resolve("catalogue/index.json"), damage);
        Run run = as(EARLIER);
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(run.out()).contains("警告 G-86");
        Tree.verify(site);
    }

    @Test
    void aSiteOfAnOlderProgramIsComparedByItsCatalogue() throws IOException {
        assertThat(as(Run.AS_OF).code()).isZero();
        Files.delete(site.resolve("catalogue/index.json"));
        assertThat(as(EARLIER).out()).contains("target/site/catalogue.json: 阻断 G-86");
    }

    @Test
    void aVariableThatIsAheadReleasesNothingEarly() throws Exception {
        assertThat(as(Run.AS_OF).code()).isZero();
        Map<String, String> before = Tree.of(site);
        embargo();
        for (String command : List.of("build", "check")) {
            Run run = withVariable(AHEAD_EPOCH, command, project.toString());
            assertThat(run.code()).as(run.text()).isEqualTo(1);
            assertThat(run.out()).contains(ENTRY + ":").contains("阻断 G-87: 到 2099-01-01T00:00 才能发布");
            assertThat(run.out().lines().filter(line -> line.contains("G-87"))).hasSize(1);
        }
        assertThat(Tree.of(site)).isEqualTo(before);
    }

    @Test
    void aVariableThatIsAheadStopsTheBuildEvenWhereItReleasesNothing() throws Exception {
        Run run = withVariable(AHEAD_EPOCH, "build", project.toString());
        assertThat(run.code()).as(run.text()).isEqualTo(1);
        assertThat(run.out()).contains("SOURCE_DATE_EPOCH: 阻断 G-87");
        assertThat(site).doesNotExist();
    }

    @Test
    void aVariableOfThePastIsTheInstantAsEver() throws Exception {
        embargo();
        Run run = withVariable("SOURCE_DATE_EPOCH=1795000000", "build", project.toString());
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(run.out()).doesNotContain("G-87");
        assertThat(Files.readString(site.resolve("catalogue.json")))
                .contains("2026-11-18T")
                .doesNotContain("2099");
    }

    @Test
    void anInstantThatSomebodyChoseWarnsOfWhatItReleasesEarly() throws IOException {
        embargo();
        Run run = as(AHEAD);
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(run.out()).contains(ENTRY + ":").contains("警告 G-87: 到 2099-01-01T00:00 才能发布");
        assertThat(run.out().lines().filter(line -> line.contains("G-87"))).hasSize(1);
        assertThat(Run.of(project, "check", "PROJECT", "--as-of", AHEAD).out()).contains("警告 G-87");
        assertThat(Run.of(project, "check", "PROJECT", "--as-of", Run.AS_OF).out())
                .doesNotContain("G-87");
    }
}
