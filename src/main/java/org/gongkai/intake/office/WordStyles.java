package org.gongkai.intake.office;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.intake.document.Paragraph.Side;

/** What a paragraph or a run has from its style (样式, ECMA-376 part 1, 17.7), and its style from the one that it is based on. */
final class WordStyles {

    /** Styles are based on one another no deeper than this. */
    private static final int DEEPEST = 12;

    private final Map<String, XmlElement> styles = new HashMap<>();

    WordStyles(Optional<XmlElement> root) {
        root.ifPresent(one -> one.all("style").forEach(style -> styles.putIfAbsent(style.attribute("styleId"), style)));
    }

    /** What the style itself says, or the nearest below it that says something. */
    private <T> Optional<T> said(String style, Function<XmlElement, Optional<T>> what) {
        String at = style;
        for (int i = 0; i < DEEPEST; i++) {
            XmlElement one = styles.get(at);
            if (one == null) {
                break;
            }
            Optional<T> said = what.apply(one);
            if (said.isPresent()) {
                return said;
            }
            at = one.value("basedOn");
        }
        return Optional.empty();
    }

    /** The level of a heading from 1, by its own outline, its style's, or the style's name; 0 for no heading. */
    int heading(XmlElement properties) {
        String own = properties.value("outlineLvl");
        Optional<String> level = own.isEmpty()
                ? said(properties.value("pStyle"), style -> style.child("pPr").first("outlineLvl"))
                        .map(one -> one.attribute("val"))
                : Optional.of(own);
        if (level.isPresent()) {
            int outline = XmlElement.number(level.get(), 9);
            return outline >= 0 && outline < 9 ? outline + 1 : 0;
        }
        return said(properties.value("pStyle"), WordStyles::named).orElse(0);
    }

    private static Optional<Integer> named(XmlElement style) {
        String name = style.value("name").toLowerCase(Locale.ROOT).replace(" ", "");
        return name.matches("(heading|标题)[1-9]") ? Optional.of(name.charAt(name.length() - 1) - '0') : Optional.empty();
    }

    /** Whether it is a line of a table of contents, which is made from the headings. */
    boolean contents(XmlElement properties) {
        return said(
                        properties.value("pStyle"),
                        style -> Optional.of(style.value("name").toLowerCase(Locale.ROOT))
                                .filter(name -> name.matches("(toc|目录) ?[1-9]|toc heading")))
                .isPresent();
    }

    /** To which side a paragraph is set. */
    Side side(XmlElement properties) {
        String set = own(properties, "jc").map(one -> one.attribute("val")).orElse("");
        return switch (set) {
            case "center" -> Side.CENTRE;
            case "right", "end" -> Side.RIGHT;
            default -> Side.NONE;
        };
    }

    /** How far a paragraph is set in from the left, in twentieths of a point. */
    int indent(XmlElement properties) {
        return own(properties, "ind")
                .map(one -> one.attribute("left").isEmpty() ? one.attribute("start") : one.attribute("left"))
                .map(written -> XmlElement.number(written, 0))
                .orElse(0);
    }

    private Optional<XmlElement> own(XmlElement properties, String property) {
        return properties
                .first(property)
                .or(() -> said(
                        properties.value("pStyle"), style -> style.child("pPr").first(property)));
    }

    /** The list to which a paragraph belongs, by itself or by its style; "" where it belongs to none. */
    String list(XmlElement properties) {
        return numbered(properties, "numId");
    }

    /** The level that a paragraph has in its list, or "". */
    String level(XmlElement properties) {
        boolean own = properties.child("numPr").first("numId").isPresent();
        return own ? properties.child("numPr").value("ilvl") : numbered(properties, "ilvl");
    }

    private String numbered(XmlElement properties, String what) {
        return properties
                .child("numPr")
                .first(what)
                .or(() -> said(
                        properties.value("pStyle"),
                        style -> style.child("pPr").child("numPr").first(what)))
                .map(one -> one.attribute("val"))
                .orElse("");
    }

    /** Whether a run is set in bold, hidden and so on: by itself, by its style or by its paragraph's. */
    boolean on(XmlElement run, XmlElement paragraph, String property) {
        Optional<XmlElement> own = run.first(property);
        if (own.isPresent()) {
            return run.on(property);
        }
        return said(run.value("rStyle"), style -> set(style, property))
                .or(() -> said(paragraph.value("pStyle"), style -> set(style, property)))
                .orElse(false);
    }

    private static Optional<Boolean> set(XmlElement style, String property) {
        XmlElement properties = style.child("rPr");
        return properties.first(property).map(any -> properties.on(property));
    }
}
