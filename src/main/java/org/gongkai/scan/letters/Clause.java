package org.gongkai.scan.letters;

/**
 * What stands around something found (上下文): its sentence, and how it stands in its line, cell or bracket. A mark is put
 * somewhere; what is said of marks is said in a sentence.
 *
 * @param from of the text, where what was found begins
 * @param to of the text, behind what was found
 */
public record Clause(Squeezed text, int from, int to) {

    private static final String ENDS = "。!?;\n|";
    private static final String OPENING = "([【〔〈《“‘「『";
    private static final String CLOSING = ")]】〕〉》”’」』";
    private static final String LEADING = "#>-+•●■◆▲";

    /** A sentence is not looked at farther than this to each side. */
    private static final int REACH = 120;

    private static final int LONGEST_TAG = 60;

    /** Where its sentence begins. */
    public int start() {
        return text.start(from, REACH, ENDS);
    }

    /** Where its sentence ends. */
    public int end() {
        return text.end(to, REACH, ENDS);
    }

    /** Whether one of the words stands in the sentence, before or behind what was found. */
    public boolean says(WordList words) {
        return words.anywhere(text, start(), from) || words.anywhere(text, to, end());
    }

    /** Whether one of the words stands in the sentence before what was found. */
    public boolean saysBefore(WordList words) {
        return words.anywhere(text, start(), from);
    }

    /** Whether one of the words ends where what was found begins. */
    public boolean behind(WordList words) {
        return words.endsAt(text, unmarkedBefore(text, from));
    }

    /** The character before, without markup; {@code \n} at the beginning of a line. */
    public char before() {
        return text.at(unmarkedBefore(text, from) - 1);
    }

    /** The character behind, without markup; {@code \n} at the end of a line. */
    public char after() {
        return text.at(unmarked(text, to));
    }

    /** Whether it begins a quotation: “…”; of straight quotes those behind a Chinese character, others are code. */
    public boolean quoted() {
        char before = text.at(from - 1);
        return "“‘「『".indexOf(before) >= 0 || (straightlyQuoted() && Chars.han(text.at(from - 2)));
    }

    /** Whether a straight quotation mark stands before it. */
    public boolean straightlyQuoted() {
        return text.at(from - 1) == '"' || text.at(from - 1) == '\'';
    }

    /** Whether it stands between the two parts of a bracket. */
    public boolean bracketed() {
        int open = "([【〔".indexOf(before());
        return open >= 0 && ")]】〕".indexOf(after()) >= 0;
    }

    /** Whether it is the first thing in its line, cell, bracket or quotation, or a wide blank stands before it. */
    public boolean opens() {
        int at = unmarkedBefore(text, from);
        char before = text.at(at - 1);
        return before == '|' || OPENING.indexOf(before) >= 0 || text.gap(from) > 1 || opensLine(at);
    }

    /** Whether it is the first thing in its line, but for markup; what is numbered is one of several and is not. */
    public boolean opensLine() {
        return opensLine(unmarkedBefore(text, from));
    }

    private boolean opensLine(int from) {
        int at = from;
        while (at > 0 && from - at <= 8 && LEADING.indexOf(text.at(at - 1)) >= 0) {
            at = unmarkedBefore(text, at - 1);
        }
        return text.at(at - 1) == '\n';
    }

    /** Whether it is the last thing in its sentence, line, cell, bracket or quotation, or a wide blank stands behind it. */
    public boolean ends() {
        char after = after();
        return (ENDS + ",.").indexOf(after) >= 0 || CLOSING.indexOf(after) >= 0 || text.gap(to) > 1;
    }

    /** Whether it is the last thing in its line. */
    public boolean endsLine() {
        return after() == '\n';
    }

    /** Whether nothing else stands in its line, cell or bracket. */
    public boolean alone() {
        return opens() && ends() && after() != ',';
    }

    /** From {@code at} on, behind the markup that a page does not show: stars, backslashes, tags. */
    public static int unmarked(Squeezed text, int at) {
        int next = at;
        while (next < text.length()) {
            char c = text.at(next);
            int end = "*_`~\\".indexOf(c) >= 0 ? next + 1 : c == '<' ? text.end(next, LONGEST_TAG, ">\n") + 1 : next;
            if (end == next || (c == '<' && text.at(end - 1) != '>')) {
                return next;
            }
            next = end;
        }
        return next;
    }

    /** Before {@code at}, where the markup begins that a page does not show. */
    public static int unmarkedBefore(Squeezed text, int at) {
        int next = at;
        while (next > 0) {
            char c = text.at(next - 1);
            int start = "*_`~\\".indexOf(c) >= 0
                    ? next - 1
                    : c == '>' ? text.start(next - 1, LONGEST_TAG, "<\n") - 1 : next;
            if (start == next || (c == '>' && text.at(start) != '<')) {
                return next;
            }
            next = start;
        }
        return next;
    }
}
