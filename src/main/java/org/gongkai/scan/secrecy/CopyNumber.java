package org.gongkai.scan.secrecy;

import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Clause;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.ScannedText.Kind;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;

/** The number of a copy (份号，GB/T 9704-2012 7.2.1): six digits that are the first line of a text, and a text behind them. */
public final class CopyNumber implements Scanner {

    private static final int DIGITS = 6;

    @Override
    public List<String> clues() {
        return IntStream.range(0, 10).mapToObj(digit -> "0" + digit).toList();
    }

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        Squeezed view = text.squeezed();
        int from = 0;
        while (from < view.length() && "\n*".indexOf(view.at(from)) >= 0) {
            from++;
        }
        int to = from;
        while (Chars.digit(view.at(to))) {
            to++;
        }
        Clause number = new Clause(view, from, to);
        boolean goesOn = number.endsLine() && view.length() > to + 2;
        if (view.at(from) == '0' && to - from == DIGITS && goesOn && text.kind() != Kind.FILE_NAME) {
            OfficeRoutine.add(number, "份号", "copy number", hits);
        }
    }
}
