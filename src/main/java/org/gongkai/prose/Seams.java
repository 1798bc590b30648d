package org.gongkai.prose;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.parser.Parser;

/**
 * Markup inside words (词语里的标记): what a reader does not see between two Chinese characters that he sees side by side:
 * emphasis, code and links that begin or end there. And the references that stand for a character (CommonMark 2.5).
 */
final class Seams {

    /** Longer emphasis, code, words or addresses of a link are left as they are written. */
    private static final int REACH = 300;

    private static final int LONGEST_REFERENCE = 33;
    private static final String RUNS = "*`~";

    /** The last character that may begin a mark, a link or a reference. */
    private static final char LAST = '~';

    /** Characters that would mean something else in Markdown, had they been written themselves. */
    private static final String MEANT = "*_`~[]()<>|&#\\!\n\r";

    private final String text;
    private final BitSet unseen = new BitSet();

    /** Offset of a reference ▸ what it means; all of it is unseen. */
    private final Map<Integer, String> references = new HashMap<>();

    private Seams(String text) {
        this.text = text;
    }

    static Seams of(String text) {
        Seams seams = new Seams(text);
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            char c = letters[i];
            if (c > LAST || seams.unseen.get(i)) {
                continue;
            }
            if (RUNS.indexOf(c) >= 0) {
                i = seams.run(i) - 1;
            } else if (c == '[') {
                seams.link(i);
            } else if (c == '&') {
                seams.reference(i);
            }
        }
        return seams;
    }

    boolean none() {
        return unseen.isEmpty();
    }

    /** Whether a reader sees the character at {@code at} as it is written. */
    boolean asWritten(int at) {
        return !unseen.get(at);
    }

    /** What a reader sees of the character at {@code at}, where he does not see it as it is written. */
    String seen(int at) {
        return references.getOrDefault(at, "");
    }

    private void reference(int at) {
        int last = Math.min(text.length(), at + LONGEST_REFERENCE);
        int end = at + 1;
        while (end < last && (text.charAt(end) == '#' || Character.isLetterOrDigit(text.charAt(end)))) {
            end++;
        }
        if (!text.startsWith(";", end)) {
            return;
        }
        String reference = text.substring(at, end + 1);
        String meant = Parser.unescapeEntities(reference, true);
        if (!meant.equals(reference) && meant.chars().noneMatch(c -> MEANT.indexOf(c) >= 0)) {
            references.put(at, meant);
            unseen.set(at, end + 1);
        }
    }

    /** Looks at a run of one mark and at the next like it; gives its end. */
    private int run(int from) {
        int to = end(from);
        int last = Math.min(text.length(), to + REACH);
        int next = to;
        while (next < last && text.charAt(next) != '\n') {
            if (text.charAt(next) != text.charAt(from)) {
                next++;
            } else if (end(next) - next == to - from) {
                hide(from, to, next, end(next));
                return to;
            } else {
                next = end(next);
            }
        }
        hide(from, to, from, to);
        return to;
    }

    private int end(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == text.charAt(from)) {
            at++;
        }
        return at;
    }

    private void link(int from) {
        int last = Math.min(text.length(), from + REACH);
        int close = from;
        while (close < last && "]\n".indexOf(text.charAt(close)) < 0) {
            close++;
        }
        if (!text.startsWith("](", close)) {
            return;
        }
        last = Math.min(text.length(), close + REACH);
        int end = close;
        while (end < last && ")\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (text.startsWith(")", end)) {
            hide(from, from + 1, close, end + 1);
        }
    }

    /** Both ends of something, if either stands inside a word. */
    private void hide(int from, int to, int next, int end) {
        if (within(from, to) || within(next, end)) {
            unseen.set(from, to);
            unseen.set(next, end);
        }
    }

    private boolean within(int from, int to) {
        return from > 0
                && to < text.length()
                && Character.isIdeographic(text.charAt(from - 1))
                && Character.isIdeographic(text.charAt(to));
    }
}
