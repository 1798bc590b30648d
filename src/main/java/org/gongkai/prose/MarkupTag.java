package org.gongkai.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A tag of HTML (标签), read strictly: what a browser would repair is no tag here (HTML Living Standard 13.1.2).
 *
 * @param name in small letters
 * @param end whether it is an end tag
 * @param from where it begins in the text
 * @param to behind its {@code >}
 */
record MarkupTag(String name, boolean end, List<Attribute> attributes, int from, int to) {

    /** Programs write long styles, but no longer ones. */
    private static final int LONGEST = 1 << 13;

    /**
     * An attribute (属性).
     *
     * @param name in small letters
     * @param value as written, without its quotes
     * @param at where it begins in the text
     */
    record Attribute(String name, String value, int at) {}

    /** The tag that begins with the {@code <} at {@code from}; null where none does. */
    static @Nullable MarkupTag at(String text, int from) {
        boolean end = text.startsWith("/", from + 1);
        int start = from + (end ? 2 : 1);
        int at = start;
        int most = Math.min(text.length(), from + LONGEST);
        while (at < most && isName(text.charAt(at))) {
            at++;
        }
        if (at == start || !isLetter(text.charAt(start))) {
            return null;
        }
        String name = text.substring(start, at).toLowerCase(Locale.ROOT);
        List<Attribute> attributes = new ArrayList<>();
        while (at < most) {
            int next = behindBlanks(text, at, most);
            int close = text.startsWith("/", next) && !end ? next + 1 : next;
            if (text.startsWith(">", close)) {
                return new MarkupTag(name, end, List.copyOf(attributes), from, close + 1);
            }
            if (next == at || end) {
                return null;
            }
            at = attribute(text, next, most, attributes);
        }
        return null;
    }

    /** Reads the attribute at {@code from}; returns where it ends, or the end of the text where it is none. */
    private static int attribute(String text, int from, int most, List<Attribute> attributes) {
        int at = from;
        while (at < most && !isBlank(text.charAt(at)) && "\"'<>/=".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == from) {
            return most;
        }
        String name = text.substring(from, at).toLowerCase(Locale.ROOT);
        int equals = behindBlanks(text, at, most);
        if (!text.startsWith("=", equals)) {
            attributes.add(new Attribute(name, "", from));
            return at;
        }
        int start = behindBlanks(text, equals + 1, most);
        char quote = start < most ? text.charAt(start) : 0;
        if (quote == '"' || quote == '\'') {
            int close = start + 1;
            while (close < most && text.charAt(close) != quote) {
                close++;
            }
            if (close == most) {
                return most;
            }
            attributes.add(new Attribute(name, text.substring(start + 1, close), from));
            return close + 1;
        }
        at = start;
        while (at < most && !isBlank(text.charAt(at)) && "\"'<>=`".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        attributes.add(new Attribute(name, text.substring(start, at), from));
        return at == start ? most : at;
    }

    private static int behindBlanks(String text, int from, int most) {
        int at = from;
        while (at < most && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    private static boolean isName(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == ':' || c == '-';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
