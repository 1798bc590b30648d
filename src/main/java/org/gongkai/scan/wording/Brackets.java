package org.gongkai.scan.wording;

import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;

/** Brackets that open in one width and close in the other, or never (括号不配对，GB/T 15834). */
public final class Brackets implements Scanner {

    private static final int REACH = 200;
    private static final Wording MIXED = new Wording("括号一边全角、一边半角", "one bracket full-width, the other half-width");
    private static final Wording UNPAIRED = new Wording("书名号不配对", "《 and 》 do not pair");
    private static final Wording HINT = new Wording("成对使用同一种括号", "use both of one kind");

    @Override
    public void scan(ScannedText scanned, Setting setting, Hits hits) {
        String text = scanned.text();
        char[] letters = scanned.letters();
        for (int i = 0; i < letters.length; i++) {
            char c = letters[i];
            if (c == '（' || c == '(') {
                int close = close(text, i, "（(", "）)");
                boolean mixed = close > 0 && (text.charAt(close) == '）') != (c == '（');
                if (mixed
                        && !scanned.verbatim().at(close)
                        && !scanned.verbatim().at(i)) {
                    hits.add(Hit.many(Rule.TEXT_QUALITY, Severity.WARNING, i, close + 1, MIXED, HINT));
                }
            } else if (c == '《' && close(text, i, "《", "》") == 0) {
                hits.add(Hit.many(Rule.TEXT_QUALITY, Severity.WARNING, i, i + 1, UNPAIRED, HINT));
            }
        }
    }

    /** The first closing bracket behind {@code open}; 0 where another one opens before, or none closes. */
    private static int close(String text, int open, String opening, String closing) {
        for (int i = open + 1; i < text.length() && i - open < REACH; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c > 0x2FFF || c < 0x7F) {
                if (closing.indexOf(c) >= 0) {
                    return i;
                }
                if (opening.indexOf(c) >= 0) {
                    return 0;
                }
            }
        }
        return 0;
    }
}
