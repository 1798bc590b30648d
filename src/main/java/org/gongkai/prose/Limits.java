package org.gongkai.prose;

import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** What is too big to be read at all (上限): no person writes it, and parsers are slow with it. */
final class Limits {

    private static final int MAX_TEXT = 1 << 20;
    private static final int MAX_LINE = 1 << 16;

    private Limits() {}

    /** Whether the text is over a limit, in characters; notes which. */
    static boolean exceeded(String markdown, TextSource source) {
        if (markdown.length() > MAX_TEXT) {
            source.add(Rule.OVER_THE_LIMIT, 0, 0, TEXT, SPLIT);
            return true;
        }
        int start = 0;
        for (int line = 0; start < markdown.length(); line++) {
            int end = markdown.indexOf('\n', start);
            end = end < 0 ? markdown.length() : end;
            if (end - start > MAX_LINE) {
                source.add(Rule.OVER_THE_LIMIT, line, start, LINE, SPLIT);
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    private static final Wording TEXT =
            new Wording("正文超过 " + MAX_TEXT + " 个字符", "the text has more than " + MAX_TEXT + " characters");
    private static final Wording LINE =
            new Wording("一行超过 " + MAX_LINE + " 个字符", "a line has more than " + MAX_LINE + " characters");
    private static final Wording SPLIT = new Wording("请分段，或改为附件", "break it into paragraphs, or attach it as a file");
}
