package org.gongkai.press;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines for a picture, since SVG does not (SVG 中文字的折行); widths are in halves of a Chinese character. */
final class TextLines {

    /** May not begin a line. */
    private static final String CLOSING = "，。；：、！？）》”";

    private TextLines() {}

    /** A text in as few lines of at most {@code most} halves as can be, of about the same length. */
    static List<String> even(String text, int most) {
        List<String> lines = of(text, most);
        int width = most;
        for (List<String> shorter = lines; shorter.size() == lines.size() && width > 1; shorter = of(text, --width)) {
            lines = shorter;
        }
        return lines;
    }

    /** A text in lines of at most {@code most} halves; a number or a Latin word stays together where a line can hold it. */
    static List<String> of(String text, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int end = wordEnd(text, i);
            if (width(text.substring(i, end)) > most) {
                end = text.offsetByCodePoints(i, 1);
            }
            String word = text.substring(i, end);
            int wide = width(word);
            if (used > 0 && used + wide > most) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.append(word);
            used += wide;
            i = end;
        }
        lines.add(line.toString());
        return lines;
    }

    /** Behind the character or the run of narrow ones that begins here, and the marks that may not begin a line. */
    private static int wordEnd(String text, int from) {
        int end = text.offsetByCodePoints(from, 1);
        while (narrow(text.codePointAt(from)) && end < text.length() && narrow(text.codePointAt(end))) {
            end++;
        }
        while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** How wide a text is. */
    static int width(String text) {
        return text.codePoints().map(c -> narrow(c) ? 1 : 2).sum();
    }

    private static boolean narrow(int c) {
        return c < 0x80;
    }
}
