package org.gongkai.scan.wording;

import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;

/**
 * Lines and paragraphs that end in the middle of a sentence (句中硬换行), as when a text was taken from a PDF. A line without
 * an end mark is none yet: titles, headings, lists, a law's history have none. Something must show that it goes on.
 */
public final class LineBreaks implements Scanner {

    private static final Wording FOUND = new Wording("句子中间换行", "a line break inside a sentence");
    private static final Wording HINT = new Wording("把句子接成一段", "join the sentence into one paragraph");

    @Override
    public void scan(ScannedText scanned, Setting setting, Hits hits) {
        String text = scanned.text();
        int start = 0;
        Line last = new Line(text, 0, 0, 0);
        while (start < text.length()) {
            int next = text.indexOf('\n', start);
            int end = next < 0 ? text.length() : next;
            Line line = new Line(
                    text, start, Math.min(end, Chars.behindBlanks(text, start)), Chars.beforeBlanks(text, end));
            if (!line.isEmpty()) {
                if (last.open()
                        && line.mayGoOn(last)
                        && new BrokenSentence(last, line).goesOn()
                        && !scanned.verbatim().at(line.from())) {
                    hits.add(Hit.many(Rule.LINE_BREAK, Severity.WARNING, last.to() - 1, last.to(), FOUND, HINT));
                }
                last = line;
            }
            start = end + 1;
        }
    }
}
