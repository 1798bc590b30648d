package org.gongkai.scan;

import java.util.Arrays;
import java.util.List;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** A title inside the text that has the words of the entry's title in another order (题名不一致). */
final class InnerTitle implements Scanner {

    private static final int SHORTEST = 10;
    private static final int MOST_LINES = 3;

    @Override
    public void scan(ScannedText text, Setting setting, List<Hit> hits) {
        Squeezed title = new Squeezed(setting.title());
        if (title.length() < SHORTEST) {
            return;
        }
        char[] sorted = sorted(title, 0, title.length());
        Squeezed view = text.squeezed();
        for (int from = 0; from < view.length(); from = view.lineEnd(from) + 1) {
            StringBuilder lines = new StringBuilder();
            int at = from;
            for (int count = 0; count < MOST_LINES && at < view.length(); at = view.lineEnd(at) + 1) {
                int end = view.lineEnd(at);
                if (end == at && count == 0) {
                    break;
                }
                lines.append(view.part(at, end));
                count += end > at ? 1 : 0;
                String joined = lines.toString();
                if (joined.length() > title.length()) {
                    break;
                }
                boolean same = joined.length() == title.length() && !joined.equals(title.part(0, title.length()));
                if (same && Arrays.equals(sorted(new Squeezed(joined), 0, joined.length()), sorted)) {
                    hits.add(hit(view, from, end, setting.title()));
                }
            }
        }
    }

    private static char[] sorted(Squeezed text, int from, int to) {
        char[] letters = text.part(from, to).toCharArray();
        Arrays.sort(letters);
        return letters;
    }

    private static Hit hit(Squeezed view, int from, int to, String title) {
        return Hit.of(
                Rule.INNER_TITLE,
                view.offset(from),
                view.end(to),
                new Wording(
                        "正文题名与标题“" + title + "”用字相同、次序不同",
                        "the text's title has the words of “" + title + "” in another order"),
                new Wording("两处写成一样", "write both alike"));
    }
}
