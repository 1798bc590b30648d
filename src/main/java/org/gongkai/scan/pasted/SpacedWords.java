package org.gongkai.scan.pasted;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.PackedLines;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Edit;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.WordList;

/**
 * Words whose characters stand apart inside a sentence (词中有空格): 国 务 院. Titles and names that are spaced on a line of their
 * own are left alone. The words are data: spaced-words.txt.
 */
public final class SpacedWords implements Slips {

    private static final WordList WORDS = WordList.of(PackedLines.table(SpacedWords.class, "spaced-words.txt").stream()
            .flatMap(List::stream)
            .toList());
    private static final int NEAR = 200;
    private static final int MOST_BLANKS = 3;
    private static final Wording FOUND = new Wording("词中有空格", "blanks inside words");

    @Override
    public List<Slip> slips(ScannedText scanned) {
        List<Slip> slips = new ArrayList<>();
        char[] letters = scanned.letters();
        int found = 0;
        for (int i = 1; i + 1 < letters.length; i++) {
            if ((letters[i] == ' ' || letters[i] == '　') && Chars.han(letters[i - 1])) {
                int next = Chars.behindBlanks(scanned.text(), i);
                boolean apart = next - i <= MOST_BLANKS
                        && next + 1 < letters.length
                        && Chars.han(letters[next])
                        && Chars.blank(letters[next + 1]);
                if (apart && i - 1 >= found) {
                    found = word(scanned, i - 1, slips);
                }
                i = next - 1;
            }
        }
        return slips;
    }

    /** The word that begins at {@code from} with a blank behind each of its characters but the last; behind it. */
    private static int word(ScannedText scanned, int from, List<Slip> slips) {
        String text = scanned.text();
        List<Integer> at = new ArrayList<>();
        StringBuilder joined = new StringBuilder();
        int i = from;
        while (i < text.length() && Chars.han(text.charAt(i)) && at.size() < 12) {
            at.add(i);
            joined.append(text.charAt(i));
            int next = Chars.behindBlanks(text, i + 1);
            if (next == i + 1 || next - i - 1 > MOST_BLANKS) {
                break;
            }
            i = next;
        }
        String word = joined.length() < 3 ? "" : WORDS.at(joined.toString(), 0);
        if (word.isEmpty()) {
            return from + 1;
        }
        int to = at.get(word.length() - 1) + 1;
        if (sentence(text, from, to)) {
            slips.add(new Slip(
                    Hit.many(Rule.TEXT_QUALITY, Severity.WARNING, from, to, FOUND, hint(word)),
                    List.of(new Edit(from, to, word))));
        }
        return to;
    }

    private static Wording hint(String word) {
        return new Wording("删去空格，写成 " + word, "delete the blanks: " + word);
    }

    /** Whether there is more near it on the line than spaced characters. */
    private static boolean sentence(String text, int from, int to) {
        int start = from;
        while (start > 0 && from - start < NEAR && text.charAt(start - 1) != '\n') {
            start--;
        }
        int end = to;
        while (end < text.length() && end - to < NEAR && text.charAt(end) != '\n') {
            end++;
        }
        return closed(text, start, from) || closed(text, to, end);
    }

    /** Whether two characters stand there without a blank between them. */
    private static boolean closed(String text, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (!Chars.blank(text.charAt(i)) && !Chars.blank(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }
}
