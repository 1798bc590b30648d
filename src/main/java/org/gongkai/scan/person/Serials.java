package org.gongkai.scan.person;

import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;

/** Numbers of contracts, projects, licences and the like (编号): a label right before them says so, or 第…号 around them. */
final class Serials {

    private static final int REACH = 14;
    private static final WordList CODES = Lists.words("code-label");
    private static final WordList NEAR = Lists.words("serial-label");
    private static final WordList LABELS = Lists.words("serial-label", "governing-serial");

    private Serials() {}

    /** Whether the number from {@code from} to {@code to} is one, or stands in a column of such. */
    static boolean number(ScannedText text, int from, int to) {
        Squeezed view = text.squeezed();
        boolean numbered = "第字".indexOf(view.at(from - 1)) >= 0 && view.at(to) == '号';
        return numbered || labelled(view, from) || NumberLabel.heads(text, from, LABELS);
    }

    /** Whether the label stands right before {@code at}. */
    static boolean labelled(Squeezed view, int at) {
        return NumberLabel.governs(view, at, LABELS);
    }

    /** Whether a contract, a project or the like is named shortly before {@code at}. */
    static boolean named(Squeezed view, int at) {
        return view.preceded(at, REACH, NEAR);
    }

    /** Whether a code such as that of an organ (信用代码) is named shortly before {@code at}. */
    static boolean code(Squeezed view, int at) {
        return view.preceded(at, REACH, CODES);
    }

    /** Whether a word of any of these kinds stands before the number. */
    static boolean near(ScannedText text, int from, int to) {
        Squeezed view = text.squeezed();
        return named(view, from) || code(view, from) || number(text, from, to);
    }
}
