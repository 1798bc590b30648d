package org.gongkai.scan.wording;

import java.util.Arrays;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;

/** A title inside the text that has the words of the entry's title in another order (题名不一致). */
public final class InnerTitle implements Scanner {

    private static final int SHORTEST = 10;
    private static final int MOST_LINES = 3;

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        Squeezed title = new Squeezed(setting.title());
        if (title.length() < SHORTEST) {
            return;
        }
        Squeezed view = text.squeezed();
        for (int from = 0; from < view.length(); from = view.lineEnd(from) + 1) {
            int left = title.length();
            int at = from;
            for (int count = 0; count < MOST_LINES && at < view.length() && left > 0; at = view.lineEnd(at) + 1) {
                int size = Math.min(left + 1, lineLength(view, at, left + 1));
                if (size == 0 && count == 0) {
                    break;
                }
                left -= size;
                count += size > 0 ? 1 : 0;
                if (left == 0 && reordered(view.part(from, at + size), title.part(0, title.length()))) {
                    hits.add(hit(view, from, at + size, setting.title()));
                }
            }
        }
    }

    private static int lineLength(Squeezed view, int at, int most) {
        int size = 0;
        while (size < most && view.at(at + size) != '\n') {
            size++;
        }
        return size;
    }

    private static boolean reordered(String lines, String title) {
        String joined = lines.replace("\n", "");
        return !joined.equals(title) && Arrays.equals(sorted(joined), sorted(title));
    }

    private static char[] sorted(String text) {
        char[] letters = text.toCharArray();
        Arrays.sort(letters);
        return letters;
    }

    private static Hit hit(Squeezed view, int from, int to, String title) {
        return view.hit(
                Rule.INNER_TITLE,
                from,
                to,
                new Wording(
                        "正文题名与标题“" + title + "”用字相同、次序不同",
                        "the text's title has the words of “" + title + "” in another order"),
                new Wording("两处写成一样", "write both alike"));
    }
}
