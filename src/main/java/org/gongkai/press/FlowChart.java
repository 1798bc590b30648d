package org.gongkai.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.application.Course;

/**
 * Lays out the chart of an application (申请流程图): the steps one below the other, beside each what only some go through.
 * Its units are the pixels of a telephone, so that the text can be read there; texts are broken here, since SVG does not.
 */
final class FlowChart {

    private static final int WIDTH = 350;
    private static final int MAIN = 166;
    private static final int SIDE_X = 190;
    private static final int SIDE = WIDTH - SIDE_X - 1;
    private static final int GAP = 34;
    private static final int LINE = 20;
    private static final int PAD = 10;
    private static final int CHAR = 14;
    private static final int TIP = 5;

    private final List<FlowBoxView> boxes = new ArrayList<>();
    private final StringBuilder lines = new StringBuilder();
    private final StringBuilder tips = new StringBuilder();

    private FlowChart() {}

    static FlowView of(List<Course.Step> steps) {
        FlowChart chart = new FlowChart();
        int y = 1;
        for (int i = 0; i < steps.size(); i++) {
            boolean last = i + 1 == steps.size();
            y = chart.row(steps.get(i), y, last) + (last ? 1 : GAP);
        }
        return new FlowView(
                WIDTH,
                y,
                chart.boxes,
                chart.lines.toString(),
                chart.tips.toString(),
                steps.stream().map(FlowChart::words).toList());
    }

    private static FlowStepView words(Course.Step step) {
        return new FlowStepView(
                step.name(),
                step.text(),
                step.turn().map(Course.Turn::when).orElse(""),
                step.turn().map(Course.Turn::text).orElse(""));
    }

    /** Draws a step and its turn from {@code top} down; returns where they end. */
    private int row(Course.Step step, int top, boolean last) {
        List<String> main = broken(step.text(), MAIN);
        Optional<List<String>> when = step.turn().map(turn -> broken(turn.when(), SIDE));
        Optional<List<String>> side = step.turn().map(turn -> broken(turn.text(), SIDE));
        int rows = Math.max(
                1 + main.size(),
                when.map(List::size).orElse(0) + side.map(List::size).orElse(0));
        int height = rows * LINE + 2 * PAD;
        int bottom = top + height;
        box(1, top, MAIN, height, List.of(step.name()), main, false);
        when.ifPresent(head -> {
            box(SIDE_X, top, SIDE, height, head, side.orElse(List.of()), true);
            arrow(1 + MAIN, top + height / 2, SIDE_X);
        });
        int middle = 1 + MAIN / 2;
        if (!last) {
            line(middle, bottom, "V" + (bottom + GAP - TIP));
            tip(middle, bottom + GAP, -TIP, -2 * TIP, "h" + 2 * TIP);
            if (when.isPresent()) { // and back
                int back = GAP / 2 - 4;
                line(SIDE_X + SIDE / 2, bottom, "v" + back + "H" + (middle + TIP));
                tip(middle + 1, bottom + back, 2 * TIP, -TIP, "v" + 2 * TIP);
            }
        }
        return bottom;
    }

    private void arrow(int from, int y, int to) {
        line(from, y, "H" + (to - TIP));
        tip(to, y, -2 * TIP, -TIP, "v" + 2 * TIP);
    }

    private void line(int x, int y, String on) {
        lines.append('M').append(x).append(' ').append(y).append(on);
    }

    private void tip(int x, int y, int back, int aside, String across) {
        tips.append('M').append(x).append(' ').append(y);
        tips.append('l').append(back).append(' ').append(aside).append(across).append('z');
    }

    private void box(int x, int y, int width, int height, List<String> head, List<String> text, boolean side) {
        List<FlowTextView> texts = new ArrayList<>();
        int base = y + (height - (head.size() + text.size()) * LINE) / 2 + CHAR;
        for (String line : head) {
            texts.add(new FlowTextView(x + width / 2, base, line, true));
            base += LINE;
        }
        for (String line : text) {
            texts.add(new FlowTextView(x + width / 2, base, line, false));
            base += LINE;
        }
        boxes.add(new FlowBoxView(x, y, width, height, side, texts));
    }

    /** A text in as few lines as a box of this width allows, of about the same length. */
    private static List<String> broken(String text, int width) {
        return TextLines.even(text, (width - PAD) / CHAR * 2);
    }
}
