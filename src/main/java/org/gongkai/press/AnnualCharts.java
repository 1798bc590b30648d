package org.gongkai.press;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.annual.AnnualReport;
import org.gongkai.annual.Breakdown;
import org.gongkai.annual.Trend;
import org.gongkai.catalogue.Disclosures;

/** The charts of an annual report's page (年度报告的统计图), of figures that have been checked or counted. */
final class AnnualCharts {

    private static final int YEARS = 10;
    private static final String PIECES = "条";
    private static final List<String> NUMBER = List.of("数量");

    private final Edition edition;
    private final Disclosures disclosures;

    AnnualCharts(Edition edition) {
        this.edition = edition;
        this.disclosures = edition.catalogue().disclosures();
    }

    List<ChartView> of(int year) {
        Optional<AnnualReport> report = Optional.ofNullable(edition.figures().get(year));
        List<Chart> charts = new ArrayList<>();
        disclosures.year(year).ifPresent(counts -> {
            charts.add(columns(year, counts));
            if (!counts.channels().isEmpty()) {
                charts.add(channels(year, counts));
            }
            charts.add(months(year, counts));
        });
        report.ifPresent(one -> Breakdown.of(one).forEach(breakdown -> charts.add(breakdown(year, breakdown, true))));
        report.ifPresent(one ->
                one.series().forEach(series -> charts.add(breakdown(year, series.numbers(), series.whole()))));
        report.ifPresent(one -> Trend.of(edition.figures(), year, YEARS).forEach(trend -> charts.add(trend(trend))));
        return IntStream.range(0, charts.size())
                .mapToObj(i -> BarChart.of(charts.get(i), "chart" + (i + 1)))
                .toList();
    }

    private static Chart columns(int year, Disclosures.Year counts) {
        List<Chart.Line> lines = counts.columns().stream()
                .map(column -> Chart.Line.of(column.category().name(), column.count()))
                .toList();
        return made(year, "栏目", "栏目", "合计" + counts.total() + PIECES, lines);
    }

    private static Chart channels(int year, Disclosures.Year counts) {
        List<Chart.Line> lines = counts.channels().stream()
                .map(channel -> Chart.Line.of(channel.name(), channel.entries().size()))
                .toList();
        return made(year, "渠道", "渠道", "共" + counts.total() + PIECES + "，在几个渠道公开的各计一次", lines);
    }

    private static Chart months(int year, Disclosures.Year counts) {
        List<Chart.Line> lines = IntStream.range(0, counts.months().size())
                .mapToObj(i -> Chart.Line.of((i + 1) + "月", counts.months().get(i)))
                .toList();
        return made(year, "月", "发布月份", "合计" + counts.total() + PIECES, lines);
    }

    /** What was made public in a year, one way to count it. */
    private static Chart made(int year, String by, String head, String sum, List<Chart.Line> lines) {
        return new Chart(year + "年主动公开的信息（按" + by + "）", sum + "，" + most(lines, PIECES), PIECES, head, NUMBER, lines);
    }

    private static Chart trend(Trend trend) {
        List<Trend.Year> years = trend.years();
        List<Chart.Line> lines = years.stream()
                .map(year -> new Chart.Line(year.year() + "年", year.figures(), ""))
                .toList();
        Chart.Line first = lines.get(0);
        Chart.Line last = lines.get(lines.size() - 1);
        String summary = IntStream.range(0, trend.series().size())
                .mapToObj(i -> trend.series().get(i) + first.label() + first.text(i) + trend.unit() + "、" + last.label()
                        + last.text(i) + trend.unit())
                .collect(Collectors.joining("；"));
        return new Chart(
                first.label() + "至" + last.label() + trend.title(), summary, trend.unit(), "年份", trend.series(), lines);
    }

    /** @param whole whether the parts make up a whole, so that they have shares of it */
    private static Chart breakdown(int year, Breakdown breakdown, boolean whole) {
        List<Chart.Line> lines = breakdown.parts().stream()
                .map(part -> new Chart.Line(
                        part.label(), List.of(part.value()), whole ? Chart.number(breakdown.percent(part)) + "%" : ""))
                .toList();
        return new Chart(
                (breakdown.title().contains(year + "年") ? "" : year + "年") + breakdown.title(),
                (whole ? "合计" + Chart.number(breakdown.whole()) + breakdown.unit() + "，" : "")
                        + most(lines, breakdown.unit()),
                breakdown.unit(),
                breakdown.head(),
                NUMBER,
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
