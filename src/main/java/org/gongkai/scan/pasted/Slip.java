package org.gongkai.scan.pasted;

import java.util.List;
import org.gongkai.scan.letters.Edit;
import org.gongkai.scan.letters.Hit;

/**
 * Something that pasted text became and was not meant to (粘贴的失误).
 *
 * @param hit what is told
 * @param edits what mends it; empty where the right form is not certain
 */
public record Slip(Hit hit, List<Edit> edits) {

    public Slip {
        edits = List.copyOf(edits);
    }

    static Slip of(Hit hit, Edit... edits) {
        return new Slip(hit, List.of(edits));
    }
}
