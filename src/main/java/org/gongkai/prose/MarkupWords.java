package org.gongkai.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.parser.Parser;

/**
 * Collects the words of one cell or caption of a table in HTML (单元格的文字) line by line, blanks as a page shows them; every
 * character knows where it stands in the text.
 */
final class MarkupWords {

    private static final int LONGEST_REFERENCE = 40;

    /**
     * A line of words (一行文字).
     *
     * @param offsets where in the text each of its characters stands
     */
    @SuppressWarnings("ArrayRecordComponent") // neither compared nor changed
    record Line(String text, int[] offsets) {}

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int[] offsets = new int[16];
    private int blank = -1;
    private boolean broken;

    /** Reads the character, or the reference to one, at {@code from}; returns where it ends. */
    int read(String text, int from) {
        char c = text.charAt(from);
        int end = c == '&' ? endOfReference(text, from) : from;
        String written = text.substring(from, end);
        String meant = end == from ? "" : Parser.unescapeEntities(written, false);
        if (end == from || meant.equals(written)) {
            add(c, from);
            return from + 1;
        }
        for (int i = 0; i < meant.length(); i++) {
            add(meant.charAt(i), from);
        }
        return end;
    }

    private static int endOfReference(String text, int from) {
        int most = Math.min(text.length(), from + LONGEST_REFERENCE);
        int at = from + 1;
        while (at < most && text.charAt(at) != ';' && text.charAt(at) != '<') {
            at++;
        }
        return at < most && text.charAt(at) == ';' ? at + 1 : from;
    }

    private void add(char c, int at) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u00A0') {
            blank = blank < 0 ? at : blank;
            broken |= c == '\n' || c == '\r';
        } else if (c != '\u3000' || !line.isEmpty()) { // the style sheet indents
            if (blank >= 0 && !line.isEmpty() && !(broken && isSolid(line.charAt(line.length() - 1)) && isSolid(c))) {
                put(' ', blank);
            }
            put(c, at);
            blank = -1;
            broken = false;
        }
    }

    private static boolean isSolid(char c) {
        return Cjk.isSolid(c) || Character.isSurrogate(c);
    }

    private void put(char c, int at) {
        if (line.length() == offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[line.length()] = at;
        line.append(c);
    }

    /** What comes now stands on a new line. */
    void endLine() {
        String words = line.toString().stripTrailing();
        if (!words.isEmpty()) {
            lines.add(new Line(words, Arrays.copyOf(offsets, words.length())));
        }
        line.setLength(0);
        blank = -1;
        broken = false;
    }

    /** All lines that are not empty. */
    List<Line> lines() {
        endLine();
        return List.copyOf(lines);
    }
}
