package org.gongkai.scan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.gongkai.scan.letters.Edit;
import org.gongkai.scan.letters.Positions;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.ScannedText.Kind;
import org.gongkai.scan.wording.CitedNumbers;
import org.gongkai.scan.wording.DateWriting;
import org.gongkai.scan.wording.HalfWidth;

/**
 * Safe corrections of a file (自动更正): brackets and blanks of cited document numbers, blanks inside dates, half-width
 * punctuation between Chinese characters. Header, code, addresses, line ends and everything else stay as they are, and
 * mending twice changes nothing more. Only for texts that nobody has reviewed yet.
 */
public final class Mending {

    private static final int ROUNDS = 8;

    private Mending() {}

    /**
     * The file's text with its body corrected.
     *
     * @param file the whole file as it is, with its own line ends
     * @param bodyLine the line on which the body begins, counted from 1
     */
    public static String mended(String file, int bodyLine) {
        int start = lineStart(file, bodyLine);
        String body = file.substring(start);
        for (int round = 0; round < ROUNDS; round++) {
            String next = once(body);
            if (next.equals(body)) {
                break;
            }
            body = next;
        }
        return file.substring(0, start) + body;
    }

    private static String once(String body) {
        ScannedText text = new ScannedText(sameLines(body), Kind.BODY, Positions.file(""));
        List<Edit> edits = new ArrayList<>(CitedNumbers.edits(text));
        List<Edit> others = new ArrayList<>(DateWriting.edits(text));
        others.addAll(HalfWidth.edits(text));
        BitSet taken = new BitSet();
        edits.forEach(edit -> taken.set(edit.from(), edit.to()));
        for (Edit other : others) {
            if (taken.nextSetBit(other.from()) < 0 || taken.nextSetBit(other.from()) >= other.to()) {
                edits.add(other);
                taken.set(other.from(), other.to());
            }
        }
        edits.sort(Comparator.comparingInt(Edit::from));
        StringBuilder mended = new StringBuilder(body.length());
        int at = 0;
        for (Edit edit : edits) {
            mended.append(body, at, edit.from()).append(edit.text());
            at = edit.to();
        }
        return mended.append(body, at, body.length()).toString();
    }

    /** The text, as long as it was, in which only {@code \n} ends a line and no correction can touch a line's end. */
    private static String sameLines(String body) {
        return body.indexOf('\r') < 0 ? body : body.replace("\r\n", "\u000B\n").replace('\r', '\n');
    }

    private static int lineStart(String file, int line) {
        int at = 0;
        for (int number = 1; number < line && at < file.length(); at++) {
            char c = file.charAt(at);
            boolean pair = c == '\r' && at + 1 < file.length() && file.charAt(at + 1) == '\n';
            if (c == '\n' || (c == '\r' && !pair)) {
                number++;
            }
        }
        return at;
    }
}
