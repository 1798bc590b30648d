package org.gongkai.prose;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.renderer.html.HtmlWriter;
import org.gongkai.prose.chart.Chart;

/**
 * Writes a chart (数据图): its numbers are a table, which is read aloud, copied and printed; what is drawn is for the eye
 * alone. Everything is placed in percent, so that words keep their size on any screen.
 */
final class ChartHtml {

    private static final int LABELS = 5;
    private static final BigDecimal LEFT = new BigDecimal("2");
    private static final BigDecimal WIDTH = new BigDecimal("0.96");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** A bar is not shorter than this, in percent, if its number is not 0: it can be seen. */
    private static final BigDecimal SEEN = new BigDecimal("0.1");

    private static final Map<String, String> HIDDEN = Map.of("aria-hidden", "true");

    private final HtmlWriter html;
    private final Chart chart;
    private final String title;

    ChartHtml(HtmlWriter html, Chart chart, String title) {
        this.html = html;
        this.chart = chart;
        this.title = title;
    }

    /** @param href where the numbers can be had as a file */
    void write(String href) {
        boolean bars = chart.kind() == Chart.Kind.BARS;
        html.line();
        html.tag("figure", Map.of("class", bars ? "chart" : "chart lines"));
        html.line();
        if (bars) {
            table(true);
        } else {
            lines();
        }
        html.tag("p", Map.of("class", "get"));
        html.tag("a", Map.of("href", href));
        html.text("下载数据（CSV）");
        html.tag("/a");
        html.tag("/p");
        html.line();
        html.tag("/figure");
        html.line();
    }

    private void caption() {
        html.text(title);
        if (!chart.unit().isEmpty()) {
            element("span", Map.of(), "（单位：" + chart.unit() + "）");
        }
    }

    private void table(boolean bars) {
        html.tag("table");
        if (bars) {
            html.tag("caption");
            caption();
            html.tag("/caption");
        }
        html.tag("thead");
        html.tag("tr");
        for (int i = 0; i < chart.heads().size(); i++) {
            html.tag("th", Map.of("scope", "col"));
            if (bars && chart.heads().size() > 2 && i > 0) {
                bar(i, "12", HUNDRED);
            }
            html.text(chart.heads().get(i));
            html.tag("/th");
        }
        if (bars) {
            element("td", HIDDEN, "");
        }
        html.tag("/tr");
        html.tag("/thead");
        html.line();
        html.tag("tbody");
        for (Chart.Row row : chart.rows()) {
            row(row, bars);
        }
        html.tag("/tbody");
        html.tag("/table");
        html.line();
    }

    private void row(Chart.Row row, boolean bars) {
        html.tag("tr");
        html.tag("th", Map.of("scope", "row"));
        element("span", Map.of(), row.label());
        html.tag("/th");
        row.values().forEach(value -> element("td", Map.of(), number(value)));
        if (bars) {
            html.tag("td", ordered("class", "bars", "aria-hidden", "true"));
            for (int i = 0; i < row.values().size(); i++) {
                BigDecimal value = row.values().get(i);
                BigDecimal length = Chart.percent(value, chart.most());
                bar(i + 1, "100%", value.signum() == 0 ? BigDecimal.ZERO : length.max(SEEN));
            }
            html.tag("/td");
        }
        html.tag("/tr");
        html.line();
    }

    private void bar(int series, String width, BigDecimal percent) {
        Map<String, String> attributes = ordered("width", width, "height", "12", "aria-hidden", "true");
        if (series > 1) {
            attributes.put("class", "second");
        }
        html.tag("svg", attributes);
        html.tag("rect", ordered("width", number(percent) + "%", "height", "100%"), true);
        html.tag("/svg");
    }

    private void lines() {
        html.tag("figcaption");
        caption();
        html.tag("/figcaption");
        html.line();
        if (chart.heads().size() > 2) {
            keys();
        }
        html.tag("svg", ordered("class", "plot", "width", "100%", "height", "240", "aria-hidden", "true"));
        html.tag("svg", ordered("y", "24", "width", "100%", "height", "184"));
        grid();
        for (int i = 1; i < chart.heads().size(); i++) {
            series(i);
        }
        html.tag("/svg");
        labels();
        html.tag("/svg");
        html.line();
        html.tag("details");
        element("summary", Map.of(), "数据表");
        html.tag("div", ordered("class", "table", "role", "region", "tabindex", "0", "aria-label", title + "数据表"));
        table(false);
        html.tag("/div");
        html.tag("/details");
        html.line();
    }

    private void keys() {
        html.tag("ul", ordered("class", "keys", "aria-hidden", "true"));
        for (int i = 1; i < chart.heads().size(); i++) {
            html.tag("li");
            html.tag("svg", ordered("class", "series" + i, "width", "36", "height", "12"));
            html.tag("line", ordered("y1", "6", "x2", "100%", "y2", "6"), true);
            html.tag("/svg");
            html.text(chart.heads().get(i));
            html.tag("/li");
        }
        html.tag("/ul");
        html.line();
    }

    private void grid() {
        for (BigDecimal part : List.of(BigDecimal.ZERO, HALF, BigDecimal.ONE)) {
            String y = number(HUNDRED.multiply(BigDecimal.ONE.subtract(part))) + "%";
            html.tag("line", ordered("class", "grid", "y1", y, "x2", "100%", "y2", y), true);
            element("text", ordered("y", y, "dy", "-4"), number(chart.top().multiply(part)));
        }
    }

    private void series(int number) {
        html.tag("g", Map.of("class", "series" + number));
        for (int i = 0; i < chart.rows().size(); i++) {
            if (i > 0) {
                html.tag("line", ordered("x1", x(i - 1), "y1", y(i - 1, number), "x2", x(i), "y2", y(i, number)), true);
            }
            html.tag("circle", ordered("cx", x(i), "cy", y(i, number), "r", "3"), true);
        }
        html.tag("/g");
    }

    private String x(int row) {
        int last = chart.rows().size() - 1;
        BigDecimal part = last == 0 ? HUNDRED : Chart.percent(BigDecimal.valueOf(row), BigDecimal.valueOf(last));
        return number(part.multiply(WIDTH).add(LEFT)) + "%";
    }

    private String y(int row, int series) {
        BigDecimal value = chart.rows().get(row).values().get(series - 1);
        return number(HUNDRED.subtract(Chart.percent(value, chart.top()))) + "%";
    }

    /** Names of rows below the lines: the first, the last, and some between. */
    private void labels() {
        int last = chart.rows().size() - 1;
        Set<Integer> shown = new TreeSet<>();
        for (int i = 0; i < LABELS; i++) {
            shown.add(last * i / (LABELS - 1));
        }
        for (int row : shown) {
            String anchor = row == last ? "end" : row == 0 ? "start" : "middle";
            element(
                    "text",
                    ordered("x", x(row), "y", "230", "text-anchor", anchor),
                    chart.rows().get(row).label());
        }
    }

    private void element(String tag, Map<String, String> attributes, String text) {
        html.tag(tag, attributes);
        html.text(text);
        html.tag("/" + tag);
    }

    private static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            attributes.put(pairs[i], pairs[i + 1]);
        }
        return attributes;
    }
}
