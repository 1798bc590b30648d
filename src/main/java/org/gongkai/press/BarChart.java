package org.gongkai.press;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lays out a chart of bars that lie one below the other (条形图). Its units are the pixels of a telephone, so that it can be
 * read there: labels of one or two short lines stand before their bars, longer ones above, each number behind its bar.
 */
final class BarChart {

    static final int WIDTH = 350;

    private static final int CHAR = 14;

    /** A digit is wider than half a Chinese character. */
    private static final int DIGIT = 8;

    private static final int LINE = 21;
    private static final int BAR = 16;
    private static final int GAP = 10;
    private static final int SPACE = 6;

    /** The axis reaches so far over the bars of a line. */
    private static final int REACH = GAP / 2;

    /** Lines of a label before its bar, and how many halves of a character they may have. */
    private static final int BEFORE = 2;

    private static final int SHORT = 12;

    /** From one line of a label to the next. */
    private static final int LEADING = 17;

    /** From the top of a line of this height to the base of its letters. */
    private static final int BASE = 13;

    private final Chart chart;
    private final boolean above;
    private final int left;
    private final int longest;
    private final BigDecimal most;
    private final List<ChartBarView> bars = new ArrayList<>();
    private final List<ChartTextView> texts = new ArrayList<>();
    private final StringBuilder axis = new StringBuilder();

    private BarChart(Chart chart) {
        this.chart = chart;
        List<List<String>> labels = chart.lines().stream()
                .map(line -> TextLines.even(line.label(), SHORT))
                .toList();
        this.above = labels.stream().anyMatch(label -> label.size() > BEFORE);
        int widest = labels.stream()
                .flatMap(List::stream)
                .mapToInt(BarChart::width)
                .max()
                .orElse(0);
        this.left = above ? 1 : widest + SPACE + 1;
        int number = chart.lines().stream()
                .flatMap(line -> IntStream.range(0, line.values().size()).mapToObj(line::text))
                .mapToInt(BarChart::width)
                .max()
                .orElse(0);
        this.longest = WIDTH - left - SPACE - number;
        this.most = chart.values().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }

    /** @param id unlike any other of the page */
    static ChartView of(Chart chart, String id) {
        return new BarChart(chart).view(id);
    }

    private ChartView view(String id) {
        int y = legend();
        for (Chart.Line line : chart.lines()) {
            y = line(line, y) + GAP;
        }
        return new ChartView(
                id,
                chart.title(),
                chart.summary(),
                chart.unit(),
                WIDTH,
                y,
                axis.toString(),
                bars,
                texts,
                head(),
                rows());
    }

    /** What the bars of a line are, where they are several; returns where the bars may begin. */
    private int legend() {
        if (chart.series().size() < 2) {
            return SPACE;
        }
        int x = 1;
        for (int i = 0; i < chart.series().size(); i++) {
            String name = chart.series().get(i);
            bars.add(new ChartBarView(x, SPACE, BAR, BAR, i > 0));
            texts.add(new ChartTextView(x + BAR + SPACE, SPACE + BASE, name, false));
            x += BAR + SPACE + width(name) + 2 * CHAR;
        }
        return SPACE + BAR + 2 * GAP;
    }

    /** Draws a line from {@code top} down; returns where it ends. */
    private int line(Chart.Line line, int top) {
        int pile = line.values().size() * LINE - LINE + BAR;
        if (above) {
            List<String> label = TextLines.of(line.label(), (WIDTH - 2) / DIGIT);
            label(label, 1, top, false);
            return bars(line, top + label.size() * LEADING + SPACE, pile) + REACH;
        }
        List<String> label = TextLines.even(line.label(), SHORT);
        int words = label.size() * LEADING;
        int height = Math.max(pile, words);
        label(label, left - SPACE, top + (height - words) / 2, true);
        bars(line, top, height);
        return top + height;
    }

    private void label(List<String> label, int x, int top, boolean end) {
        for (int i = 0; i < label.size(); i++) {
            texts.add(new ChartTextView(x, top + i * LEADING + BASE, label.get(i), end));
        }
    }

    private int bars(Chart.Line line, int top, int height) {
        axis.append('M')
                .append(left)
                .append(' ')
                .append(top - REACH)
                .append('v')
                .append(height + 2 * REACH);
        int first = top + (height - (line.values().size() * LINE - LINE + BAR)) / 2;
        for (int i = 0; i < line.values().size(); i++) {
            int y = first + i * LINE;
            int length = length(line.values().get(i));
            if (length > 0) {
                bars.add(new ChartBarView(left, y, length, BAR, i > 0));
            }
            texts.add(new ChartTextView(left + length + SPACE, y + BASE, line.text(i), false));
        }
        return top + height;
    }

    /** About how wide a text is in the picture, rather more. */
    static int width(String text) {
        int halves = TextLines.width(text);
        int chars = text.codePointCount(0, text.length());
        return (halves - chars) * CHAR + (2 * chars - halves) * DIGIT;
    }

    /** In proportion to the number; one that is not 0 can be seen. */
    private int length(BigDecimal value) {
        if (value.signum() == 0) {
            return 0;
        }
        int length = value.multiply(BigDecimal.valueOf(longest))
                .divide(most, 0, RoundingMode.HALF_UP)
                .intValue();
        return Math.max(1, length);
    }

    private List<String> head() {
        Stream<String> share =
                chart.lines().stream().allMatch(line -> line.share().isEmpty()) ? Stream.of() : Stream.of("占比");
        return Stream.of(Stream.of(chart.head()), chart.series().stream(), share)
                .flatMap(one -> one)
                .toList();
    }

    private List<ChartRowView> rows() {
        return chart.lines().stream()
                .map(line -> new ChartRowView(
                        line.label(),
                        Stream.concat(
                                        line.values().stream().map(Chart::number),
                                        line.share().isEmpty() ? Stream.of() : Stream.of(line.share()))
                                .toList()))
                .toList();
    }
}
