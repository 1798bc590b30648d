package org.gongkai.scan.letters;

import java.util.BitSet;

/** The parts of a Markdown text that are code, targets of links or bare addresses: not to be read as prose (原样部分). */
public final class Verbatim {

    /** Longer code or addresses are taken for prose, so that a hostile text costs no more than a long one. */
    private static final int REACH = 500;

    /** The last of the characters with which such a part may begin. */
    private static final char LAST = '`';

    private final BitSet parts;

    private Verbatim(BitSet parts) {
        this.parts = parts;
    }

    /** Whether the character at {@code offset} is code or part of an address. */
    public boolean at(int offset) {
        return parts.get(offset);
    }

    static Verbatim of(String text) {
        BitSet parts = new BitSet();
        fences(text, parts);
        int n = text.length();
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            int end = i;
            if (c > LAST || parts.get(i)) {
                continue;
            } else if (c == '`') {
                end = code(text, i);
                i += end > i ? 0 : ticks(text, i) - 1;
            } else if (c == '(' && i > 0 && text.charAt(i - 1) == ']') {
                end = closing(text, i, ')');
            } else if (c == '<') {
                end = text.startsWith("://", scheme(text, i + 1)) ? closing(text, i, '>') : i;
            } else if (c == ':' && text.startsWith("://", i)) {
                parts.set(schemeStart(text, i), i);
                end = address(text, i + 3);
            }
            if (end > i) {
                parts.set(i, end);
                i = end - 1;
            }
        }
        return new Verbatim(parts);
    }

    private static void fences(String text, BitSet parts) {
        int from = -1;
        for (int at = 0; at >= 0 && at < text.length(); ) {
            int next = text.indexOf('\n', at);
            int end = next < 0 ? text.length() : next;
            int start = at;
            while (start < end && text.charAt(start) == ' ') {
                start++;
            }
            boolean fence = text.startsWith("```", start) || text.startsWith("~~~", start);
            if (fence && from < 0) {
                from = at;
            } else if (fence) {
                parts.set(from, end);
                from = -1;
            }
            at = next < 0 ? -1 : next + 1;
        }
        if (from >= 0) {
            parts.set(from, text.length());
        }
    }

    /** Behind the code span that begins at {@code at}; {@code at} itself where nothing closes it. */
    private static int code(String text, int at) {
        int ticks = ticks(text, at);
        int most = Math.min(text.length(), at + REACH);
        for (int i = at + ticks; i < most; ) {
            int same = ticks(text, i);
            if (same == ticks) {
                return i + ticks;
            }
            if (text.startsWith("\n\n", i)) {
                return at;
            }
            i += Math.max(1, same);
        }
        return at;
    }

    private static int ticks(String text, int at) {
        int ticks = 0;
        while (at + ticks < text.length() && text.charAt(at + ticks) == '`') {
            ticks++;
        }
        return ticks;
    }

    private static int closing(String text, int at, char close) {
        for (int i = at + 1; i < Math.min(text.length(), at + REACH) && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == close) {
                return i + 1;
            }
        }
        return at;
    }

    private static int scheme(String text, int at) {
        int i = at;
        while (i < text.length() && Chars.latin(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int schemeStart(String text, int at) {
        int i = at;
        while (i > 0 && Chars.latin(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static int address(String text, int at) {
        int i = at;
        while (i < text.length() && text.charAt(i) > ' ' && text.charAt(i) < 0x2000) {
            i++;
        }
        return i;
    }
}
