package org.gongkai.prose;

import java.util.EnumSet;
import java.util.Set;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.gongkai.finding.Wording;

/** What a page shows otherwise than version 0.1.0 of this program did (显示的变化), although its text is the same. */
public enum Difference {
    /** {@code 5~10} is no longer struck out. */
    TILDE("波浪号", "tilde"),
    /** The numbers of a list are those that are written. */
    NUMBERS("列表编号", "list numbers"),
    /** {@code <br>} breaks the line in a cell. */
    BREAK("换行", "line break"),
    /** A table in HTML is a table. */
    TABLE("表格", "table"),
    /** Notes are notes. */
    NOTE("脚注", "note");

    private final Wording wording;

    Difference(String zh, String en) {
        this.wording = new Wording(zh, en);
    }

    /** Its name for readers. */
    public Wording wording() {
        return wording;
    }

    /** All that a Markdown text shows otherwise; a text that holds nothing of the kind is only looked through. */
    public static Set<Difference> of(String markdown) {
        Set<Difference> all = EnumSet.noneOf(Difference.class);
        if (Hints.any(markdown)) {
            Prose.tree(markdown).ifPresent(tree -> collect(tree, markdown, all));
        }
        if (Hints.tildes(markdown) && Before.strikes(markdown)) {
            all.add(TILDE);
        }
        return all;
    }

    private static void collect(Node parent, String markdown, Set<Difference> all) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof MarkupTableParser.Written) {
                all.add(TABLE);
            } else if (node instanceof Notes) {
                all.add(NOTE);
            } else if (node instanceof HardLineBreak && isInMarkdownCell(node)) {
                all.add(BREAK);
            } else if (node instanceof ListItem item && ItemNumber.has(item) && ItemNumber.jumps(item, markdown)) {
                all.add(NUMBERS);
            }
            collect(node, markdown, all);
        }
    }

    private static boolean isInMarkdownCell(Node node) {
        return Grammar.isInCell(node) && !(node.getParent() instanceof MarkupTableParser.Spanning);
    }

    /** How version 0.1.0 read a text. */
    private static final class Before {

        private static final Parser PARSER = Grammar.parser(PlainFirst::new, MarkupTables.NONE, 1);

        static boolean strikes(String markdown) {
            return Prose.tree(markdown, text -> Grammar.parse(text, MarkupTables.NONE, PARSER))
                    .filter(Before::strikes)
                    .isPresent();
        }

        private static boolean strikes(Node parent) {
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                if ((node instanceof Emphases.Struck struck && struck.tildes == 1) || strikes(node)) {
                    return true;
                }
            }
            return false;
        }
    }
}
