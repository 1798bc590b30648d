package org.gongkai.press.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.activity.Activities;
import org.gongkai.annual.Trend;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.Breakdown;
import org.gongkai.catalogue.Disclosures;
import org.gongkai.press.edition.Edition;

/** The charts of an annual report's page (年度报告的统计图), of figures that have been checked or counted. */
public final class AnnualCharts {

    private static final int YEARS = 10;
    private static final String PIECES = "条";

    private AnnualCharts() {}

    public static List<ChartView> of(int year, Edition edition) {
        List<ChartView> charts = new ArrayList<>();
        edition.catalogue().disclosures().year(year).ifPresent(counts -> charts.addAll(published(year, counts)));
        Activities.of(edition.holdings()).published(year).stream()
                .flatMap(tally -> LedgerSums.charts(year + "年", tally))
                .forEach(charts::add);
        AnnualReport report = edition.figures().get(year);
        if (report != null) {
            Breakdown.of(report).forEach(breakdown -> charts.add(breakdown(year, breakdown, true)));
            report.series().forEach(series -> charts.add(breakdown(year, series.numbers(), series.whole())));
            Trend.of(edition.figures(), year, YEARS).forEach(trend -> charts.add(trend(trend)));
        }
        return charts;
    }

    /** What was made public in a year, each way to count it. */
    private static List<ChartView> published(int year, Disclosures.Year counts) {
        String total = counts.total() + PIECES;
        List<ChartView> charts = new ArrayList<>();
        Stream<ChartView.Line> columns = counts.columns().stream()
                .map(column -> ChartView.Line.of(column.category().name(), column.count()));
        charts.add(published(year, "栏目", "栏目", "合计" + total, columns));
        if (!counts.channels().isEmpty()) {
            Stream<ChartView.Line> channels = counts.channels().stream()
                    .map(channel ->
                            ChartView.Line.of(channel.name(), channel.entries().size()));
            charts.add(published(year, "渠道", "渠道", "共" + total + "，在几个渠道公开的各计一次", channels));
        }
        Stream<ChartView.Line> months = IntStream.range(0, counts.months().size())
                .mapToObj(i -> ChartView.Line.of((i + 1) + "月", counts.months().get(i)));
        charts.add(published(year, "月", "月份", "合计" + total, months));
        return charts;
    }

    private static ChartView published(int year, String by, String head, String note, Stream<ChartView.Line> lines) {
        return ChartView.of(year + "年主动公开的信息（按" + by + "）", note, PIECES, List.of(head, "数量"), lines.toList());
    }

    private static ChartView trend(Trend trend) {
        List<ChartView.Line> lines = trend.years().stream()
                .map(year -> new ChartView.Line(year.year() + "年", year.figures(), List.of()))
                .toList();
        String title = lines.get(0).label() + "至" + lines.get(lines.size() - 1).label() + trend.title();
        List<String> head =
                Stream.concat(Stream.of("年份"), trend.series().stream()).toList();
        return ChartView.of(title, gaps(trend), trend.unit(), head, lines);
    }

    /** The years between of which there are no figures, in words. */
    private static String gaps(Trend trend) {
        List<Integer> years = trend.years().stream().map(Trend.Year::year).toList();
        String gaps = IntStream.range(years.get(0), years.get(years.size() - 1))
                .filter(year -> !years.contains(year))
                .mapToObj(year -> year + "年")
                .collect(Collectors.joining("、"));
        return gaps.isEmpty() ? "" : "没有" + gaps + "的数据";
    }

    /** @param whole whether the parts make up a whole, so that they have shares of it */
    private static ChartView breakdown(int year, Breakdown breakdown, boolean whole) {
        return ChartView.of(
                (breakdown.title().contains(year + "年") ? "" : year + "年") + breakdown.title(),
                whole ? "合计" + ChartView.number(breakdown.whole()) + breakdown.unit() : "",
                breakdown.unit(),
                whole ? List.of(breakdown.head(), "数量", "占比") : List.of(breakdown.head(), "数量"),
                breakdown.parts().stream()
                        .map(part -> new ChartView.Line(
                                part.label(),
                                List.of(part.value()),
                                whole ? List.of(ChartView.number(breakdown.percent(part)) + "%") : List.of()))
                        .toList());
    }
}
