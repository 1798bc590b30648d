package org.gongkai.annual;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.CodedForm;
import org.gongkai.annual.form.CurrentForm;
import org.gongkai.annual.form.ReportForm;

/**
 * Figures of several years that mean the same in every form (历年数据). What is still open at a year's end is no part of the
 * coded table and will be told again next year, so of disputes only those that have ended are compared.
 *
 * @param title what is compared
 * @param unit of the figures
 * @param series names of the figures of a year
 * @param years oldest first
 */
public record Trend(String title, String unit, List<String> series, List<Year> years) {

    private static final String UNIT = "件";
    private static final List<String> ENDED = List.of("结果维持", "结果纠正", "其他结果");

    /** The figures of a year, one for each series. */
    public record Year(int year, List<BigDecimal> figures) {
        public Year {
            figures = List.copyOf(figures);
        }

        private boolean blank() {
            return figures.stream().allMatch(figure -> figure.signum() == 0);
        }
    }

    public Trend {
        series = List.copyOf(series);
        years = List.copyOf(years);
    }

    /** The figures up to a year of at most so many years; nothing where there is none or but one. */
    public static List<Trend> of(SortedMap<Integer, AnnualReport> reports, int year, int most) {
        List<AnnualReport> all = new ArrayList<>(reports.headMap(year + 1).values());
        List<AnnualReport> latest = all.subList(Math.max(0, all.size() - most), all.size());
        if (latest.size() < 2) {
            return List.of();
        }
        List<Year> applications = new ArrayList<>();
        List<Year> disputes = new ArrayList<>();
        for (AnnualReport report : latest) {
            boolean coded = report.format() == ReportForm.CODED;
            applications.add(new Year(
                    report.year(),
                    coded
                            ? List.of(coded(report, "3100"), coded(report, "3200"))
                            : List.of(total(report, "r01"), total(report, "r24"))));
            disputes.add(new Year(
                    report.year(),
                    coded
                            ? List.of(coded(report, "4000"), coded(report, "5000"))
                            : List.of(
                                    ended(report, CurrentForm.DISPUTES.subList(0, 1)),
                                    ended(report, CurrentForm.DISPUTES.subList(1, 3)))));
        }
        return Stream.of(
                        new Trend("新收和办结的申请", UNIT, List.of("新收", "办结"), applications),
                        new Trend("审结的行政复议和行政诉讼", UNIT, List.of("行政复议", "行政诉讼"), disputes))
                .filter(trend -> !trend.years().stream().allMatch(Year::blank))
                .toList();
    }

    private static BigDecimal coded(AnnualReport report, String code) {
        return report.value(code, CodedForm.COLUMN);
    }

    private static BigDecimal total(AnnualReport report, String row) {
        return report.value(row, CurrentForm.TOTAL);
    }

    private static BigDecimal ended(AnnualReport report, List<String> rows) {
        return rows.stream()
                .flatMap(row -> ENDED.stream().map(column -> report.value(row, column)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
