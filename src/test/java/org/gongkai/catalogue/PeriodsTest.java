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

/** How long notices are shown and opinions may be sent; released on Tuesday 2021-07-06. */
class PeriodsTest {

    private static final String PURCHASES =
            "- {key: zfcg, name: 政府采购, item: \"20-09\", type: 数据发布, description: 采购, keywords: 采购}\n";

    @TempDir
    Path temporary;

    private final TestSite site = new TestSite();

    private List<String> told(String column, EntryDraft draft) throws IOException {
        site.file("content/categories.yaml", TestSite.CATEGORIES + PURCHASES);
        site.entry(column + "/a.md", draft.set("released", "2021-07-06"));
        Path project = site.write(temporary.toRealPath().resolve("project"));
        Run run = Run.of(project, "check", "PROJECT", "--as-of", "2021-07-20", "--format", "csv", "--lang", "en");
        return run.out()
                .lines()
                .filter(line -> line.matches("(R-38|R-34|R-154),.*"))
                .toList();
    }

    private static EntryDraft asked() {
        return EntryDraft.of(1).set("project", "草案").set("stage", "征求意见");
    }

    private static EntryDraft notice(String closes) {
        return EntryDraft.of(1).set("genre", "公示").set("topic", "财政、金融、审计\\财政").set("closes", closes);
    }

    @Test
    void opinionsMayBeSentForThirtyDays() throws IOException {
        assertThat(told("tzgg", asked().set("closes", "2021-08-04")))
                .singleElement()
                .asString()
                .startsWith("R-38,error,content/tzgg/a.md,")
                .contains("at least to 2021-08-05");
        assertThat(told("tzgg", asked().set("closes", "2021-08-05"))).isEmpty();
    }

    @Test
    void aShorterPeriodNeedsItsReasonInTheText() throws IOException {
        assertThat(told("tzgg", asked().set("closes", "2021-07-16").body("因汛期紧急，征求意见的期限缩短为十日。\n")))
                .isEmpty();
    }

    @Test
    void opinionsWithoutALastDayAreWarnedOf() throws IOException {
        assertThat(told("tzgg", asked())).singleElement().asString().startsWith("R-38,warning,content/tzgg/a.md,");
    }

    @Test
    void aNoticeOfAPurchaseStandsForFiveWorkingDays() throws IOException {
        assertThat(told("zfcg", notice("2021-07-12")))
                .singleElement()
                .asString()
                .startsWith("R-38,error,content/zfcg/a.md,")
                .contains("at least to 2021-07-13");
        assertThat(told("zfcg", notice("2021-07-13"))).isEmpty();
    }

    @Test
    void anotherNoticeIsOnlyWarnedOf() throws IOException {
        assertThat(told("tzgg", notice("2021-07-07")))
                .singleElement()
                .asString()
                .startsWith("R-38,warning,");
    }

    @Test
    void aLastDayBeforeTheReleaseIsRefused() throws IOException {
        assertThat(told("tzgg", notice("2021-07-05")))
                .singleElement()
                .asString()
                .startsWith("R-34,block,");
    }

    @Test
    void thePageShowsTheLastDay() throws IOException {
        site.entry("tzgg/a.md", asked().set("closes", "2021-08-05"));
        Path project = site.write(temporary.toRealPath().resolve("project"));
        assertThat(Run.build(project).code()).isZero();
        assertThat(Files.readString(project.resolve("target/site/tzgg/2021/a.html")))
                .contains("<dt>截止日期</dt><dd><time datetime=\"2021-08-05\">2021年8月5日</time></dd>");
    }

    @Test
    void aPurchaseLinksTheDesignatedMedium() throws IOException {
        EntryDraft contract = EntryDraft.of(1).set("project", "终端").set("stage", "合同");
        assertThat(told("tzgg", contract.body("见[本局网站](https://jyj.example.gov.cn/).\n")))
                .anyMatch(line -> line.startsWith("R-154,warning,content/tzgg/a.md,"));
        assertThat(told("tzgg", contract.body("见[采购网](https://zfcg.example.gov.cn/a.html)。\n")))
                .noneMatch(line -> line.startsWith("R-154"));
    }
}
