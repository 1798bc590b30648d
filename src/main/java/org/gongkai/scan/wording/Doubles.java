package org.gongkai.scan.wording;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.Words;

/**
 * A character or a mark written twice (叠字): 的的, 对对, ，，. Chinese doubles many characters rightly (人人, 管理局局长), so only
 * the little words of grammar are looked at, and only where both are read as words by themselves: not in 目的的, 为了了解,
 * 与客户对对账单.
 */
public final class Doubles implements Scanner {

    private static final String LITTLE_WORDS = "的了对和与及在是把被将从向或并也我们着这为由";
    private static final String MARKS = "，。、；：";

    /** So far to each side the text is read. */
    private static final int REACH = 12;

    private static final List<String> CLUES = Stream.concat(
                    (LITTLE_WORDS + MARKS)
                            .chars()
                            .mapToObj(c -> new Squeezed(Character.toString(c).repeat(2)).text()),
                    LITTLE_WORDS.chars().mapToObj(c -> Character.toString(c) + "\n" + Character.toString(c)))
            .toList();
    private static final Wording HINT = new Wording("删去多余的一个", "delete one of them");

    @Override
    public List<String> clues() {
        return CLUES;
    }

    @Override
    public void scan(ScannedText scanned, Setting setting, Hits hits) {
        char[] letters = scanned.letters();
        for (int i = 1; i < letters.length; i++) {
            char c = letters[i];
            if (c < 0x3000) {
                continue;
            }
            boolean beside = c == letters[i - 1];
            int first = beside ? i - 1 : letters[i - 1] == '\n' ? lineBefore(letters, i, c) : -1;
            if (first < 0 || (beside && first > 0 && letters[first - 1] == c)) {
                continue; // not doubled, or told already
            }
            boolean doubled =
                    MARKS.indexOf(c) >= 0 ? beside : LITTLE_WORDS.indexOf(c) >= 0 && words(scanned.text(), first, i);
            if (doubled && !scanned.verbatim().at(i)) {
                hits.add(Hit.of(
                        Rule.TEXT_QUALITY,
                        first,
                        i + 1,
                        new Wording("“" + c + c + "”重复", "“" + c + c + "” is doubled"),
                        HINT));
            }
        }
    }

    /** The last character of the line before that at {@code i}, if it is {@code c}; else -1. */
    private static int lineBefore(char[] letters, int i, char c) {
        return i >= 2 && letters[i - 2] == c ? i - 2 : -1;
    }

    /** Whether both characters are read as words of one letter. */
    private static boolean words(String text, int first, int second) {
        String before = text.substring(Math.max(0, first - REACH), first);
        String behind = text.substring(second, Math.min(text.length(), second + REACH));
        String read = before + text.charAt(first) + behind;
        int at = before.length();
        return Words.chinese().parted(read, at)
                && Words.chinese().parted(read, at + 1)
                && Words.chinese().parted(read, at + 2);
    }
}
