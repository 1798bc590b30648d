package org.gongkai.scan.wording;

import java.util.Arrays;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;

/**
 * A title inside the text that differs a little from the entry's (题名不一致): the same words in another order anywhere, or one or
 * two characters more, less or other in the lines with which the text begins.
 */
public final class InnerTitle implements Scanner {

    private static final int SHORTEST = 10;
    private static final int MOST_LINES = 3;

    /** Among so many lines at the beginning a title is looked for. */
    private static final int HEAD = 5;

    private static final int MOST_EDITS = 2;
    private static final String MARKUP = "#*>";

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        String title = words(new Squeezed(setting.title()), 0, Integer.MAX_VALUE);
        if (title.length() < SHORTEST) {
            return;
        }
        Squeezed view = text.squeezed();
        int number = 0;
        for (int from = 0; from < view.length(); from = view.lineEnd(from) + 1) {
            if (view.at(from) == '\n') {
                continue;
            }
            number++;
            String joined = "";
            int at = from;
            for (int count = 0; count < MOST_LINES && at < view.length(); at = view.lineEnd(at) + 1) {
                int end = view.lineEnd(at);
                if (end - at > title.length() + SHORTEST) {
                    break;
                }
                String more = words(view, at, end);
                joined += more;
                count += end > at ? 1 : 0;
                if (joined.length() > title.length() + MOST_EDITS) {
                    break;
                }
                boolean sentence = end > at && "。;,:".indexOf(view.at(end - 1)) >= 0;
                if (!sentence && !joined.equals(title) && differs(joined, title, number <= HEAD)) {
                    hits.add(hit(view, from, end, setting.title()));
                    break;
                }
            }
        }
    }

    private static boolean differs(String line, String title, boolean head) {
        if (line.length() == title.length() && Arrays.equals(sorted(line), sorted(title))) {
            return true;
        }
        return head
                && Math.abs(line.length() - title.length()) <= MOST_EDITS
                && !title.contains(line)
                && !line.contains(title)
                && distance(line, title) <= MOST_EDITS;
    }

    /** How many characters must be put in, left out or changed (Levenshtein). */
    private static int distance(String one, String other) {
        int[] last = new int[other.length() + 1];
        Arrays.setAll(last, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] next = new int[last.length];
            next[0] = i;
            for (int k = 1; k < next.length; k++) {
                int change = last[k - 1] + (one.charAt(i - 1) == other.charAt(k - 1) ? 0 : 1);
                next[k] = Math.min(change, Math.min(last[k], next[k - 1]) + 1);
            }
            last = next;
        }
        return last[other.length()];
    }

    /** Letters and digits of a line, without markup and marks. */
    private static String words(Squeezed view, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < Math.min(to, view.length()); i++) {
            char c = view.at(i);
            if (Chars.han(c) || Chars.digit(c) || Chars.latin(c)) {
                words.append(c);
            }
        }
        return words.toString();
    }

    private static char[] sorted(String text) {
        char[] letters = text.toCharArray();
        Arrays.sort(letters);
        return letters;
    }

    private static Hit hit(Squeezed view, int from, int to, String title) {
        int start = from;
        while (MARKUP.indexOf(view.at(start)) >= 0) {
            start++;
        }
        return view.hit(
                Rule.INNER_TITLE,
                start,
                to,
                new Wording("正文题名与标题“" + title + "”不一致", "the text's title differs from “" + title + "”"),
                new Wording("两处写成一样", "write both alike"));
    }
}
