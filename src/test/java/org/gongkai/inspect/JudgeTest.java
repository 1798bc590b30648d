package org.gongkai.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.inspect.Situations.column;
import static org.gongkai.inspect.Situations.finding;
import static org.gongkai.inspect.Situations.inside;
import static org.gongkai.inspect.Situations.outside;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every judge passes, fails, and says where it cannot tell; thresholds hold to the day and to the number. */
class JudgeTest {

    /** What the judge of one indicator says. */
    private static JudgeAnswer judged(String indicator, Situations situation) {
        Yardstick yardstick = YardstickReader.read(new SourceText("p.yaml", """
                        name: 一项
                        from: nothing
                        groups: [{key: g, name: 组}]
                        add: [{id: a, group: g, name: 指标, source: 出处, %s}]
                        """.formatted(indicator)))
                .value()
                .orElseThrow();
        return Assessment.of(yardstick, situation.make(), null).lines().get(0).answer();
    }

    private static String ruled(String indicator, Situations situation) {
        return judged(indicator, situation).ruling().key();
    }

    private static Finding[] late(int count, Severity severity) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(line -> finding(Rule.TIME_LIMIT, line, severity))
                .toArray(Finding[]::new);
    }

    @Test
    void peopleJudgeWhatNoProgramCan() {
        JudgeAnswer answer = judged("judge: by-hand, note: 打开看看", inside());
        assertThat(answer.ruling()).isEqualTo(Ruling.BY_HAND);
        assertThat(answer.figure()).isNull();
        assertThat(answer.evidence().zh()).isEqualTo("打开看看");
    }

    @ParameterizedTest
    @CsvSource({"0, pass", "1, pass", "4, pass", "5, fail", "6, fail"})
    void findingsFailFromTheLimitOn(int count, String ruling) {
        Situations situation = inside().looked(Rule.TIME_LIMIT)
                .found(late(count, Severity.ERROR))
                .amount(Extent.ENTRIES, 9);
        JudgeAnswer answer = judged("judge: findings, rules: [R-30], limit: 5, over: entries", situation);
        assertThat(answer.ruling().key()).isEqualTo(ruling);
        assertThat(answer.figure()).isEqualTo(count);
        assertThat(answer.proofs()).hasSize(count);
        assertThat(answer.evidence().zh()).contains("条目 9 个");
    }

    @Test
    void findingsMilderThanTheirRuleAreToldAndDoNotCount() {
        JudgeAnswer answer = judged(
                "judge: findings, rules: [R-30]",
                inside().looked(Rule.TIME_LIMIT).found(late(3, Severity.WARNING)));
        assertThat(answer.ruling()).isEqualTo(Ruling.PASS);
        assertThat(answer.evidence().en()).contains("3 milder ones");
    }

    @Test
    void findingsOfOtherRulesDoNotCount() {
        Situations situation = inside().looked(Rule.TIME_LIMIT, Rule.CATALOGUE_FILES)
                .found(finding(Rule.CATALOGUE_FILES, 1, Severity.ERROR));
        assertThat(ruled("judge: findings, rules: [R-30]", situation)).isEqualTo("pass");
    }

    @Test
    void whatWasNotLookedForIsNotAssessable() {
        JudgeAnswer answer =
                judged("judge: findings, rules: [R-30, R-31]", outside().looked(Rule.TIME_LIMIT));
        assertThat(answer.ruling()).isEqualTo(Ruling.NOT_ASSESSABLE);
        assertThat(answer.evidence().zh()).isEqualTo("从站点外看不到 R-31 所列的问题");
    }

    @Test
    void whereThereIsNothingToLookAtNothingIsPassed() {
        Situations none = inside().looked(Rule.SERVICE_GUIDE).amount(Extent.SERVICES, 0);
        assertThat(ruled("judge: findings, rules: [R-116], over: services", none))
                .isEqualTo("not-assessable");
    }

    @Test
    void aPageMayShowWhatTheRulesWereNotLookedForOf() {
        String contacts = "judge: findings, rules: [R-11], page: guide, words: [办公地址, 联系电话]";
        Situations both = outside().page("guide", Seen.known("办公地址 某路1号 联系电话 010"));
        Situations one = outside().page("guide", Seen.known("办公地址 某路1号"));
        assertThat(ruled(contacts, both)).isEqualTo("pass");
        assertThat(ruled(contacts, one)).isEqualTo("not-assessable");
        assertThat(judged(contacts, one).evidence().zh()).contains("联系电话").doesNotContain("办公地址");
        assertThat(ruled(contacts, outside())).isEqualTo("not-assessable");
        assertThat(ruled(
                        contacts,
                        inside().looked(Rule.GUIDE_CONTACTS).found(finding(Rule.GUIDE_CONTACTS, 1, Severity.ERROR))))
                .isEqualTo("fail");
    }

    @ParameterizedTest
    @CsvSource({"4, pass", "5, fail"})
    void blankColumnsAreCounted(int blank, String ruling) {
        ColumnState[] columns = IntStream.range(0, 7)
                .mapToObj(i -> new ColumnState("栏" + i, i + ".html", "政策文件", true, i < blank, null))
                .toArray(ColumnState[]::new);
        assertThat(ruled("judge: blank, limit: 5", outside().columns(columns))).isEqualTo(ruling);
        Finding[] found = IntStream.range(0, blank)
                .mapToObj(line -> finding(Rule.BLANK_COLUMN, line + 1, Severity.ERROR))
                .toArray(Finding[]::new);
        assertThat(ruled(
                        "judge: blank, limit: 5",
                        inside().looked(Rule.BLANK_COLUMN).found(found)))
                .isEqualTo(ruling);
        assertThat(ruled("judge: blank, limit: 5", outside())).isEqualTo("not-assessable");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, pass", "2026-03-01, fail"})
    void newsAreStaleAfterFourteenDays(String newest, String ruling) {
        String news = "judge: fresh, columns: [{type: 工作动态, within: 14 days}]";
        assertThat(ruled(news, outside().columns(column("要闻", "工作动态", false, newest))))
                .isEqualTo(ruling);
    }

    @ParameterizedTest
    @CsvSource({"2025-09-16, pass", "2025-09-15, fail"})
    void policiesAreStaleAfterSixMonths(String newest, String ruling) {
        String policies = "judge: fresh, columns: [{type: 政策文件, top: true, within: 6 months}]";
        assertThat(ruled(policies, inside().columns(column("政策", "政策文件", true, newest))))
                .isEqualTo(ruling);
    }

    @Test
    void staleColumnsOfSeveralTypesAreAddedUp() {
        String both = "judge: fresh, limit: 3, columns: [{type: 工作动态, within: 14 days},"
                + " {type: 政策文件, top: true, except: 制度, within: 6 months}]";
        ColumnState news = column("要闻", "工作动态", false, "2026-01-01");
        ColumnState policies = column("政策", "政策文件", true, "2025-01-01");
        ColumnState below = column("下级政策", "政策文件", false, "2020-01-01");
        ColumnState excepted = column("制度", "政策文件", true, "2020-01-01");
        ColumnState empty = column("空的", "工作动态", true, "");
        JudgeAnswer two = judged(both, inside().columns(news, policies, below, excepted, empty));
        assertThat(two.ruling()).isEqualTo(Ruling.PASS);
        assertThat(two.figure()).isEqualTo(2);
        ColumnState more = column("动态", "工作动态", true, "2026-02-01");
        assertThat(ruled(both, inside().columns(news, policies, below, excepted, empty, more)))
                .isEqualTo("fail");
    }

    @Test
    void columnsThatAreNotThereAreNotPassed() {
        String news = "judge: fresh, columns: [{type: 工作动态, within: 14 days}]";
        assertThat(ruled(news, inside().columns(column("政策", "政策文件", true, "2026-03-01"))))
                .isEqualTo("not-assessable");
        assertThat(ruled(news, outside())).isEqualTo("not-assessable");
    }

    @Test
    void aTermInWorkingDaysOfAYearWithoutANoticeIsNotAssessable() {
        String news = "judge: fresh, columns: [{type: 工作动态, within: 10 working days}]";
        assertThat(ruled(news, inside().on("2090-03-01").columns(column("要闻", "工作动态", true, "2090-01-01"))))
                .isEqualTo("not-assessable");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, pass", "2026-03-01, fail", "'', fail"})
    void theHomePageIsStaleAfterTwoWeeks(String newest, String ruling) {
        assertThat(ruled("judge: home, within: 14 days", inside().newest(newest)))
                .isEqualTo(ruling);
        assertThat(ruled("judge: home, within: 14 days", outside())).isEqualTo("not-assessable");
    }

    @Test
    void anItemHasEntriesOrAStatement() {
        String item = "judge: item, item: 20-06";
        List<Proof> lacking = List.of(new Proof("a.md:1", new Wording("缺少", "lacks")));
        Map<String, Situations> cases = Map.of(
                "pass", inside().items(Map.of("20-06", new ItemState(List.of("处罚"), 2, null, List.of(), List.of()))),
                "fail", inside().items(Map.of("20-06", new ItemState(List.of("处罚"), 0, null, List.of(), List.of()))));
        cases.forEach((ruling, situation) -> assertThat(ruled(item, situation)).isEqualTo(ruling));
        JudgeAnswer stated = judged(
                item, inside().items(Map.of("20-06", new ItemState(List.of("处罚"), 0, "无此类事项。", List.of(), List.of()))));
        assertThat(stated.ruling()).isEqualTo(Ruling.PASS);
        assertThat(stated.evidence().zh()).contains("无此类事项。");
        assertThat(ruled(
                        item,
                        inside().items(Map.of("20-06", new ItemState(List.of("处罚"), 2, null, List.of(), lacking)))))
                .isEqualTo("fail");
        assertThat(ruled(item, inside().items(Map.of()))).isEqualTo("fail");
        assertThat(ruled(item, outside().items(Map.of()))).isEqualTo("not-assessable");
        assertThat(ruled(item, outside())).isEqualTo("not-assessable");
    }

    @Test
    void aPartIsThere() {
        assertThat(ruled("judge: block, block: 依申请公开", inside().block("依申请公开"))).isEqualTo("pass");
        assertThat(ruled("judge: block, block: 依申请公开", inside().block("指南"))).isEqualTo("fail");
        assertThat(ruled("judge: block, block: 依申请公开", outside().block("指南"))).isEqualTo("not-assessable");
    }

    @Test
    void aPageShowsWords() {
        String footer = "judge: shows, page: home, words: [ICP备, 公网安备]";
        assertThat(ruled(footer, outside().page("home", Seen.known("京ICP备1号 京公网安备 1号"))))
                .isEqualTo("pass");
        assertThat(ruled(footer, outside().page("home", Seen.known("京ICP备1号")))).isEqualTo("not-assessable");
        assertThat(ruled(footer, inside().page("home", Seen.unseen("没有印", "not printed"))))
                .isEqualTo("not-assessable");
        assertThat(ruled("judge: shows, page: search", inside().page("search", Seen.unseen("没有印", "not printed"))))
                .isEqualTo("pass");
    }

    @ParameterizedTest
    @CsvSource({"2, pass", "0, not-assessable"})
    void somethingIsThere(int count, String ruling) {
        assertThat(ruled("judge: some, over: services", inside().amount(Extent.SERVICES, count)))
                .isEqualTo(ruling);
        assertThat(ruled("judge: some, over: services", inside())).isEqualTo("not-assessable");
    }

    @ParameterizedTest
    @CsvSource({"jyj.example.gov.cn, pass", "www.example.com, fail", "gov.cn.example.com, fail", "examplegov.cn, fail"})
    void theDomainIsThatOfAGovernment(String domain, String ruling) {
        assertThat(ruled("judge: domain", inside().domain(domain))).isEqualTo(ruling);
        assertThat(ruled("judge: domain", outside())).isEqualTo("not-assessable");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-16, pass", "2026-01-15, fail", "'', fail"})
    void lettersAreAnsweredWithinTwoMonths(String answered, String ruling) {
        Situations situation = inside().amount(Extent.LETTERS, 3).answered(answered);
        assertThat(ruled("judge: answers, within: 2 months", situation)).isEqualTo(ruling);
        assertThat(ruled(
                        "judge: answers, within: 2 months",
                        inside().amount(Extent.LETTERS, 0).answered("")))
                .isEqualTo("not-assessable");
        assertThat(ruled("judge: answers, within: 2 months", outside())).isEqualTo("not-assessable");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31, pass, pass", "2026-02-01, fail, not-assessable", "2026-04-01, fail, fail"})
    void theReportIsPublishedByItsDay(String released, String inside, String outside) {
        assertThat(ruled("judge: report", inside().due("2026-01-31").report(2025, released)))
                .isEqualTo(inside);
        assertThat(ruled("judge: report", outside().report(2025, released))).isEqualTo(outside);
    }

    @Test
    void aReportOfAGovernmentHasUntilMarch() {
        assertThat(ruled("judge: report", inside().due("2026-03-31").report(2025, "2026-03-31")))
                .isEqualTo("pass");
    }

    @Test
    void aReportThatIsNotYetDueIsNotMissing() {
        assertThat(ruled("judge: report", inside().on("2026-01-31").due("2026-01-31")))
                .isEqualTo("not-assessable");
        assertThat(ruled("judge: report", inside().on("2026-02-01").due("2026-01-31")))
                .isEqualTo("fail");
        assertThat(ruled("judge: report", outside().on("2026-05-01"))).isEqualTo("not-assessable");
    }

    @Test
    void noYearIsLeftOut() {
        Situations whole = inside().report(2023, "2024-01-10").report(2024, "2025-01-10");
        assertThat(ruled("judge: years", whole)).isEqualTo("pass");
        Situations gap = inside().report(2022, "2023-01-10").report(2024, "2025-01-10");
        assertThat(judged("judge: years", gap).evidence().zh()).contains("缺 2023");
        assertThat(ruled("judge: years", gap)).isEqualTo("fail");
        assertThat(ruled("judge: years", outside().report(2022, "2023-01-10").report(2024, "2025-01-10")))
                .isEqualTo("not-assessable");
        assertThat(ruled("judge: years", inside())).isEqualTo("not-assessable");
    }
}
