package org.gongkai.scan.person;

import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;

/** Numbers of contracts, projects, licences and the like (编号): a label right before them says so, or 第…号 around them. */
final class Serials {

    private static final WordList LABELS = Lists.words("serial-label", "governing-serial");

    private Serials() {}

    /** Whether the number from {@code from} to {@code to} is one, or stands in a column of such. */
    static boolean number(ScannedText text, int from, int to) {
        Squeezed view = text.squeezed();
        boolean numbered = "第字".indexOf(view.at(from - 1)) >= 0 && view.at(to) == '号';
        return numbered || labelled(view, from) || Label.heads(text, from, LABELS);
    }

    /** Whether the label stands right before {@code at}. */
    static boolean labelled(Squeezed view, int at) {
        return Label.governs(view, at, LABELS);
    }
}
