package org.gongkai.search;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A title as people call it (通称): folded, without 中华人民共和国 or the name of an issuing organ before it, so that
 * 行政复议法 is the law. The script of the search does the same with what was typed.
 */
public final class ShortTitle {

    private static final String STATE = "中华人民共和国";
    private static final int SHORTEST = 2;
    private static final Pattern NOTE = Pattern.compile("[（(〔\\[【][^（(〔\\[【）)〕\\]】]*[）)〕\\]】][》”\"\\s]*$");

    private ShortTitle() {}

    /** Of a title issued by these organs. */
    public static String of(String title, List<String> organs) {
        List<String> fronts = Stream.concat(Stream.of(STATE), organs.stream())
                .map(Folding::fold)
                .filter(front -> !front.isEmpty())
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        String rest = Folding.fold(title);
        for (String before = ""; !before.equals(rest); ) {
            before = rest;
            rest = without(rest, fronts);
        }
        return rest;
    }

    private static String without(String title, List<String> fronts) {
        return fronts.stream()
                .filter(front -> title.startsWith(front) && title.length() >= front.length() + SHORTEST)
                .findFirst()
                .map(front -> title.substring(front.length()))
                .orElse(title);
    }

    /** How long it is; （试行）, （2023年修订） and other notes at the end do not count. */
    public static int length(String title, List<String> organs) {
        String bare = title;
        for (String before = ""; !before.equals(bare); ) {
            before = bare;
            String shorter = NOTE.matcher(bare).replaceFirst("");
            bare = of(shorter, organs).length() < SHORTEST ? bare : shorter;
        }
        return of(bare, organs).length();
    }
}
