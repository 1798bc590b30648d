package org.gongkai.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text names of documents (提到的文件): the end of a document number, or a title in its marks. */
public sealed interface Mention {

    /** Lengths of document numbers are far below this. */
    int AROUND = 64;

    /** The year and the serial of a document number, {@code 〔2019〕3号}. */
    Pattern TAIL = Pattern.compile("〔[0-9]{4}〕[0-9]{1,6}号");

    /** A title of some length in its marks. */
    Pattern TITLE = Pattern.compile("《([^《》\\n]{4,80})》");

    /** Counted from 0 in lines of the text, from 1 in code points of the line: where it begins, or ends. */
    record Spot(int line, int column) {

        private static Spot of(String text, int at) {
            int start = text.lastIndexOf('\n', at - 1) + 1;
            int line = (int)
                    text.substring(0, start).chars().filter(c -> c == '\n').count();
            return new Spot(line, text.codePointCount(start, at) + 1);
        }
    }

    /**
     * Year and serial of a number.
     *
     * @param tail {@code 〔2019〕3号}
     * @param before what stands before it, at most {@link #AROUND} characters, and itself
     * @param end the place behind it
     */
    record DocumentNumber(String tail, String before, Spot end) implements Mention {

        /** Whether it is the end of this document number. */
        public boolean ends(String number) {
            return before.endsWith(number);
        }
    }

    /**
     * A title.
     *
     * @param name without its marks
     * @param after what stands behind it, at most {@link #AROUND} characters
     * @param start the place of its first mark
     */
    record Title(String name, String after, Spot start) implements Mention {}

    /** All of a text: the numbers in their order, then the titles. */
    static List<Mention> in(String text) {
        List<Mention> all = new ArrayList<>();
        Matcher tail = TAIL.matcher(text);
        for (int at = text.indexOf('〔'); at >= 0; at = text.indexOf('〔', at + 1)) {
            if (tail.region(at, text.length()).lookingAt()) {
                String before = text.substring(Math.max(0, at - AROUND), tail.end());
                all.add(new DocumentNumber(tail.group(), before, Spot.of(text, tail.end())));
            }
        }
        Matcher title = TITLE.matcher(text);
        for (int at = text.indexOf('《'); at >= 0; at = text.indexOf('《', at + 1)) {
            if (title.region(at, text.length()).lookingAt()) {
                String after = text.substring(title.end(), Math.min(text.length(), title.end() + AROUND));
                all.add(new Title(title.group(1), after, Spot.of(text, at)));
            }
        }
        return all;
    }
}
