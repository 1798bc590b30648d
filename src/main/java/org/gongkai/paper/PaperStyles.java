package org.gongkai.paper;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The part that says how paragraphs are set (样式, ECMA-376 part 1, 17.7): only what a document uses, for each has its own copy. */
final class PaperStyles {

    private final String head;
    private final Map<Manner, String> manners = new EnumMap<>(Manner.class);
    private final String rest;

    /**
     * @param all the styles of all manners, each in a line of its own; what is in no manner's line is in every document
     */
    PaperStyles(String all) {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (String line : all.split("(?<=\n)", -1)) {
            Arrays.stream(Manner.values())
                    .filter(manner -> line.contains("w:styleId=\"" + manner.id() + "\""))
                    .findFirst()
                    .ifPresentOrElse(
                            manner -> manners.put(manner, line),
                            () -> (manners.isEmpty() ? before : after).append(line));
        }
        this.head = before.toString();
        this.rest = after.toString();
    }

    String xml(Set<Manner> used) {
        return manners.entrySet().stream()
                .filter(style -> used.contains(style.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("", head, rest));
    }
}
