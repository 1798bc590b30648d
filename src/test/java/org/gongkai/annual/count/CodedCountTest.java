package org.gongkai.annual.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.application.Disputes;
import org.gongkai.content.register.DisputeReader;
import org.gongkai.content.register.RegisterReader;
import org.gongkai.content.yaml.SourceText;
import org.junit.jupiter.api.Test;

/** What the registers know of the coded table for certain; of the rest they say nothing. */
class CodedCountTest {

    private static final String HEAD = "编号,收到日期,申请方式,申请人类别,办结日期,办理结果,延期告知日期\n";
    private static final String CASES = "案号,类别,收到日期,审结日期,结果\n";

    private static SourceText text(String text) {
        return new SourceText("a.csv", text);
    }

    private static Map<String, Integer> counted(Map<Integer, String> registers, Map<Integer, String> disputes) {
        TreeMap<Integer, SourceText> applications = new TreeMap<>();
        registers.forEach((year, rows) -> applications.put(year, text(HEAD + rows)));
        TreeMap<Integer, SourceText> cases = new TreeMap<>();
        disputes.forEach((year, rows) -> cases.put(year, text(CASES + rows)));
        Disputes register =
                cases.isEmpty() ? Disputes.NONE : DisputeReader.read(cases).value();
        List<CountedFigure> known = new ArrayList<>();
        new CodedCount(RegisterReader.read(applications).value(), register)
                .count(2018, ReportForm.CODED.forms().get(0), known);
        return known.stream()
                .collect(Collectors.toMap(
                        CountedFigure::row, one -> one.behind().size(), (one, same) -> one, TreeMap::new));
    }

    private static final String EARLIER = "2017-1,2017-12-20,信函,自然人,2018-01-05,部分公开,\n";

    @Test
    void countsWhatCanBeNothingElse() {
        Map<String, Integer> counted = counted(
                Map.of(
                        2017,
                        EARLIER,
                        2018,
                        "2018-1,2018-03-05,当面,自然人,2018-03-08,国家秘密,\n2018-2,2018-03-05,网络,自然人,2018-04-08,三安全一稳定,2018-03-20\n"),
                Map.of());
        assertThat(counted)
                .containsEntry("3100", 2)
                .containsEntry("3110", 1)
                .containsEntry("3120", 0)
                .containsEntry("3130", 1)
                .containsEntry("3140", 0)
                .containsEntry("3200", 3)
                .containsEntry("3220", 1)
                .containsEntry("3300", 3)
                .containsEntry("3330", 1)
                .containsEntry("3340", 2)
                .containsEntry("3341", 1)
                .containsEntry("3344", 1)
                .containsEntry("3310", 0);
    }

    @Test
    void leavesWhatMayStandInSeveralRows() {
        Map<String, Integer> counted = counted(
                Map.of(
                        2017,
                        EARLIER,
                        2018,
                        "1,2018-03-05,当面,自然人,2018-03-08,公开,\n2,2018-03-05,,自然人,2018-03-08,第三方合法权益,\n3,2018-03-05,网络,自然人,2018-03-09,行政查询事项,\n"),
                Map.of());
        assertThat(counted)
                .doesNotContainKeys("3110", "3310", "3320", "3340", "3342", "3343", "3345", "3346", "3380")
                .containsEntry("3100", 3)
                .containsEntry("3300", 4)
                .containsEntry("3341", 0);
    }

    /** What was carried over from a year without a register is answered in this one, and nobody knows how. */
    @Test
    void withoutAnEarlierRegisterOnlyThoseReceivedAreKnown() {
        assertThat(counted(Map.of(2018, "1,2018-03-05,当面,自然人,2018-03-08,国家秘密,\n"), Map.of()))
                .containsOnlyKeys("3100", "3110", "3120", "3130", "3140");
    }

    @Test
    void casesThatLastedOverTheYearAreNotCounted() {
        assertThat(counted(Map.of(), Map.of(2018, "甲,行政复议,2018-03-05,2018-05-04,维持\n乙,直接起诉,2018-03-05,,\n")))
                .containsEntry("4000", 1)
                .containsEntry("4100", 1)
                .containsEntry("4200", 0)
                .containsEntry("4300", 0)
                .doesNotContainKeys("5000", "5100");
    }
}
