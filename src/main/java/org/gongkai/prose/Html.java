package org.gongkai.prose;

/**
 * Text that is already safe HTML (安全的 HTML): the only thing that a template may print unescaped.
 *
 * @param text the HTML as it is sent to the browser
 */
public record Html(String text) {

    /** Plain text as HTML: what means something to HTML is escaped, in text and in quoted attributes alike. */
    public static Html text(String plain) {
        return new Html(escaped(plain, "&<>\"'"));
    }

    /** HTML that the library has written: it knows attributes in double quotes only and lets every character through. */
    static Html written(String html) {
        return new Html(escaped(html, "'"));
    }

    /** With these characters as entities; what HTML allows nowhere becomes U+FFFD. */
    private static String escaped(String text, String special) {
        StringBuilder out = null;
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c > '>'
                    ? c < 0x7F || (c > 0x9F && c < Character.MIN_SURROGATE)
                    : c >= ' ' && special.indexOf(c) < 0;
            if (!plain && ((c <= '>' && special.indexOf(c) >= 0) || !isAllowed(c, text, i))) {
                out = out == null ? new StringBuilder(text.length() + 64) : out;
                out.append(text, done, i).append(entity(c));
                done = i + 1;
            }
        }
        return out == null ? text : out.append(text, done, text.length()).toString();
    }

    /** Not so control characters, half surrogate pairs and what is no character. */
    private static boolean isAllowed(char c, String text, int i) {
        if (c < ' ') {
            return c == '\n' || c == '\t';
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c < 0x7F || (c > 0x9F && c < 0xFFFE);
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
