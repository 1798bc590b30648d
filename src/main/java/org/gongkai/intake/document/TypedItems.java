package org.gongkai.intake.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.intake.document.Paragraph.Look;
import org.gongkai.intake.document.Paragraph.Role;
import org.gongkai.intake.document.Paragraph.Span;

/** Items whose sign was typed and not drawn (手打的项目符号). */
public final class TypedItems {

    private static final Pattern DOT = Pattern.compile("[\\s\u00a0\u3000]*[•●◆■▪][ \\t\u00a0\u3000]*");

    private TypedItems() {}

    /** Whether a paragraph begins with such a sign. */
    public static boolean dotted(Paragraph one) {
        return one.role() == Role.TEXT
                && !one.spans().isEmpty()
                && one.spans().get(0).look() != Look.PICTURE
                && DOT.matcher(one.spans().get(0).text()).lookingAt()
                && one.text().length() > 1;
    }

    /** A dotted paragraph as an item of this level, without its sign. */
    public static Paragraph item(Paragraph one, int level) {
        List<Span> rest = new ArrayList<>(one.spans());
        Span first = rest.get(0);
        rest.set(0, new Span(DOT.matcher(first.text()).replaceFirst(""), first.look(), first.target()));
        return new Paragraph(one.where(), Role.ITEM, level, rest, one.side());
    }
}
