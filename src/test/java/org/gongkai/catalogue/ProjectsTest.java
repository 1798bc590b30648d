package org.gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.EntryDraft;
import org.gongkai.Run;
import org.gongkai.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries that are stages of one project. */
class ProjectsTest {

    @TempDir
    Path temporary;

    private final TestSite site = new TestSite();

    private ProjectsTest with(int serial, String stage, String released) {
        EntryDraft draft = EntryDraft.of(serial)
                .set("title", stage + serial)
                .set("project", "查询终端")
                .set("stage", stage)
                .set("released", released);
        site.entry("tzgg/e" + serial + ".md", draft);
        return this;
    }

    private Path project() throws IOException {
        return site.write(temporary.toRealPath().resolve("project"));
    }

    private List<String> told(String asOf) throws IOException {
        Run run = Run.of(project(), "check", "PROJECT", "--as-of", asOf, "--format", "csv", "--lang", "en");
        return run.out()
                .lines()
                .filter(line -> line.matches("(R-155|G-61|G-04),.*"))
                .toList();
    }

    @Test
    void everyPageLeadsThroughTheProjectAndSaysWhatIsStillToCome() throws IOException {
        with(1, "公告", "2021-07-06").with(2, "结果", "2021-08-06").with(3, "意向", "2021-09-06");
        Path project = project();
        assertThat(Run.build(project).code()).isZero();
        assertThat(Files.readString(project.resolve("target/site/tzgg/2021/e2.html")))
                .containsSubsequence(
                        "项目进展：查询终端",
                        "<dt>意向</dt><dd><a href=\"e3.html\">意向3</a>",
                        "<dt>公告</dt><dd><a href=\"e1.html\">公告1</a>",
                        "<dt>结果</dt><dd><a href=\"e2.html\">结果2</a>",
                        "<dt>合同</dt><dd class=\"coming\">尚未公布</dd>",
                        "<dt>验收</dt><dd class=\"coming\">尚未公布</dd>")
                .doesNotContain("采纳情况");
    }

    @Test
    void aStageWithoutTheOneBeforeItIsNamed() throws IOException {
        assertThat(with(1, "公告", "2021-07-06").with(2, "合同", "2021-08-06").told("2021-12-01"))
                .singleElement()
                .asString()
                .startsWith("R-155,info,content/tzgg/e2.md,")
                .contains("has 合同 but no 结果");
    }

    @Test
    void aNoticeSoonAfterItsIntentionIsWarnedOf() throws IOException {
        assertThat(with(1, "意向", "2021-07-06").with(2, "公告", "2021-08-04").told("2021-12-01"))
                .singleElement()
                .asString()
                .startsWith("R-155,warning,content/tzgg/e2.md,5,11,");
        assertThat(with(2, "公告", "2021-08-05").told("2021-12-01")).isEmpty();
    }

    @Test
    void thoseWhoAskForOpinionsMustSayWhatBecameOfThem() throws IOException {
        with(1, "征求意见", "2021-07-06");
        assertThat(told("2021-10-06")).isEmpty();
        assertThat(told("2021-10-07")).singleElement().asString().startsWith("G-61,warning,content/tzgg/e1.md,");
        assertThat(with(2, "采纳情况", "2021-10-08").told("2021-12-01")).isEmpty();
    }

    @Test
    void aStageNeedsAProjectAndAProjectAStage() throws IOException {
        site.entry("tzgg/a.md", EntryDraft.of(1).set("stage", "合同"))
                .entry("tzgg/b.md", EntryDraft.of(2).set("project", "查询终端"));
        assertThat(told("2021-12-01"))
                .hasSize(2)
                .anyMatch(line -> line.contains("a.md") && line.contains("project"))
                .anyMatch(line -> line.contains("b.md") && line.contains("stage"));
    }
}
