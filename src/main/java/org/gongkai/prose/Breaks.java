package org.gongkai.prose;

import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Line breaks and indents of the source that a Chinese page must not show (断行与缩进). */
final class Breaks {

    private static final char IDEOGRAPHIC_SPACE = '　';

    private Breaks() {}

    /** What stands next to a line break: Chinese, a mark that Chinese shares with Latin, or something else. */
    private enum Side {
        CHINESE,
        SHARED,
        OTHER
    }

    /** Whether a line break of the source stands for a blank: not so between two Chinese characters. */
    static boolean isBlank(SoftLineBreak soft) {
        Side before = sideBefore(soft);
        Side after = before == Side.OTHER ? Side.OTHER : sideAfter(soft);
        return after == Side.OTHER || (before == Side.SHARED && after == Side.SHARED);
    }

    /** The words of a text node; at the start of a paragraph without ideographic spaces, the style sheet indents. */
    static String shown(Text text) {
        String literal = text.getLiteral();
        if (literal.isEmpty()
                || literal.charAt(0) != IDEOGRAPHIC_SPACE
                || text.getPrevious() != null
                || !(text.getParent() instanceof Paragraph)) {
            return literal;
        }
        int start = 0;
        while (start < literal.length()
                && (literal.charAt(start) == IDEOGRAPHIC_SPACE || literal.charAt(start) == ' ')) {
            start++;
        }
        return literal.substring(start);
    }

    private static Side sideBefore(Node node) {
        Node at = node.getPrevious();
        while (at != null && at.getLastChild() != null) {
            at = at.getLastChild();
        }
        StringBuilder away = new StringBuilder(literal(at)).reverse(); // surrogate pairs stay as they are
        return side(away.codePoints().filter(c -> !Cjk.isVariationSelector(c) && !Cjk.isIdeographicSelector(c)));
    }

    private static Side sideAfter(Node node) {
        Node at = node.getNext();
        while (at != null && at.getFirstChild() != null) {
            at = at.getFirstChild();
        }
        return side(literal(at).codePoints());
    }

    /** What the characters are that stand next to a break, the nearest first. */
    private static Side side(IntStream characters) {
        Side side = Side.OTHER;
        for (PrimitiveIterator.OfInt all = characters.iterator(); all.hasNext(); ) {
            int codePoint = all.nextInt();
            if (!Cjk.isShared(codePoint)) {
                return Cjk.isSolid(codePoint) ? Side.CHINESE : side;
            }
            side = Side.SHARED;
        }
        return side;
    }

    private static String literal(@Nullable Node node) {
        if (node instanceof Text text) {
            return text.getLiteral();
        }
        if (node instanceof Code code) {
            return code.getLiteral();
        }
        return node instanceof HtmlInline html ? html.getLiteral() : "";
    }
}
