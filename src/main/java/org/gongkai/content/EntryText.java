package org.gongkai.content;

import java.util.Optional;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * The two parts of an entry's text: header and body, in the form with {@code ---} lines or in JBake's own.
 *
 * @param header the text of the header
 * @param headerLine the line on which it begins, counted from 0
 * @param yaml whether it is YAML; else JBake's {@code key=value} lines
 * @param body the body as the digest covers it
 * @param bodyLine the line on which the body begins, counted from 1
 */
record EntryText(String header, int headerLine, boolean yaml, String body, int bodyLine) {

    private static final String YAML_FENCE = "---";
    private static final String JBAKE_FENCE = "~~~~~~";

    /** Splits a file's text; nothing where there is no header. */
    static Optional<EntryText> split(SourceText source, Findings findings) {
        String text = source.text();
        if (lineIs(text, 0, YAML_FENCE)) {
            int start = text.indexOf('\n') + 1;
            int line = 1;
            for (int at = start; at < text.length() && start > 0; at = next(text, at), line++) {
                if (lineIs(text, at, YAML_FENCE)) {
                    return Optional.of(of(text, start, at, 1, true, line));
                }
            }
            findings.add(source.finding(
                    Rule.HEADER_UNREADABLE,
                    1,
                    1,
                    new Wording("文件头没有结束", "the header has no end"),
                    new Wording("在文件头之后另起一行写“---”", "put a line “---” after the header")));
            return Optional.empty();
        }
        int line = 0;
        for (int at = 0; at < text.length(); at = next(text, at), line++) {
            if (lineIs(text, at, JBAKE_FENCE)) {
                return Optional.of(of(text, 0, at, 0, false, line));
            }
            if (text.indexOf('=', at) >= next(text, at) && !blank(text, at, next(text, at))) {
                break; // a line of prose: this is no header of JBake's
            }
        }
        boolean late = text.stripLeading().startsWith(YAML_FENCE);
        findings.add(source.finding(
                Rule.HEADER_UNREADABLE,
                1,
                1,
                late
                        ? new Wording("文件头前面有空行", "blank lines before the header")
                        : new Wording("没有文件头", "there is no header"),
                new Wording(
                        "第一行写“---”，然后每行一个“字段: 值”，再以“---”结束",
                        "begin with a line “---”, then “key: value” lines, then “---”")));
        return Optional.empty();
    }

    private static EntryText of(String text, int from, int fence, int headerLine, boolean yaml, int fenceLine) {
        int start = next(text, fence);
        int line = fenceLine + 2;
        while (start < text.length() && blank(text, start, next(text, start))) {
            start = next(text, start);
            line++;
        }
        return new EntryText(text.substring(from, fence), headerLine, yaml, body(text, start), line);
    }

    /** The body from {@code start}: trailing blank lines dropped, one line end at the end, NFC; empty if all is blank. */
    private static String body(String text, int start) {
        int end = text.length();
        while (end > start) {
            int lineStart = text.lastIndexOf('\n', end - 1) + 1;
            if (!blank(text, Math.max(start, lineStart), end)) {
                break;
            }
            end = Math.max(start, lineStart - 1);
        }
        return Texts.nfc(text.substring(start, end) + "\n");
    }

    private static boolean lineIs(String text, int at, String fence) {
        if (!text.startsWith(fence, at)) {
            return false;
        }
        return blank(text, at + fence.length(), next(text, at));
    }

    private static boolean blank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\t' && c != '\n') {
                return false;
            }
        }
        return true;
    }

    private static int next(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }
}
