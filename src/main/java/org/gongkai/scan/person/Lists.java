package org.gongkai.scan.person;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.finding.PackedLines;
import org.gongkai.scan.letters.WordList;

/** The words of this room (词表), which are data: lists.txt. */
final class Lists {

    private static final Map<String, List<String>> ALL = PackedLines.of(Lists.class, "lists.txt").stream()
            .map(line -> line.replace("\\n", "\n").split(" ", -1))
            .collect(Collectors.toMap(
                    words -> words[0],
                    words -> List.of(words).subList(1, words.length),
                    (one, other) -> Stream.concat(one.stream(), other.stream()).toList(),
                    LinkedHashMap::new));

    private Lists() {}

    static WordList words(String... names) {
        return WordList.of(Arrays.stream(names)
                .flatMap(name -> ALL.getOrDefault(name, List.of()).stream())
                .toList());
    }

    /** A list of single characters, as one string. */
    static String characters(String name) {
        return String.join("", ALL.getOrDefault(name, List.of()));
    }
}
