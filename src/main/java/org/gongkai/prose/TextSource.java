package org.gongkai.prose;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * The text as it stands in its file, to give every finding its exact place (出处). Findings usually come in the order of
 * the text, and many may share a long line: the last line and column are kept.
 */
final class TextSource {

    private static final int EXCERPT = 40;

    private final String markdown;
    private final String path;
    private final int firstLine;
    private final List<Finding> findings = new ArrayList<>();
    private int lineStart = -1;
    private String line = "";
    private int counted;
    private int column;

    TextSource(String markdown, String path, int firstLine) {
        this.markdown = markdown;
        this.path = path;
        this.firstLine = firstLine;
    }

    String markdown() {
        return markdown;
    }

    /** Notes a finding where a node begins. */
    void add(Rule rule, Node node, Wording message, Wording hint) {
        SourceSpan span = span(node);
        add(rule, span.getLineIndex(), span.getInputIndex(), message, hint);
    }

    /** Notes a finding where a part of a text node stands. */
    void add(Rule rule, Node node, String part, Wording message, Wording hint) {
        SourceSpan span = span(node);
        int at = markdown.indexOf(part, span.getInputIndex());
        boolean found = at >= 0 && at < lineEnd(span.getInputIndex());
        add(rule, span.getLineIndex(), found ? at : span.getInputIndex(), message, hint);
    }

    /** Notes a finding at a line, counted from 0, and an index of the text. */
    void add(Rule rule, int lineIndex, int index, Wording message, Wording hint) {
        moveTo(index);
        findings.add(Finding.of(rule, new Place(path, firstLine + lineIndex, column), message, hint)
                .at(line));
    }

    /** Notes what was found in a file beside the text. */
    void add(Finding finding) {
        findings.add(finding);
    }

    /** What was found, in the order of the text. */
    List<Finding> findings() {
        return findings.stream().sorted().toList();
    }

    private static SourceSpan span(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                return at.getSourceSpans().get(0);
            }
        }
        return SourceSpan.of(0, 0, 0, 0);
    }

    private void moveTo(int index) {
        int start = lineStart(index);
        if (start != lineStart) {
            lineStart = start;
            line = markdown.substring(start, lineEnd(index));
        } else if (index >= counted) {
            column += markdown.codePointCount(counted, index);
            counted = index;
            return;
        }
        column = markdown.codePointCount(start, index) + 1;
        counted = index;
    }

    private int lineStart(int index) {
        if (lineStart >= 0 && index >= lineStart && index <= lineStart + line.length()) {
            return lineStart;
        }
        int start = index;
        while (start > 0 && !isLineEnd(markdown.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private int lineEnd(int index) {
        int end = index;
        while (end < markdown.length() && !isLineEnd(markdown.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** The beginning of something for a message (摘录): one line, not too long, nothing invisible. */
    static String excerpt(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(EXCERPT).forEach(c -> out.appendCodePoint(isShown(c) ? c : ' '));
        return text.codePointCount(0, text.length()) > EXCERPT ? out.append('…').toString() : out.toString();
    }

    private static boolean isShown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
