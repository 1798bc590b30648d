package org.gongkai.press;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.annual.AnnualReport;
import org.gongkai.annual.Breakdown;

/** The charts of an annual report's page (年度报告的统计图), of figures that have been checked. */
final class AnnualCharts {

    private final Edition edition;

    AnnualCharts(Edition edition) {
        this.edition = edition;
    }

    List<ChartView> of(int year) {
        Optional<AnnualReport> report = Optional.ofNullable(edition.figures().get(year));
        List<Chart> charts = new ArrayList<>();
        report.ifPresent(one -> Breakdown.of(one).forEach(breakdown -> charts.add(breakdown(year, breakdown))));
        return IntStream.range(0, charts.size())
                .mapToObj(i -> BarChart.of(charts.get(i), "chart" + (i + 1)))
                .toList();
    }

    private static Chart breakdown(int year, Breakdown breakdown) {
        List<Chart.Line> lines = breakdown.parts().stream()
                .map(part -> new Chart.Line(
                        part.label(), List.of(part.value()), Chart.number(breakdown.percent(part)) + "%"))
                .toList();
        return new Chart(
                year + "年" + breakdown.title(),
                "合计" + Chart.number(breakdown.whole()) + breakdown.unit() + "，" + most(lines, breakdown.unit()),
                breakdown.unit(),
                breakdown.head(),
                List.of("数量"),
                lines);
    }

    /** {@code 最多的是予以公开，9件}. */
    private static String most(List<Chart.Line> lines, String unit) {
        return lines.stream()
                .max(Comparator.comparing((Chart.Line line) -> line.values().get(0)))
                .map(line ->
                        "最多的是" + line.label() + "，" + Chart.number(line.values().get(0)) + unit)
                .orElse("");
    }
}
