package org.gongkai.narrative;

import java.util.List;
import org.gongkai.narrative.Sentences.Range;

/**
 * A number of the text with what it is of (说的数字).
 *
 * @param count the number and the words around it
 * @param sentence in which it stands
 * @param own whether it is the organ's own, of the year, and of all that the words name; of others nothing is compared
 * @param figures what the tables have for it; several where each must be that number, none where the words do not say it
 */
record Told(Count count, Range sentence, boolean own, List<Counterpart> figures) {

    Told {
        figures = List.copyOf(figures);
    }

    /** The one figure that it tells. */
    boolean single() {
        return figures.size() == 1;
    }
}
