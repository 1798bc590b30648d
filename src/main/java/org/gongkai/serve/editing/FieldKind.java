package org.gongkai.serve.editing;

import java.util.Set;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.yaml.Shape;

/** How a key of a header is asked for in a form (控件), by the shape of its value. */
enum FieldKind {
    TEXT,
    LONG,
    DAY,
    MOMENT,
    SELECT,
    CHECKS,
    LINES,
    /** Days with reasons, each on a line of its own. */
    CHANGES,
    /** Keys and values, an item a row. */
    ROWS,
    /** Not asked for here. */
    NONE;

    private static final Set<HeaderKey> LONGER =
            Set.of(HeaderKey.SUMMARY, HeaderKey.DESCRIPTION, HeaderKey.GROUNDS, HeaderKey.NOTE);
    private static final Set<HeaderKey> ELSEWHERE =
            Set.of(HeaderKey.ATTACHMENTS, HeaderKey.WITHDRAWN, HeaderKey.REVIEW);

    static FieldKind of(HeaderKey key) {
        Shape<?> shape = key.shape();
        boolean several = shape.schema().containsKey("anyOf");
        if (key == HeaderKey.CHANGED) {
            return CHANGES;
        }
        if (ELSEWHERE.contains(key)) {
            return NONE;
        }
        if (shape.form() != null) {
            return "array".equals(shape.schema().get("type")) ? ROWS : NONE;
        }
        if (key == HeaderKey.CATEGORY || key == HeaderKey.TOPIC) {
            return SELECT; // lists of their own: the site's columns, and a class with its subject
        }
        if (!shape.choices().isEmpty()) {
            return several ? CHECKS : SELECT;
        }
        if (shape.equals(Shape.DAY)) {
            return DAY;
        }
        if (shape.equals(Shape.MOMENT)) {
            return MOMENT;
        }
        return several ? LINES : LONGER.contains(key) ? LONG : TEXT;
    }
}
