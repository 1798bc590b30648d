package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.activity.Activities;
import org.gongkai.activity.Tally;
import org.gongkai.catalogue.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an office counts all year: added up once, compared with everything that says the same, and never published. */
class ActivitiesTest {

    private static final String REGISTERS = "content/registers/";
    private static final String CALLS = "月份,类别,件数\n2021-01,信息查询,12\n2021-02,投诉信访,3\n";

    @TempDir
    private Path temporary;

    private final TestSite site = new TestSite();

    private TestSite published(int serial, String kind, String csv) throws IOException {
        String name = "e" + serial;
        EntryDraft draft = EntryDraft.of(serial).set("ledger", kind).file(name + ".csv", csv);
        return site.file("content/tzgg/" + name + ".md", draft.text()).file("content/tzgg/" + name + ".csv", csv);
    }

    private Path written() throws IOException {
        return site.write(temporary.toRealPath().resolve("project"));
    }

    private List<Tally> tallies(int year) throws IOException {
        Judged judged = Judged.at(written(), "2022-03-01T00:00:00");
        Catalogue catalogue = Catalogue.of(
                        judged.sources().categories(),
                        judged.judgement(),
                        Set.of(),
                        LocalDateTime.parse("2022-03-01T00:00:00"))
                .value();
        return new Activities(judged.sources().registers(), catalogue).tallies(year);
    }

    private Map<String, Long> numbers(int year) throws IOException {
        return tallies(year).stream().collect(Collectors.toMap(Tally::key, Tally::number));
    }

    private String check(String asOf) throws IOException {
        return Run.of(written(), "check", "PROJECT", "--as-of", asOf).out();
    }

    @Test
    void everyKindIsAddedUp() throws IOException {
        site.file(REGISTERS + "热线-2021.csv", CALLS);
        site.file(
                REGISTERS + "incidents-2021.csv",
                "发现日期,事项,重大,回应日期,回应方式\n2021-03-01,甲,是,2021-03-02,微博微信、其他\n2021-04-01,乙,否,2021-04-02,新闻发布会\n"
                        + "2021-05-01,丙,否,,\n");
        site.file(
                REGISTERS + "媒体报道-2021.csv",
                "日期,媒体,级别,篇数\n2021-03,示例日报,省级,4\n2021-03-09,示例广播,国家级,2\n2021-07-01,示例晚报,省级,1\n");
        site.file(REGISTERS + "培训-2021.csv", "开班日期,内容,期数,人次\n2021-03-02,甲,1,50\n2021-08-11,乙,1,60\n");
        site.file(REGISTERS + "机构人员-2021.csv", "自,专门机构,专职人员,兼职人员\n2019-01-01,1,1,2\n2021-07-01,1,2,3\n");
        site.file(REGISTERS + "新闻发布会-2021.csv", "日期,主题,主要负责同志参加\n2021-03-02,甲,是\n2021-08-11,乙,否\n");
        site.file(REGISTERS + "开放日-2021.csv", "类别,日期,地点,人数\n开放日,2021-03-02,示例第一监狱,40\n接待日,2021-03-05,示例第一监狱,3\n");
        published(1, "查阅点", "名称,地址,开放时间,设立日期,撤销日期\n甲,路1号,工作日,2012-01-01,\n乙,路2号,工作日,2012-01-01,2020-12-31\n");
        assertThat(numbers(2021))
                .containsAllEntriesOf(Map.ofEntries(
                        Map.entry("hotline", 15L),
                        Map.entry("incidents", 3L),
                        Map.entry("incidents.grave", 1L),
                        Map.entry("incidents.answered", 2L),
                        Map.entry("incidents.microblog", 1L),
                        Map.entry("incidents.other", 1L),
                        Map.entry("coverage", 7L),
                        Map.entry("trainings", 2L),
                        Map.entry("trainings.persons", 110L),
                        Map.entry("staff", 5L),
                        Map.entry("staff.full-time", 2L),
                        Map.entry("briefings", 2L),
                        Map.entry("briefings.head", 1L),
                        Map.entry("open-days.persons", 40L),
                        Map.entry("receptions", 1L),
                        Map.entry("reading-points", 1L)))
                .doesNotContainKeys("meetings", "messages", "readings");
    }

    /** 媒体报道 by level, each level by outlet, by month; and the rows behind each of them. */
    @Test
    void aNumberHasItsPartsAndItsRows() throws IOException {
        site.file(
                REGISTERS + "媒体报道-2021.csv",
                "日期,媒体,级别,篇数\n2021-03,示例日报,省级,4\n2021-03-09,示例广播,国家级,2\n2021-07-01,示例晚报,省级,1\n合计,,,7\n");
        assertThat(tallies(2021)).singleElement().satisfies(tally -> {
            assertThat(tally.told())
                    .isEqualTo("媒体报道 7 篇（级别：省级 5、国家级 2；媒体：示例日报 4、示例晚报 1、示例广播 2；月份：3月 6、7月 1）："
                            + "content/registers/媒体报道-2021.csv:2、3、4");
            assertThat(tally.parts())
                    .filteredOn(part -> part.name().equals("示例晚报"))
                    .singleElement()
                    .satisfies(part -> {
                        assertThat(part.within()).isEqualTo("省级");
                        assertThat(part.behind().get(0).shown()).isEqualTo("content/registers/媒体报道-2021.csv:4");
                    });
        });
    }

    /** The register of the office counts; without one, what is published; a row that is published twice counts once. */
    @Test
    void theRegisterOfTheOfficeComesFirst() throws IOException {
        published(1, "热线", CALLS);
        published(2, "热线", "月份,类别,件数\n2021-02,投诉信访,3\n2021-03,信息查询,5\n2022-01,信息查询,9\n");
        assertThat(numbers(2021)).containsEntry("hotline", 20L);
        assertThat(numbers(2022)).containsEntry("hotline", 9L);
        assertThat(tallies(2021)).allMatch(Tally::open);
        site.file(REGISTERS + "热线-2021.csv", CALLS);
        assertThat(numbers(2021)).containsEntry("hotline", 15L);
        assertThat(tallies(2021)).noneMatch(Tally::open);
    }

    /** Of a month of which nothing is published, nothing is compared. */
    @Test
    void theRegisterAndWhatIsPublishedAreCompared() throws IOException {
        published(1, "热线", "月份,类别,件数\n2021-01,信息查询,12\n2021-02,投诉信访,4\n");
        site.file(REGISTERS + "热线-2021.csv", CALLS + "2021-05,信息查询,7\n");
        assertThat(check("2022-03-01"))
                .contains("content/registers/热线-2021.csv: 警告 R-88: 2021年热线接听与公布的台账不同：2月登记 3 件，公布 4 件")
                .doesNotContain("1月登记", "5月登记");
        site.file(REGISTERS + "热线-2021.csv", CALLS.replace(",3", ",4"));
        assertThat(check("2022-03-01")).doesNotContain("R-88");
    }

    @Test
    void anAccountMustNotFallSilent() throws IOException {
        published(
                1,
                "新媒体账号",
                "平台,名称,账号,主管部门,开设日期,关停日期\n微信公众号,示例监狱,sljy,办公室,2019-01-02,\n微博,示例狱讯,,办公室,2018-05-03,2020-06-30\n");
        String months = "月份,账号名称,发布篇数,最近发布日期\n2022-01,sljy,4,2022-01-20\n";
        assertThat(check("2022-02-20")).doesNotContain("G-133"); // nobody counts
        site.file(REGISTERS + "新媒体-2022.csv", months);
        assertThat(check("2022-02-20")).doesNotContain("G-133");
        assertThat(check("2022-03-20")).contains("G-133: 示例监狱：发布情况只登记到 2022-01，此后有没有更新无从判断");
        site.file(REGISTERS + "新媒体-2022.csv", months.replace("01-20", "01-16"));
        assertThat(check("2022-02-20")).contains("警告 G-133: 示例监狱：到 2022-01-31，已有 15 天没有更新，最近一次是 2022-01-16");
        site.file(REGISTERS + "新媒体-2022.csv", months.replace("sljy", "示例"));
        assertThat(check("2022-02-20")).contains("G-133: 示例监狱：没有登记发布情况");
    }

    @Test
    void anAnswerThatIsNamedIsPublic() throws IOException {
        site.entry("tzgg/a.md", EntryDraft.of(7));
        String head = "发现日期,事项,重大,回应日期,回应方式,回应的索引号\n2021-07-03,甲,否,2021-07-08,其他,";
        site.file(REGISTERS + "舆情-2021.csv", head + "736916951/2021-000007\n");
        assertThat(check("2022-03-01")).doesNotContain("G-134");
        site.file(REGISTERS + "舆情-2021.csv", head + "736916951/2021-000008\n");
        assertThat(check("2022-03-01"))
                .contains("content/registers/舆情-2021.csv:2:30: 错误 G-134: 没有公开的信息有索引号 736916951/2021-000008");
    }

    @Test
    void nobodyIsNamedInARegister() throws IOException {
        site.file(
                REGISTERS + "开放日-2021.csv",
                "类别,日期,地点,人数,情况\n接待日,2021-03-05,会见室,1,\"来访人身份证号11010519491231002X，已答复\"\n接待日,2021-03-06,会见室,1,已电话答复（010-00000000）\n");
        assertThat(check("2022-03-01"))
                .contains("content/registers/开放日-2021.csv:2:22: 错误 G-132: 居民身份号码 110************02")
                .doesNotContain("开放日-2021.csv:3");
    }

    private Path example() throws IOException {
        Path project = temporary.toRealPath().resolve("example");
        Tree.copy(Path.of("content"), project.resolve("content"));
        return project;
    }

    @Test
    void theCodedTableIsComparedWithTheRegisters() throws IOException {
        Path project = example();
        Files.writeString(project.resolve(REGISTERS + "会议-2018.csv"), "日期,议题,类别\n2018-03-01,部署,领导小组会议\n");
        Files.writeString(project.resolve(REGISTERS + "培训-2018.csv"), "开班日期,内容,期数,人次\n2018-05-08,条例,1,64\n");
        assertThat(Run.of(project, "check", "PROJECT", "--as-of", Run.AS_OF).out())
                .contains("警告 R-88: 统计表：", "会议数·统计数填 2，按工作台账是 1", "工作台账里是：content/registers/会议-2018.csv:2")
                .doesNotContain("培训人员数·统计数填", "培训班数·统计数填");
    }

    @Test
    void theTextOfAReportIsComparedWithTheRegisters() throws IOException {
        Path project = example();
        Path register = project.resolve(REGISTERS + "培训-2025.csv");
        assertThat(Run.of(project, "check", "PROJECT", "--as-of", Run.AS_OF).out())
                .doesNotContain("R-88");
        Files.writeString(register, Files.readString(register).replace(",63", ",64"));
        assertThat(Run.of(project, "check", "PROJECT", "--as-of", Run.AS_OF).out())
                .contains("警告 R-88: 正文写培训人员 131 人次，工作台账是 132 人次")
                .contains("数出来的在 content/registers/培训-2025.csv:3、4；gongkai annual 2025 列出全部");
        Run annual = Run.of(project, "annual", "2025", "PROJECT", "--as-of", Run.AS_OF);
        assertThat(annual.text()).contains("培训人员 132 人次（月份：4月 68、10月 64）：content/registers/培训-2025.csv:3、4");
    }

    /** Not one byte of a site is another because of what the office counts. */
    @Test
    void whatTheOfficeCountsChangesNothingThatIsPublished() throws IOException {
        Path with = temporary.toRealPath().resolve("with");
        Path without = temporary.toRealPath().resolve("without");
        Tree.copy(Path.of("src/test/sites/golden/all-states"), with);
        Tree.copy(Path.of("src/test/sites/golden/all-states"), without);
        Files.createDirectories(with.resolve(REGISTERS));
        for (int year : List.of(2020, 2021, 2022)) {
            String calls = CALLS.replace("2021", Integer.toString(year));
            Files.writeString(with.resolve(REGISTERS + "热线-" + year + ".csv"), calls);
            Files.writeString(
                    with.resolve(REGISTERS + "会议-" + year + ".csv"), "日期,议题,类别\n" + year + "-03-01,部署,专题会议\n");
        }
        assertThat(Run.of(with, "build", "PROJECT", "--as-of", "2022-06-01").code())
                .isZero();
        assertThat(Run.of(without, "build", "PROJECT", "--as-of", "2022-06-01").code())
                .isZero();
        Tree.same(Tree.read(without.resolve("target/site")), Tree.read(with.resolve("target/site")));
    }
}
