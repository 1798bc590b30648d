package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list that lies beside an entry: read, reviewed with it, watched, and set on its page. */
class LedgerTest {

    private static final String LETTERS = """
            received,subject,question,office,answered,answer
            2021-06-01,会见预约,怎样预约会见？,狱政管理处,2021-06-11,"网上预约，
            或者打电话。"
            2021-06-20,查阅地点,到哪里查阅文件？,办公室,,
            """;

    private static final String TASKS = """
            序号,任务,牵头部门,完成时限,状态,完成日期
            1,印发办法,法制处,2021-06-30,已完成,2021-06-28
            2,公布清单,法制处,2021-10-31,进行中,
            3,更新网站,办公室,2021-12-31,未开始,
            """;

    @TempDir
    private Path temporary;

    private Path project(String kind, String csv) throws IOException {
        EntryDraft draft = EntryDraft.of(1).set("ledger", kind).file("a.csv", csv);
        return new TestSite()
                .file("content/tzgg/a.md", draft.text())
                .file("content/tzgg/a.csv", csv)
                .write(temporary.toRealPath().resolve("project"));
    }

    private static String page(Path project, String asOf) throws IOException {
        Run run = Run.of(project, "build", "PROJECT", "--as-of", asOf);
        assertThat(run.code()).as(run.text()).isZero();
        return Files.readString(project.resolve("target/site/tzgg/2021/a.html"));
    }

    private static String told(Path project, String asOf) {
        Run run = Run.of(project, "check", "PROJECT", "--as-of", asOf, "--format", "csv");
        return run.out().lines().filter(line -> line.contains("a.csv")).reduce("", (all, line) -> all + line + "\n");
    }

    @Test
    void lettersAreSetWithTheirAnswersAndTheDaysThatTheseTook() throws IOException {
        assertThat(page(project("信件", LETTERS), "2021-07-20"))
                .contains("共2件，已经答复1件。")
                .containsSubsequence(
                        "<h3>会见预约</h3>", "怎样预约会见？", "2021-06-11", "<dt>办理用时</dt><dd>10天</dd>", "网上预约，\n或者打电话。")
                .containsSubsequence("<h3>查阅地点</h3>", "<dt>办理用时</dt><dd>正在办理</dd>");
    }

    @Test
    void aLetterThatHasWaitedForThreeMonthsIsNamedWhereItStands() throws IOException {
        Path project = project("信件", LETTERS);
        assertThat(told(project, "2021-09-20")).isEmpty();
        assertThat(told(project, "2021-09-21")).startsWith("R-115,warning,content/tzgg/a.csv,4,1,");
    }

    @Test
    void tasksHaveAnOverviewByOfficeThatKnowsTheDay() throws IOException {
        Path project = project("任务", TASKS);
        assertThat(page(project, "2021-10-31"))
                .contains("共3项任务：已完成1项，进行中1项，未开始1项。")
                .doesNotContain("已超过时限");
        assertThat(page(project, "2021-11-01"))
                .contains("共3项任务：已完成1项，进行中1项，未开始1项；其中超过时限1项。")
                .containsSubsequence(
                        "<td data-label=\"牵头部门\">法制处</td><td data-label=\"任务\" class=\"right\">2</td><td data-label=\"已完成\" class=\"right\">1</td>",
                        "<td data-label=\"超过时限\" class=\"right\">1</td>",
                        "进行中，已超过时限");
        assertThat(told(project, "2021-11-01")).startsWith("G-60,warning,content/tzgg/a.csv,3,12,");
    }

    @Test
    void columnsThatAreEmptyThroughoutAreLeftOut() throws IOException {
        assertThat(page(project("任务", TASKS), "2021-10-31")).contains("任务").doesNotContain("配合部门");
    }

    @Test
    void opinionsAreCountedByWhatBecameOfThem() throws IOException {
        String csv = "序号,意见,件数,采纳情况,理由\n1,写明期限,3,采纳,\n2,公布平面图,2,未采纳,涉及监管设施布局\n";
        assertThat(page(project("意见", csv), "2021-10-31"))
                .contains("共5件意见：采纳3件，未采纳2件。")
                .contains("涉及监管设施布局");
    }

    /** By month and by kind; what adds up the rows is compared with them, and counts nowhere. */
    @Test
    void callsAreAddedUpByMonthAndKind() throws IOException {
        String csv = """
                月份,类别,件数
                2021-01,信息查询,12
                2021/2,信息查询,7
                2021-02,投诉信访,3
                2021-03,信息查询,20
                合计,,42
                """;
        assertThat(page(project("热线", csv), "2021-10-31"))
                .contains("<p>2021年热线接听42件。</p>")
                .containsSubsequence("2021年热线接听（按月）", "1月", "12", "2月", "10", "3月", "20")
                .containsSubsequence("2021年热线接听（按类别）", "信息查询", "39", "投诉信访", "3")
                .containsSubsequence("共4行", "<td data-label=\"月份\">2021-02</td>")
                .doesNotContain("2021/2");
        assertThat(told(project("热线", csv.replace("42", "41")), "2021-10-31"))
                .startsWith("G-131,error,content/tzgg/a.csv,6,5,合计的件数写 41，各行之和是 42,");
    }

    /** Received and answered, month by month. */
    @Test
    void messagesAndAnswersStandSideBySide() throws IOException {
        String csv = "月份,渠道,收到件数,答复件数\n2021-01,局长信箱,9,8\n2021-01,网站留言,3,3\n2021-02,局长信箱,5,5\n";
        assertThat(page(project("留言", csv), "2021-10-31"))
                .contains("<p>2021年收到留言17件，答复留言16件。</p>")
                .containsSubsequence("2021年收到留言（按渠道）", "局长信箱", "14", "网站留言", "3")
                .containsSubsequence(
                        "2021年各月的合计",
                        "<td data-label=\"月份\">1月</td><td data-label=\"收到留言\" class=\"right\">12</td><td data-label=\"答复留言\" class=\"right\">11</td>",
                        "<td data-label=\"月份\">合计</td><td data-label=\"收到留言\" class=\"right\">17</td>");
    }

    /** Of an event there is no series of months, and of accounts and reading points no year. */
    @Test
    void eventsAndAccountsAreListed() throws IOException {
        String training = "开班日期,内容,期数,人次\n2021-03-02,申请办理,1,50\n2021-08-11,保密审查,1,60\n";
        assertThat(page(project("培训", training), "2021-10-31"))
                .contains("<p>2021年培训班2期，培训人员110人次。</p>")
                .doesNotContain("class=\"chart\"", "各月的合计");
        String accounts = "平台,名称,主管部门,开设日期,关停日期\n微信公众号,示例监狱,办公室,2019-01-02,\n微博,示例监狱,办公室,2018-05-03,2020-06-30\n";
        assertThat(page(project("新媒体账号", accounts), "2021-10-31")).contains("<p>政务新媒体账号2个。</p>", "2020-06-30");
    }

    @Test
    void decisionsAreShownWithinSevenWorkingDays() throws IOException {
        String csv = """
                行政相对人名称,决定文书名称,决定文书号,许可类别,许可内容,决定日期,有效期自,许可机关
                示例建材有限公司,准予许可决定书,示许〔2021〕1号,普通,探视通道施工,2021-06-24,2021-06-24,示例省监狱管理局
                示例印务有限公司,准予许可决定书,示许〔2021〕2号,普通,资料印制,2021-06-28,2021-06-28,示例省监狱管理局
                """;
        Path project = project("行政许可", csv);
        assertThat(told(project, "2021-07-20"))
                .startsWith("R-31,warning,content/tzgg/a.csv,2,39,")
                .doesNotContain("a.csv,3,");
        assertThat(page(project, "2021-07-20")).contains("示例印务有限公司").doesNotContain("有效期至");
    }

    @Test
    void whatIsChangedAfterTheReviewIsNotPublished() throws IOException {
        Path project = project("任务", TASKS);
        Files.writeString(project.resolve("content/tzgg/a.csv"), TASKS.replace("进行中", "未开始"));
        Run run = Run.build(project);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("R-41");
        assertThat(Run.of(project, "digest", "PROJECT/content/tzgg/a.md").out())
                .containsPattern("file [0-9a-f]{64} a\\.csv");
    }

    @Test
    void itsCellsAreScannedLikeTheText() throws IOException {
        Path project = project("信件", LETTERS.replace("到哪里查阅文件？", "我的证件是11010519491231002X，怎样查阅？"));
        assertThat(told(project, "2021-07-20")).startsWith("R-60,block,content/tzgg/a.csv,4,22,");
    }

    @Test
    void theReviewerIsShownIt() throws IOException {
        Run run = Run.of(project("信件", LETTERS), "review", "PROJECT/content/tzgg/a.md");
        assertThat(run.out()).containsSubsequence("台账：公众来信和答复", "（1）", "来信日期：2021-06-01", "承办部门：狱政管理处");
    }
}
