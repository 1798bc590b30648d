package org.gongkai.content.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an organ's reports are held to is said in site.yaml, not told from its name. */
class ReportTermsTest {

    private static final String REST = """
            site: {name: 甲, domain: x.gov.cn, id-code: "9900000012"}
            office: {name: 甲办公室}
            index-number: {organ-code: "736916951", pattern: "{organ}/{year}-{serial:6}"}
            """;

    private static Found<Optional<Site>> read(String organ, String setting) {
        return SiteReader.read(new SourceText("content/site.yaml", "organ: " + organ + "\n" + REST + setting + "\n"));
    }

    private static ReportTerms terms(String setting) {
        Found<Optional<Site>> read = read("某县司法局", setting);
        assertThat(read.findings()).isEmpty();
        return read.value().orElseThrow().reports();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 2024-01-31 | false",
                "annual-report: {} | 2024-01-31 | false",
                "'annual-report: {kind: department}' | 2024-01-31 | false",
                "'annual-report: {kind: government}' | 2024-03-31 | false",
                "'年度报告: {类别: 人民政府, 规章制定权: 是}' | 2024-03-31 | true",
                "'年度报告: {类别: 部门, 规章制定权: 否}' | 2024-01-31 | false",
                "'annual-report: {due: 01-20, rules: true}' | 2024-01-20 | true",
                "'annual-report: {kind: 人民政府, due: 3月15日}' | 2024-03-15 | false",
                "'年度报告: {期限: 1-5}' | 2024-01-05 | false",
            })
    void theSettingSaysTheLastDayAndThePower(String setting, String last, boolean rules) {
        assertThat(terms(setting).lastDay(2023)).hasToString(last);
        assertThat(terms(setting).rules()).isEqualTo(rules);
    }

    @Test
    void beforeTheRevisionAllHadUntilMarch() {
        assertThat(terms("annual-report: {due: 01-20}").lastDay(2018)).hasToString("2019-03-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'annual-report: {due: 02-30}' | G-05",
                "'annual-report: {due: 13-01}' | G-05",
                "'annual-report: {due: 一月}' | G-05",
                "'annual-report: {kind: 法院}' | G-05",
                "'annual-report: {rules: maybe}' | G-05",
                "'annual-report: {knd: 部门}' | G-02",
                "'annual-report: 部门' | G-05",
            })
    void whatIsNoSettingIsTold(String setting, String rule) {
        Found<Optional<Site>> read = read("某县司法局", setting);
        assertThat(read.value()).isEmpty();
        assertThat(read.findings().stream().map(one -> one.rule().id())).containsExactly(rule);
    }

    /** Nothing is guessed, but whoever has not said is asked. */
    @ParameterizedTest
    @CsvSource({
        "某县人民政府, '', G-108",
        "某县人民政府, 'annual-report: {rules: true}', G-108",
        "某县人民政府, 'annual-report: {kind: 人民政府}', ''",
        "某县人民政府, 'annual-report: {kind: 部门}', ''",
        "某县人民政府办公室, '', ''",
        "某县某镇人民政府, '', ''",
        "某县某乡人民政府, '', ''",
        "某县司法局, '', ''",
    })
    void aGovernmentIsAskedForItsKind(String organ, String setting, String told) {
        Found<Optional<Site>> read = read(organ, setting);
        assertThat(read.value()).isPresent();
        assertThat(read.findings().stream().map(one -> one.rule().id()).collect(Collectors.joining()))
                .isEqualTo(told);
        for (Finding one : read.findings()) {
            assertThat(one.severity()).isEqualTo(Severity.INFO);
            assertThat(one.place()).hasToString("content/site.yaml:1:8");
        }
    }
}
