package org.gongkai.prose;

import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * Answers where an address of a text leads (链接去向). Only http, https, mailto, {@code index:} and relative addresses
 * are asked for; everything else has been refused before.
 */
public interface Links {

    /**
     * Where a link leads.
     *
     * @param destination the address as its author wrote it: Markdown's escapes are gone, percent-encoding is not
     */
    Target link(String destination);

    /**
     * Where a picture is.
     *
     * @param destination a relative address as its author wrote it, percent-encoding included
     */
    Target image(String destination);

    /** An answer (去向). */
    sealed interface Target {

        /**
         * It leads there.
         *
         * @param href the address to print, not yet escaped for HTML
         */
        record Address(String href) implements Target {}

        /**
         * It leads to numbers, which are drawn (数据图). Only a picture's address does.
         *
         * @param href the address to print, not yet escaped for HTML
         * @param path of the file, for findings
         * @param csv what it says (RFC 4180), its line ends {@code \n}
         */
        record Numbers(String href, String path, String csv) implements Target {}

        /**
         * It leads to a recording, which can be played (音视频). Only a picture's address does.
         *
         * @param href the address to print, not yet escaped for HTML
         * @param type {@code video/mp4}, {@code audio/mpeg} …
         * @param captions the address of its captions (WebVTT), or ""
         */
        record Recording(String href, String type, String captions) implements Target {}

        /**
         * It leads nowhere; the words of the link stay as plain text.
         *
         * @param rule the rule that it breaks
         * @param message what is wrong
         * @param hint what to do
         */
        record Refused(Rule rule, Wording message, Wording hint) implements Target {}
    }
}
