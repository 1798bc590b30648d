package org.gongkai.prose;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the delimiter runs among the children of one node and so makes the emphases (强调), by the procedure of the
 * appendix of CommonMark, "process emphasis". A link is its own node by then, so that emphasis binds within it first.
 */
final class Emphases {

    private static final int[] NONE = {};

    private final Node parent;
    private final List<Node> made = new ArrayList<>(0);
    private int[] bottoms = NONE;
    private @Nullable DelimiterRun first;
    private @Nullable DelimiterRun last;
    private @Nullable DelimiterRun refused;
    private int runs;
    private int depth;

    Emphases(Node parent) {
        this.parent = parent;
    }

    /** Notes a run, in the order of the text. */
    void add(DelimiterRun run) {
        run.rank = ++runs;
        run.previous = last;
        if (last == null) {
            first = run;
        } else {
            last.next = run;
        }
        last = run;
    }

    /** Notes that a node nested so deep stands after the runs so far. */
    void deepen(int nested) {
        depth = Math.max(depth, nested);
        if (last != null) {
            last.depthAfter = Math.max(last.depthAfter, nested);
        }
    }

    /** How deep the children are nested. */
    int depth() {
        return depth;
    }

    /** Pairs the runs; returns the first run that could not be paired because it would nest too deep. */
    @Nullable
    DelimiterRun pair() {
        if (first == null) {
            return null;
        }
        bottoms = new int[DelimiterRun.SEARCH_CLASSES];
        DelimiterRun closer = first;
        while (closer != null) {
            if (!closer.canClose || !closeOne(closer)) {
                closer = closer.next;
            } else if (closer.left == 0) {
                DelimiterRun next = closer.next;
                drop(closer);
                closer = next;
            }
        }
        for (DelimiterRun run = first; run != null; run = run.next) {
            spell(run);
        }
        joinTexts(parent);
        made.forEach(Emphases::joinTexts);
        return refused;
    }

    /** Pairs the closer once, with the nearest opener that fits. */
    private boolean closeOne(DelimiterRun closer) {
        int nested = 0;
        int bottom = bottoms[closer.searchClass()];
        for (DelimiterRun opener = closer.previous; opener != null && opener.rank > bottom; opener = opener.previous) {
            nested = Math.max(nested, opener.depthAfter);
            int used = opener.pairsWith(closer);
            if (used > 0 && nested < Grammar.MAX_NESTING) {
                wrap(opener, closer, used, nested + 1);
                return true;
            }
            if (used > 0) {
                refused = refused == null ? closer : refused;
                break;
            }
        }
        bottoms[closer.searchClass()] = closer.rank - 1;
        return false;
    }

    private void wrap(DelimiterRun opener, DelimiterRun closer, int used, int nested) {
        while (closer.previous != opener && closer.previous != null) {
            DelimiterRun between = closer.previous;
            drop(between);
            spell(between);
        }
        Node emphasis = emphasis(opener.delimiter, used);
        for (Node node = opener.getNext(); node != null && node != closer; ) {
            Node next = node.getNext();
            emphasis.appendChild(node);
            node = next;
        }
        opener.insertAfter(emphasis);
        made.add(emphasis);
        opener.depthAfter = nested;
        depth = Math.max(depth, nested);
        opener.left -= used;
        closer.left -= used;
        if (opener.left == 0) {
            drop(opener);
            opener.unlink();
        }
        if (closer.left == 0) {
            closer.unlink();
        }
    }

    private static Node emphasis(char delimiter, int used) {
        if (delimiter == '~') {
            return new Struck(used);
        }
        String written = String.valueOf(delimiter);
        return used == 2 ? new StrongEmphasis(written + written) : new Emphasis(written);
    }

    /** Takes the run out of the search; its node stays. */
    private void drop(DelimiterRun run) {
        if (run.previous == null) {
            first = run.next;
        } else {
            run.previous.next = run.next;
            run.previous.depthAfter = Math.max(run.previous.depthAfter, run.depthAfter);
        }
        if (run.next != null) {
            run.next.previous = run.previous;
        }
    }

    private static void spell(DelimiterRun run) {
        run.insertAfter(run.asText());
        run.unlink();
    }

    /** Makes one text of neighbouring texts. */
    private static void joinTexts(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text text && text.getNext() instanceof Text) {
                StringBuilder all = new StringBuilder(text.getLiteral());
                while (text.getNext() instanceof Text next) {
                    all.append(next.getLiteral());
                    next.getSourceSpans().forEach(text::addSourceSpan);
                    next.unlink();
                }
                text.setLiteral(all.toString());
            }
        }
    }

    /** Words struck out (删除线), GFM section 6.5. */
    static final class Struck extends CustomNode {

        final int tildes;

        private Struck(int tildes) {
            this.tildes = tildes;
        }
    }
}
