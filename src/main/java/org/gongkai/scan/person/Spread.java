package org.gongkai.scan.person;

import org.gongkai.scan.letters.Squeezed;

/** What a page does not show between two digits (数字之间的标记): tags, targets of links, references, borders of tables. */
final class Spread {

    private static final int LONGEST_TAG = 200;
    private static final int LONGEST_TARGET = 400;
    private static final int LONGEST_REFERENCE = 10;

    private Spread() {}

    /** Behind the markup that begins at {@code i}; {@code i} where none does. */
    static int markup(Squeezed view, int i, int to) {
        return switch (view.at(i)) {
            case '*', '`', '~', '\\', '#', '>' -> run(view, i);
            case '[' -> i + 1;
            case ']' -> view.at(i + 1) == '(' ? Math.max(i + 1, closing(view, i + 1, to, ')', LONGEST_TARGET)) : i + 1;
            case '<' -> closing(view, i, to, '>', LONGEST_TAG);
            case '&' -> closing(view, i, to, ';', LONGEST_REFERENCE);
            case '|', '-', ':' -> rule(view, i);
            default -> i;
        };
    }

    /** Whether {@code <br>} stands at {@code i}. */
    static boolean lineBreak(Squeezed view, int i) {
        return view.has(i, "<br") || view.has(i, "<BR") || view.has(i, "<p>") || view.has(i, "</p>");
    }

    /** More than three of the same are a mask, not markup. */
    private static int run(Squeezed view, int i) {
        int end = i;
        while (view.at(end) == view.at(i)) {
            end++;
        }
        return end - i <= 3 ? end : i;
    }

    private static int closing(Squeezed view, int i, int to, char close, int longest) {
        int most = Math.min(to, i + longest);
        for (int at = i + 1; at < most && view.at(at) != '\n'; at++) {
            if (view.at(at) == close) {
                return at + 1;
            }
        }
        return i;
    }

    /** Behind the line of hyphens under the heading of a table, if that begins at {@code i}. */
    private static int rule(Squeezed view, int i) {
        if (view.at(i - 1) != '\n') {
            return i;
        }
        int end = i;
        boolean hyphens = false;
        while (view.at(end) == '|' || view.at(end) == '-' || view.at(end) == ':') {
            hyphens |= view.at(end) == '-';
            end++;
        }
        return hyphens && end - i > 2 && view.at(end) == '\n' ? end : i;
    }
}
