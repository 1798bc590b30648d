package org.gongkai.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.annual.AnnualReports;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.catalogue.Disclosures;
import org.gongkai.content.register.Figures;
import org.gongkai.content.site.ReportTerms;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a report says in words is held against its tables, its parts, its year and last year's report. */
class NarrativesTest {

    private static final Path EXAMPLES = Path.of("content/annual");
    private static final Path FILES = Path.of("src/test/resources/annual");
    private static final Path SEEDS = Path.of("../shared/seeds");
    private static final String ORGAN = "示例省监狱管理局";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Map<Integer, AnnualReport> figures = new TreeMap<>();
    private final List<ReportText> texts = new ArrayList<>();
    private Optional<Disclosures.Year> disclosures = Optional.empty();
    private ReportTerms terms = ReportTerms.UNDECLARED;

    private void figures(int year, String yaml) {
        List<Figures> read = Figures.read(year, "content/annual/" + year + ".yaml", yaml).value().stream()
                .toList();
        Set<Integer> years = Set.of(year);
        figures.putAll(AnnualReports.check(read, years, years, years, ReportTerms.UNDECLARED, one -> Found.nothing())
                .value());
    }

    private void text(int year, String title, String body) {
        Place place = new Place("content/annual/" + year + ".md", 2, 8);
        texts.add(new ReportText(
                year, place.path(), title, place, Optional.of(LocalDate.of(year + 1, 1, 20)), body, 10, true));
    }

    private static String body(int year) throws IOException {
        String file = Files.readString(EXAMPLES.resolve(year + ".md"));
        return file.substring(file.indexOf("\n---\n", 4) + 5);
    }

    private static String title(int year) {
        return ORGAN + year + "年政府信息公开工作年度报告";
    }

    private List<Finding> check(String organ, LocalDate today) {
        return Findings.of(new Narratives(organ, terms, figures, year -> disclosures, year -> List.of())
                        .check(texts, java.util.Set.of(), today))
                .sorted();
    }

    private static Set<String> told(List<Finding> found) {
        return found.stream()
                .map(one -> one.severity().key() + " " + one.rule().id())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** Three entries in January, none later. */
    private void threeEntries() {
        List<Integer> months = new ArrayList<>(Collections.nCopies(12, 0));
        months.set(0, 3);
        disclosures = Optional.of(new Disclosures.Year(List.of(), List.of(), months));
    }

    private List<String> entriesSaid(String words) {
        return new EntriesInWords(
                        new ReportText(2025, "a.md", "", Place.of("a.md"), Optional.empty(), words, 1, true),
                        Counts.of(words),
                        3)
                .check().stream().map(one -> one.message().zh()).toList();
    }

    @Test
    void theNumberOfEntriesIsHeldAgainstTheCatalogue() {
        for (String wrong : List.of("本年在政府信息公开栏目发布23条，另有其他。", "全年通过政府信息公开专栏主动公开政府信息23条。", "政府信息公开栏目全年新增政府信息共23件。")) {
            assertThat(entriesSaid(wrong)).as(wrong).singleElement().asString().endsWith("，按目录是 3");
        }
        for (String sound : List.of(
                "本年在政府信息公开栏目发布3条，在狱务公开栏目发布23条。",
                "政府信息公开栏目发布近23条。",
                "政府信息公开栏目累计发布23条。",
                "政府信息公开栏目上半年发布23条。",
                "政府信息公开栏目、微信公开信息23条。",
                "政府信息公开栏目访问23次。",
                "本局网站发布信息23条。",
                "政府信息公开栏目设有子栏目23个。")) {
            assertThat(entriesSaid(sound)).as(sound).isEmpty();
        }
    }

    @Test
    void theCatalogueIsAskedForTheYearOfEachText() throws IOException {
        threeEntries();
        figures(2025, Files.readString(EXAMPLES.resolve("2025.yaml")));
        text(2025, title(2025), body(2025));
        assertThat(check(ORGAN, TODAY).stream()
                        .map(one -> one.rule().id() + " " + one.message().zh()))
                .contains("R-88 正文写发布 24 条，按目录是 3");
    }

    @Test
    void soundReportsOfTheExampleSiteGiveNoFinding() throws IOException {
        for (int year : new int[] {2023, 2024, 2025}) {
            figures(year, Files.readString(EXAMPLES.resolve(year + ".yaml")));
            text(year, title(year), body(year));
        }
        assertThat(figures).hasSize(3);
        assertThat(check(ORGAN, TODAY)).isEmpty();
    }

    /** One cell that cannot be read does not keep the others from being compared. */
    @Test
    void theTextIsComparedWithTheFiguresThatCanBeRead() throws IOException {
        String yaml = Files.readString(EXAMPLES.resolve("2025.yaml"));
        String sound = "部分公开: [2, 0, 0, 0, 0, 0, 2]";
        String said = "新收申请18件，其中";
        assertThat(yaml).contains(sound);
        assertThat(body(2025)).contains(said);
        figures(2025, yaml.replace(sound, "部分公开: [2, 0, 0, 0, 0, 0, /]"));
        assertThat(figures.get(2025).whole()).isFalse();
        text(2025, title(2025), body(2025));
        assertThat(check(ORGAN, LocalDate.of(2026, 1, 1))).singleElement().satisfies(one -> {
            assertThat(one.severity()).isEqualTo(org.gongkai.finding.Severity.INFO);
            assertThat(one.message().zh()).contains("“部分公开·总计”的数字没有核对");
        });
        texts.clear();
        text(2025, title(2025), body(2025).replace(said, "新收申请19件，其中"));
        assertThat(told(check(ORGAN, LocalDate.of(2026, 1, 1)))).contains("error R-77");
    }

    @Test
    void aTableInTheTextIsHeldAgainstTheFigures() throws IOException {
        figures(2025, Files.readString(EXAMPLES.resolve("2025.yaml")));
        String table = """
                | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
                |---|---|---|---|---|---|
                | 行政复议 | 2 | 0 | 0 | 0 | 2 |
                | 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |
                | 复议后起诉 | 1 | 0 | 0 | 0 | 1 |

                """;
        String five = "## 五、";
        text(2025, title(2025), body(2025).replace(five, table + five));
        assertThat(check(ORGAN, LocalDate.of(2026, 1, 1))).isEmpty();
        texts.clear();
        text(2025, title(2025), body(2025).replace(five, table.replace("| 2 |\n", "| 3 |\n") + five));
        assertThat(check(ORGAN, LocalDate.of(2026, 1, 1))).singleElement().satisfies(one -> {
            assertThat(one.message().zh()).isEqualTo("正文里的表，行政复议·总计是 3，统计数据是 2");
            assertThat(one.severity()).isEqualTo(org.gongkai.finding.Severity.ERROR);
        });
    }

    /** A sound text with one change, and what must be told of it. */
    record Changed(String what, String from, String to, String told, String words) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Changed> changed() {
        return Stream.of(
                new Changed(
                        "received", "新收申请18件，其中自然人13件", "新收申请19件，其中自然人13件", "error R-77", "（本年新收政府信息公开申请数量·总计）是 18"),
                new Changed(
                        "received, in other words", "新收申请18件，上年结转1件", "共收到政府信息公开申请17件，上年结转1件", "error R-77", "是 18"),
                new Changed("carried over", "上年结转1件，办结", "上年结转2件，办结", "error R-77", "（上年结转政府信息公开申请数量·总计）是 1"),
                new Changed("done", "办结18件", "办结17件", "error R-77", "（总计·总计）是 18"),
                new Changed("left", "结转下年度继续办理1件", "结转下年度继续办理3件", "error R-77", "（结转下年度继续办理·总计）是 1"),
                new Changed(
                        "an applicant", "其中自然人13件，商业企业1件", "其中自然人12件，商业企业1件", "error R-77", "（本年新收政府信息公开申请数量·自然人）是 13"),
                new Changed("an outcome", "部分公开2件", "部分公开3件", "error R-77", "（部分公开·总计）是 2"),
                new Changed("a sum of outcomes", "不予公开2件，其中", "不予公开4件，其中", "error R-77", "属于国家秘密 + 其他法律行政法规禁止公开"),
                new Changed(
                        "an applicant in brackets",
                        "属于行政执法案卷1件（自然人）",
                        "属于行政执法案卷1件（商业企业）",
                        "error R-77",
                        "（属于行政执法案卷·商业企业）是 0"),
                new Changed("a review", "行政复议2件，结果维持2件", "行政复议2件，结果维持1件", "error R-77", "（行政复议·结果维持）是 2"),
                new Changed("no suit", "没有未经复议直接起诉的案件", "没有复议后起诉的案件", "error R-77", "T4-3"),
                new Changed("documents made", "制发行政规范性文件2件", "制发行政规范性文件3件", "error R-77", "（行政规范性文件·本年制发件数）是 2"),
                new Changed("documents in force", "现行有效9件", "现行有效8件", "error R-77", "（行政规范性文件·现行有效件数）是 9"),
                new Changed("fees", "收费金额为0万元", "收费金额为1.5万元", "error R-77", "（行政事业性收费"),
                new Changed("a round number", "新收申请18件，上年", "新收申请近20件，上年", "info R-89", "18"),
                new Changed("full-width digits are read", "新收申请18件，上年", "新收申请１９件，上年", "error R-77", "是 18"),
                new Changed("a chapter's title", "## 一、总体情况", "## 一、概述", "error R-71", "概述"),
                new Changed("a chapter is missing", "## 六、其他需要报告的事项\n", "", "error R-71", "缺少第六章"),
                new Changed("a chapter out of order", "## 六、其他", "## 七、其他", "error R-71", "应是第六章"),
                new Changed("no fee statement", "收取信息处理费0元", "没有其他情况", "", ""),
                new Changed(
                        "nothing said of fees",
                        "本年度按照规定应当收取信息处理费的申请0件，发出收费通知0件，收取信息处理费0元。",
                        "无。",
                        "warning R-84",
                        "第六章"),
                new Changed("a caption of another year", "## 二、", "图1 2024年申请情况\n\n## 二、", "warning R-81", "2024"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changed")
    void tellsOneChangeAndNothingElse(Changed one) throws IOException {
        figures(2025, Files.readString(EXAMPLES.resolve("2025.yaml")));
        String body = body(2025);
        assertThat(body).contains(one.from);
        text(2025, title(2025), body.replace(one.from, one.to));
        List<Finding> found = check(ORGAN, TODAY);
        assertThat(String.join(", ", told(found))).isEqualTo(one.told);
        assertThat(found).allMatch(finding -> finding.message().zh().contains(one.words));
    }

    @Test
    void chapterFiveMustSaySomething() throws IOException {
        figures(2025, Files.readString(EXAMPLES.resolve("2025.yaml")));
        String body = body(2025);
        int five = body.indexOf("## 五、");
        int six = body.indexOf("## 六、");
        text(2025, title(2025), body.substring(0, five) + "## 五、存在的主要问题及改进情况\n\n无。\n\n" + body.substring(six));
        assertThat(told(check(ORGAN, TODAY))).containsExactly("warning R-84");
    }

    @Test
    void titleAndDayOfReleaseAreChecked() throws IOException {
        String body = body(2025);
        Place place = new Place("content/annual/2025.md", 2, 8);
        texts.add(new ReportText(
                2025, place.path(), ORGAN + "2025年年报", place, Optional.of(LocalDate.of(2026, 2, 3)), body, 10, true));
        List<Finding> found = check(ORGAN, TODAY);
        assertThat(told(found)).containsExactly("error R-70", "warning R-83");
        assertThat(found).anyMatch(one -> one.message().zh().contains("迟 3 天"));
    }

    @Test
    void aGovernmentHasUntilMarch() throws IOException {
        Place place = new Place("content/annual/2025.md", 2, 8);
        texts.add(new ReportText(
                2025,
                place.path(),
                "示例省人民政府2025年政府信息公开工作年度报告",
                place,
                Optional.of(LocalDate.of(2026, 3, 31)),
                body(2025),
                10,
                true));
        terms = new ReportTerms(ReportTerms.Kind.GOVERNMENT, Optional.empty(), false);
        assertThat(check("示例省人民政府", TODAY)).isEmpty();
    }

    @Test
    void aYearWithoutReportIsTold() throws IOException {
        text(2023, title(2023), body(2023));
        text(2025, title(2025), body(2025));
        List<Finding> found = check(ORGAN, TODAY);
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.rule().id()).isEqualTo("R-70");
            assertThat(one.place().path()).isEqualTo("content/annual/2024.md");
        });
    }

    @Test
    void aDraftOnlyWarns() throws IOException {
        figures(2025, Files.readString(EXAMPLES.resolve("2025.yaml")));
        ReportText sound = new ReportText(
                2025,
                "content/annual/2025.md",
                title(2025),
                new Place("content/annual/2025.md", 2, 8),
                Optional.empty(),
                body(2025).replace("办结18件", "办结17件"),
                10,
                false);
        texts.add(sound);
        assertThat(told(check(ORGAN, LocalDate.of(2026, 1, 10)))).containsExactly("warning R-77");
    }

    @Test
    void lastYearsTextIsRecognised() throws IOException {
        text(2024, title(2024), body(2024));
        text(2025, title(2025), body(2024).replace("2024", "2025"));
        List<Finding> found = check(ORGAN, TODAY);
        assertThat(told(found)).containsExactly("warning R-80", "warning R-85"); // 比上年增加3件: not any more
        assertThat(found).anyMatch(one -> one.message().zh().contains("100%"));
    }

    @Test
    void partsSharesAndUnitsAreWorkedOut() {
        text(2018, title(2018), "全年发布信息200条，其中，甲类101件，占总数的50%；乙类60条，占30%；丙类20条，占11%；其他20条，占10%。\n");
        List<Finding> found = check(ORGAN, LocalDate.of(2019, 3, 1));
        assertThat(found)
                .extracting(one -> one.rule().id() + " " + one.message().zh())
                .containsExactly(
                        "R-80 各部分之和 101 + 60 + 20 + 20 = 201 ≠ 总数 200，相差 1",
                        "R-82 同一组数字的单位不同：这里是“件”，其他是“条”",
                        "R-80 101 ÷ 200 = 50.50%，应写 51%，正文写 50%",
                        "R-80 20 ÷ 200 = 10.00%，应写 10%，正文写 11%");
    }

    @Test
    void percentagesThatAddUpByTheLargestRemainderAreRight() {
        text(2018, title(2018), "全年发布信息3条，其中甲类1条，占34%；乙类1条，占33%；丙类1条，占33%。\n");
        assertThat(check(ORGAN, LocalDate.of(2019, 3, 1))).isEmpty();
    }

    @Test
    void theSameNumberWithTwoMeaningsIsNotConfused() {
        text(
                2018,
                title(2018),
                "热线接听电话178条。发表报道178篇。其中，国家级媒体47篇，省级媒体131篇。解答咨询8项。办理建议12件，办结12件。\n" + "国家级媒体：甲报40篇，乙网5篇，丙网1篇，丁网1篇。\n");
        assertThat(check(ORGAN, LocalDate.of(2019, 3, 1))).isEmpty();
    }

    @Test
    void ofThePublishedReportOn2018AllThatArithmeticSeesIsTold() throws IOException {
        List<Finding> found = seed("000", 2018, "黑龙江省监狱管理局");
        assertThat(found).noneMatch(one -> one.severity() == org.gongkai.finding.Severity.BLOCK);
        assertThat(found)
                .extracting(one -> one.rule().id() + " " + one.message().zh())
                .contains("R-80 各部分之和 119 + 282 + 165 + 25 + 30 + 29 = 650 ≠ 总数 647，相差 3")
                .contains("R-80 165 ÷ 647 = 25.50%，应写 26%，正文写 25%")
                .contains("R-80 25 ÷ 647 = 3.86%，应写 4%，正文写 3%")
                .contains("R-80 29 ÷ 647 = 4.48%，应写 4%，正文写 5%")
                .contains("R-82 同一组数字的单位不同：这里是“名”，其他是“家”")
                .contains("R-82 同一组数字的单位不同：这里是“件”，其他是“条”");
        assertThat(found.stream().filter(one -> one.rule().id().equals("R-81"))).hasSize(3);
        assertThat(found.stream().filter(one -> one.rule().id().equals("R-80"))).hasSize(4);
        assertThat(found.stream().filter(one -> one.rule().id().equals("R-82"))).hasSize(2);
    }

    @Test
    void ofThePublishedReportOn2019TheTextAgreesWithItsTable() throws IOException {
        figures(2019, Files.readString(FILES.resolve("as-published-2019.yaml")));
        List<Finding> found = seed("001", 2019, "上海市监狱管理局");
        assertThat(told(found)).doesNotContain("error R-77", "warning R-86", "warning R-80");
        assertThat(told(found)).contains("error R-71");
    }

    private List<Finding> seed(String number, int year, String organ) throws IOException {
        assumeTrue(Files.isDirectory(SEEDS), "the public reports are not beside this checkout");
        try (Stream<Path> files = Files.list(SEEDS)) {
            Path seed = files.filter(file -> String.valueOf(file.getFileName()).startsWith(number + "_"))
                    .findFirst()
                    .orElseThrow();
            String body = Files.readString(seed);
            text(year, organ + year + "年政府信息公开工作年度报告", body);
            return check(organ, LocalDate.of(year + 1, 3, 1));
        }
    }
}
