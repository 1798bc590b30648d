package org.gongkai.desk;

import java.util.Set;

/**
 * What lies on the desk of an entry besides the manuscript (案卷), as it is on disk.
 *
 * @param fileName of the entry
 * @param text of the entry's file, every byte of which but the changed record stays
 * @param history text of {@code history.yaml}; empty if there is none
 * @param kept names of the files in the entry's review folder
 */
public record Papers(String fileName, String text, String history, Set<String> kept) {

    /** The review folder's path beside the entry, with a {@code /} at its end. */
    public String folder() {
        return fileName.substring(0, fileName.lastIndexOf('.')) + ".review/";
    }
}
