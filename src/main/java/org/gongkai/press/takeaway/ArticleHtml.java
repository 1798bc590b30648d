package org.gongkai.press.takeaway;

import static org.gongkai.paper.Manner.IMPRINT;
import static org.gongkai.paper.Manner.NUMBER;
import static org.gongkai.paper.Manner.TEXT;
import static org.gongkai.paper.Manner.TITLE;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.paper.Board;
import org.gongkai.paper.Ink;
import org.gongkai.paper.Ink.Mark;
import org.gongkai.paper.Manner;
import org.gongkai.paper.Passage;
import org.gongkai.paper.Piece;
import org.gongkai.paper.Plate;
import org.gongkai.prose.Html;

/**
 * What stands on paper ▸ the same as an article (公文版面排成公众号文章), in the HTML that the editor of WeChat keeps: styles of the
 * elements themselves, no classes, ids, scripts or links, nothing that would be fetched. An address stands behind the words that
 * led there, a mark where a picture is to be put. The title is the editor's own field and is left out; 文号 goes to the end.
 */
final class ArticleHtml {

    private static final String DARK = "#222";
    private static final String GREY = "#555";
    private static final String PLAIN = line(16, DARK, "");
    private static final String MARK = line(16, "#a00", "text-align:center;");
    private static final Map<Manner, String> STYLES = new EnumMap<>(Map.ofEntries(
            Map.entry(TEXT, line(16, DARK, "text-indent:2em;text-align:justify;")),
            Map.entry(Manner.ANNEX, line(16, DARK, "text-indent:2em;")),
            Map.entry(Manner.HEADING_1, line(18, DARK, "font-weight:bold;")),
            Map.entry(Manner.HEADING_2, line(17, DARK, "font-weight:bold;")),
            Map.entry(Manner.HEADING_3, line(16, DARK, "font-weight:bold;")),
            Map.entry(Manner.HEADING_4, line(16, DARK, "font-weight:bold;")),
            Map.entry(Manner.ITEM, line(16, DARK, "padding-left:2em;")),
            Map.entry(Manner.ITEM_2, line(16, DARK, "padding-left:3em;")),
            Map.entry(Manner.ITEM_3, line(16, DARK, "padding-left:4em;")),
            Map.entry(Manner.QUOTE, line(16, GREY, "padding-left:1em;border-left:3px solid #bbb;")),
            Map.entry(Manner.SIGNED, line(16, DARK, "text-align:right;")),
            Map.entry(Manner.DATE, line(16, DARK, "text-align:right;")),
            Map.entry(Manner.CAPTION, line(14, DARK, "text-align:center;")),
            Map.entry(Manner.SMALL, line(14, GREY, "")),
            Map.entry(IMPRINT, line(14, GREY, "padding-top:1em;border-top:1px solid #bbb;"))));
    private static final String CELL =
            "margin:0;line-height:1.5;font-size:12px;color:#222;word-break:break-all;text-align:";
    private static final Map<Manner, String> CELLS = new EnumMap<>(Map.of(
            Manner.CELL, CELL + "left;",
            Manner.CELL_CENTRE, CELL + "center;",
            Manner.CELL_RIGHT, CELL + "right;",
            Manner.CELL_HEAD, CELL + "center;font-weight:bold;"));
    private static final Map<Mark, String> MARKS = new EnumMap<>(Map.of(
            Mark.BOLD, "font-weight:bold;",
            Mark.ITALIC, "font-style:italic;",
            Mark.STRUCK, "text-decoration:line-through;",
            Mark.UNDERLINED, "text-decoration:underline;",
            Mark.RAISED, "vertical-align:super;font-size:75%;",
            Mark.LOWERED, "vertical-align:sub;font-size:75%;"));

    private final StringBuilder html = new StringBuilder();
    private final List<Plate> pictures = new ArrayList<>();

    private ArticleHtml() {}

    /** A paragraph; long addresses are broken rather than wider than the screen. */
    private static String line(int size, String colour, String more) {
        return "margin:0 0 1em;line-height:1.75;overflow-wrap:break-word;font-size:" + size + "px;color:" + colour + ";"
                + more;
    }

    /** The article of an entry's paper. */
    static ArticleHtml of(List<Piece> pieces, String number, String title) {
        ArticleHtml article = new ArticleHtml();
        article.html
                .append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
                .append(escaped(title))
                .append("</title>\n</head>\n<body>\n");
        pieces.forEach(piece -> article.piece(piece, number));
        article.html.append("</body>\n</html>\n");
        return article;
    }

    String html() {
        return html.toString();
    }

    List<Plate> pictures() {
        return pictures;
    }

    private static String escaped(String text) {
        return Html.text(text).text();
    }

    private void piece(Piece piece, String number) {
        if (piece instanceof Plate plate) {
            pictures.add(plate);
            tag("p", MARK);
            html.append(escaped("【插入图片" + pictures.size() + "：" + plate.words() + "】"))
                    .append("</p>\n");
        } else if (piece instanceof Board board) {
            table(board);
        } else if (piece instanceof Passage passage && passage.manner() != TITLE && passage.manner() != NUMBER) {
            boolean last = passage.manner() == IMPRINT && !number.isEmpty();
            tag("p", STYLES.getOrDefault(passage.manner(), PLAIN));
            inks(passage.inks());
            html.append(last ? "<br>文号：" + escaped(number) : "").append("</p>\n");
        }
    }

    private void tag(String name, String style) {
        html.append('<').append(name).append(" style=\"").append(style).append("\">");
    }

    /** Words that lead to the same address have it once, behind the last of them. */
    private void inks(List<Ink> inks) {
        StringBuilder led = new StringBuilder();
        for (int i = 0; i < inks.size(); i++) {
            Ink ink = inks.get(i);
            String words = escaped(ink.text()).replace("\n", "<br>");
            if (ink.marks().isEmpty()) {
                html.append(words);
            } else {
                tag("span", style(ink.marks()));
                html.append(words).append("</span>");
            }
            String link = ink.link().startsWith("#") ? "" : ink.link();
            led.append(ink.text());
            if (i + 1 == inks.size() || !inks.get(i + 1).link().equals(ink.link())) {
                if (!link.isEmpty() && !led.toString().equals(link)) {
                    html.append("（")
                            .append(escaped(link.replaceFirst("^mailto:", "")))
                            .append("）");
                }
                led.setLength(0);
            }
        }
    }

    private static String style(Set<Mark> marks) {
        StringBuilder style = new StringBuilder();
        MARKS.forEach((mark, css) -> style.append(marks.contains(mark) ? css : ""));
        return style.toString();
    }

    /** As wide as the screen of a phone, whatever stands in it. */
    private void table(Board board) {
        int all = board.shares().stream().mapToInt(Integer::intValue).sum();
        tag("table", "width:100%;margin:0 0 1em;border-collapse:collapse;table-layout:fixed;");
        html.append("<colgroup>");
        board.shares()
                .forEach(share -> html.append("<col style=\"width:")
                        .append(Math.max(1, Math.round(100f * share / all)))
                        .append("%;\">"));
        html.append("</colgroup>\n<tbody>\n");
        for (List<Board.Box> row : board.rows()) {
            html.append("<tr>");
            row.forEach(this::box);
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n");
    }

    private void box(Board.Box box) {
        html.append("<td style=\"border:1px solid #bbb;padding:4px;vertical-align:top;\"");
        html.append(box.across() > 1 ? " colspan=\"" + box.across() + "\"" : "");
        html.append(box.down() > 1 ? " rowspan=\"" + box.down() + "\"" : "").append('>');
        for (Passage passage : box.passages()) {
            tag("p", CELLS.getOrDefault(passage.manner(), CELL + "left;"));
            inks(passage.inks());
            html.append("</p>");
        }
        html.append("</td>");
    }
}
