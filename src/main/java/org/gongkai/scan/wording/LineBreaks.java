package org.gongkai.scan.wording;

import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;

/**
 * Lines and paragraphs that end in the middle of a sentence (句中硬换行), as when a text was taken from a PDF: a long line
 * without an end of sentence, and behind it one that goes on.
 */
public final class LineBreaks implements Scanner {

    private static final int LONG = 22;
    private static final String ENUMERATION = "一二三四五六七八九十第（(";
    private static final String GOES_ON = "，、；：。！？）》”";
    private static final Wording FOUND = new Wording("句子中间换行", "a line break inside a sentence");
    private static final Wording HINT = new Wording("把句子接成一段", "join the sentence into one paragraph");

    @Override
    public void scan(ScannedText scanned, Setting setting, Hits hits) {
        String text = scanned.text();
        int lineFrom = 0;
        int lastFrom = 0;
        int lastTo = 0;
        while (lineFrom < text.length()) {
            int next = text.indexOf('\n', lineFrom);
            int lineTo = next < 0 ? text.length() : next;
            int from = Chars.behindBlanks(text, lineFrom);
            int to = Chars.beforeBlanks(text, lineTo);
            if (to > from) {
                boolean indented = from - lineFrom >= 2 && lastTo > 0;
                if (lastTo - lastFrom >= LONG
                        && broken(text, lastFrom, lastTo, from, to, indented)
                        && !scanned.verbatim().at(from)) {
                    hits.add(Hit.many(Rule.LINE_BREAK, Severity.WARNING, lastTo - 1, lastTo, FOUND, HINT));
                }
                lastFrom = from;
                lastTo = to;
            }
            lineFrom = lineTo + 1;
        }
    }

    private static boolean broken(String text, int lastFrom, int lastTo, int from, int to, boolean indented) {
        char last = text.charAt(lastTo - 1);
        char first = text.charAt(from);
        if (marked(text.charAt(lastFrom)) || marked(first) || "。！？；：…”）》|".indexOf(last) >= 0) {
            return GOES_ON.indexOf(first) >= 0 && Chars.han(last);
        }
        boolean open = Chars.han(last) || last == '，' || last == '、' || last == ',';
        boolean goesOn = Chars.han(first) || Chars.digit(first) || GOES_ON.indexOf(first) >= 0;
        boolean begins = indented || (ENUMERATION.indexOf(first) >= 0 && numbered(text, from, to));
        return open && goesOn && !begins;
    }

    /** Whether a line is a heading, an item, a quotation or a row of a table in Markdown. */
    private static boolean marked(char first) {
        return "#>|-*+".indexOf(first) >= 0;
    }

    private static boolean numbered(String text, int from, int to) {
        for (int i = from + 1; i < Math.min(to, from + 6); i++) {
            if ("、．.）)条章节部项".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
