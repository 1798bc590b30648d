package org.gongkai.press;

import java.util.List;
import org.gongkai.prose.Html;

/**
 * A part of an annual report between two main headings: a member of {@code annual.chapters}.
 *
 * @param body its text with its heading
 * @param tables the official tables that belong to it, may be empty
 */
public record AnnualChapterView(Html body, List<AnnualTableView> tables) {
    /** Copies the list. */
    public AnnualChapterView {
        tables = List.copyOf(tables);
    }
}
