package org.gongkai.exchange.text;

import java.util.List;
import java.util.Map;

/** A tree as XML (XML 1.0), an element a line, two blanks of indent. */
final class XmlText {

    /** The name of a place that is filled later; no element is called so. */
    static final String MARK = "\0";

    private final StringBuilder out = new StringBuilder();
    private final String lineEnd;

    XmlText(String lineEnd) {
        this.lineEnd = lineEnd;
    }

    /** An element, at a depth. */
    String element(String name, Object value, int depth) {
        write(name, value, depth);
        return out.toString();
    }

    private void write(String name, Object value, int depth) {
        if (value instanceof List<?> list) {
            list.forEach(one -> write(name, one, depth));
        } else if (name.equals(MARK)) {
            out.append(MARK);
        } else {
            out.append("  ".repeat(depth)).append('<').append(name);
            Map<?, ?> map = value instanceof Map<?, ?> some ? some : Map.of("", value);
            map.forEach((key, one) -> attribute((String) key, one));
            content(name, map, depth);
            out.append(lineEnd);
        }
    }

    private void attribute(String key, Object value) {
        if (key.startsWith("@")) {
            out.append(' ').append(key, 1, key.length()).append("=\"");
            escape(value.toString(), true);
            out.append('"');
        }
    }

    private void content(String name, Map<?, ?> map, int depth) {
        boolean elements = map.keySet().stream()
                .anyMatch(key -> !key.equals("") && !key.toString().startsWith("@"));
        String text = map.containsKey("") ? String.valueOf(map.get("")) : "";
        if (!elements && text.isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        escape(text, false);
        if (elements) {
            out.append(lineEnd);
            map.forEach((key, one) -> {
                if (!key.equals("") && !key.toString().startsWith("@")) {
                    write((String) key, one, depth + 1);
                }
            });
            out.append("  ".repeat(depth));
        }
        out.append("</").append(name).append('>');
    }

    /** What a parser would take for markup, or for another line end, is escaped. */
    private void escape(String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                case '"', '\n', '\t' -> out.append(attribute ? "&#" + (int) c + ";" : String.valueOf(c));
                default -> out.append(c);
            }
        }
    }
}
