package org.gongkai.scan.letters;

import java.util.List;

/** One look at a text (查验项): what it finds, it adds to the list. Without state, so several threads may share one. */
public interface Scanner {

    void scan(ScannedText text, Setting setting, Hits hits);

    /**
     * Words of which one stands in every text, as {@link Squeezed} shows it, in which this scanner finds anything; other
     * texts need not be looked at. Empty if any text must be.
     */
    default List<String> clues() {
        return List.of();
    }
}
