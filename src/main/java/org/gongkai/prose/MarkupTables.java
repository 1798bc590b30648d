package org.gongkai.prose;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The tables in HTML of one text (正文中的 HTML 表格), found before its Markdown is read: they may hold blank lines, at which
 * Markdown would end them.
 */
final class MarkupTables {

    static final MarkupTables NONE = new MarkupTables("");

    private static final String BEGIN = "<table";
    private static final String END = "</table>";

    /**
     * A stretch of lines, counted from 0, that begins with {@code <table}.
     *
     * @param last the line on which it ends
     * @param reason the line on which the reason stands why it is no table
     */
    record Stretch(
            int first,
            int last,
            @Nullable MarkupTable table,
            @Nullable MarkupRefusal refusal,
            int reason) {}

    private final String text;
    private final TreeMap<Integer, Stretch> byLine = new TreeMap<>();
    private int line;
    private int lineStart;
    private int counted;
    private int used;
    private int nextEnd;

    private MarkupTables(String text) {
        this.text = text;
    }

    /** The tables of a text: a look that costs little where there are none. */
    static MarkupTables in(String text) {
        int at = begin(text, 0);
        if (at < 0) {
            return NONE;
        }
        MarkupTables tables = new MarkupTables(text);
        while (at >= 0) {
            tables.moveTo(at);
            at = begin(text, tables.beginsLine(at) ? tables.add(at) : at + 1);
        }
        return tables;
    }

    private static int begin(String text, int from) {
        for (int at = text.indexOf('<', from); at >= 0; at = text.indexOf('<', at + 1)) {
            if (text.regionMatches(true, at, BEGIN, 0, BEGIN.length())) {
                return at;
            }
        }
        return -1;
    }

    boolean none() {
        return byLine.isEmpty();
    }

    /** The table that begins on a line; null where none does. */
    @Nullable
    Stretch at(int firstLine) {
        Stretch stretch = byLine.get(firstLine);
        return stretch == null || stretch.table() == null ? null : stretch;
    }

    /** Says why the HTML at a node is no table, once; false where it has nothing to do with one. */
    boolean report(Node node, TextSource source) {
        int at = firstLine(node);
        Map.Entry<Integer, Stretch> found = byLine.floorEntry(at);
        if (found == null || at > found.getValue().last()) {
            return false;
        }
        Stretch stretch = found.getValue();
        MarkupRefusal why = stretch.refusal();
        if (why != null && at == stretch.first()) {
            source.add(why.rule(), stretch.reason(), why.at(), why.message(), why.hint());
        }
        return why != null;
    }

    private static int firstLine(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? -1 : spans.get(0).getLineIndex();
    }

    /** Reads the table at {@code start}; returns where to look on. */
    private int add(int start) {
        int first = line;
        MarkupTableReader.Read read = MarkupTableReader.at(text, start, used);
        MarkupTable table = read.table();
        MarkupRefusal refusal = read.refusal();
        if (table != null && !restOfLine(table.to()).isBlank()) {
            refusal = MarkupRefusal.html(table.to(), BEHIND, NEW_LINE);
            table = null;
        }
        int end = table == null ? refusedEnd(start) : table.to();
        moveTo(end);
        int reason = refusal == null ? first : first + lines(start, refusal.at());
        byLine.put(first, new Stretch(first, line, table, refusal, reason));
        used = table == null ? used : table.used();
        return end;
    }

    /** Behind the end tag that a reader would take for its own; behind the start tag where there is none. */
    private int refusedEnd(int start) {
        while (nextEnd >= 0 && nextEnd < start) {
            nextEnd++;
            while (nextEnd < text.length() && !text.regionMatches(true, nextEnd, END, 0, END.length())) {
                nextEnd++;
            }
            nextEnd = nextEnd < text.length() ? nextEnd : -1;
        }
        return nextEnd < 0 ? start + BEGIN.length() : nextEnd + END.length();
    }

    private String restOfLine(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return text.substring(from, end);
    }

    private boolean beginsLine(int at) {
        int start = lineStart;
        while (start < at && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
            start++;
        }
        return start == at;
    }

    /** Counts the lines up to {@code to}. */
    private void moveTo(int to) {
        line += lines(counted, to);
        int start = to;
        while (start > counted && !endsLine(start - 1)) {
            start--;
        }
        lineStart = start > counted ? start : lineStart;
        counted = to;
    }

    private int lines(int from, int to) {
        int lines = 0;
        for (int at = from; at < to; at++) {
            lines += endsLine(at) ? 1 : 0;
        }
        return lines;
    }

    private boolean endsLine(int at) {
        char c = text.charAt(at);
        return c == '\n' || (c == '\r' && !text.startsWith("\n", at + 1));
    }

    private static final Wording BEHIND = new Wording(
            "HTML 表格不起作用，按文字显示：</table> 后面还有文字", "the table in HTML is shown as text: something follows </table>");
    private static final Wording NEW_LINE = new Wording("</table> 之后另起一行", "begin a new line behind </table>");
}
