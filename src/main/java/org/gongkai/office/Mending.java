package org.gongkai.office;

import java.util.List;
import org.gongkai.content.Manuscript;
import org.gongkai.desk.NumberMend;
import org.gongkai.scan.BodyMending;

/**
 * A safe correction (自动更正的一项): the file of a text ▸ the same file mended, or as it is. Only what is certain; mending twice changes
 * nothing more.
 */
@FunctionalInterface
public interface Mending {

    /** All of them, one after the other. */
    List<Mending> ALL = List.of(
            (manuscript, file) -> BodyMending.mended(file, manuscript.bodyLine()),
            (manuscript, file) -> NumberMend.mended(file, manuscript));

    /**
     * The file mended.
     *
     * @param manuscript what was read in the file; where an earlier correction changed the file's lines, its places are of before
     * @param file the whole text of the file, with its own line ends
     */
    String mended(Manuscript manuscript, String file);

    /** What all of them make of a file. */
    static String all(Manuscript manuscript, String file) {
        String mended = file;
        for (Mending one : ALL) {
            mended = one.mended(manuscript, mended);
        }
        return mended;
    }
}
