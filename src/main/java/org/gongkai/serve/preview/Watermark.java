package org.gongkai.serve.preview;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.hash.Hashes;

/**
 * Marks a page as one that was never released (水印): in its title, for search engines, across the page, on screen and on paper.
 * It is put into what any template printed; where that has no head or body, before it or after.
 */
final class Watermark {

    /** What stands across a page. */
    static final String WORDS = "预览 · 未发布";

    private static final Pattern HEAD = Pattern.compile("<head\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE = Pattern.compile("<title\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BODY = Pattern.compile("<body\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern POLICY = Pattern.compile(
            "(<meta\\b[^>]*http-equiv=\"Content-Security-Policy\"[^>]*content=\")([^\"]*)", Pattern.CASE_INSENSITIVE);
    private static final int TIMES = 6;

    private Watermark() {}

    /**
     * The page with its mark.
     *
     * @param base where style and script of the mark lie, with a slash at the end
     * @param bar HTML that says why and how the page is shown
     * @param news the number of the last event that the page knows of
     */
    static String on(String html, String base, String bar, long news) {
        String head = "\n<meta name=\"robots\" content=\"noindex, nofollow\">\n<link rel=\"stylesheet\" href=\"" + base
                + "preview.css\">\n<script src=\"" + base + "preview.js\" defer></script>\n";
        String mark = "\n<div id=\"gk-preview\" lang=\"zh-CN\" data-news=\"" + news + "\" data-page=\""
                + Hashes.sha256(html) + "\">" + bar + "</div>\n"
                + "<div id=\"gk-mark\" aria-hidden=\"true\">"
                + ("<span>" + WORDS + "</span>").repeat(TIMES) + "</div>\n";
        return behind(BODY, behind(TITLE, behind(HEAD, listening(html), head), "预览："), mark);
    }

    /** A policy that lets a page connect to nothing would not let it hear that it changed. */
    private static String listening(String html) {
        Matcher policy = POLICY.matcher(html);
        return policy.find() && !policy.group(2).contains("connect-src")
                ? html.substring(0, policy.start(2)) + "connect-src 'self'; " + html.substring(policy.start(2))
                : html;
    }

    private static String behind(Pattern tag, String html, String what) {
        Matcher found = tag.matcher(html);
        return found.find() ? html.substring(0, found.end()) + what + html.substring(found.end()) : html + what;
    }

    /** Text as HTML shows it. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
