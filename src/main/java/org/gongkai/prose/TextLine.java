package org.gongkai.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongkai.prose.TextTable.Cell;

/**
 * A line of a text as one of a table that is written with nothing but characters (文本表格的一行): its cells parted by bars, by
 * tabs, or by blanks.
 *
 * @param kind what parts its cells
 * @param number of the line, from 0
 * @param cells from left to right
 */
record TextLine(Kind kind, int number, List<Cell> cells) {

    /** What parts the cells of a line. */
    enum Kind {
        /** Nothing but rules, {@code +---+} or {@code ├──┼──┤}. */
        RULE,
        BARS,
        TABS,
        BLANKS,
        /** A few words that may stand in a table as a row of one cell, or above it. */
        WORDS,
        /** Anything else: here a table ends. */
        OTHER
    }

    static final String BARS = "|│┃║｜";
    private static final String ENDS = "。；：？！，、;:?!";
    private static final int SHORT = 40;
    private static final int LONG = 600;
    private static final int LONGEST_FIGURE = 24;

    TextLine {
        cells = List.copyOf(cells);
    }

    /** How many cells say something. */
    long filled() {
        return cells.stream().filter(cell -> !cell.text().isEmpty()).count();
    }

    /** How many cells are figures, or stand for one. */
    long figures() {
        return cells.stream().filter(cell -> figure(cell.text())).count();
    }

    /** Whether figures stand behind a name. */
    boolean named() {
        return filled() > figures() && figures() > 0;
    }

    /** The lines of a text; those of code, of tables in HTML and of tables in Markdown are none of a table of ours. */
    static List<TextLine> of(String text) {
        List<TextLine> lines = new ArrayList<>();
        boolean code = false;
        boolean html = false;
        boolean pipes = false;
        String above = "";
        for (String line : text.split("\n", -1)) {
            String words = line.strip();
            boolean fence = words.startsWith("```") || words.startsWith("~~~");
            code ^= fence;
            String tags = words.indexOf('<') < 0 ? "" : words.toLowerCase(Locale.ROOT);
            html |= tags.contains("<table");
            if (delimiter(words) && above.indexOf('|') >= 0) {
                pipes = true;
                lines.set(lines.size() - 1, other(lines.size() - 1));
            }
            pipes &= !words.isEmpty();
            lines.add(code || fence || html || pipes ? other(lines.size()) : of(lines.size(), line));
            html &= tags.lastIndexOf("</table") <= tags.lastIndexOf("<table");
            above = line;
        }
        return lines;
    }

    /** Whether it is what stands under the head of a table in Markdown. */
    private static boolean delimiter(String words) {
        return words.indexOf('|') >= 0
                && words.indexOf('-') >= 0
                && words.chars().allMatch(c -> "|-: \t".indexOf(c) >= 0);
    }

    private static TextLine of(int number, String line) {
        String words = line.strip();
        if (words.isEmpty() || line.length() > LONG || markup(words)) {
            return other(number);
        }
        if (rule(words)) {
            return new TextLine(Kind.RULE, number, List.of());
        }
        if (barred(words)) {
            return new TextLine(Kind.BARS, number, TextCells.bars(number, line));
        }
        if (words.indexOf('|') >= 0) {
            return other(number);
        }
        if (words.indexOf('\t') > 0 || (line.indexOf('\t') >= 0 && words.length() <= SHORT)) {
            return new TextLine(Kind.TABS, number, TextCells.tabs(number, line));
        }
        boolean ended = ENDS.indexOf(words.charAt(words.length() - 1)) >= 0;
        List<Cell> cells = ended ? List.of() : TextCells.blanks(number, line);
        if (cells.size() > 1) {
            return new TextLine(Kind.BLANKS, number, cells);
        }
        return new TextLine(ended || words.length() > SHORT ? Kind.OTHER : Kind.WORDS, number, cells);
    }

    /** A line at which a table ends. */
    private static TextLine other(int number) {
        return new TextLine(Kind.OTHER, number, List.of());
    }

    /** Whether it is a heading, a line under one, a quotation, a list or HTML. */
    private static boolean markup(String words) {
        return "#><".indexOf(words.charAt(0)) >= 0
                || words.chars().allMatch(c -> "-= ".indexOf(c) >= 0)
                || (words.length() > 1 && "-*+".indexOf(words.charAt(0)) >= 0 && words.charAt(1) == ' ');
    }

    private static boolean box(char c) {
        return c >= 0x2500 && c <= 0x257F;
    }

    private static boolean rule(String words) {
        boolean boxed = false;
        boolean dashed = false;
        boolean plus = words.charAt(0) == '+';
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boxed |= box(c);
            dashed |= c == '-' || c == '=';
            if (!box(c) && "+-=|: \u3000".indexOf(c) < 0) {
                return false;
            }
        }
        boolean bars = words.chars().allMatch(c -> BARS.indexOf(c) >= 0 || Character.isWhitespace(c));
        return !bars && (boxed || (dashed && (plus || words.charAt(0) == '|')));
    }

    /** Whether bars frame it; those drawn by box characters may stand between the cells alone. */
    private static boolean barred(String words) {
        char first = words.charAt(0);
        char last = words.charAt(words.length() - 1);
        boolean framed = words.length() > 1 && BARS.indexOf(first) >= 0 && BARS.indexOf(last) >= 0;
        return framed
                || words.chars()
                                .filter(c -> c != '|' && c != '｜' && BARS.indexOf(c) >= 0)
                                .count()
                        > 0;
    }

    /** A number, with its direction, or what people write for none. */
    static boolean figure(String text) {
        boolean digits = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits |= Character.isDigit(c);
            if (!Character.isDigit(c) && ".,，．%％+-−—–/增减加少".indexOf(c) < 0) {
                return false;
            }
        }
        boolean none = !text.isEmpty() && text.chars().allMatch(c -> "-−—–/".indexOf(c) >= 0);
        return text.length() <= LONGEST_FIGURE && (digits || none);
    }
}
