package org.gongkai.prose;

/**
 * Text that is already safe HTML (安全的 HTML): the only thing that a template may print unescaped.
 *
 * @param text the HTML as it is sent to the browser
 */
public record Html(String text) {

    /** Plain text as HTML: what means something to HTML is escaped, in text and in quoted attributes alike. */
    public static Html text(String plain) {
        StringBuilder out = new StringBuilder(plain.length() + 16);
        escape(plain, 0, plain.length(), out);
        return new Html(out.toString());
    }

    /** Appends the characters of {@code plain} from {@code start} to {@code end}, escaped. */
    static void escape(String plain, int start, int end, StringBuilder out) {
        int done = start;
        for (int i = start; i < end; i++) {
            String entity = entity(plain.charAt(i));
            if (!entity.isEmpty()) {
                out.append(plain, done, i).append(entity);
                done = i + 1;
            }
        }
        out.append(plain, done, end);
    }

    private static String entity(char c) {
        if (c > '>') {
            return "";
        }
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> "";
        };
    }

    /** The HTML itself, so that a template can print it. */
    @Override
    public String toString() {
        return text;
    }
}
