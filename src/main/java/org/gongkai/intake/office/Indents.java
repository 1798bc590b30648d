package org.gongkai.intake.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.intake.document.Paragraph;
import org.gongkai.intake.document.Paragraph.Look;
import org.gongkai.intake.document.Paragraph.Role;
import org.gongkai.intake.document.Paragraph.Span;

/**
 * The items of the list that is being read (列举的层次). A sign or a number that is typed makes an item where Word counts none:
 * the farther it is set in than the item above, the deeper it is.
 */
final class Indents {

    private static final Pattern DOT = Pattern.compile("[•●·◆■▪○◦][ \\t\u00a0\u3000]*");
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
        boolean dot = !one.spans().isEmpty()
                && one.spans().get(0).look() != Look.PICTURE
                && DOT.matcher(one.spans().get(0).text()).lookingAt();
        boolean number = NUMBER.matcher(one.text()).matches() && (counted || indent > 0);
        if (one.role() == Role.ITEM || dot || number) {
            while (!open.isEmpty() && open.getFirst() > indent) {
                open.pop();
            }
            if (open.isEmpty() || open.getFirst() < indent) {
                open.push(indent);
            }
            int level = one.role() == Role.ITEM ? one.level() : open.size() - 1;
            return new Paragraph(
                    one.where(),
                    number ? Role.NUMBERED : Role.ITEM,
                    level,
                    dot ? unsigned(one.spans()) : one.spans(),
                    one.side());
        }
        end();
        return one;
    }

    private static List<Span> unsigned(List<Span> spans) {
        List<Span> rest = new ArrayList<>(spans);
        Span first = rest.get(0);
        rest.set(0, new Span(DOT.matcher(first.text()).replaceFirst(""), first.look(), first.target()));
        return rest;
    }
}
