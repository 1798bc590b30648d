package org.gongkai.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.desk.HeaderValue.Item;

/**
 * A list of a header as it stands, an item a line or more (逐行写的列表): items that stay keep their lines and the comments above
 * them, wherever in the list they go.
 *
 * @param head the line with the key's name, and what stands before the first item
 * @param indent of the items
 * @param items in their order
 */
record StandingList(String head, String indent, List<Standing> items) {

    /**
     * An item as it stands.
     *
     * @param item what it says; nothing where that cannot be told by itself
     */
    private record Standing(Optional<Item> item, String lines) {}

    /** Takes a block apart: the key's line, then the items, each after the same indent and a hyphen. */
    static StandingList of(String block, String indent) {
        StringBuilder head = new StringBuilder();
        StringBuilder now = head;
        StringBuilder comments = new StringBuilder();
        List<StringBuilder> parts = new ArrayList<>();
        for (String line : block.lines().toList()) {
            if (line.isBlank() || line.stripLeading().startsWith("#")) {
                comments.append(line).append('\n');
                continue;
            }
            if (line.startsWith(indent + "-")) {
                now = new StringBuilder();
                parts.add(now);
            }
            now.append(comments).append(line).append('\n');
            comments.setLength(0);
        }
        now.append(comments);
        return new StandingList(
                head.toString(),
                indent,
                parts.stream()
                        .map(String::valueOf)
                        .map(lines -> new Standing(HeaderRewrite.item(lines), lines))
                        .toList());
    }

    /** The block with these items, those that stand there already as they stand. */
    String with(List<Item> wanted) {
        List<Standing> left = new ArrayList<>(items);
        StringBuilder block = new StringBuilder(head);
        for (Item item : wanted) {
            Optional<Standing> there = left.stream()
                    .filter(one -> one.item().filter(item::equals).isPresent())
                    .findFirst();
            there.ifPresent(left::remove);
            block.append(there.map(Standing::lines).orElseGet(() -> indent + "- " + item.written() + "\n"));
        }
        return block.toString();
    }
}
