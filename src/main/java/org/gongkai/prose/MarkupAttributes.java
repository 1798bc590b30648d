package org.gongkai.prose;

import java.util.Set;
import org.gongkai.finding.Wording;
import org.gongkai.prose.MarkupTag.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * What the attributes of a table's tags may be (表格标记的属性): those that only say how it looks, or that a program left for
 * itself, are dropped; {@code colspan} and {@code rowspan} count; any other is a reason not to read the table.
 */
final class MarkupAttributes {

    private static final Set<String> LOOKS = Set.of(
            "align",
            "axis",
            "bgcolor",
            "border",
            "bordercolor",
            "bordercolordark",
            "bordercolorlight",
            "cellpadding",
            "cellspacing",
            "char",
            "charoff",
            "class",
            "clear",
            "color",
            "face",
            "frame",
            "height",
            "id",
            "interlaced",
            "lang",
            "noshade",
            "nowrap",
            "rules",
            "size",
            "span",
            "style",
            "uetable",
            "valign",
            "width",
            "xml:lang");

    private static final Set<String> SCOPES = Set.of("row", "col", "rowgroup", "colgroup");

    private MarkupAttributes() {}

    /** What is wrong with the attributes of a tag; null where nothing is. */
    static @Nullable MarkupRefusal wrong(MarkupTag tag) {
        boolean cell = tag.name().equals("td") || tag.name().equals("th");
        for (Attribute attribute : tag.attributes()) {
            String name = attribute.name();
            if (cell && (name.equals("colspan") || name.equals("rowspan"))) {
                MarkupRefusal wrong = wrongSpan(attribute);
                if (wrong != null) {
                    return wrong;
                }
            } else if (!isDropped(attribute)) {
                return MarkupRefusal.html(
                        attribute.at(),
                        new Wording(
                                "HTML 表格不起作用，按文字显示：不接受属性 " + TextSource.excerpt(name),
                                "the table in HTML is shown as text: the attribute " + TextSource.excerpt(name)
                                        + " is refused"),
                        new Wording("删去这个属性", "remove the attribute"));
            }
        }
        return null;
    }

    private static boolean isDropped(Attribute attribute) {
        String name = attribute.name();
        return LOOKS.contains(name)
                || name.startsWith("data-")
                || name.startsWith("x:") // Excel's own
                || (name.equals("scope") && SCOPES.contains(attribute.value()));
    }

    private static @Nullable MarkupRefusal wrongSpan(Attribute attribute) {
        String written = attribute.value().strip();
        boolean number = !written.isEmpty() && written.chars().allMatch(c -> c >= '0' && c <= '9');
        if (number && parsed(written) > MarkupTableReader.WIDEST) {
            return MarkupTableReader.tooMuch(
                    attribute.at(),
                    attribute.name() + " 超过 " + MarkupTableReader.WIDEST,
                    attribute.name() + " is more than " + MarkupTableReader.WIDEST);
        }
        if (number && parsed(written) > 0) {
            return null;
        }
        return MarkupRefusal.html(
                attribute.at(),
                new Wording(
                        "HTML 表格不起作用，按文字显示：" + attribute.name() + " 不是正整数",
                        "the table in HTML is shown as text: " + attribute.name() + " is no positive number"),
                new Wording("写成例如 " + attribute.name() + "=\"2\"", "write for example " + attribute.name() + "=\"2\""));
    }

    /** How many rows or columns a cell spans. */
    static int span(MarkupTag cell, String name) {
        for (Attribute attribute : cell.attributes()) {
            if (attribute.name().equals(name)) {
                return parsed(attribute.value().strip());
            }
        }
        return 1;
    }

    /** A number as written; any that is too long to matter as one that is too large. */
    private static int parsed(String digits) {
        return digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
