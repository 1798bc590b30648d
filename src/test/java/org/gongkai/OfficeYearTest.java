package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year of an office with the figures that prison bureaus have published of 2018 and 2019: what was registered as it happened is
 * what the draft of the report says, and what could be wrong in a report that is typed cannot be.
 */
class OfficeYearTest {

    @TempDir
    private Path temporary;

    private final TestSite site = new TestSite();

    private static EntryDraft entry(int serial, int year, String title) {
        String month = year + "-%02d".formatted(serial % 9 + 1);
        return EntryDraft.of(serial)
                .set("title", title + "第" + serial + "号")
                .set("index", "736916951/" + year + "-%06d".formatted(serial))
                .set("formed", month + "-03")
                .set("released", month + "-12")
                .step("drafted", "王一", month + "-03")
                .step("secrecy", Map.of("by", "李二", "on", month + "-04", "conclusion", "可以公开", "basis", "不涉密"))
                .step("attribute", Map.of("by", "赵三", "on", month + "-04", "conclusion", "主动公开"))
                .step("approved", "钱四", month + "-10");
    }

    private void register(String kind, int year, String... lines) {
        site.file("content/registers/" + kind + "-" + year + ".csv", String.join("\n", lines) + "\n");
    }

    private String drafted(int year) throws IOException {
        Path project = site.write(temporary.toRealPath().resolve("project"));
        Run run = Run.of(project, "annual", "" + year, "PROJECT", "--as-of", "2022-01-10");
        assertThat(run.code()).as(run.text()).isZero();
        Path reports = project.resolve("content/annual");
        return Files.readString(reports.resolve(year + ".md")) + "\n----\n"
                + Files.readString(reports.resolve(year + ".yaml"));
    }

    /** 热线 178 = 63 + 28 + 11 + 57 + 19, 媒体报道 178 = 47 + 131, 50 and 60 trained, 15 incidents, one of them grave. */
    @Test
    void theHotlineTheMediaAndTheTrainingsOfAYearAddUp() throws IOException {
        register(
                "热线",
                2018,
                "月份,类别,件数",
                "2018-04,基本信息查询,30",
                "2018-05,监管改造信息查询,28",
                "2018-06,政策法规咨询,11",
                "2018-07,其他机关和律师查询,57",
                "2018-08,投诉信访,19",
                "2018-09,基本信息查询,33",
                "合计,,178");
        register("留言", 2018, "月份,渠道,收到件数,答复件数", "2018-03,局长信箱,40,40", "2018-10,局长信箱,24,24");
        List<String> media = new ArrayList<>(List.of("日期,媒体,级别,篇数"));
        int[] national = {4, 1, 4, 14, 7, 5, 4, 1, 2, 1, 2, 1, 1};
        for (int i = 0; i < national.length; i++) {
            media.add("2018-05,国家媒体" + (char) ('A' + i) + ",国家级," + national[i]);
        }
        media.add("2018-06,省日报,省级,100");
        media.add("2018-11,省电视台,省级,31");
        register("媒体报道", 2018, media.toArray(String[]::new));
        List<String> incidents = new ArrayList<>(List.of("发现日期,事项,重大,回应日期,回应方式,回应的索引号"));
        for (int i = 1; i <= 15; i++) {
            String answered = i == 3 ? "2018-03-31,微博微信," : ",,";
            incidents.add("2018-03-%02d,会见咨询排队,%s,%s".formatted(i, i == 3 ? "是" : "否", answered));
        }
        register("舆情", 2018, incidents.toArray(String[]::new));
        register("培训", 2018, "开班日期,内容,天数,期数,人次", "2018-03-12,政务公开业务,3,1,50", "2018-08-06,新闻写作,2,1,60");
        register("会议", 2018, "日期,议题,类别", "2018-01-20,工作要点,专题会议");
        register("机构人员", 2018, "自,专门机构,专职人员,兼职人员", "2018-01-01,1,0,3");
        String draft = drafted(2018);
        assertThat(draft)
                .contains("热线电话接听178件，其中基本信息查询63件，其他机关和律师查询57件，监管改造信息查询28件，投诉信访19件，政策法规咨询11件。")
                .contains("收到留言64件，答复64件。")
                .contains("新闻媒体发表报道178篇，其中省级媒体131篇，国家级媒体47篇。", "省级媒体：省日报100篇，省电视台31篇。")
                .contains(
                        "2240: 1  #",
                        "2100: 1  #",
                        "9200: 2  #",
                        "9300: 110  #",
                        "9100: 1  #",
                        "8300: 3  #",
                        "8310: 0  #");
        assertThat(draft).as("what only the office knows").doesNotContain("15件", "发现", "会见咨询");
    }

    /** 647 entries whose parts were told as 119 + 282 + 165 + 25 + 30 + 29 = 650, with shares of 101 %. */
    @Test
    void theColumnsOfAYearAreAllThatWasMadePublic() throws IOException {
        int serial = 0;
        Map<String, Integer> columns = new TreeMap<>(Map.of("zhidu", 12, "gfxwj", 5, "ghjh", 3, "tzgg", 28));
        for (Map.Entry<String, Integer> column : columns.entrySet()) {
            String path = column.getKey().matches("gfxwj|ghjh") ? "fdzdgknr/" + column.getKey() : column.getKey();
            for (int i = 0; i < column.getValue(); i++) {
                serial++;
                site.entry(path + "/e" + serial + ".md", entry(serial, 2021, "关于事项的通知"));
            }
        }
        String draft = drafted(2021);
        assertThat(draft)
                .contains("本年在政府信息公开栏目发布48条。其中，通知公告28条，占58.33%；政府信息公开制度12条，占25.00%；规范性文件5条，占10.42%；规划计划3条，占6.25%。");
    }

    /** The table of a year as a bureau filled it: 解读 3, 访谈 1 with its head, one application refused, one case of each kind. */
    @Test
    void theCodedTableOfAYearIsCounted() throws IOException {
        for (int i = 1; i <= 3; i++) {
            site.entry("tzgg/j" + i + ".md", entry(i, 2018, "关于文件的解读").set("genre", "解读"));
        }
        register("舆情", 2018, "发现日期,事项,重大,回应日期,回应方式,回应的索引号", "2018-05-02,会见预约难,否,2018-05-03,在线访谈,");
        register("在线访谈", 2018, "日期,主题,主要负责同志参加", "2018-05-03,会见预约,是");
        register("新闻发布会", 2018, "日期,主题,主要负责同志参加");
        register("机构人员", 2018, "自,专门机构,专职人员,兼职人员", "2018-01-01,1,2,0");
        List<String> meetings = new ArrayList<>(List.of("日期,议题,类别"));
        for (int i = 1; i <= 5; i++) {
            meetings.add("2018-0" + i + "-10,政务公开,专题会议");
        }
        register("会议", 2018, meetings.toArray(String[]::new));
        register("培训", 2018, "开班日期,内容,天数,期数,人次", "2018-03-12,政务公开,1,4,200", "2018-08-06,保密审查,1,3,163");
        site.file(
                "content/applications/2017.csv", "编号,收到日期,申请人类别,办结日期,办理结果\n2017-001,2017-03-01,自然人,2017-03-09,予以公开\n");
        site.file(
                "content/applications/2018.csv",
                "编号,收到日期,申请人类别,办结日期,办理结果,申请方式\n2018-001,2018-06-01,自然人,2018-06-12,信访举报投诉类申请,信函\n");
        site.file(
                "content/applications/disputes-2018.csv",
                "案号,类别,收到日期,审结日期,结果\n示政复〔2018〕1号,行政复议,2018-07-01,2018-08-20,维持\n示行初〔2018〕1号,直接起诉,2018-09-03,2018-11-20,维持\n");
        String draft = drafted(2018);
        for (String figure : List.of(
                "2100: 1",
                "2210: 0",
                "2220: 1",
                "2221: 1",
                "2230: 3",
                "2240: 0",
                "3100: 1",
                "3110: 0",
                "3140: 1",
                "4000: 1",
                "4100: 1",
                "5000: 1",
                "5100: 1",
                "8100: 1",
                "8300: 2",
                "8310: 2",
                "8320: 0",
                "9100: 5",
                "9200: 7",
                "9300: 363")) {
            assertThat(draft).contains("  " + figure + "  # ");
        }
        assertThat(draft)
                .contains("政府网站在线访谈1次，其中主要负责同志参加1次。发布政策解读稿件3篇；", "召开工作会议或者专题会议5次，举办培训班7次，接受培训363人次。")
                .contains("收到申请1件。从方式看，信函申请1件。", "行政复议1件。其中，维持具体行政行为1件。");
    }

    /** The points of a year with who leads, and the report to the head of the bureau that is due once a year. */
    @Test
    void whatTheOfficeHasSetItselfForTheYearIsDue() throws IOException {
        site.entry("fdzdgknr/ghjh/yaodian.md", entry(1, 2021, "政务公开工作要点及重点任务分工").set("ledger", "任务"));
        site.file("content/fdzdgknr/ghjh/yaodian.csv", """
                序号,任务,牵头部门,配合部门,完成时限,状态,完成日期
                1,规范办理依申请公开,法制处,计财处,2021-12-31,进行中,
                2,失效文件及时标注,法制处,办公室、信息中心,2021-11-30,进行中,
                3,丰富网站栏目,信息中心,法制处,2021-09-30,已完成,2021-09-28
                """);
        site.file(
                "content/duties.yaml",
                "duties:\n- {name: 向主要领导汇报政务公开工作, every: year, by: 12-31, since: 2021-01-01, basis: 工作要点}\n");
        Path project = site.write(temporary.toRealPath().resolve("project"));
        String due = Run.of(project, "due", "PROJECT", "--as-of", "2021-11-01").out();
        assertThat(due)
                .contains("2021-11-30", "法制处：失效文件及时标注", "2021-12-31", "法制处：规范办理依申请公开", "向主要领导汇报政务公开工作")
                .doesNotContain("丰富网站栏目");
    }

    @Test
    void aMeetingInTheRegisterAnswersTheDutyToHoldIt() throws IOException {
        site.file(
                "content/duties.yaml",
                "duties:\n- {name: 专题会议, every: quarter, by: 3, since: 2021-01-01, meeting: 专题会议}\n");
        register("会议", 2021, "日期,议题,类别", "2021-02-10,要点,专题会议", "2021-05-10,培训,工作例会", "2021-08-10,年报,专题会议");
        Path project = site.write(temporary.toRealPath().resolve("project"));
        String check = Run.of(project, "check", "PROJECT", "--as-of", "2021-11-01", "--format", "csv")
                .out();
        assertThat(check.lines().filter(line -> line.startsWith("G-145,")))
                .singleElement()
                .asString()
                .contains("专题会议（2021年第二季度）的期限是 2021-06-30");
        assertThat(Run.of(project, "due", "PROJECT", "--as-of", "2021-11-01").out())
                .contains("专题会议（2021年第四季度）", "专题会议（2021年第二季度）")
                .doesNotContain("第三季度");
    }
}
