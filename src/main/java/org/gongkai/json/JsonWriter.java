package org.gongkai.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes one value; {@code String.compareTo} is the order of UTF-16 code units that RFC 8785 3.2.3 asks for. */
final class JsonWriter {

    /** The largest whole number up to which a double has no gaps (RFC 7493 2.2). */
    private static final long EXACT = (1L << 53) - 1;

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder out = new StringBuilder();
    private final List<byte[]> pieces = new ArrayList<>(0);
    private final boolean canonical;

    JsonWriter(boolean canonical) {
        this.canonical = canonical;
    }

    void write(@Nullable Object value, int depth) {
        if (value == null || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof String string) {
            string(string);
        } else if (value instanceof Integer || value instanceof Long) {
            number(((Number) value).longValue());
        } else if (value instanceof Map<?, ?> map) {
            object(canonical ? sorted(map) : map, depth);
        } else if (value instanceof List<?> list) {
            array(list, depth);
        } else if (value instanceof Json.Written written && !canonical) {
            out.append(written.text());
        } else if (value instanceof Json.Part part && !canonical) {
            cut();
            pieces.add(part.utf8());
        } else {
            throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }

    private static Map<?, ?> sorted(Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        return sorted;
    }

    private void object(Map<?, ?> map, int depth) {
        out.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            next(first, depth + 1);
            first = false;
            string((String) entry.getKey());
            out.append(canonical ? ":" : ": ");
            write(entry.getValue(), depth + 1);
        }
        end(map.isEmpty(), depth).append('}');
    }

    private void array(Collection<?> list, int depth) {
        out.append('[');
        boolean first = true;
        for (Object value : list) {
            next(first, depth + 1);
            first = false;
            write(value, depth + 1);
        }
        end(list.isEmpty(), depth).append(']');
    }

    private void next(boolean first, int depth) {
        if (!first) {
            out.append(',');
        }
        end(false, depth);
    }

    private StringBuilder end(boolean empty, int depth) {
        if (!canonical && !empty) {
            out.append('\n').append("  ".repeat(depth));
        }
        return out;
    }

    private void number(long number) {
        if (number > EXACT || number < -EXACT) {
            throw new IllegalArgumentException("no double holds " + number);
        }
        out.append(number);
    }

    private void string(String string) {
        out.append('"');
        int from = 0;
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(string, from, i);
                escape(c);
                from = i + 1;
            } else if (Character.isSurrogate(c)) {
                if (!Character.isSurrogatePair(c, i + 1 < string.length() ? string.charAt(i + 1) : ' ')) {
                    throw new IllegalArgumentException("lone surrogate at " + i);
                }
                i++;
            }
        }
        out.append(string, from, string.length()).append('"');
    }

    /** RFC 8785 3.2.2.2: two-character escapes where JSON has them, else {@code \}{@code u00xx} in lower case. */
    private void escape(char c) {
        out.append('\\');
        switch (c) {
            case '"', '\\' -> out.append(c);
            case '\b' -> out.append('b');
            case '\t' -> out.append('t');
            case '\n' -> out.append('n');
            case '\f' -> out.append('f');
            case '\r' -> out.append('r');
            default -> out.append("u00").append(HEX[c >> 4]).append(HEX[c & 15]);
        }
    }

    /** What was written since the last piece is a piece of its own. */
    private void cut() {
        pieces.add(out.toString().getBytes(StandardCharsets.UTF_8));
        out.setLength(0);
    }

    /** All that was written, in UTF-8, with a line end. */
    List<byte[]> pieces() {
        out.append('\n');
        cut();
        return pieces;
    }

    @Override
    public String toString() {
        if (!pieces.isEmpty()) {
            throw new IllegalArgumentException("parts stand in documents only");
        }
        return out.toString();
    }
}
