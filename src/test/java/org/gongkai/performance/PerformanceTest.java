package org.gongkai.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.EntryDraft;
import org.gongkai.TestSite;
import org.gongkai.bake.Bake;
import org.gongkai.bake.Baked;
import org.gongkai.content.site.Role;
import org.gongkai.finding.Wording;
import org.gongkai.finding.Wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the figures of a year come to, and what they rest on. */
class PerformanceTest {

    private static final String NOW = "2021-12-01T00:00:00Z";

    @TempDir
    private Path temporary;

    private final TestSite site = new TestSite();

    private Performance measured(int year) throws IOException {
        Baked baked = new Bake(site.write(temporary.toRealPath()), Instant.parse(NOW)).check();
        assertThat(baked.edition()).isNotNull();
        return Performance.of(baked.edition().holdings(), baked.findings().sorted(), year);
    }

    private static Performance.Department department(Performance table, String name) {
        return table.departments().stream()
                .filter(one -> one.name().zh().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String told(Performance.Department department, Measure measure) {
        return department.figure(measure).wording().zh();
    }

    private static MeasuredFigure at(Performance.Department department, Measure measure, Role step) {
        return department.lines().stream()
                .filter(line -> line.measure() == measure && line.step().equals(Optional.of(step)))
                .map(Performance.Line::figure)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> paths(MeasuredFigure figure) {
        return figure.evidence().stream().map(Evidence::path).toList();
    }

    private static EntryDraft review(EntryDraft draft, String by, String... days) {
        return draft.step("drafted", by, days[0])
                .step("secrecy", Map.of("by", "李二", "on", days[1], "conclusion", "可以公开"))
                .step("attribute", Map.of("by", "赵三", "on", days[2], "conclusion", "主动公开"))
                .step("approved", "钱四", days[3]);
    }

    /** Each entry once, in the department of its drafter; of a department that drafted nothing zeros. */
    @Test
    void countsWhatBecameOfWhatWasDrafted() throws IOException {
        site.entry("gfxwj/a.md", EntryDraft.of(1))
                .entry("gfxwj/b.md", EntryDraft.of(2).noStep("approved"))
                .entry("tzgg/c.md", EntryDraft.of(3).set("released", "2022-01-01"))
                .entry("tzgg/d.md", EntryDraft.of(4).withdrawn("2021-09-01", "内容有误", false))
                .entry("tzgg/e.md", EntryDraft.of(5).set("disclosure", "不予公开"))
                .entry(
                        "tzgg/f.md",
                        review(EntryDraft.of(6), "全能甲", "2021-07-01", "2021-07-02", "2021-07-02", "2021-07-05"))
                .entry("tzgg/g.md", EntryDraft.of(7).noStep("drafted").noStep("approved"));
        Performance table = measured(2021);
        Performance.Department press = department(table, "宣传教育处");
        assertThat(List.of(Measure.values()).subList(0, 6))
                .allSatisfy(measure -> assertThat(press.figure(measure)).isInstanceOf(MeasuredFigure.Count.class));
        assertThat(paths(press.figure(Measure.SUBMITTED))).hasSize(5);
        assertThat(paths(press.figure(Measure.PUBLIC))).containsExactly("content/gfxwj/a.md", "content/tzgg/d.md");
        assertThat(paths(press.figure(Measure.WAITING))).containsExactly("content/gfxwj/b.md");
        assertThat(paths(press.figure(Measure.SCHEDULED))).containsExactly("content/tzgg/c.md");
        assertThat(paths(press.figure(Measure.NOT_PUBLIC))).containsExactly("content/tzgg/e.md");
        assertThat(told(press, Measure.PUBLIC_RATE)).isEqualTo("66.67%（2/3）");
        assertThat(told(press, Measure.WITHDRAWN)).isEqualTo("1");
        assertThat(told(department(table, "办公室"), Measure.SUBMITTED)).isEqualTo("1");
        assertThat(told(department(table, "办公室"), Measure.PUBLIC_RATE)).isEqualTo("100.00%（1/1）");
        assertThat(table.undrafted()).extracting(Evidence::path).containsExactly("content/tzgg/g.md");
        Performance.Department before = department(measured(2020), "宣传教育处");
        assertThat(told(before, Measure.SUBMITTED)).isEqualTo("0");
        assertThat(told(before, Measure.TIMELY)).isEqualTo("—（当年没有报送）");
    }

    @Test
    void inTimeIsWithinItsTermAndWhatIsOverdueIsNot() throws IOException {
        site.entry("gfxwj/a.md", EntryDraft.of(1))
                .entry("gfxwj/b.md", EntryDraft.of(2).set("released", "2021-07-29"))
                .entry("gfxwj/c.md", EntryDraft.of(3).set("released", "2021-07-30"))
                .entry("gfxwj/d.md", EntryDraft.of(4).noStep("approved"))
                .entry(
                        "gfxwj/e.md",
                        EntryDraft.of(5).set("formed", "2021-11-30").noStep("approved"));
        Performance.Department press = department(measured(2021), "宣传教育处");
        MeasuredFigure.Share timely = (MeasuredFigure.Share) press.figure(Measure.TIMELY);
        assertThat(timely.good())
                .extracting(Evidence::path)
                .containsExactly("content/gfxwj/a.md", "content/gfxwj/b.md");
        assertThat(timely.bad())
                .extracting(one -> one.path() + " " + one.note().zh())
                .containsExactly(
                        "content/gfxwj/c.md 期限 2021-07-29，发布 2021-07-30，超过 1 个工作日",
                        "content/gfxwj/d.md 期限 2021-07-29，尚未公开，超过 85 个工作日");
        assertThat(timely.wording().zh()).isEqualTo("50.00%（2/4）");
    }

    /** 合格率: without a record of returns nobody can tell, which is not the same as all of them. */
    @Test
    void whoPassedAtOnceIsToldOnlyWhereReturnsAreOnRecord() throws IOException {
        site.entry("gfxwj/a.md", EntryDraft.of(1))
                .entry("gfxwj/b.md", EntryDraft.of(2))
                .entry("gfxwj/c.md", EntryDraft.of(3));
        Performance.Department press = department(measured(2021), "宣传教育处");
        assertThat(at(press, Measure.FIRST_PASS, Role.SECRECY).wording().zh()).isEqualTo("不能评定（没有退回记录）");

        site.entry(
                "gfxwj/c.md",
                EntryDraft.of(3)
                        .returned("李二", "2021-06-29", "secrecy", "缺依据")
                        .returned("李二", "2021-06-30", "secrecy", "还缺"));
        site.file(
                "content/gfxwj/c.review/history.yaml", "- archived: 2021-07-01\n  drafted: {by: 王一, on: 2021-06-28}\n");
        press = department(measured(2021), "宣传教育处");
        MeasuredFigure secrecy = at(press, Measure.FIRST_PASS, Role.SECRECY);
        assertThat(secrecy.wording().zh()).isEqualTo("66.67%（2/3）");
        assertThat(((MeasuredFigure.Share) secrecy).bad())
                .extracting(one -> one.note().zh())
                .containsExactly("退回 2 次，最近 2021-06-30：还缺");
        assertThat(at(press, Measure.FIRST_PASS, Role.ATTRIBUTE).wording().zh()).isEqualTo("100.00%（3/3）");

        site.file("content/duties.yaml", "returns-since: 2021-07-01\n");
        press = department(measured(2021), "宣传教育处");
        assertThat(at(press, Measure.FIRST_PASS, Role.SECRECY).wording().zh()).isEqualTo("100.00%（2/2）");
        site.file("content/duties.yaml", "退回记录起: 2022-01-01\n");
        press = department(measured(2021), "宣传教育处");
        assertThat(at(press, Measure.FIRST_PASS, Role.SECRECY).wording().zh()).isEqualTo("不能评定（2022-01-01 起才有退回记录）");
    }

    /** From the last of the steps before; 2021-07-03 and 04 are a weekend. */
    @Test
    void stepsTakeWorkingDays() throws IOException {
        site.entry("gfxwj/a.md", review(EntryDraft.of(1), "王一", "2021-07-01", "2021-07-02", "2021-07-05", "2021-07-06"))
                .entry(
                        "gfxwj/b.md",
                        review(EntryDraft.of(2), "王一", "2021-07-01", "2021-07-01", "2021-07-02", "2021-07-06"));
        Performance.Department press = department(measured(2021), "宣传教育处");
        assertThat(at(press, Measure.DAYS, Role.SECRECY).wording().zh()).isEqualTo("中位 0.5，最长 1 个工作日");
        assertThat(at(press, Measure.DAYS, Role.ATTRIBUTE).wording().zh()).isEqualTo("中位 1.5，最长 2 个工作日");
        assertThat(at(press, Measure.DAYS, Role.APPROVED).wording().zh()).isEqualTo("中位 1.5，最长 2 个工作日");
        assertThat(at(press, Measure.DAYS, Role.APPROVED)
                        .evidence()
                        .get(1)
                        .note()
                        .zh())
                .isEqualTo("2 个工作日（2021-07-02 至 2021-07-06）");
    }

    @Test
    void whatOnlyPointsToAnAttachmentHasNoTextInThePage() throws IOException {
        String much = IntStream.range(0, 30).mapToObj(i -> "条款" + i).collect(Collectors.joining("，"));
        site.entry("gfxwj/a.md", EntryDraft.of(1).body("见附件。\n").file("a.txt", "甲"))
                .entry("gfxwj/b.md", EntryDraft.of(2).body(much + "，见附件。\n").file("a.txt", "甲"))
                .entry("gfxwj/c.md", EntryDraft.of(3).body("已收悉。\n"))
                .entry("gfxwj/d.md", EntryDraft.of(4).body("已收悉。\n").file("a.txt", "甲"));
        MeasuredFigure.Share share =
                (MeasuredFigure.Share) department(measured(2021), "宣传教育处").figure(Measure.FULL_TEXT);
        assertThat(share.bad()).extracting(Evidence::path).containsExactly("content/gfxwj/a.md");
        assertThat(share.wording().zh()).isEqualTo("75.00%（3/4）");
    }

    /** The year is that of the first drafting, the office that of that day, whatever the drafter is now. */
    @Test
    void belongsToTheOfficeOfItsFirstDraft() throws IOException {
        site.file(
                "content/people.yaml",
                TestSite.PEOPLE.replace(
                        "- {name: 王一, office: 宣传教育处, roles: [drafted], from: 2018-01-01}",
                        "- {name: 王一, office: 研究室, roles: [drafted], from: 2018-01-01, until: 2020-12-31}\n"
                                + "- {name: 王一, office: 宣传教育处, roles: [drafted], from: 2021-01-01}"));
        site.entry("gfxwj/a.md", EntryDraft.of(1).set("changed", "2021-07-06"));
        site.file(
                "content/gfxwj/a.review/history.yaml", "- archived: 2021-07-01\n  drafted: {by: 王一, on: 2020-12-30}\n");
        Performance before = measured(2020);
        assertThat(paths(department(before, "研究室").figure(Measure.SUBMITTED))).containsExactly("content/gfxwj/a.md");
        assertThat(before.departments()).extracting(one -> one.name().zh()).doesNotContain("宣传教育处");
        Performance after = measured(2021);
        assertThat(told(department(after, "宣传教育处"), Measure.SUBMITTED)).isEqualTo("0");
        assertThat(paths(department(after, "研究室").figure(Measure.CORRECTED))).containsExactly("content/gfxwj/a.md");
    }

    @Test
    void findingsAreThoseOfItsOwnFiles() throws IOException {
        site.entry("gfxwj/a.md", EntryDraft.of(1).set("released", "2021-07-30"))
                .entry("gfxwj/ab.md", EntryDraft.of(2).body("帐号己经登记完毕，请各单位于7月底之前办理完毕。\n"));
        Performance.Department press = department(measured(2021), "宣传教育处");
        assertThat(press.figure(Measure.ERRORS).evidence())
                .singleElement()
                .satisfies(one -> assertThat(one.path() + one.note().zh()).startsWith("content/gfxwj/a.mdR-30 "));
        assertThat(paths(press.figure(Measure.WARNINGS))).contains("content/gfxwj/ab.md");
    }

    /** Percentages round half up: 1/8 of a percent is 0.13. */
    @Test
    void percentagesRoundHalfUp() {
        List<Evidence> some = IntStream.range(0, 800)
                .mapToObj(i -> new Evidence(Integer.toString(i), "", Wording.NONE))
                .toList();
        MeasuredFigure share = new MeasuredFigure.Share(some.subList(0, 1), some.subList(1, 800), Wording.NONE);
        assertThat(share.wording().zh()).isEqualTo("0.13%（1/800）");
    }

    @Test
    void titlesAreTextInThePage() throws IOException {
        site.entry("gfxwj/a.md", EntryDraft.of(1).set("title", "关于<b>“甲”&乙</b>的通知"));
        String page = PerformancePage.of(measured(2021), Language.ZH).html();
        assertThat(page).contains("内部资料，不公开", "关于&lt;b&gt;“甲”&amp;乙").doesNotContain("<b>", "http:", "src=", "{{");
        assertThat(PerformancePage.of(measured(2021), Language.EN).html()).contains("Private: not for publication");
    }
}
