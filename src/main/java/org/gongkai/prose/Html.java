package org.gongkai.prose;

/**
 * Text that is already safe HTML (安全的 HTML): the only thing that a template may print unescaped.
 *
 * @param text the HTML as it is sent to the browser
 */
public record Html(String text) {

    /** Plain text as HTML: what means something to HTML is escaped, in text and in quoted attributes alike. */
    public static Html text(String plain) {
        int end = plain.length();
        int first = special(plain, 0, end);
        if (first == end) {
            return new Html(plain);
        }
        StringBuilder out = new StringBuilder(end + 16).append(plain, 0, first);
        escape(plain, first, end, out);
        return new Html(out.toString());
    }

    /**
     * Appends the characters of {@code plain} from {@code start} to {@code end}, escaped. What HTML allows nowhere,
     * control characters and half surrogate pairs, becomes U+FFFD.
     */
    static void escape(String plain, int start, int end, StringBuilder out) {
        int done = start;
        for (int i = special(plain, start, end); i < end; i = special(plain, done, end)) {
            out.append(plain, done, i).append(entity(plain.charAt(i)));
            done = i + 1;
        }
        out.append(plain, done, end);
    }

    /** Where the first character stands that must be escaped; {@code end} where there is none. */
    private static int special(String plain, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = plain.charAt(i);
            if (!isPlain(c) && !(Character.isSurrogate(c) && isWhole(plain, i))) {
                return i;
            }
        }
        return end;
    }

    private static boolean isPlain(char c) {
        if (c <= '>') {
            return c >= ' ' ? c != '&' && c != '<' && c != '>' && c != '"' && c != '\'' : c == '\n' || c == '\t';
        }
        return c < 0x7F || (c > 0x9F && c < Character.MIN_SURROGATE) || (c > Character.MAX_SURROGATE && c < 0xFFFE);
    }

    private static boolean isWhole(String plain, int i) {
        return Character.isHighSurrogate(plain.charAt(i))
                ? i + 1 < plain.length() && Character.isLowSurrogate(plain.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(plain.charAt(i - 1));
    }

    private static String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> "\uFFFD";
        };
    }

    /** The HTML itself, so that a template can print it. */
    @Override
    public String toString() {
        return text;
    }
}
