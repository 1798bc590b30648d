package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.json.Json;
import org.gongkai.json.JsonException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An old site that begins with known findings: a broken link and a document number in wrong brackets. */
@Slow
class BaselineTest {

    private static final String NOTICE = "content/tzgg/2026/tongzhi.md";
    private static final String RULES = "content/gfxwj/2026/banfa.md";

    @TempDir
    Path folder;

    private Path project = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void anOldSite() throws IOException {
        project = folder.toRealPath().resolve("project");
        file = project.resolve("baseline.txt");
        Tree.copy(Path.of("src/test/sites/base"), project);
        edit("append " + NOTICE + " :: \\n见[旧办法](../../gfxwj/2019/jiu.md)。\\n\ndigest " + NOTICE);
        edit("replace " + RULES + " :: 〔2026〕15号 :: [2026]15号\ndigest " + RULES);
    }

    private void edit(String edits) throws IOException {
        Edits.apply(edits, project);
    }

    private Run run(String command, String... more) {
        String[] usual = {command, project.toString(), "--as-of", Run.AS_OF, "--baseline", file.toString()};
        return Run.of(project, Stream.concat(Stream.of(usual), Stream.of(more)).toArray(String[]::new));
    }

    private List<String> known() throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.substring(33))
                .toList();
    }

    @Test
    void whatWasKnownDoesNotBlockAndWhatIsNewDoes() throws IOException {
        assertThat(Run.build(project).code()).isEqualTo(1);
        Run begun = run("check", "--baseline-write", "--strict");
        assertThat(begun.err()).contains("已建立基线 PROJECT/baseline.txt：2 处问题");
        assertThat(begun.code()).isZero();
        assertThat(known()).containsExactly("R-23 " + RULES, "R-97 " + NOTICE);

        Run built = run("build", "--strict");
        assertThat(built.code()).as(built.text()).isZero();
        assertThat(built.out()).isEmpty();
        assertThat(built.err()).contains("基线中已知的问题 2 处，没有列出");
        Tree.verify(project.resolve("target/site"));

        edit("append " + NOTICE + " :: \\n见[旧通知](../../gfxwj/2018/tongzhi.md)。\\n\ndigest " + NOTICE);
        Run newer = run("build");
        assertThat(newer.code()).isEqualTo(1);
        assertThat(newer.out())
                .contains("R-97", "2018/tongzhi.md")
                .doesNotContain("R-23")
                .doesNotContain("2019/jiu.md");
    }

    @Test
    void aKnownFindingIsKnownStillWhenLinesMove() throws IOException {
        run("check", "--baseline-write");
        edit("replace " + NOTICE + " :: \\n\\n会见时间 :: \\n\\n另行通知如下。\\n\\n第二段。\\n\\n会见时间\ndigest " + NOTICE);
        edit("replace " + RULES + " :: genre: 通知\\n :: keywords: 会见\\ngenre: 通知\\n\ndigest " + RULES);
        Run moved = run("check", "--strict");
        assertThat(moved.code()).as(moved.text()).isZero();
    }

    @Test
    void theSameMistakeOnceMoreIsNew() throws IOException {
        run("check", "--baseline-write");
        edit("append " + NOTICE + " :: \\n见[旧办法](../../gfxwj/2019/jiu.md)。\\n\ndigest " + NOTICE);
        Run again = run("check");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.out().lines().filter(line -> line.contains("R-97"))).hasSize(1);
    }

    @Test
    void itOnlyShrinks() throws IOException {
        run("check", "--baseline-write");
        edit("replace " + RULES + " :: [2026]15号 :: 〔2026〕15号\ndigest " + RULES);
        Run mended = run("build");
        assertThat(mended.code()).isZero();
        assertThat(mended.out()).contains("baseline.txt:2: 错误 G-71: 基线中的这个问题已经不存在");
        assertThat(run("build", "--strict").code()).as("must be deleted").isEqualTo(1);

        edit("append " + NOTICE + " :: \\n见[旧通知](../../gfxwj/2018/tongzhi.md)。\\n\ndigest " + NOTICE);
        Run written = run("check", "--baseline-write");
        assertThat(written.err()).contains("保留 1 处，删去 1 处");
        assertThat(written.code()).as("the new link still blocks").isEqualTo(1);
        assertThat(known()).containsExactly("R-97 " + NOTICE);
    }

    @Test
    void theGateIsNeverInIt() throws IOException {
        edit("append " + NOTICE + " :: 审查以后加的一句。\\n");
        Run refused = run("check", "--baseline-write");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).contains("R-41");
        assertThat(refused.err()).contains("没有写基线");
        assertThat(file).doesNotExist();

        Files.writeString(
                file,
                "gongkai-baseline/v1\n" + "0".repeat(32) + " R-41 " + NOTICE + "\n" + "1".repeat(32)
                        + " R-99999 a\nx\n");
        Run forged = run("build");
        assertThat(forged.code()).isEqualTo(1);
        assertThat(forged.out())
                .contains("baseline.txt:2: 阻断 G-70: 基线文件有误：R-41 不得列入基线", "baseline.txt:4: 阻断 G-70", "R-41: ");
    }

    @Test
    void aFingerprintOfTheGateForgivesNothing() throws IOException, JsonException {
        edit("append " + NOTICE + " :: 审查以后加的一句。\\n");
        Run sarif = Run.of(project, "check", project.toString(), "--as-of", Run.AS_OF, "--format", "sarif");
        String print = sarif.out()
                .substring(sarif.out().indexOf("R-41\",\n"))
                .replaceFirst("(?s).*?\"gongkai/v1\": \"([0-9a-f]{32})\".*", "$1");
        Files.writeString(file, "gongkai-baseline/v1\n" + print + " R-23 " + NOTICE + "\n");
        assertThat(run("build").out()).contains("R-41: ");
    }

    @Test
    void sarifSaysWhatIsNew() throws IOException, JsonException {
        run("check", "--baseline-write");
        edit("append " + NOTICE + " :: \\n见[旧通知](../../gfxwj/2018/tongzhi.md)。\\n\ndigest " + NOTICE);
        Run sarif = run("check", "--format", "sarif");
        assertThat(Json.parse(sarif.out())).isNotNull();
        assertThat(sarif.out().lines().filter(line -> line.contains("\"baselineState\": \"unchanged\"")))
                .hasSize(2);
        assertThat(sarif.out().lines().filter(line -> line.contains("\"baselineState\": \"new\"")))
                .hasSize(1);
        assertThat(sarif.out().lines().filter(line -> line.contains("\"gongkai/v1\":")))
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    @Test
    void saysThatThereIsNoBaseline() {
        assertThat(run("build").code()).isEqualTo(2);
        assertThat(run("check").err()).contains("没有基线文件");
        Run without = Run.of(project, "check", project.toString(), "--baseline-write");
        assertThat(without.code()).isEqualTo(2);
    }
}
