package org.gongkai.content.header;

import java.util.Optional;
import org.gongkai.content.yaml.NormalText;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.finding.Found;
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
public record EntryText(String header, int headerLine, boolean yaml, String body, int bodyLine) {

    private static final String YAML_FENCE = "---";
    private static final String JBAKE_FENCE = "~~~~~~";

    /** Splits a file's text; nothing where there is no header. */
    public static Found<Optional<EntryText>> split(SourceText source) {
        String text = source.text();
        if (lineIs(text, 0, YAML_FENCE)) {
            int start = text.indexOf('\n') + 1;
            int line = 1;
            for (int at = start; at < text.length() && start > 0; at = NormalText.next(text, at), line++) {
                if (lineIs(text, at, YAML_FENCE)) {
                    return Found.of(Optional.of(of(text, start, at, 1, true, line)));
                }
            }
            return Found.nothing(source.finding(
                    Rule.HEADER_UNREADABLE,
                    1,
                    1,
                    new Wording("文件头没有结束", "the header has no end"),
                    new Wording("在文件头之后另起一行写“---”", "put a line “---” after the header")));
        }
        int line = 0;
        boolean begun = false;
        for (int at = 0; at < text.length(); at = NormalText.next(text, at), line++) {
            if (lineIs(text, at, JBAKE_FENCE)) {
                return Found.of(Optional.of(of(text, 0, at, 0, false, line)));
            }
            int end = NormalText.next(text, at);
            begun |= text.substring(at, end).indexOf('=') >= 0;
            if (!begun && !NormalText.blank(text, at, end)) {
                break; // it begins with a line of prose: this is no header of JBake's
            }
        }
        boolean late = text.stripLeading().startsWith(YAML_FENCE);
        return Found.nothing(source.finding(
                Rule.HEADER_UNREADABLE,
                1,
                1,
                late
                        ? new Wording("文件头前面有空行", "blank lines before the header")
                        : new Wording("没有文件头", "there is no header"),
                new Wording(
                        "第一行写“---”，然后每行一个“字段: 值”，再以“---”结束",
                        "begin with a line “---”, then “key: value” lines, then “---”")));
    }

    private static EntryText of(String text, int from, int fence, int headerLine, boolean yaml, int fenceLine) {
        int start = NormalText.next(text, fence);
        int line = fenceLine + 2;
        while (start < text.length() && NormalText.blank(text, start, NormalText.next(text, start))) {
            start = NormalText.next(text, start);
            line++;
        }
        return new EntryText(text.substring(from, fence), headerLine, yaml, NormalText.canonical(text, start), line);
    }

    private static boolean lineIs(String text, int at, String fence) {
        if (!text.startsWith(fence, at)) {
            return false;
        }
        return NormalText.blank(text, at + fence.length(), NormalText.next(text, at));
    }
}
