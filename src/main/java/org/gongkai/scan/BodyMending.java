package org.gongkai.scan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.scan.letters.Edit;
import org.gongkai.scan.letters.Positions;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.ScannedText.Kind;
import org.gongkai.scan.wording.CitedNumbers;
import org.gongkai.scan.wording.DateWriting;
import org.gongkai.scan.wording.HalfWidth;

/**
 * Safe corrections of a file (自动更正): what pasted text became and was not meant to, brackets and blanks of cited document
 * numbers, blanks inside dates, half-width punctuation between Chinese characters. Header, code, addresses, line ends and everything else stay as they are, and
 * mending twice changes nothing more. Only for texts that nobody has reviewed yet.
 */
public final class BodyMending {

    private static final int ROUNDS = 8;

    /** What finds corrections; the earlier ones go first where two want the same place. */
    private static final List<Function<ScannedText, List<Edit>>> SAFE = Stream.concat(
                    Scanners.MENDING.stream().<Function<ScannedText, List<Edit>>>map(slips -> slips::edits),
                    Stream.<Function<ScannedText, List<Edit>>>of(
                            CitedNumbers::edits, DateWriting::edits, HalfWidth::edits))
            .toList();

    private BodyMending() {}

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
        OneLineEnd ends = OneLineEnd.of(body);
        ScannedText text = new ScannedText(ends.text(), Kind.BODY, Positions.file(""));
        List<Edit> edits = new ArrayList<>();
        BitSet taken = new BitSet();
        for (Function<ScannedText, List<Edit>> look : SAFE) {
            for (Edit edit : look.apply(text)) {
                if (takes(taken, edit)) {
                    edits.add(edit);
                }
            }
        }
        edits.sort(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to));
        StringBuilder mended = new StringBuilder(body.length());
        int at = 0;
        for (Edit edit : edits) {
            mended.append(body, at, ends.written(edit.from())).append(ends.written(edit.text()));
            at = ends.written(edit.to());
        }
        return mended.append(body, at, body.length()).toString();
    }

    /** Takes the place that an edit needs, if nobody has: a character, or the gap before one, belongs to one edit. */
    private static boolean takes(BitSet taken, Edit edit) {
        boolean inserts = edit.from() == edit.to();
        int from = 2 * edit.from() + (inserts ? 0 : 1);
        int to = inserts ? from + 1 : 2 * edit.to();
        int next = taken.nextSetBit(from);
        taken.set(from, next < 0 || next >= to ? to : from);
        return next < 0 || next >= to;
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
