package org.gongkai.prose;

import java.util.List;
import org.gongkai.finding.Finding;

/**
 * A text as it is shown (排版结果).
 *
 * @param html safe HTML; empty where the text is over the limits
 * @param headings its headings in their order
 * @param findings what is wrong with it, in the order of the text
 */
public record Rendered(Html html, List<Heading> headings, List<Finding> findings) {

    /** Copies the lists. */
    public Rendered {
        headings = List.copyOf(headings);
        findings = List.copyOf(findings);
    }

    /**
     * A heading of a text (小标题), for the table of contents.
     *
     * @param level 2 to 6 as on the page, where level 1 is the title; 1 never occurs
     * @param id its address within the page, without {@code #}; unique in its text
     * @param text its words without markup
     */
    public record Heading(int level, String id, String text) {}
}
