package org.gongkai.intake.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.intake.document.Paragraph.Look;
import org.gongkai.intake.document.Paragraph.Role;
import org.gongkai.intake.document.Paragraph.Side;
import org.gongkai.intake.document.Paragraph.Span;
import org.gongkai.intake.document.Table.Cell;
import org.gongkai.prose.FigureColumns;
import org.gongkai.prose.Prose;

/**
 * Blocks ▸ the Markdown whose page has the same words (来稿的 Markdown). A paragraph is written as it stands wherever that means the
 * same; else its signs are escaped.
 */
public final class MarkdownText {

    private static final int DEEPEST_HEADING = 6;
    private static final int DEEPEST_ITEM = 4;
    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+\\-.!|~&=:$]");
    private static final Pattern SIGNS_OF_WORDS = Pattern.compile("[\\\\`*_\\[\\]<&~|]");
    private static final Pattern IN_CELL = Pattern.compile("[\\\\`*_\\[\\]<>|~&]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    private MarkdownText() {}

    /** The text; items of one list follow each other without a blank line. */
    public static String of(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        Role before = Role.TEXT;
        int first = 0;
        int[] widths = new int[DEEPEST_ITEM + 1]; // how far the items of each level are set in
        for (Block block : blocks) {
            Role role = block instanceof Paragraph paragraph ? paragraph.role() : Role.TEXT;
            int deep = item(role) ? ((Paragraph) block).level() : 0;
            first = item(before) ? Math.min(first, deep) : deep; // a list may begin with a deeper item
            int level = Math.min(deep - first, DEEPEST_ITEM);
            boolean on = item(role) && item(before) && (level > 0 || role == before);
            text.append(text.isEmpty() ? "" : on ? "\n" : "\n\n");
            if (item(role)) {
                String line = (role == Role.ITEM ? "- " : "") + line((Paragraph) block);
                text.append(" ".repeat(widths[level])).append(line);
                if (level < DEEPEST_ITEM) {
                    widths[level + 1] = widths[level] + line.indexOf(' ') + 1;
                }
            } else {
                text.append(of(block));
            }
            before = role;
        }
        return text.isEmpty() ? "" : text.append('\n').toString();
    }

    private static boolean item(Role role) {
        return role == Role.ITEM || role == Role.NUMBERED;
    }

    private static String of(Block block) {
        if (block instanceof Table table) {
            String caption = table.caption().isBlank() ? "" : words(table.caption(), "") + "\n\n";
            return caption + (plain(table) ? piped(table) : html(table));
        }
        Paragraph paragraph = (Paragraph) block;
        return switch (paragraph.role()) {
            case HEADING -> heading(paragraph);
            case NOTE -> "[^" + paragraph.spans().get(0).text() + "]: " + words(paragraph.text(), "");
            case TEXT, ITEM, NUMBERED -> line(paragraph);
        };
    }

    /** Words of a heading are not bold; notes, pictures, links and struck words in it are what they are. */
    private static String heading(Paragraph paragraph) {
        List<Span> spans = paragraph.spans().stream()
                .map(span -> span.look() == Look.BOLD ? new Span(span.text(), Look.PLAIN, span.target()) : span)
                .toList();
        boolean plain = spans.stream()
                .allMatch(span -> span.look() == Look.PLAIN && span.target().isEmpty());
        String sign = heading(paragraph.level() + 1, "").strip();
        return plain
                ? heading(paragraph.level() + 1, paragraph.text())
                : sign + " " + line(new Paragraph(paragraph.where(), Role.TEXT, 0, spans));
    }

    /** A heading of a level from 2. */
    public static String heading(int level, String words) {
        return "#".repeat(Math.max(2, Math.min(level, DEEPEST_HEADING))) + " " + words(words, "## ");
    }

    /** The line of a paragraph: with its bold and struck words where they come out so, else without. */
    private static String line(Paragraph paragraph) {
        if (paragraph.role() == Role.NUMBERED) {
            return numbered(paragraph);
        }
        boolean plainly = paragraph.spans().stream()
                .allMatch(span -> span.look() != Look.NOTE
                        && span.look() != Look.PICTURE
                        && span.target().isEmpty());
        if (!plainly) {
            String plain = joined(paragraph, false);
            String bold = joined(paragraph, true);
            return Prose.plainText(bold).equals(Prose.plainText(plain)) ? bold : plain;
        }
        String plain = flat(paragraph.text());
        String marked = paragraph.spans().stream()
                .map(MarkdownText::marked)
                .collect(Collectors.joining())
                .strip();
        boolean same = !marked.equals(plain) && says(marked, plain);
        return same ? marked : words(plain, "");
    }

    /** An item with its number: the rest of it is a line of its own. */
    private static String numbered(Paragraph paragraph) {
        List<Span> spans = new ArrayList<>(paragraph.spans());
        String first = spans.get(0).text();
        int end = first.indexOf(". ") + 2;
        if (end < 2) {
            return line(new Paragraph(paragraph.where(), Role.TEXT, 0, spans));
        }
        spans.set(
                0,
                new Span(first.substring(end), spans.get(0).look(), spans.get(0).target()));
        return first.substring(0, end).strip() + " " + line(new Paragraph(paragraph.where(), Role.TEXT, 0, spans));
    }

    private static String joined(Paragraph paragraph, boolean looks) {
        return paragraph.spans().stream()
                .map(span -> looks && span.target().isEmpty() && !marked(span).equals(span.text())
                        ? marked(new Span(piece(span), span.look()))
                        : piece(span))
                .collect(Collectors.joining())
                .strip();
    }

    /** One piece of a line that has notes, links or pictures. */
    private static String piece(Span span) {
        return switch (span.look()) {
            case NOTE -> "[^" + span.text() + "]";
            case PICTURE -> "![" + bracketed(span.text()) + "](" + destination(span.target()) + ")";
            default -> {
                String words = words(span.text(), "字");
                String blank = span.text().startsWith(" ") ? " " : "";
                String end = span.text().endsWith(" ") ? " " : "";
                yield span.target().isEmpty()
                        ? blank + words + end
                        : "[" + bracketed(span.text()) + "](" + destination(span.target()) + ")";
            }
        };
    }

    private static String bracketed(String words) {
        return SIGNS_OF_WORDS.matcher(flat(words)).replaceAll("\\\\$0");
    }

    /** An address as Markdown takes it: one with blanks or brackets stands between pointed brackets. */
    private static String destination(String target) {
        return target.matches("[^\\s()<>]+") ? target : "<" + target.replaceAll("[<>\\n]", "") + ">";
    }

    private static String marked(Span span) {
        String text = span.text();
        String words = text.strip();
        String mark = span.look() == Look.BOLD ? "**" : span.look() == Look.STRUCK ? "~~" : "";
        if (words.isEmpty() || mark.isEmpty()) {
            return text;
        }
        int at = text.indexOf(words);
        return text.substring(0, at) + mark + words + mark + text.substring(at + words.length());
    }

    /** Words as Markdown, behind what stands before them in the line. */
    private static String words(String words, String before) {
        String flat = flat(words);
        String said = (before.equals("## ") ? "" : before) + flat;
        if (says(before + flat, said)) {
            return flat;
        }
        String escaped = SIGNS_OF_WORDS.matcher(flat).replaceAll("\\\\$0");
        return says(before + escaped, said) ? escaped : SIGNS.matcher(flat).replaceAll("\\\\$0");
    }

    private static boolean says(String markdown, String words) {
        int tag = markdown.indexOf('<');
        boolean html = tag >= 0 && markdown.indexOf('>', tag) > 0 && (tag == 0 || markdown.charAt(tag - 1) != '\\');
        return !html && flat(Prose.plainText(markdown)).equals(flat(words));
    }

    private static String flat(String words) {
        return Paragraph.stripped(BLANKS.matcher(words).replaceAll(" "));
    }

    /** Whether Markdown can write it: no joined cells, no cell of several lines. */
    private static boolean plain(Table table) {
        return table.rows().stream()
                .flatMap(List::stream)
                .allMatch(cell ->
                        cell.across() == 1 && cell.down() == 1 && cell.text().indexOf('\n') < 0);
    }

    private static String piped(Table table) {
        List<List<Cell>> rows =
                table.rows().stream().filter(row -> !row.isEmpty()).toList();
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        if (width == 0) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            List<Cell> row = rows.get(i);
            text.append('|');
            for (int j = 0; j < width; j++) {
                String words = j < row.size() ? flat(row.get(j).text()) : "";
                text.append(words.isEmpty() ? "" : " " + IN_CELL.matcher(words).replaceAll("\\\\$0"))
                        .append(" |");
            }
            text.append('\n');
            if (i == 0) {
                text.append('|');
                for (int j = 0; j < width; j++) {
                    text.append(rule(rows, j)).append('|');
                }
                text.append('\n');
            }
        }
        return text.toString().stripTrailing();
    }

    /** What stands below the head of a column: to which side all its cells are set, where they would not stand there anyway. */
    private static String rule(List<List<Cell>> rows, int column) {
        List<Cell> cells = rows.stream()
                .skip(1)
                .filter(row -> column < row.size())
                .map(row -> row.get(column))
                .toList();
        Set<Side> sides = cells.stream()
                .filter(cell -> !cell.text().isBlank())
                .map(Cell::side)
                .collect(Collectors.toSet());
        if (sides.equals(Set.of(Side.RIGHT))) {
            return FigureColumns.isFigures(cells.stream().map(Cell::text).toList()) ? "---" : "---:";
        }
        return sides.equals(Set.of(Side.CENTRE)) ? ":---:" : "---";
    }

    private static String html(Table table) {
        StringBuilder text = new StringBuilder("<table>\n");
        for (List<Cell> row : table.rows()) {
            if (row.stream().allMatch(Cell::covered)) {
                continue; // nothing of its own, or nothing at all
            }
            text.append("<tr>");
            row.stream().filter(cell -> !cell.covered()).forEach(cell -> {
                text.append("<td");
                text.append(cell.across() > 1 ? " colspan=\"" + cell.across() + "\"" : "");
                text.append(cell.down() > 1 ? " rowspan=\"" + cell.down() + "\"" : "");
                text.append('>').append(escaped(cell.text())).append("</td>");
            });
            text.append("</tr>\n");
        }
        return text.append("</table>").toString();
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", "<br>");
    }
}
