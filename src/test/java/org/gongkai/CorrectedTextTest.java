package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A published text that is corrected says on which day, be it the day of its release (公布后的变更). */
class CorrectedTextTest {

    private static final String ENTRY = "content/gfxwj/2021/a.md";

    @TempDir
    private Path temporary;

    private Path project;
    private Path entry;

    @BeforeEach
    void anEntryNobodyHasReviewed() throws IOException {
        project = temporary.toRealPath().resolve("project");
        EntryDraft draft = EntryDraft.of(1).body("第一条 依法公开。\n");
        List.of("drafted", "secrecy", "attribute", "approved").forEach(draft::noStep);
        new TestSite().entry("gfxwj/2021/a.md", draft).write(project);
        entry = project.resolve(ENTRY);
    }

    private Run step(String on, String role, String by, String conclusion) {
        List<String> arguments = new ArrayList<>(List.of("review", "PROJECT/" + ENTRY, "--as", role, "--by", by));
        arguments.addAll(List.of("--conclusion", conclusion, "--as-of", on, "--lang", "en"));
        return Run.of(project, arguments.toArray(String[]::new));
    }

    private void reviewed(String on) {
        for (List<String> one : List.of(
                List.of("drafted", "王一", "-"),
                List.of("secrecy", "李二", "可以公开"),
                List.of("attribute", "赵三", "主动公开"),
                List.of("approved", "钱四", "-"))) {
            Run run = step(on, one.get(0), one.get(1), one.get(2));
            assertThat(run.code()).as(run.text()).isZero();
        }
    }

    private void change(String from, String to) throws IOException {
        String text = Files.readString(entry);
        assertThat(text).contains(from);
        Files.writeString(entry, text.replace(from, to));
    }

    private List<String> told(String command) {
        return told(command, "R-36");
    }

    private List<String> told(String command, String rule) {
        return Run.of(project, command, "PROJECT", "--as-of", "2021-07-20", "--format", "csv", "--lang", "en")
                .out()
                .lines()
                .filter(line -> line.startsWith(rule))
                .toList();
    }

    @Test
    void aCorrectionOnTheDayOfReleaseNeedsItsDateBeforeItsFirstStep() throws IOException {
        reviewed("2021-07-06");
        assertThat(told("build")).isEmpty();
        change("依法公开", "依法及时公开");
        Run refused = step("2021-07-06", "drafted", "王一", "-");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).contains("R-36", "add “changed: [{on: 2021-07-06, ");

        change("genre:", "changed: 2021-07-06\ngenre:");
        reviewed("2021-07-06");
        assertThat(told("build")).isEmpty();
        change("依法及时公开", "依法及时准确公开");
        reviewed("2021-07-06"); // the same day once more: its date is there
        assertThat(told("build")).isEmpty();
    }

    @Test
    void aRecordWrittenByHandIsHeldToItAsWell() throws IOException {
        reviewed("2021-07-06");
        change("依法公开", "依法及时公开");
        String digest = Run.of(project, "digest", "PROJECT/" + ENTRY).out().substring(0, 71);
        Files.writeString(entry, Files.readString(entry).replaceFirst("sha256:[0-9a-f]{64}", digest));
        assertThat(told("build"))
                .singleElement()
                .asString()
                .startsWith("R-36,block," + ENTRY + ",5,")
                .contains("approved on 2021-07-06");
        assertThat(project.resolve("target/site")).doesNotExist();
    }

    @Test
    void theHistoryIsEnoughWhereTheTextWasNotKept() throws IOException {
        reviewed("2021-07-06");
        change("依法公开", "依法及时公开");
        change("genre:", "changed: 2021-07-06\ngenre:");
        reviewed("2021-07-06");
        change("changed: 2021-07-06\n", "");
        for (String name : Tree.names(entry.resolveSibling("a.review"))) {
            if (name.startsWith("approved-")) {
                Files.delete(entry.resolveSibling("a.review").resolve(name));
            }
        }
        assertThat(told("build")).hasSize(1);
    }

    @Test
    void aCorrectionBeforeTheReleaseNeedsNone() throws IOException {
        reviewed("2021-07-02");
        change("依法公开", "依法及时公开");
        reviewed("2021-07-05");
        assertThat(told("build")).isEmpty();
    }

    @Test
    void onTheDayOfAReleaseAtSomeHourTheRecordCannotTellAndItWarns() throws IOException {
        change("released: '2021-07-06'", "released: '2021-07-06 17:00'");
        reviewed("2021-07-06");
        change("依法公开", "依法及时公开");
        reviewed("2021-07-06");
        assertThat(told("build")).singleElement().asString().startsWith("R-36,warning");
    }

    @Test
    void aStepDoneAgainOverTheSameTextIsNoCorrection() {
        reviewed("2021-07-06");
        reviewed("2021-07-06");
        assertThat(told("build")).isEmpty();
    }

    @Test
    void whileAPublishedTextIsReviewedAgainTheOfficeIsToldThatReadersMissIt() throws IOException {
        reviewed("2021-07-06");
        assertThat(told("build", "G-91")).isEmpty();
        Path page = project.resolve("target/site/fdzdgknr/gfxwj/2021/a.html");
        assertThat(page).exists();

        change("依法公开", "依法及时公开");
        change("genre:", "changed: 2021-07-10\ngenre:");
        assertThat(step("2021-07-10", "drafted", "王一", "-").code()).isZero();
        assertThat(told("check", "G-91"))
                .singleElement()
                .asString()
                .startsWith("G-91,error," + ENTRY)
                .contains("approved on 2021-07-06");
        assertThat(told("build", "G-91")).hasSize(1);
        assertThat(page).doesNotExist();

        reviewed("2021-07-10");
        assertThat(told("build", "G-91")).isEmpty();
        assertThat(page).content().contains("依法及时公开");
    }

    @Test
    void aTextThatWasNeverOutIsMissedByNobody() throws IOException {
        reviewed("2021-07-01"); // before its release
        change("依法公开", "依法及时公开");
        assertThat(step("2021-07-02", "drafted", "王一", "-").code()).isZero();
        assertThat(Run.of(project, "check", "PROJECT", "--as-of", "2021-07-03", "--lang", "en")
                        .text())
                .doesNotContain("G-91");
    }
}
