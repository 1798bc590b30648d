package org.gongkai.annual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.gongkai.annual.form.AnnualReport;
import org.junit.jupiter.api.Test;

/** Years are compared by figures that mean the same in every form. */
class TrendTest {

    private static SortedMap<Integer, AnnualReport> reports(int... years) throws IOException {
        Given given = new Given();
        for (int year : years) {
            given.year(year, Files.readString(Given.EXAMPLES.resolve(year + ".yaml")));
        }
        return given.check();
    }

    private static String told(Trend trend) {
        return trend.years().stream()
                .map(year -> year.year() + " " + year.figures())
                .collect(Collectors.joining(" ", trend.title() + " " + trend.series() + " ", ""));
    }

    @Test
    void theCodedTableAndBothFormsStandInOneRow() throws IOException {
        assertThat(Trend.of(reports(2018, 2019, 2020, 2021), 2021, 10))
                .extracting(TrendTest::told)
                .containsExactly(
                        "新收和办结的申请 [新收, 办结] 2018 [6, 6] 2019 [8, 7] 2020 [9, 10] 2021 [10, 9]",
                        "审结的行政复议和行政诉讼 [行政复议, 行政诉讼] 2018 [1, 0] 2019 [1, 0] 2020 [0, 0] 2021 [1, 0]");
    }

    @Test
    void aSuitThatIsStillOpenCountsInTheYearInWhichItEnds() throws IOException {
        assertThat(Trend.of(reports(2021, 2022), 2022, 10).get(1).years())
                .extracting(year -> year.figures().get(1).intValue())
                .containsExactly(0, 1);
    }

    @Test
    void laterYearsAndTheOldestOfManyAreLeftOut() throws IOException {
        assertThat(Trend.of(reports(2019, 2020, 2021, 2022), 2021, 2).get(0).years())
                .extracting(Trend.Year::year)
                .containsExactly(2020, 2021);
    }

    @Test
    void oneYearAloneIsNoTrend() throws IOException {
        assertThat(Trend.of(reports(2021, 2022), 2021, 10)).isEmpty();
    }

    @Test
    void yearsOfZerosAreNotDrawn() throws IOException {
        Given given = new Given();
        for (int year : List.of(2024, 2025)) {
            given.year(
                    year,
                    Files.readString(Given.EXAMPLES.resolve(year + ".yaml"))
                            .replaceAll("\\[[0-9]+(, [0-9]+)+]", "[0, 0, 0, 0, 0, 0, 0]")
                            .replaceAll("(行政复议|直接起诉|复议后起诉): \\[.*]", "$1: [0, 0, 0, 0, 0]"));
        }
        assertThat(Trend.of(given.check(), 2025, 10)).isEmpty();
    }
}
