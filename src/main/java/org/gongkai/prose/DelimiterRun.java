package org.gongkai.prose;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * A run of {@code *}, {@code _} or {@code ~} that may open or close emphasis (强调标记): it stands in the tree until
 * {@link Emphases} has paired it.
 */
final class DelimiterRun extends CustomNode {

    final char delimiter;
    final int written;
    final boolean canOpen;
    final boolean canClose;

    /** How many of its characters are not yet used. */
    int left;
    /** Its rank among the runs of the same parent. */
    int rank;
    /** The deepest nesting between this run and the next. */
    int depthAfter;

    @Nullable
    DelimiterRun previous;

    @Nullable
    DelimiterRun next;

    /** @param leastTildes that strike out: two, since one is a range, 5~10; GFM section 6.5 has one */
    DelimiterRun(char delimiter, int written, Flanking flanking, int leastTildes) {
        this.delimiter = delimiter;
        this.written = written;
        this.left = written;
        boolean pairs = delimiter != '~' || (written >= leastTildes && written <= 2);
        this.canOpen = flanking.canOpen() && pairs;
        this.canClose = flanking.canClose() && pairs;
    }

    /** How many characters of the two make a pair; 0 if they do not belong together. */
    int pairsWith(DelimiterRun closer) {
        if (!canOpen || delimiter != closer.delimiter) {
            return 0;
        }
        if (delimiter == '~') {
            return left == closer.left ? left : 0;
        }
        boolean eitherWay = canClose || closer.canOpen; // CommonMark section 6.2, rules 9 and 10
        if (eitherWay && closer.written % 3 != 0 && (written + closer.written) % 3 == 0) {
            return 0;
        }
        return left >= 2 && closer.left >= 2 ? 2 : 1;
    }

    /** A class of closers for which the search among the same openers ends the same way. */
    int searchClass() {
        int kind = delimiter == '*' ? 0 : delimiter == '_' ? 1 : 2;
        return kind * 6 + written % 3 * 2 + (canOpen ? 1 : 0);
    }

    static final int SEARCH_CLASSES = 18;

    /** What is left of it as the characters that it is. */
    Text asText() {
        Text text = new Text(String.valueOf(delimiter).repeat(left));
        text.setSourceSpans(getSourceSpans());
        return text;
    }
}
