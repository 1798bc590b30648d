package org.gongkai.scan.wording;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;

/** English words of grammar inside Chinese (夹杂的外文), as in 学习 and 业务研究. Names and abbreviations are none. */
public final class StrayLatin implements Scanner {

    private static final Set<String> WORDS = Set.of("""
            and or the of to in for with is are by on at from but not as be this that etc undefined
            null nan nbsp""".split("[ \n]"));

    @Override
    public List<String> clues() {
        return Chars.LETTERS;
    }

    @Override
    public void scan(ScannedText scanned, Setting setting, Hits hits) {
        String text = scanned.text();
        char[] letters = scanned.letters();
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] > 'z' || !Chars.latin(letters[i])) {
                continue;
            }
            int end = i + 1;
            while (end < text.length() && Chars.latin(text.charAt(end))) {
                end++;
            }
            String word = text.substring(i, end);
            boolean among = end - i > 1 && chinese(text, i, -1) && chinese(text, end - 1, 1);
            if (among
                    && WORDS.contains(word.toLowerCase(Locale.ROOT))
                    && !scanned.verbatim().at(i)) {
                hits.add(Hit.many(
                        Rule.TEXT_QUALITY,
                        Severity.WARNING,
                        i,
                        end,
                        new Wording("中文里夹杂“" + word + "”", "“" + word + "” inside Chinese"),
                        new Wording("换成中文", "say it in Chinese")));
            }
            i = end - 1;
        }
    }

    private static boolean chinese(String text, int at, int step) {
        int i = at + step;
        while (i >= 0 && i < text.length() && Chars.blank(text.charAt(i))) {
            i += step;
        }
        return i >= 0 && i < text.length() && Chars.han(text.charAt(i));
    }
}
