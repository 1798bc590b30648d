package org.gongkai.scan.wording;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
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
 * Brackets that open in one width and close in the other, or have no partner (括号不配对，GB/T 15834). A pair may reach over
 * lines, as round a law's history, and hold others of its kind: 《…〈…《…》…〉…》. A quotation of several paragraphs opens in each
 * and closes once.
 */
public final class Brackets implements Scanner {

    private static final int REACH = 600;
    private static final Wording MIXED = new Wording("括号一边全角、一边半角", "one bracket full-width, the other half-width");
    private static final Wording UNPAIRED_TITLE = new Wording("书名号不配对", "《 and 》 do not pair");
    private static final Wording UNPAIRED = new Wording("括号不配对", "a bracket without its partner");
    private static final Wording UNPAIRED_QUOTE = new Wording("引号不配对", "a quotation mark without its partner");
    private static final Wording HINT = new Wording("成对使用同一种括号", "use both of one kind");

    @Override
    public List<String> clues() {
        return List.of("《", "》", "(", ")", "”");
    }

    @Override
    public void scan(ScannedText scanned, Setting setting, Hits hits) {
        if (!found(scanned.letters(), at -> false).isEmpty()) {
            found(scanned.letters(), scanned.verbatim()::at).forEach(hits::add);
        }
    }

    /** @param verbatim which brackets are code or part of an address */
    private static List<Hit> found(char[] letters, IntPredicate verbatim) {
        List<Hit> hits = new ArrayList<>();
        Deque<Integer> round = new ArrayDeque<>();
        Deque<Integer> titles = new ArrayDeque<>();
        Deque<Integer> quotes = new ArrayDeque<>();
        for (int i = 0; i < letters.length; i++) {
            char c = letters[i];
            boolean other = c < 0x2000 ? c != '(' && c != ')' : c > 0x301B && c < 0xFF00;
            if (other || verbatim.test(i)) {
                continue;
            }
            switch (c) {
                case '（', '(' -> round.push(i);
                case '）', ')' -> closed(letters, i, round, hits);
                case '《' -> titles.push(i);
                case '》' -> closed(i, titles, UNPAIRED_TITLE, hits);
                case '“' -> quotes.push(i);
                case '”' -> closed(i, quotes, UNPAIRED_QUOTE, hits);
                default -> {}
            }
        }
        titles.descendingIterator().forEachRemaining(at -> hits.add(unpaired(at, UNPAIRED_TITLE)));
        round.descendingIterator().forEachRemaining(at -> {
            if (letters[at] == '（') {
                hits.add(unpaired(at, UNPAIRED));
            }
        });
        return hits;
    }

    private static void closed(int close, Deque<Integer> open, Wording unpaired, List<Hit> hits) {
        if (open.isEmpty() || close - open.peek() > REACH) {
            hits.add(unpaired(close, unpaired));
        } else {
            open.pop();
        }
    }

    private static void closed(char[] letters, int close, Deque<Integer> round, List<Hit> hits) {
        int open = round.isEmpty() || close - round.peek() > REACH ? -1 : round.peek();
        boolean mixed = open >= 0 && (letters[open] == '（') != (letters[close] == '）');
        if ((open < 0 || mixed) && item(letters, close, open)) {
            return;
        }
        if (open < 0) {
            if (letters[close] == '）') {
                hits.add(unpaired(close, UNPAIRED));
            }
            return;
        }
        round.pop();
        if (mixed) {
            hits.add(Hit.many(Rule.TEXT_QUALITY, Severity.WARNING, open, close + 1, MIXED, HINT));
        }
    }

    /** Whether the bracket ends the number of an item: 1）, a), 一）. */
    private static boolean item(char[] letters, int close, int open) {
        int at = close;
        while (at > 0 && close - at < 3 && number(letters[at - 1])) {
            at--;
        }
        return at < close
                && (at == 0 || at - 1 != open)
                && (at == 0 || !(Chars.han(letters[at - 1]) || number(letters[at - 1])));
    }

    private static boolean number(char c) {
        return Chars.digit(c)
                || Chars.latin(c)
                || (c >= '０' && c <= '９')
                || (c >= '①' && c <= '⑳')
                || "一二三四五六七八九十甲乙丙丁".indexOf(c) >= 0;
    }

    private static Hit unpaired(int at, Wording message) {
        return Hit.many(Rule.TEXT_QUALITY, Severity.WARNING, at, at + 1, message, HINT);
    }
}
