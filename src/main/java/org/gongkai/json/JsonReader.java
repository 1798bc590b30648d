package org.gongkai.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one text, character by character, without a second chance: the grammar of RFC 8259 and nothing beside it. */
final class JsonReader {

    /** Longer numbers are data that nobody meant, and slow to turn into decimals. */
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]{0,99}+)(\\.[0-9]{1,99}+)?([eE][+-]?[0-9]{1,3}+)?");

    private final String text;
    private int at;

    JsonReader(String text) {
        this.text = text;
    }

    @Nullable
    Object document() throws JsonException {
        Object value = value(0);
        blank();
        if (at < text.length()) {
            throw wrong("text after the end of the value");
        }
        return value;
    }

    private @Nullable Object value(int depth) throws JsonException {
        if (depth > Json.DEPTH) {
            throw wrong("more than " + Json.DEPTH + " levels");
        }
        blank();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            case 'n' -> literal("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object(int depth) throws JsonException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        at++;
        blank();
        if (peek() == '}') {
            at++;
            return map;
        }
        do {
            blank();
            int start = at;
            if (peek() != '"') {
                throw wrong("expected a key in double quotes");
            }
            String key = string();
            if (map.containsKey(key)) {
                at = start;
                throw wrong("the key \"" + key + "\" is repeated");
            }
            blank();
            if (peek() != ':') {
                throw wrong("expected ':'");
            }
            at++;
            map.put(key, value(depth + 1));
        } while (more('}'));
        return map;
    }

    private List<@Nullable Object> array(int depth) throws JsonException {
        List<@Nullable Object> list = new ArrayList<>();
        at++;
        blank();
        if (peek() == ']') {
            at++;
            return list;
        }
        do {
            list.add(value(depth + 1));
        } while (more(']'));
        return list;
    }

    private boolean more(char end) throws JsonException {
        blank();
        char c = peek();
        if (c != ',' && c != end) {
            throw wrong("expected ',' or '" + end + "'");
        }
        at++;
        return c == ',';
    }

    private String string() throws JsonException {
        int from = ++at;
        StringBuilder built = new StringBuilder(0);
        while (true) {
            char c = at < text.length() ? text.charAt(at) : '\n';
            if (c == '"') {
                String tail = text.substring(from, at++);
                return built.isEmpty() ? tail : built.append(tail).toString();
            } else if (c < ' ') {
                throw wrong("the string does not end on its line");
            } else if (c == '\\') {
                built.append(text, from, at);
                built.append(escape());
                from = at;
            } else if (Character.isSurrogate(c)) {
                if (at + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(at + 1))) {
                    throw wrong("a lone surrogate");
                }
                at += 2;
            } else {
                at++;
            }
        }
    }

    private String escape() throws JsonException {
        int start = at;
        at += 2;
        char c = start + 1 < text.length() ? text.charAt(start + 1) : ' ';
        if (c == 'u') {
            char unit = unit(start);
            if (!Character.isSurrogate(unit)) {
                return String.valueOf(unit);
            }
            char low = text.startsWith("\\u", at) ? unit(at) : ' ';
            if (Character.isSurrogatePair(unit, low)) {
                return new String(new char[] {unit, low});
            }
            at = start;
            throw wrong("a lone surrogate");
        }
        int i = "\"\\/bfnrt".indexOf(c);
        if (i < 0) {
            at = start;
            throw wrong("no such escape");
        }
        return "\"\\/\b\f\n\r\t".substring(i, i + 1);
    }

    /** The code unit of {@code \}{@code uXXXX} at {@code start}; reads on behind it. */
    private char unit(int start) throws JsonException {
        int unit = 0;
        for (int i = start + 2; i < start + 6; i++) {
            int digit = i < text.length() && text.charAt(i) < 128 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                at = start;
                throw wrong("expected four hexadecimal digits");
            }
            unit = unit * 16 + digit;
        }
        at = start + 6;
        return (char) unit;
    }

    private @Nullable Object literal(String word, @Nullable Object value) throws JsonException {
        if (!text.startsWith(word, at)) {
            throw wrong("expected a value");
        }
        at += word.length();
        return value;
    }

    private Object number() throws JsonException {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw wrong("expected a value");
        }
        int end = number.end();
        if (end < text.length() && "0123456789.eE+-".indexOf(text.charAt(end)) >= 0) {
            throw wrong("no such number");
        }
        at = end;
        String digits = number.group();
        boolean whole = number.group(1) == null && number.group(2) == null && digits.length() < 19;
        return whole ? (Object) Long.valueOf(digits) : new BigDecimal(digits);
    }

    private void blank() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() throws JsonException {
        if (at >= text.length()) {
            throw wrong("the text ends too early");
        }
        return text.charAt(at);
    }

    private JsonException wrong(String message) {
        int end = Math.min(at, text.length());
        int lineStart = text.lastIndexOf('\n', end - 1) + 1;
        int line = (int) text.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        return new JsonException(message, line, text.codePointCount(lineStart, end) + 1);
    }
}
