package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions that are published in ledgers or as entries of their own are the figures of table two. */
class DecisionsTest {

    private static final String LICENCES = "行政相对人名称,决定文书名称,决定文书号,许可类别,许可内容,决定日期,有效期自,许可机关\n";
    private static final String NOW = "2022-01-10";

    private static final String CATEGORIES = TestSite.CATEGORIES.replace(
            "    - {key: xzxk,",
            "    - {key: xzcf, name: 行政处罚和行政强制, item: \"20-06\", type: 政策文件, description: 行政处罚, keywords: 处罚}\n"
                    + "    - {key: xzxk,");

    @TempDir
    private Path temporary;

    private final TestSite site = new TestSite().file("content/categories.yaml", CATEGORIES);

    private static String licence(String number, String day) {
        return "某公司,准予许可决定书," + number + ",普通,准予," + day + "," + day + ",示例省监狱管理局\n";
    }

    private void ledger(String name, int serial, String... rows) {
        String csv = LICENCES + String.join("", rows);
        EntryDraft draft = EntryDraft.of(serial).set("ledger", "行政许可").file(name + ".csv", csv);
        site.file("content/tzgg/" + name + ".md", draft.text()).file("content/tzgg/" + name + ".csv", csv);
    }

    private String drafted() throws IOException {
        Path project = site.write(temporary.toRealPath().resolve("project"));
        Run run = Run.of(project, "annual", "2021", "PROJECT", "--as-of", NOW);
        assertThat(run.code()).as(run.text()).isZero();
        return run.out() + Files.readString(project.resolve("content/annual/2021.yaml"));
    }

    @Test
    void rowsOfLedgersCountInTheYearOfTheirDecisionEachNumberOnce() throws IOException {
        ledger("a", 1, licence("许〔2021〕1号", "2021-01-01"), licence("许〔2020〕9号", "2020-12-31"));
        ledger("b", 2, licence("许〔2021〕1号", "2021-01-01"), licence("许〔2021〕2号", "2021-06-30"));
        assertThat(drafted())
                .contains("行政许可：本年处理决定数量 2（许〔2021〕1号、许〔2021〕2号）")
                .contains("许〔2021〕1号")
                .contains("许〔2021〕2号")
                .contains("行政许可: 2\n")
                .contains("行政处罚: 待填\n");
    }

    @Test
    void aYearWithoutDecisionsIsNoughtWhereOthersArePublished() throws IOException {
        ledger("a", 1, licence("许〔2020〕9号", "2020-12-31"));
        assertThat(drafted()).contains("行政许可: 0\n");
    }

    @Test
    void entriesThatAreDecisionsCountByTheirTitle() throws IOException {
        site.entry(
                "xzcf/a.md",
                EntryDraft.of(1).set("title", "某某行政处罚决定书").set("genre", "决定书").set("decided", "2021-06-01"));
        site.entry(
                "xzcf/b.md",
                EntryDraft.of(2).set("title", "某某行政强制执行决定书").set("genre", "决定书").set("decided", "2021-06-02"));
        site.entry("xzcf/c.md", EntryDraft.of(3).set("title", "行政处罚裁量基准").set("genre", "其他"));
        assertThat(drafted())
                .contains("行政处罚：本年处理决定数量 1（content/xzcf/a.md）")
                .contains("行政处罚: 1\n")
                .contains("行政强制: 1\n");
    }

    @Test
    void whereNothingIsPublishedAndNothingIsSaidNothingIsKnown() throws IOException {
        site.entry("tzgg/a.md", EntryDraft.of(1));
        assertThat(drafted()).contains("行政许可: 0\n", "行政处罚: 待填\n", "行政强制: 待填\n", "行政事业性收费: 待填\n");
    }
}
