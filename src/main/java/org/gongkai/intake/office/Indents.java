package org.gongkai.intake.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.gongkai.intake.document.Paragraph;
import org.gongkai.intake.document.Paragraph.Role;
import org.gongkai.intake.document.TypedItems;

/**
 * The items of the list that is being read (列举的层次). A sign or a number that is typed makes an item where Word counts none:
 * the farther it is set in than the item above, the deeper it is.
 */
final class Indents {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}\\. .*", Pattern.DOTALL);

    private final Deque<Integer> open = new ArrayDeque<>();

    /** No more items follow. */
    void end() {
        open.clear();
    }

    /**
     * A paragraph as the item that it is, or as it was.
     *
     * @param counted whether Word itself counts it
     */
    Paragraph placed(Paragraph one, int indent, boolean counted) {
        if (one.role() == Role.HEADING) {
            end();
            return one;
        }
        boolean dot = TypedItems.dotted(one);
        boolean number = NUMBER.matcher(one.text()).matches() && (counted || indent > 0);
        if (one.role() == Role.ITEM || dot || number) {
            while (!open.isEmpty() && open.getFirst() > indent) {
                open.pop();
            }
            if (open.isEmpty() || open.getFirst() < indent) {
                open.push(indent);
            }
            int level = one.role() == Role.ITEM ? one.level() : open.size() - 1;
            return dot
                    ? TypedItems.item(one, level)
                    : new Paragraph(one.where(), number ? Role.NUMBERED : Role.ITEM, level, one.spans(), one.side());
        }
        end();
        return one;
    }
}
