package org.gongkai.scan.pasted;

import java.util.List;
import org.gongkai.scan.letters.Edit;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;

/** A look for slips of one kind that also knows how to mend them (可更正的查验项). */
public interface Slips extends Scanner {

    /** The slips in a text, in its order. */
    List<Slip> slips(ScannedText text);

    @Override
    default void scan(ScannedText text, Setting setting, Hits hits) {
        slips(text).forEach(slip -> hits.add(slip.hit()));
    }

    /** The corrections that are certain. */
    default List<Edit> edits(ScannedText text) {
        return slips(text).stream().flatMap(slip -> slip.edits().stream()).toList();
    }
}
