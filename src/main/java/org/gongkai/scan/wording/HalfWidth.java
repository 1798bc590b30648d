package org.gongkai.scan.wording;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Edit;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;

/** Half-width punctuation between Chinese characters (半角标点，GB/T 15834). */
public final class HalfWidth implements Scanner {

    private static final String HALF = ",;:?!";
    private static final String FULL = "，；：？！";
    private static final int REACH = 200;
    private static final int SENTENCE = 6;
    private static final Wording MARKS = new Wording("汉字之间用了半角标点", "half-width punctuation between Chinese characters");
    private static final Wording BRACKETS = new Wording("中文里用了半角括号", "half-width brackets around Chinese");
    private static final Wording HINT = new Wording("用 ，；：？！（）", "use ，；：？！（）");

    @Override
    public void scan(ScannedText scanned, Setting setting, Hits hits) {
        for (Edit edit : edits(scanned)) {
            boolean bracket = "（）".contains(edit.text());
            if (!edit.text().equals("）")) {
                hits.add(Hit.many(
                        Rule.TEXT_QUALITY, Severity.WARNING, edit.from(), edit.to(), bracket ? BRACKETS : MARKS, HINT));
            }
        }
    }

    /** The corrections, each of one character. */
    public static List<Edit> edits(ScannedText scanned) {
        List<Edit> edits = new ArrayList<>();
        char[] text = scanned.letters();
        for (int i = 0; i < text.length - 1; i++) {
            char c = text[i];
            if (c > 0x7F || c < '!') {
                continue;
            }
            int mark = HALF.indexOf(c);
            if (mark >= 0 && i > 0 && chinese(text[i - 1]) && chinese(text[i + 1])) {
                add(scanned, edits, i, FULL.substring(mark, mark + 1));
            } else if (c == '(') {
                bracket(scanned, edits, i);
            } else if (c == '.' && "\n\r\u000B".indexOf(text[i + 1]) >= 0 && ended(text, i)) {
                add(scanned, edits, i, "。");
            }
        }
        int last = text.length - 1;
        if (last > 0 && text[last] == '.' && ended(text, last)) {
            add(scanned, edits, last, "。");
        }
        return edits;
    }

    /** Whether the dot behind six or more Chinese characters ends a sentence. */
    private static boolean ended(char[] text, int dot) {
        int at = dot;
        while (at > 0 && Chars.han(text[at - 1])) {
            at--;
        }
        return dot - at >= SENTENCE;
    }

    private static void bracket(ScannedText scanned, List<Edit> edits, int open) {
        String text = scanned.text();
        int close = open + 1;
        boolean chinese = false;
        while (close < text.length() && close - open < REACH) {
            char c = text.charAt(close);
            if (c == ')' || c == '(' || c == '\n' || c == '（' || c == '）') {
                break;
            }
            if (c == '/' || c == '@' || c == '`' || c == '<' || c == '#') {
                return;
            }
            chinese |= Chars.han(c);
            close++;
        }
        boolean link = open > 0 && (text.charAt(open - 1) == ']' || text.charAt(open - 1) == '\\');
        boolean english = open > 1 && text.charAt(open - 1) == ' ' && Chars.latin(text.charAt(open - 2));
        if (chinese
                && !link
                && !english
                && close < text.length()
                && text.charAt(close) == ')'
                && !fileName(text, close + 1)) {
            add(scanned, edits, open, "（");
            add(scanned, edits, close, "）");
        }
    }

    /** Whether the ending of a file's name stands at {@code at}: .docx. */
    private static boolean fileName(String text, int at) {
        return at + 2 < text.length()
                && text.charAt(at) == '.'
                && Chars.latin(text.charAt(at + 1))
                && Chars.latin(text.charAt(at + 2));
    }

    private static void add(ScannedText scanned, List<Edit> edits, int at, String right) {
        if (!scanned.verbatim().at(at)) {
            edits.add(new Edit(at, at + 1, right));
        }
    }

    private static boolean chinese(char c) {
        return Chars.han(c) || "》）”’〕】、。」』《（“‘〔".indexOf(c) >= 0;
    }
}
