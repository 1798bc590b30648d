package org.gongkai.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.gongkai.finding.Wording.Language;
import org.gongkai.prose.Html;

/**
 * A page of the office's own (办公用表): as a file it stands alone and fetches nothing from anywhere; in a frame it needs
 * {@link #style} there.
 *
 * @param language in which it is written
 * @param kind the class that its rules of style begin with, for example {@code assessment}
 * @param wide whether it is printed across (横版)
 * @param title of the window
 * @param content all of it, from the heading on
 */
public record OfficePage(Language language, String kind, boolean wide, String title, Html content) {

    /** What lies around it where it stands alone. */
    private static final String AROUND = """
            :root { color-scheme: light dark; }
            body { margin: 0; background: #fff; }
            @media screen and (prefers-color-scheme: dark) { body { background: #14181d; } }
            """;

    /** The whole page. */
    public String html() {
        return "<!DOCTYPE html>\n<html lang=\"" + (language == Language.ZH ? "zh-CN" : "en") + "\">\n<head>\n"
                + "<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"robots\" content=\"noindex\">\n"
                + "<title>" + Html.text(title).text() + "</title>\n"
                + "<style>\n" + AROUND + style() + "</style>\n</head>\n<body>\n"
                + body()
                + "</body>\n</html>\n";
    }

    /** What a frame shows of it. */
    public Html body() {
        String classes = "sheet " + kind + (wide ? " wide" : "");
        return new Html("<div class=\"" + classes + "\">\n" + content.text() + "</div>\n");
    }

    /** The style of all sheets. */
    public static String style() {
        try (InputStream in = OfficePage.class.getResourceAsStream("sheet.css")) {
            if (in == null) {
                throw new IllegalStateException("sheet.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
