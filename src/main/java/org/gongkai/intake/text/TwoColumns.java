package org.gongkai.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of a page that was set in two columns (分栏), as programs write them that keep the layout: left and right in one line. */
final class TwoColumns {

    /** So many lines below each other, or it is something else. */
    private static final int LEAST = 5;

    /** A column of a text is no narrower than this, in columns of a line; those of tables mostly are. */
    private static final int NARROWEST = 22;

    private static final Pattern BOTH = Pattern.compile("( *\\S+(?: {1,2}\\S+)*) {3,}(\\S+(?: {1,2}\\S+)*) *");

    private final List<String> lines = new ArrayList<>();
    private boolean found;

    private TwoColumns() {}

    /** The lines with the left column above the right one; nothing where there are no two columns. */
    static Optional<List<String>> apart(List<String> page) {
        TwoColumns columns = new TwoColumns();
        List<String> left = new ArrayList<>();
        List<String> right = new ArrayList<>();
        List<String> both = new ArrayList<>();
        for (String line : page) {
            Matcher halves = BOTH.matcher(line);
            if (halves.matches()) {
                left.add(halves.group(1));
                right.add(halves.group(2));
                both.add(line);
            } else {
                columns.end(left, right, both);
                columns.lines.add(line);
            }
        }
        columns.end(left, right, both);
        return columns.found ? Optional.of(columns.lines) : Optional.empty();
    }

    private void end(List<String> left, List<String> right, List<String> both) {
        boolean columns = both.size() >= LEAST && wide(left) && wide(right);
        lines.addAll(columns ? left : both);
        lines.addAll(columns ? right : List.of());
        found |= columns;
        List.of(left, right, both).forEach(List::clear);
    }

    /** Whether most lines are as wide as those of a text. */
    private static boolean wide(List<String> half) {
        return half.stream()
                        .filter(line -> BrokenLines.width(line.strip()) >= NARROWEST)
                        .count()
                > half.size() * 0.7;
    }
}
