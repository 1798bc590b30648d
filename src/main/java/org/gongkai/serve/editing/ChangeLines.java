package org.gongkai.serve.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.desk.HeaderValue;
import org.gongkai.desk.HeaderValue.Item;

/** Changes after release as lines of a form (修改记录): a day, a blank and the reason, each on a line of its own. */
final class ChangeLines {

    private ChangeLines() {}

    /** What a header says, line by line. */
    static String shown(HeaderValue value) {
        return value.items().isEmpty()
                ? String.join("\n", value.texts())
                : value.items().stream().map(ChangeLines::line).collect(Collectors.joining("\n"));
    }

    private static String line(Item item) {
        return (part(item, "", part(item, "on", part(item, "日期", ""))) + " "
                        + part(item, "reason", part(item, "原因", "")))
                .strip();
    }

    private static String part(Item item, String name, String other) {
        return item.pairs().getOrDefault(name, other);
    }

    /** What a form sends; an item that says the same stands as it stood. */
    static HeaderValue typed(String lines, HeaderValue before) {
        List<Item> items = lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> before.items().stream()
                        .filter(one -> line(one).equals(line))
                        .findFirst()
                        .orElseGet(() -> item(line)))
                .toList();
        boolean days = items.stream().allMatch(item -> item.pairs().containsKey(""));
        return days ? HeaderValue.of(items.stream().map(ChangeLines::line).toList()) : new HeaderValue.Several(items);
    }

    private static Item item(String line) {
        String[] parts = line.split("\\s+", 2);
        if (parts.length == 1) {
            return Item.of(TypedText.day(line));
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        pairs.put("on", TypedText.day(parts[0]));
        pairs.put("reason", parts[1]);
        return new Item(pairs);
    }
}
