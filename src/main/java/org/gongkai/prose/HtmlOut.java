package org.gongkai.prose;

import org.jspecify.annotations.Nullable;

/** The HTML written so far (输出). */
final class HtmlOut {

    private final StringBuilder out;

    HtmlOut(int expected) {
        out = new StringBuilder(expected);
    }

    /** HTML of ours, never of the author's. */
    HtmlOut raw(String html) {
        out.append(html);
        return this;
    }

    HtmlOut text(String plain) {
        Html.escape(plain, 0, plain.length(), out);
        return this;
    }

    HtmlOut attribute(String name, String value) {
        raw(" ").raw(name).raw("=\"").text(value).raw("\"");
        return this;
    }

    /** Begins a new line, unless one has just begun. */
    HtmlOut line() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
        return this;
    }

    /** Opens a link; one that leaves the site says so. */
    void link(String href, @Nullable String title) {
        raw("<a").attribute("href", href);
        if (title != null) {
            attribute("title", title);
        }
        if (href.startsWith("http:") || href.startsWith("https:")) {
            raw(" class=\"external\" rel=\"noopener noreferrer\"");
        }
        raw(">");
    }

    Html html() {
        return new Html(out.toString());
    }
}
