package org.gongkai.scan;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.finding.PackedLines;

/**
 * Whether what a file has for its author says nothing of anybody (通用的作者名): Administrator, 微软用户, Apache POI. The list is
 * data: generic-authors.txt.
 */
final class GenericAuthor {

    private static final Set<String> NAMES = Set.copyOf(PackedLines.of(GenericAuthor.class, "generic-authors.txt"));
    private static final Pattern SEVERAL = Pattern.compile("[;；,，、|]");
    private static final Pattern VERSION = Pattern.compile("[ /_-]?v?[0-9]{1,4}(\\.[0-9]{1,6}){0,4}$");
    private static final int LONGEST = 200;

    private GenericAuthor() {}

    /** Whether all names written there, parted by semicolons or commas, are such. */
    static boolean is(String written) {
        return written.length() <= LONGEST
                && SEVERAL.splitAsStream(plain(written))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .allMatch(name -> NAMES.contains(name)
                                || NAMES.contains(VERSION.matcher(name).replaceFirst("")));
    }

    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}
