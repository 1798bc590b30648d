package org.gongkai.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.inspect.Situations.finding;
import static org.gongkai.inspect.Situations.inside;
import static org.gongkai.inspect.Situations.outside;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording.Language;
import org.gongkai.json.Json;
import org.gongkai.json.JsonException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table adds up, is compared with an earlier one, and says the same in every form. */
class AssessmentTest {

    private static final Yardstick FEW =
            YardstickReader.read(new SourceText("few.yaml", """
                    name: 几项<指标>
                    name-en: A few
                    from: nothing
                    groups: [{key: a, name: 甲组, name-en: A}, {key: b, name: 乙组, name-en: B}]
                    add:
                      - {id: A-1, group: a, name: 按期公开, name-en: in time, source: 条例, veto: true, points: 5, judge: findings, rules: [R-30], limit: 2}
                      - {id: A-2, group: a, name: 域名, name-en: domain, source: 19号, points: 2.5, judge: domain}
                      - {id: B-1, group: b, name: 看一看, name-en: look, source: 19号, judge: by-hand, note: 打开, note-en: open it}
                      - {id: B-2, group: b, name: 有首页, name-en: home, source: 19号, judge: home, within: 14 days}
                    """)).value().orElseThrow();

    private static Situations bad() {
        return inside().looked(Rule.TIME_LIMIT)
                .found(finding(Rule.TIME_LIMIT, 1, Severity.ERROR), finding(Rule.TIME_LIMIT, 2, Severity.ERROR))
                .domain("www.example.com");
    }

    private static Assessment of(Situations situation) {
        return Assessment.of(FEW, situation.make(), null);
    }

    private static Assessment since(Assessment earlier, Situations now) throws JsonException {
        return Assessment.of(
                FEW,
                now.make(),
                EarlierAssessment.parse(AssessmentJson.of(earlier)).orElseThrow());
    }

    @Test
    void addsUpWhatPassedAndWhatDidNot() {
        Assessment table = of(bad());
        assertThat(table.tally().counts())
                .isEqualTo(Map.of(Ruling.FAIL, 2, Ruling.BY_HAND, 1, Ruling.NOT_ASSESSABLE, 1));
        assertThat(table.tally().lost()).isEqualByComparingTo("7.5");
        assertThat(table.vetoes()).extracting(one -> one.indicator().id()).containsExactly("A-1");
        assertThat(table.conclusion().zh()).isEqualTo("指标 4 项：合格 0，不合格 2，人工核查 1，无法核查 1；单项否决 1 项：A-1；已知分值的扣 7.5 分");
        assertThat(table.conclusion().en()).contains("1 vetoes are hit: A-1", "7.5 points lost");
    }

    @Test
    void neverSaysThatAllIsWellWherePeopleHaveYetToLook() {
        Assessment table =
                of(inside().looked(Rule.TIME_LIMIT).domain("a.gov.cn").newest("2026-03-15"));
        assertThat(table.tally().of(Ruling.PASS)).isEqualTo(3);
        assertThat(table.conclusion().zh()).isEqualTo("指标 4 项：合格 3，不合格 0，人工核查 1，无法核查 0；没有发现单项否决");
    }

    @Test
    void isComparedWithAnEarlierOne() throws JsonException {
        Assessment now = since(
                of(bad()),
                inside().looked(Rule.TIME_LIMIT)
                        .found(finding(Rule.TIME_LIMIT, 1, Severity.ERROR))
                        .domain("www.example.com")
                        .newest("2026-01-01"));
        assertThat(now.lines()).extracting(one -> now.change(one).zh()).containsExactly("上次不合格", "", "", "上次无法核查");
        assertThat(now.changes().zh()).isEqualTo("与 2026-03-16 的表相比：转为合格 1 项，新的不合格 1 项");
    }

    @Test
    void tellsAFigureThatChangedAndIndicatorsThatCameAndWent() throws JsonException {
        String before =
                AssessmentJson.of(of(bad())).replace("\"A-2\"", "\"A-9\"").replace("\"figure\": 2", "\"figure\": 7");
        Assessment now =
                Assessment.of(FEW, bad().make(), EarlierAssessment.parse(before).orElseThrow());
        assertThat(now.lines()).extracting(one -> now.change(one).zh()).containsExactly("上次 7 处", "上次没有", "", "");
        assertThat(now.changes().zh()).endsWith("，不再有的指标 A-9");
    }

    @Test
    void anotherJsonIsNoEarlierTable() throws JsonException {
        assertThat(EarlierAssessment.parse("{}")).isEqualTo(Optional.empty());
        assertThat(EarlierAssessment.parse("[]")).isEqualTo(Optional.empty());
        assertThat(EarlierAssessment.parse("{\"form\": \"gongkai-assessment/v2\", \"day\": \"x\", \"indicators\": []}"))
                .isEqualTo(Optional.empty());
    }

    @Test
    void whatTheProjectDoesNotShowIsSeenInTheSite() {
        Situation both = bad().make()
                .and(outside()
                        .looked(Rule.CATALOGUE_FILES)
                        .found(finding(Rule.CATALOGUE_FILES, 3, Severity.ERROR))
                        .newest("2026-03-15")
                        .domain("b.gov.cn")
                        .make());
        assertThat(both.looked()).containsExactlyInAnyOrder(Rule.TIME_LIMIT, Rule.CATALOGUE_FILES);
        assertThat(both.findings()).hasSize(3);
        assertThat(both.domain()).isEqualTo(Seen.known("www.example.com"));
        assertThat(Assessment.of(FEW, both, null).lines().get(3).answer().ruling())
                .isEqualTo(Ruling.PASS);
    }

    @Test
    void isToldAsText() {
        assertThat(AssessmentText.of(of(bad()), Language.ZH)).isEqualTo("""
                甲组
                  不合格  A-1  按期公开（否决）：检查了全部内容，发现 R-30 所列的问题 2 处
                        content/a.md:1:1  R-30 有问题
                        content/a.md:2:1  R-30 有问题
                  不合格  A-2  域名：域名“www.example.com”不以 .gov.cn 结尾

                乙组
                  人工核查  B-1  看一看：打开
                  无法核查  B-2  有首页：看不到

                """);
        assertThat(AssessmentText.of(of(bad()), Language.EN)).contains("  by hand  B-1  look: open it\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZH", "EN"})
    void isOnePageThatFetchesNothing(Language language) throws JsonException {
        Assessment table = since(of(bad()), bad());
        Document page = Jsoup.parse(AssessmentPage.of(table, language).html());
        assertThat(page.select("[src], [href], link, script, iframe, img")).isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
        assertThat(page.select("table.lines tbody tr")).hasSize(4);
        assertThat(page.select("tr.fail")).hasSize(2);
        assertThat(page.select(".field")).hasSize(1);
        assertThat(page.select("table.totals tfoot td").eachText()).containsExactly("0", "2", "1", "1", "7.5");
        assertThat(page.text())
                .contains(table.conclusion().in(language), table.changes().in(language));
        assertThat(page.text())
                .contains(language == Language.ZH ? "几项<指标>" : "A few")
                .doesNotContain("{{");
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo(language == Language.ZH ? "zh-CN" : "en");
    }

    @Test
    void isAWorkbookToPrint() throws IOException {
        String sheet = "";
        String styles = "";
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(AssessmentSheet.of(of(bad()), Language.ZH)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                sheet = entry.getName().endsWith("sheet1.xml") ? text : sheet;
                styles = entry.getName().endsWith("styles.xml") ? text : styles;
            }
        }
        assertThat(Jsoup.parse(sheet, Parser.xmlParser()).select("row")).hasSize(5);
        assertThat(sheet).contains("orientation=\"landscape\"", "<v>2.5</v>", "按期公开", "不合格");
        assertThat(sheet).contains("ht=\"30\"");
        assertThat(styles).contains("wrapText=\"1\"");
    }

    @Test
    void isTheSameInJson() throws JsonException {
        Map<?, ?> root = (Map<?, ?>) Json.parse(AssessmentJson.of(of(bad())));
        assertThat(root.get("conclusion")).isEqualTo(of(bad()).conclusion().zh());
        assertThat(root.get("vetoes")).isEqualTo(List.of("A-1"));
        assertThat(root.get("since")).isNull();
    }
}
