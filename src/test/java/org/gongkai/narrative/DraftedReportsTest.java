package org.gongkai.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.activity.Behind;
import org.gongkai.activity.Tally;
import org.gongkai.activity.Tally.Part;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.CodedForm;
import org.gongkai.annual.form.CurrentForm;
import org.gongkai.annual.form.FormCell;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.annual.table.FiguresReader;
import org.gongkai.content.Project;
import org.gongkai.content.register.Figures;
import org.gongkai.content.site.ReportTerms;
import org.gongkai.content.site.Site;
import org.gongkai.content.yaml.Unwritten;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.narrative.draft.Activity;
import org.gongkai.narrative.draft.Material;
import org.gongkai.narrative.draft.ReportDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a draft says of the figures is what they are: whoever checks it finds nothing but what is left to be written. */
class DraftedReportsTest {

    private static final Path EXAMPLES = Path.of("content/annual");
    /** What the table of the reports up to 2018 has no row for. */
    private static final Set<String> WITHOUT_CODE = Set.of(
            "hotline",
            "messages",
            "messages.answered",
            "incidents",
            "incidents.grave",
            "coverage",
            "open-days",
            "open-days.persons",
            "accounts",
            "new-media");

    private static final Site SITE =
            Project.frame(Path.of("")).value().orElseThrow().site();

    private static AnnualReport read(int year, String yaml) {
        return Figures.read(year, "content/annual/" + year + ".yaml", yaml)
                .value()
                .map(figures -> FiguresReader.read(figures).value())
                .orElseThrow();
    }

    private static AnnualReport example(int year) throws IOException {
        return read(year, Files.readString(EXAMPLES.resolve(year + ".yaml")));
    }

    private static Material material(AnnualReport figures, @Nullable AnnualReport before) {
        return material(figures, before, List.of());
    }

    private static Material material(AnnualReport figures, @Nullable AnnualReport before, List<Tally> tallies) {
        return new Material(
                SITE,
                figures,
                before,
                Optional.empty(),
                Optional.empty(),
                Activity.of(tallies, figures.format() == ReportForm.CODED),
                Optional.of("本年没有发出收费通知，收取信息处理费0元。"));
    }

    /** What the checks say of a draft as if it were published. */
    private static List<Finding> check(AnnualReport figures, @Nullable AnnualReport before, String draft) {
        return check(figures, before, draft, List.of());
    }

    private static List<Finding> check(
            AnnualReport figures, @Nullable AnnualReport before, String draft, List<Tally> tallies) {
        int year = figures.year();
        Map<Integer, AnnualReport> tables = new TreeMap<>(Map.of(year, figures));
        if (before != null) {
            tables.put(year - 1, before);
        }
        Place place = new Place("content/annual/" + year + ".md", 2, 8);
        ReportText text = new ReportText(
                year,
                place.path(),
                SITE.organ() + year + "年政府信息公开工作年度报告",
                place,
                Optional.of(LocalDate.of(year + 1, 1, 20)),
                draft,
                10,
                true);
        return new Narratives(SITE.organ(), ReportTerms.UNDECLARED, tables, any -> Optional.empty(), any -> tallies)
                .check(List.of(text), Set.of(), LocalDate.of(year + 1, 1, 21));
    }

    static Stream<Integer> years() {
        return IntStream.rangeClosed(2018, 2025).boxed();
    }

    @ParameterizedTest
    @MethodSource("years")
    void ofEveryYearOfTheExampleTheDraftTellsTheFiguresAndNothingElse(int year) throws IOException {
        AnnualReport figures = example(year);
        AnnualReport before = year == 2018 ? null : example(year - 1);
        String draft = ReportDraft.of(material(figures, before));
        assertThat(check(figures, before, draft)).isEmpty();
        assertThat(marks(draft)).allSatisfy(mark -> assertThat(mark).doesNotContain("件数", "次数", "金额"));
    }

    private static Set<String> marks(String draft) {
        Set<String> marks = new TreeSet<>();
        for (int at = draft.indexOf(Unwritten.MARK); at >= 0; at = draft.indexOf(Unwritten.MARK, at + 1)) {
            marks.add(draft.substring(at, draft.indexOf('】', at) + 1));
        }
        return marks;
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, 40).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofAnyFiguresTheDraftTellsThemAsTheyAre(int seed) {
        Random random = new Random(seed);
        int year = List.of(2016, 2019, 2020, 2022, 2025).get(seed % 5);
        AnnualReport before = read(year - 1, figures(year - 1, random));
        AnnualReport now = read(year, figures(year, random));
        assertThat(now.whole()).isTrue();
        boolean coded = now.format() == ReportForm.CODED;
        List<Tally> tallies = tallies(random).stream()
                .filter(tally -> !coded || WITHOUT_CODE.contains(tally.key())) // others stand in the table itself
                .toList();
        String draft = ReportDraft.of(material(now, before.format() == now.format() ? before : null, tallies));
        assertThat(check(now, before, draft, tallies)).as(draft).isEmpty();
        assertThat(draft).doesNotContain("发现舆情");
    }

    /** What an office may have registered of a year. */
    private static List<Tally> tallies(Random random) {
        List<Part> calls = Stream.of("信息查询", "政策咨询", "投诉信访")
                .map(kind -> new Part("类别", "", kind, random.nextInt(80), List.of()))
                .toList();
        List<Part> media = new ArrayList<>();
        for (String level : List.of("国家级", "省级")) {
            List<Part> outlets = Stream.of("甲报", "乙网", "丙台")
                    .map(name -> new Part("媒体", level, level.charAt(0) + name, 1 + random.nextInt(40), List.of()))
                    .toList();
            media.add(new Part("级别", "", level, sum(outlets), List.of()));
            media.addAll(outlets);
        }
        return List.of(
                tally("hotline", "热线接听", "件", sum(calls), calls),
                tally("messages", "收到留言", "件", random.nextInt(50), List.of()),
                tally("messages.answered", "答复留言", "件", random.nextInt(50), List.of()),
                tally("incidents", "发现舆情", "件", random.nextInt(9), List.of()),
                tally("incidents.grave", "重大舆情", "件", random.nextInt(3), List.of()),
                tally("incidents.answered", "回应热点或者舆情", "次", random.nextInt(9), List.of()),
                tally(
                        "coverage",
                        "媒体报道",
                        "篇",
                        sum(media.stream()
                                .filter(part -> part.within().isEmpty())
                                .toList()),
                        media),
                tally("briefings", "新闻发布会", "次", 1 + random.nextInt(3), List.of()),
                tally("briefings.head", "主要负责同志参加的新闻发布会", "次", random.nextInt(2), List.of()),
                tally("interviews", "在线访谈", "次", 1 + random.nextInt(3), List.of()),
                tally("interviews.head", "主要负责同志参加的在线访谈", "次", random.nextInt(2), List.of()),
                tally("meetings", "政府信息公开工作会议", "次", random.nextInt(9), List.of()),
                tally("trainings", "培训班", "期", random.nextInt(9), List.of()),
                tally("trainings.persons", "培训人员", "人次", random.nextInt(400), List.of()),
                tally("open-days", "开放日", "次", random.nextInt(5), List.of()),
                tally("open-days.persons", "开放日", "人次", random.nextInt(200), List.of()),
                tally("accounts", "政务新媒体账号", "个", random.nextInt(5), List.of()),
                tally("new-media", "新媒体发布", "篇", random.nextInt(900), List.of()),
                tally("reading-points", "政府信息公开查阅点", "个", random.nextInt(5), List.of()),
                tally("staff", "政府信息公开工作人员", "人", 7, List.of()),
                tally("staff.full-time", "专职人员", "人", 2, List.of()),
                tally("staff.part-time", "兼职人员", "人", 5, List.of()));
    }

    private static long sum(List<Part> parts) {
        return parts.stream().mapToLong(Part::number).sum();
    }

    private static Tally tally(String key, String label, String unit, long number, List<Part> parts) {
        return new Tally(
                key,
                Optional.empty(),
                label,
                "",
                unit,
                number,
                new TreeMap<>(),
                parts,
                Tally.Source.OFFICE,
                List.of(new Behind("content/registers/" + label + "-2025.csv", List.of(2))));
    }

    /** Figures that balance: one is drawn for every cell that no other makes certain. */
    private static String figures(int year, Random random) {
        ReportForm form = ReportForm.due(year);
        Map<String, Map<String, Integer>> cells = new TreeMap<>();
        StringBuilder text = new StringBuilder("年度: " + year + "\n");
        form.forms().forEach(table -> {
            text.append(table.key()).append(":\n");
            table.blocks()
                    .forEach(block -> block.rows().stream()
                            .filter(row -> !row.heading()
                                    && (!row.optional() || row.id().equals(CodedForm.GAZETTE_TOO)))
                            .forEach(row -> block.columns()
                                    .forEach(column -> cells.computeIfAbsent(row.id(), any -> new TreeMap<>())
                                            .put(column.wording(), random.nextInt(3) == 0 ? random.nextInt(30) : 0))));
            balance(form, cells);
            table.blocks()
                    .forEach(block -> block.rows().stream()
                            .filter(row -> cells.containsKey(row.id()))
                            .forEach(row -> {
                                if (form == ReportForm.CODED) {
                                    int figure = cells.get(row.id()).get("统计数");
                                    text.append("  ")
                                            .append(row.id())
                                            .append(": ")
                                            .append(figure)
                                            .append('\n');
                                    return;
                                }
                                text.append("  ").append(row.label()).append(": {");
                                block.columns()
                                        .forEach(column -> text.append(
                                                        column.wording().replaceAll("（.*", ""))
                                                .append(": ")
                                                .append(new FormCell(
                                                                row.id(),
                                                                column.wording(),
                                                                column.kind(),
                                                                BigDecimal.valueOf(cells.get(row.id())
                                                                        .get(column.wording())),
                                                                Place.of(""))
                                                        .text())
                                                .append(", "));
                                text.setLength(text.length() - 2);
                                text.append("}\n");
                            }));
            cells.clear();
        });
        return text.toString();
    }

    private static void balance(ReportForm form, Map<String, Map<String, Integer>> cells) {
        if (form == ReportForm.CODED) {
            Map.of(
                            "3100", List.of("3110", "3120", "3130", "3140"),
                            "3200", List.of("3210", "3220"),
                            "3340", List.of("3341", "3342", "3343", "3344", "3345", "3346"),
                            "4000", List.of("4100", "4200", "4300"),
                            "5000", List.of("5100", "5200", "5300"),
                            "8300", List.of("8310", "8320"))
                    .forEach((whole, parts) -> cells.get(whole).put("统计数", sum(cells, parts)));
            Map.of("2211", "2210", "2221", "2220")
                    .forEach((some, all) -> cells.get(some)
                            .compute(
                                    "统计数",
                                    (any, n) -> Math.min(n, cells.get(all).get("统计数"))));
            cells.get("3300")
                    .put("统计数", sum(cells, List.of("3310", "3320", "3330", "3340", "3350", "3360", "3370", "3380")));
            return;
        }
        if (cells.containsKey(CurrentForm.SUM)) {
            for (String column : List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")) {
                int results = cells.entrySet().stream()
                        .filter(row -> row.getKey().compareTo("r03") >= 0
                                && row.getKey().compareTo("r23") <= 0)
                        .mapToInt(row -> row.getValue().get(column))
                        .sum();
                cells.get(CurrentForm.SUM).put(column, results);
                int carried = cells.get(CurrentForm.CARRIED_ON).get(column);
                int over = Math.min(cells.get(CurrentForm.CARRIED_OVER).get(column), results + carried);
                cells.get(CurrentForm.CARRIED_OVER).put(column, over);
                cells.get("r01").put(column, results + carried - over);
            }
        }
        cells.values().stream().filter(row -> row.containsKey("总计")).forEach(row -> {
            row.remove("总计");
            row.put("总计", row.values().stream().mapToInt(Integer::intValue).sum());
        });
    }

    private static int sum(Map<String, Map<String, Integer>> cells, List<String> parts) {
        return parts.stream().mapToInt(part -> cells.get(part).get("统计数")).sum();
    }

    @ParameterizedTest
    @MethodSource("years")
    void aDraftThatIsFilledInLaterIsTheDraftOfAllFigures(int year) throws IOException {
        AnnualReport figures = example(year);
        List<FormCell> all = figures.cells().values().stream()
                .flatMap(row -> row.values().stream())
                .sorted((one, other) -> (one.row() + one.column()).compareTo(other.row() + other.column()))
                .toList();
        List<FormCell> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (i % 4 == 0) {
                some.add(all.get(i));
            }
        }
        AnnualReport part = AnnualReport.of(figures.source(), figures.format(), some, List.of(), false);
        AnnualReport none = AnnualReport.of(figures.source(), figures.format(), List.of(), List.of(), false);
        String whole = ReportDraft.of(material(figures, null));
        String empty = ReportDraft.of(material(none, null));
        assertThat(ReportDraft.filled(empty, material(figures, null))).isEqualTo(whole);
        String changed = empty.replace("存在的主要问题：", "存在的主要问题：人手不足。");
        assertThat(ReportDraft.filled(changed, material(figures, null)))
                .isEqualTo(whole.replace("存在的主要问题：", "存在的主要问题：人手不足。"));
        assertThat(marks(ReportDraft.of(material(part, null))))
                .isSubsetOf(marks(empty))
                .containsAll(marks(whole));
    }

    @Test
    void comparesWithLastYearOnlyWhatBothHave() throws IOException {
        AnnualReport now = example(2025);
        assertThat(ReportDraft.of(material(now, example(2024)))).contains("新收申请18件，比上年增加3件；");
        assertThat(ReportDraft.of(material(now, now))).contains("新收申请18件，与上年持平；");
        assertThat(ReportDraft.of(material(now, null))).contains("新收申请18件；上年结转1件");
    }

    @Test
    void whatNobodyCanCountIsAMark() throws IOException {
        assertThat(marks(ReportDraft.of(material(example(2025), example(2024)))))
                .containsExactlyInAnyOrder(
                        "【待写：本年主动公开的重点工作和成效；没有补充的，删去】",
                        "【待写：本年在政府信息公开栏目发布的条数】",
                        "【待写：办理制度和质量方面的情况；没有补充的，删去】",
                        "【待写：制度建设、文件清理、动态调整等情况；没有补充的，删去】",
                        "【待写：平台建设和维护的情况；没有补充的，删去】",
                        "【待写：考核、社会评议、责任追究的情况，没有责任追究的写明】",
                        "【待写：本年存在的主要问题】",
                        "【待写：上年报告所列问题的改进情况，逐项写】",
                        "【待写：下一步的改进措施】",
                        "【待写：其他需要报告的事项；没有的，删去】");
    }
}
