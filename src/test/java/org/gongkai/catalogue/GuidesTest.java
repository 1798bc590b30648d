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

/** Guides to services and to the disclosure of prison affairs. */
class GuidesTest {

    private static final String SERVICE = """
            ## 事项名称

            补办证明。

            | 设定依据 | 有关规定 |
            |---|---|
            | 办理材料 | 申请书 |

            申请条件：曾在本省监狱服刑。办理地点和时间：接待窗口，工作日。

            ## 办理流程和时限

            五个工作日。联系电话：010-00000013。
            """;

    @TempDir
    Path temporary;

    private final TestSite site = new TestSite();

    private List<String> told(String genre, String title, String body) throws IOException {
        site.entry(
                "tzgg/a.md",
                EntryDraft.of(1).set("title", title).set("genre", genre).body(body));
        Path project = site.write(temporary.toRealPath().resolve("project"));
        Run run = Run.of(project, "check", "PROJECT", "--as-of", "2021-12-10", "--format", "csv", "--lang", "en");
        return run.out()
                .lines()
                .filter(line -> line.matches("(R-116|G-64|G-05),.*"))
                .toList();
    }

    @Test
    void whatTheGuideToAServiceDoesNotTellIsNamed() throws IOException {
        assertThat(told("办事指南", "补办证明", SERVICE))
                .singleElement()
                .asString()
                .startsWith("R-116,warning,content/tzgg/a.md,2,8,does not tell: 收费,");
    }

    @Test
    void aGuideThatTellsAllIsSilent() throws IOException {
        assertThat(told("办事指南", "补办证明", SERVICE + "\n收费：不收费。\n")).isEmpty();
    }

    @Test
    void whatIsCalledAGuideIsOne() throws IOException {
        assertThat(told("其他", "补办证明办事指南", "见窗口告示。\n"))
                .singleElement()
                .asString()
                .contains("事项名称", "收费");
        assertThat(told("其他", "补办证明的通知", "见窗口告示。\n")).isEmpty();
    }

    @Test
    void aWordInRunningTextTellsNothing() throws IOException {
        assertThat(told("狱务公开指南", "狱务公开指南", "## 会见和通信\n\n监督、举报的途径另行公布。\n"))
                .singleElement()
                .asString()
                .startsWith("G-64,warning,content/tzgg/a.md,")
                .contains("监督和举报")
                .doesNotContain("会见和通信");
    }

    @Test
    void thePageOfAGuideToPrisonAffairsLeadsToItsColumnsAndShowsTheVisitingDays() throws IOException {
        String column = "- {key: %s, name: %s, regime: 狱务公开, type: 办事服务, description: 说明, keywords: 词}\n";
        site.file(
                "content/categories.yaml",
                TestSite.CATEGORIES + column.formatted("zhinan", "狱务公开指南") + column.formatted("huijian", "会见须知"));
        site.entry("zhinan/z.md", EntryDraft.of(1).set("genre", "狱务公开指南"));
        visits("old", 2, "2021-07-06", "每月第一周星期二");
        visits("new", 3, "2021-07-07", "每月第二周星期三");
        Path project = site.write(temporary.toRealPath().resolve("project"));
        Run run = Run.of(project, "build", "PROJECT", "--as-of", "2021-12-10");
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(Files.readString(project.resolve("target/site/zhinan/2021/z.html")))
                .contains("data-kind=\"entry\"")
                .containsSubsequence(
                        "公开了什么，到哪里查",
                        "<a href=\"../../huijian/index.html\">会见须知</a> <span>2条</span>",
                        "会见日安排",
                        "每月第二周星期三",
                        "<a href=\"../../huijian/2021/new.html\">")
                .doesNotContain("每月第一周星期二", "<a href=\"../index.html\">狱务公开指南</a> <span>");
    }

    private void visits(String name, int serial, String released, String days) {
        String csv = "监狱,会见对象,会见日,会见时间,预约方式\n第一监狱,各监区," + days + ",上午,电话\n";
        EntryDraft draft = EntryDraft.of(serial)
                .set("title", name)
                .set("ledger", "会见日")
                .set("released", released)
                .file(name + ".csv", csv);
        site.file("content/huijian/" + name + ".csv", csv).file("content/huijian/" + name + ".md", draft.text());
    }
}
