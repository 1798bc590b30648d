package org.gongkai.press.view;

import java.util.List;
import org.gongkai.prose.Rendered;

/**
 * A heading inside a text, for the table of contents (目次).
 *
 * @param text its words
 * @param href {@code #} and its anchor
 * @param level 2 for the highest inside a text
 */
public record HeadingView(String text, String href, int level) {

    /** So few headings need no table of contents. */
    private static final int FEWEST = 4;

    /** The headings of a text; none where a table of contents is of no use. */
    static List<HeadingView> of(Rendered text) {
        return text.headings().size() < FEWEST
                ? List.of()
                : text.headings().stream()
                        .map(one -> new HeadingView(one.text(), "#" + one.id(), one.level()))
                        .toList();
    }
}
