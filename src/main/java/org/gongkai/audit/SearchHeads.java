package org.gongkai.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the heads of the search say of entries and volumes (检索首部), compared with the catalogue. */
final class SearchHeads {

    private static final List<String> FACETS = List.of("validity", "column", "year");

    private SearchHeads() {}

    /** An entry of which a head says something else than the catalogue. */
    record Wrong(PublishedCatalogue.Row row, String zh, String en) {}

    /** Whether it knows how long titles are; sites of earlier versions do not. */
    static boolean isRanked(Map<?, ?> head) {
        return head.containsKey("length");
    }

    /** What the reader can choose an entry by is what the catalogue says of it, and its title has a length. */
    static List<Wrong> facets(Map<?, ?> head, PublishedCatalogue catalogue, SearchPart part) {
        List<Wrong> wrong = new ArrayList<>();
        for (int i = 0; i < part.entries(); i++) {
            PublishedCatalogue.Row row = catalogue.counted(part.first() + i);
            for (String key : FACETS) {
                if (!isChosen(head, key, part.entries(), i, value(row, key))) {
                    wrong.add(new Wrong(
                            row, "检索中的“" + key + "”与目录不同", "its " + key + " in the search is not the catalogue's"));
                }
            }
            if (isRanked(head) && !isLong(head, row, i)) {
                wrong.add(new Wrong(row, "检索中的标题长度不对", "its length in the search is not that of its title"));
            }
        }
        return wrong;
    }

    /** What the head of an index of volumes does not know of a volume of this number. */
    static List<String> volume(Map<?, ?> head, PublishedCatalogue catalogue, SearchPart part, int number) {
        int count =
                head.get("year") instanceof Map<?, ?> facet && facet.get("of") instanceof String of ? of.length() : 0;
        return FACETS.stream()
                .filter(key -> !IntStream.range(0, part.entries())
                        .mapToObj(i -> value(catalogue.counted(part.first() + i), key))
                        .distinct()
                        .allMatch(value -> isChosen(head, key, count, number, value)))
                .toList();
    }

    private static String value(PublishedCatalogue.Row row, String key) {
        return switch (key) {
            case "validity" -> row.validity();
            case "column" -> row.category();
            default -> start(row.released(), 4);
        };
    }

    private static boolean isChosen(Map<?, ?> head, String key, int count, int at, String value) {
        return head.get(key) instanceof Map<?, ?> facet
                && facet.get("of") instanceof String of
                && of.length() == count
                && at < count
                && facet.get("values") instanceof List<?> values
                && place(of.charAt(at)) >= 0
                && place(of.charAt(at)) < values.size()
                && values.get(place(of.charAt(at))) instanceof List<?> chosen
                && (value.isEmpty() || chosen.contains(value));
    }

    /** Titles are ranked by the length of what they are called, which is no longer than they are. */
    private static boolean isLong(Map<?, ?> head, PublishedCatalogue.Row row, int at) {
        String of = head.get("length") instanceof String text ? text : "";
        int longest = SearchText.fold(row.title()).length();
        int length = at < of.length() ? place(of.charAt(at)) : -1;
        return length >= Math.min(1, longest) && length <= longest;
    }

    private static int place(char mark) {
        return mark
                - '0'
                - (mark > Character.MAX_SURROGATE ? Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1 : 0);
    }

    static String start(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }
}
