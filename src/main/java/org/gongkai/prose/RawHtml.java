package org.gongkai.prose;

import java.util.Locale;
import org.commonmark.node.Node;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** Says that HTML in a text is not obeyed, and how to write it in Markdown (正文中的 HTML). */
final class RawHtml {

    private static final Wording BREAK_IN_CELL =
            new Wording("单元格里换行只写 <br>", "for a line break in a cell write just <br>");

    private static final Wording TABLE = new Wording(
            "要放表格，请用 | 分列；HTML 表格从行首的 <table> 写到行末的 </table>，不放在别的标记里",
            "for a table separate the columns with |; a table in HTML reaches from <table> at the start of a line to"
                    + " </table> at the end of one, inside no other markup");

    private RawHtml() {}

    static void report(TextSource source, Node node, String literal) {
        String excerpt = TextSource.excerpt(literal.strip());
        source.add(
                Rule.RAW_HTML,
                node,
                new Wording("HTML 不起作用，按文字显示：" + excerpt, "HTML has no effect and is shown as text: " + excerpt),
                name(literal).equals("br") && Grammar.isInCell(node) ? BREAK_IN_CELL : hint(literal));
    }

    private static Wording hint(String literal) {
        if (literal.toLowerCase(Locale.ROOT).contains("<table")) {
            return TABLE;
        }
        if (literal.startsWith("<!--")) {
            return new Wording("请删去注释：读者会看到它", "remove the comment: readers would see it");
        }
        return switch (name(literal)) {
            case "br" -> new Wording("要换行，请在行末写一个反斜杠 \\", "for a line break write a backslash at the end of the line");
            case "b", "strong" -> new Wording("要加粗，请写 **文字**", "for bold write **words**");
            case "i", "em" -> new Wording("要强调，请写 *文字*", "for emphasis write *words*");
            case "s", "del", "strike" -> new Wording("要加删除线，请写 ~~文字~~", "to strike out write ~~words~~");
            case "a" -> new Wording("要加链接，请写 [文字](地址)", "for a link write [words](address)");
            case "img" ->
                new Wording(
                        "要放图片，请写 ![说明](条目名.files/文件名.png)",
                        "for a picture write ![what it shows](entry.files/name.png)");
            case "table", "tr", "td", "th", "thead", "tbody" -> TABLE;
            default ->
                new Wording("请改用 Markdown 写法；要显示尖括号本身，请写 \\<", "use Markdown; to show the bracket itself write \\<");
        };
    }

    private static String name(String literal) {
        int start = literal.startsWith("</") ? 2 : 1;
        int end = start;
        while (end < literal.length() && Character.isLetterOrDigit(literal.charAt(end))) {
            end++;
        }
        return start > end ? "" : literal.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
