package org.gongkai.press.source;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which program builds a site (构建程序): values from outside, that a rebuild must know.
 *
 * @param version of the program
 * @param sha256 of its jar, in hex; "" where it does not run from one
 * @param extensions what else on the class path may have a say in pages: markup languages and tools
 * @param columnRows rows of a column page
 * @param templates kind of page ▸ the file of its template, where the project names another than the usual
 */
public record Origin(
        String version, String sha256, List<String> extensions, int columnRows, SortedMap<String, String> templates) {

    /** How the sources are laid out. */
    public static final int FORMAT = 1;

    public Origin {
        extensions = List.copyOf(extensions);
        templates = Collections.unmodifiableSortedMap(new TreeMap<>(templates));
    }
}
