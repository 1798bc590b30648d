package org.gongkai.scan.person;

import java.time.LocalDate;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;

/**
 * Resident identity numbers in a text (居民身份号码，GB 11643-1999). A label that governs the number says enough; without one the
 * check character must be right. One number in eleven is right by chance: behind 编号 it is told as a warning, and not at
 * all where the day of birth is a child's, as in a number made of a place and the day of a permit.
 */
final class IdentityNumbers {

    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 15;
    private static final int CHILDHOOD = 14;
    private static final WordList LABELS = Lists.words("resident-label");

    private final ScannedText text;
    private final Squeezed view;
    private final LocalDate formed;
    private final Hits hits;
    private final boolean columns;

    IdentityNumbers(ScannedText text, Setting setting, Hits hits) {
        this.text = text;
        this.view = text.squeezed();
        this.formed = setting.formed();
        this.hits = hits;
        this.columns = text.maybeTables() && LABELS.anywhere(view);
    }

    /** Whether a label such as 身份证号 governs the digits, or the column in which they stand. */
    boolean labelled(DigitChain chain) {
        return NumberLabel.governs(view, chain.start(), LABELS);
    }

    private boolean headed(DigitChain chain) {
        return columns && NumberLabel.heads(text, chain.start(), LABELS);
    }

    /** Behind the number that begins at digit {@code from}, which is told; {@code from} itself where none does. */
    int behind(DigitChain chain, int from, boolean labelled) {
        int end = from + LENGTH;
        if (end <= chain.length() && chain.border(end) && chain.lines(from, end) <= 1) {
            return told(chain, from, end, chain.digits(from, end), labelled);
        }
        if (end - 1 == chain.length() && chain.lines(from, end - 1) <= 1 && checked(chain)) {
            return told(chain, from, end - 1, chain.digits(from, end - 1) + "X", labelled);
        }
        int oldEnd = from + OLD_LENGTH;
        boolean old = oldEnd <= chain.length()
                && chain.border(oldEnd)
                && (labelled || chain.grouping(from, oldEnd).equals("15"))
                && CheckDigits.oldResident(chain.digits(from, oldEnd));
        if (!old) {
            return from;
        }
        boolean named = labelled || headed(chain);
        if (!named && Serials.near(text, chain.place(from), chain.placeEnd(oldEnd))) {
            return from;
        }
        Hit hit = PersonalNumbers.hit(
                view, chain, from, oldEnd, Rule.RESIDENT_ID, "15 位居民身份号码", "old resident identity number");
        hits.add(named ? hit : hit.as(Severity.WARNING));
        return oldEnd;
    }

    /** Whether the check character X stands behind the digits. */
    private boolean checked(DigitChain chain) {
        int last = Chars.hyphen(view.at(chain.end())) ? chain.end() + 1 : chain.end();
        char c = view.at(last);
        return (c == 'X' || c == 'x' || Chars.lookAlike(c) == 'X' || Chars.lookAlike(c) == 'x')
                && !Chars.latin(view.at(last + 1));
    }

    private int told(DigitChain chain, int from, int to, String number, boolean labelled) {
        boolean real = CheckDigits.resident(number) && !Serials.code(view, chain.start());
        boolean named = labelled || headed(chain);
        if (!real && !named) {
            return from;
        }
        boolean serial = !named && Serials.number(text, chain.place(from), chain.placeEnd(to));
        if (!serial || !child(number)) {
            Hit hit =
                    PersonalNumbers.hit(view, chain, from, to, Rule.RESIDENT_ID, "居民身份号码", "resident identity number");
            hits.add(serial ? hit.as(Severity.WARNING) : hit);
        }
        return to;
    }

    private boolean child(String number) {
        return !formed.equals(LocalDate.MAX) && Integer.parseInt(number, 6, 10, 10) >= formed.getYear() - CHILDHOOD;
    }
}
