package org.gongkai.scan.wording;

import org.gongkai.scan.letters.Chars;

/**
 * A line of a text (一行) without the blanks around it.
 *
 * @param start offset at which the line begins
 * @param from offset of its first character that is no blank
 * @param to offset behind its last one
 */
record Line(String text, int start, int from, int to) {

    private static final int SHORTEST = 10;
    private static final int SHORTEST_CLAUSE = 7;

    /** What a line begins with that goes on with the sentence of the one before. */
    static final String GOES_ON = "，、；：。！？）》”";

    private static final String MARKUP = "#>|-*+";
    private static final String NUMERALS = "0123456789０１２３４５６７８９一二三四五六七八九十甲乙丙丁戊己庚辛第（(";
    private static final String BULLETS = "●■◆★▲○□◇☆—－·•※①②③④⑤⑥⑦⑧⑨⑩【";

    boolean isEmpty() {
        return to <= from;
    }

    int length() {
        return to - from;
    }

    char first() {
        return text.charAt(from);
    }

    char last() {
        return text.charAt(to - 1);
    }

    String words() {
        return text.substring(from, to);
    }

    /** Whether the line has no end: neither a mark that closes a sentence nor one of Markdown at its beginning. */
    boolean open() {
        if (isEmpty()) {
            return false;
        }
        char last = last();
        boolean comma = last == '，' || last == '、' || last == ',';
        return length() >= (comma ? SHORTEST_CLAUSE : SHORTEST)
                && MARKUP.indexOf(first()) < 0
                && (comma || Chars.han(last) || Chars.latin(last) || Chars.digit(last));
    }

    /** Whether the line may go on with the sentence of {@code before}; not where it begins something of its own. */
    boolean mayGoOn(Line before) {
        boolean indented = from - start >= 2 && before.from - before.start < from - start;
        return !indented
                && MARKUP.indexOf(first()) < 0
                && BULLETS.indexOf(first()) < 0
                && !numbered()
                && !columns()
                && !before.columns();
    }

    /** Whether it begins with a number and its mark: 一、 （一） 1. 第三条 二是. */
    boolean numbered() {
        if (NUMERALS.indexOf(first()) < 0) {
            return false;
        }
        if (length() > 1 && "是要".indexOf(text.charAt(from + 1)) >= 0) {
            return true;
        }
        for (int i = from + 1; i < Math.min(to, from + 6); i++) {
            if ("、．.）)条章节部项编款".indexOf(text.charAt(i)) >= 0) {
                return !Chars.digit(text.charAt(Math.min(to - 1, i + 1))) || !Chars.digit(text.charAt(i - 1));
            }
        }
        return false;
    }

    /** Whether it begins with a label: 联系人：. */
    boolean labelled() {
        for (int i = from + 1; i < Math.min(to, from + 10); i++) {
            if (text.charAt(i) == '：' || text.charAt(i) == ':') {
                return true;
            }
        }
        return false;
    }

    /** Whether tabs or several blanks part it into columns. */
    private boolean columns() {
        for (int i = from + 1; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\t' || (Chars.blank(c) && Chars.blank(text.charAt(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the characters stands in it. */
    boolean hasAny(String marks) {
        for (int i = from; i < to; i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
