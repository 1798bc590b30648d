package org.gongkai.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.prose.MarkupTable.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table as programs write it in HTML (读 HTML 表格): rows and cells, and inside them words, paragraphs and breaks.
 * How it looks is dropped, and so are tags that only change the look; whatever else stands there makes it no table, so
 * that nothing is lost in silence.
 */
final class MarkupTableReader {

    /** The most rows or columns that one cell may span: the limit of HTML for columns. */
    static final int WIDEST = 1000;

    /** Tags inside a cell that only change the look of its words. */
    private static final Set<String> LOOKS = Set.of("span", "font", "b", "strong", "i", "em", "u", "o:p");

    private static final Set<String> GROUPS = Set.of("thead", "tbody", "tfoot");
    private static final Set<String> COLUMNS = Set.of("colgroup", "col");
    private static final Set<String> PARAGRAPHS = Set.of("p", "div", "center");

    private static final Set<String> KNOWN = Stream.of(
                    LOOKS, GROUPS, COLUMNS, PARAGRAPHS, Set.of("table", "caption", "tr", "td", "th", "br"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final String text;
    private final List<MarkupWords.Line> caption = new ArrayList<>();
    private final List<MarkupTableShape.Row> rows = new ArrayList<>();
    private final int start;
    private @Nullable MarkupRefusal refusal;
    private @Nullable List<Cell> row;
    private @Nullable MarkupTag cell;
    private @Nullable MarkupTag title;
    private MarkupWords words = new MarkupWords();
    private int group;
    private boolean head;
    private int end = -1;

    private MarkupTableReader(String text, int start) {
        this.text = text;
        this.start = start;
    }

    /** What was read: a table, or why it is none. */
    record Read(@Nullable MarkupTable table, @Nullable MarkupRefusal refusal) {}

    /**
     * The table whose start tag begins at {@code start}.
     *
     * @param used how many places of cells other tables of the text have taken
     */
    static Read at(String text, int start, int used) {
        MarkupTableReader reader = new MarkupTableReader(text, start);
        reader.read();
        if (reader.refusal != null) {
            return new Read(null, reader.refusal);
        }
        return MarkupTableShape.of(reader.caption, reader.rows, start, reader.end, used);
    }

    private void read() {
        int at = start;
        while (refusal == null && end < 0 && at < text.length()) {
            char c = text.charAt(at);
            if (c == '<' && at + 1 < text.length() && beginsMarkup(text.charAt(at + 1))) {
                MarkupTag tag = MarkupTag.at(text, at);
                if (tag == null) {
                    refuse(at, "这里的标记看不懂：" + excerpt(at), "cannot be read: " + excerpt(at), AS_TEXT);
                    return;
                }
                take(tag);
                at = tag.to();
            } else if (inWords()) {
                at = words.read(text, at);
            } else {
                if (!Character.isWhitespace(c)) {
                    refuse(at, "单元格之外有文字：" + excerpt(at), "words outside of the cells: " + excerpt(at), INTO_A_CELL);
                }
                at++;
            }
        }
        if (refusal == null && end < 0) {
            refuse(start, "没有 </table>", "there is no </table>", CLOSE_IT);
        }
    }

    /** HTML takes any other {@code <} for the character itself. */
    private static boolean beginsMarkup(char next) {
        return next == '/' || next == '!' || next == '?' || (next < 0x80 && Character.isLetter(next));
    }

    private boolean inWords() {
        return cell != null || title != null;
    }

    private void take(MarkupTag tag) {
        MarkupRefusal wrong = KNOWN.contains(tag.name()) ? MarkupAttributes.wrong(tag) : null;
        if (wrong != null) {
            refusal = wrong;
        } else if (tag.name().equals("table")) {
            table(tag);
        } else if (GROUPS.contains(tag.name())) {
            endRow();
            head = !tag.end() && tag.name().equals("thead");
            group++;
        } else if (tag.name().equals("tr")) {
            endRow();
            row = tag.end() ? null : new ArrayList<>();
        } else if (tag.name().equals("td") || tag.name().equals("th")) {
            cell(tag);
        } else if (tag.name().equals("caption")) {
            caption(tag);
        } else if (!inside(tag)) {
            refuseTag(tag);
        }
    }

    private void table(MarkupTag tag) {
        if (tag.end()) {
            endRow();
            end = tag.to();
        } else if (tag.from() != start) {
            refuse(tag.from(), "表格里又有表格", "a table inside a table", ONE_TABLE);
        }
    }

    private void cell(MarkupTag tag) {
        endCell();
        if (row == null) {
            refuseTag(tag);
        } else if (!tag.end()) {
            cell = tag;
        }
    }

    private void caption(MarkupTag tag) {
        if (!tag.end() && (row != null || !rows.isEmpty() || !caption.isEmpty() || title != null)) {
            refuseTag(tag);
            return;
        }
        if (title != null) {
            caption.addAll(words.lines());
            words = new MarkupWords();
        }
        title = tag.end() ? null : tag;
    }

    /** Whether the tag may stand where it stands, in a cell or before the rows. */
    private boolean inside(MarkupTag tag) {
        if (COLUMNS.contains(tag.name())) {
            return row == null && rows.isEmpty() && title == null;
        }
        if (!inWords()) {
            return false;
        }
        if (PARAGRAPHS.contains(tag.name()) || (tag.name().equals("br") && !tag.end())) {
            words.endLine();
            return true;
        }
        return LOOKS.contains(tag.name());
    }

    private void endRow() {
        endCell();
        if (row != null) {
            rows.add(new MarkupTableShape.Row(group, head, row));
            row = null;
        }
        if (title != null) {
            refuseTag(title);
        }
    }

    private void endCell() {
        if (cell != null && row != null) {
            row.add(new Cell(
                    words.lines(),
                    cell.name().equals("th"),
                    MarkupAttributes.span(cell, "colspan"),
                    MarkupAttributes.span(cell, "rowspan"),
                    0,
                    cell.from()));
            words = new MarkupWords();
            cell = null;
        }
    }

    private void refuseTag(MarkupTag tag) {
        String written = excerpt(tag.from());
        refuse(tag.from(), "这里不能有 " + written, written + " cannot stand here", ONLY_TABLE);
    }

    private void refuse(int at, String zh, String en, Wording hint) {
        refusal = MarkupRefusal.html(
                at, new Wording("HTML 表格不起作用，按文字显示：" + zh, "the table in HTML is shown as text: " + en), hint);
    }

    private String excerpt(int at) {
        String begin = text.substring(at, Math.min(text.length(), at + 80));
        int close = begin.indexOf('>');
        return TextSource.excerpt(close < 0 ? begin : begin.substring(0, close + 1));
    }

    private static final Wording AS_TEXT =
            new Wording("删去它；要显示小于号本身，写 &lt;", "remove it; for a less-than sign write &lt;");
    private static final Wording INTO_A_CELL =
            new Wording("放进 <td>…</td>，或者移到表格外面", "put them into <td>…</td>, or outside of the table");
    private static final Wording CLOSE_IT = new Wording("在表格末尾写 </table>", "end the table with </table>");
    private static final Wording ONE_TABLE = new Wording("拆成两张表，或者合并单元格", "make two tables of it, or span cells");
    private static final Wording ONLY_TABLE = new Wording(
            "表格里只写 caption、thead、tbody、tr、th、td，单元格里只写文字、<p> 和 <br>；其余的标记删去",
            "write only caption, thead, tbody, tr, th, td, and in the cells words, <p> and <br>; remove other tags");

    /** That the table has too much of something. */
    static MarkupRefusal tooMuch(int at, String zh, String en) {
        return new MarkupRefusal(
                Rule.OVER_THE_LIMIT,
                at,
                new Wording(zh, en),
                new Wording("拆成几张表，或者改为附件", "make several tables of it, or attach it as a file"));
    }
}
