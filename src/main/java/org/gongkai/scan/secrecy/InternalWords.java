package org.gongkai.scan.secrecy;

import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;
import org.gongkai.scan.letters.Words;

/** The words of which internal marks are put together (内部标志用词): internal-marks.txt. */
final class InternalWords {

    /** A mark whatever stands around it: 工作秘密★. */
    static final WordList EXACT = list("EXACT");

    /** What a paper is: 内部资料, 内参. */
    static final WordList NOUNS = list("NOUNS");

    /** What is asked of its reader: 请勿外传. */
    static final WordList ORDERS = list("ORDERS");

    private static final WordList LIMITS = list("LIMITS");
    private static final WordList USES = list("USES");
    private static final WordList STANDING = list("STANDING");
    private static final WordList WEAK = list("WEAK");
    private static final WordList SAID_OF = list("SAID_OF");
    private static final String BARE = "内部";

    /** Those with which a mark inside a line begins: all but the bare 内部. */
    static final WordList FIRST = WordList.of(WordList.all(EXACT, NOUNS, ORDERS, LIMITS, STANDING).stream()
            .filter(word -> !word.equals(BARE) && !word.equals("內部"))
            .toList());

    /** Those that say more than 保密. */
    static final WordList STRONG = WordList.union(FIRST, STANDING);

    private static final WordList ALL = WordList.union(STRONG, WEAK);

    private InternalWords() {}

    private static WordList list(String name) {
        return Sayings.list("internal-marks.txt", name);
    }

    /** Behind the words by which a paper names itself: 此件, 本材料为; {@code at} where there is none. */
    static int behindSubject(Squeezed view, int at) {
        int next = at;
        for (int said = SAID_OF.length(view, next); said > 0; said = SAID_OF.length(view, next)) {
            next += said;
        }
        return next;
    }

    /** Behind the limit that begins at {@code at}, such as 仅限内部传阅; {@code at} where none does. */
    static int limit(Squeezed view, int at) {
        int limit = LIMITS.length(view, at);
        if (limit == 0) {
            return at;
        }
        int end = at + limit;
        for (int use = USES.length(view, end); use > 0; use = USES.length(view, end)) {
            end += use;
        }
        return end;
    }

    /** Whether 内部 stands there and no longer mark. */
    static boolean bare(Squeezed view, int from, int to) {
        return to - from == BARE.length() && STANDING.length(view, from) == BARE.length();
    }

    /** No marks that follow one another are longer. */
    private static final int LONGEST = 200;

    /**
     * Behind the marks that follow one another from {@code from} on, parted at most by punctuation; {@code from} if there is
     * none among them that says more than 保密.
     */
    static int run(Squeezed view, int from) {
        int at = from;
        boolean strong = false;
        int end = from;
        while (at < view.length() && at - from < LONGEST) {
            int next = word(view, at);
            if (next > at) {
                strong |= WEAK.length(view, at) != next - at;
                end = next;
                at = next;
            } else if (end > from && between(view.at(at))) {
                at++;
            } else {
                break;
            }
        }
        return strong ? end : from;
    }

    /** Behind the word of a mark that begins at {@code at}; {@code at} where none does. */
    private static int word(Squeezed view, int at) {
        int word = ALL.length(view, at);
        return word == 0 ? at : Math.max(at + word, limit(view, at));
    }

    /** Whether the characters are read as a word, and not as parts of others: 内参 in 期内参保 is none. */
    static boolean stands(Squeezed view, int from, int to) {
        return Words.chinese().stands(view, from, to, Words.ORDINARY);
    }

    private static boolean between(char c) {
        return c != '\n' && c != '|' && "()[]【】〔〕".indexOf(c) < 0 && !content(c);
    }

    /** A character that says something: a Chinese one, a letter, a digit. */
    static boolean content(char c) {
        return Chars.han(c) || Chars.digit(c) || Chars.latin(c) || c == '▲';
    }
}
