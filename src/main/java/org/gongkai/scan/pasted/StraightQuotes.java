package org.gongkai.scan.pasted;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Edit;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.ScannedText;

/** Straight quotation marks around Chinese (直引号，GB/T 15834): "放管服". Inches, apostrophes and what is no prose are none. */
public final class StraightQuotes implements Slips {

    private static final int LONGEST = 200;
    private static final Wording FOUND = new Wording("中文里用了直引号", "straight quotation marks around Chinese");
    private static final Wording HINT = new Wording("用 “ ”，里层用 ‘ ’", "use “ ”, and ‘ ’ inside");

    @Override
    public List<String> clues() {
        return List.of("\"", "'");
    }

    @Override
    public List<Slip> slips(ScannedText scanned) {
        String text = scanned.text();
        List<Slip> slips = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int next = text.indexOf('\n', start);
            int end = next < 0 ? text.length() : next;
            quoted(scanned, start, end, '"', "“”", slips);
            quoted(scanned, start, end, '\'', "‘’", slips);
            start = end + 1;
        }
        return slips;
    }

    /** The pairs of one mark on a line; where they do not pair, nothing is certain. */
    private static void quoted(ScannedText scanned, int start, int end, char mark, String right, List<Slip> slips) {
        String text = scanned.text();
        List<Integer> marks = new ArrayList<>();
        for (int i = text.indexOf(mark, start); i >= 0 && i < end; i = text.indexOf(mark, i + 1)) {
            if (isQuote(text, i, start, end) && !scanned.verbatim().at(i)) {
                marks.add(i);
            }
        }
        for (int k = 0; k + 1 < marks.size() && marks.size() % 2 == 0; k += 2) {
            int open = marks.get(k);
            int close = marks.get(k + 1);
            if (around(text, open, close)) {
                slips.add(Slip.of(
                        Hit.many(Rule.TEXT_QUALITY, Severity.WARNING, open, close + 1, FOUND, HINT),
                        new Edit(open, open + 1, right.substring(0, 1)),
                        new Edit(close, close + 1, right.substring(1))));
            }
        }
    }

    /** An apostrophe stands behind a Latin letter, the mark of inches or minutes behind a digit, that of a value behind =. */
    private static boolean isQuote(String text, int i, int start, int end) {
        char before = i > start ? text.charAt(i - 1) : ' ';
        char after = i + 1 < end ? text.charAt(i + 1) : ' ';
        boolean word = Chars.latin(before) && Chars.latin(after);
        boolean measure = Chars.digit(before) && !Chars.han(after) && "，。；、）,.;) ".indexOf(after) < 0;
        return before != '=' && before != '\\' && !word && !measure;
    }

    /** Whether the words between are Chinese, and their marks stand close to them. */
    private static boolean around(String text, int open, int close) {
        boolean chinese = false;
        for (int i = open + 1; i < close; i++) {
            chinese |= Chars.han(text.charAt(i));
        }
        return chinese
                && close - open <= LONGEST
                && !Chars.blank(text.charAt(open + 1))
                && !Chars.blank(text.charAt(close - 1))
                && text.substring(open, close).indexOf('=') < 0;
    }
}
