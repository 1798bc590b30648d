package org.gongkai.prose;

import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SourceSpan;

/** The number of an item as it is written (列表编号): a list that leaves numbers out means it so. */
final class ItemNumber {

    private ItemNumber() {}

    /** Whether the item belongs to a list that has numbers. */
    static boolean has(ListItem item) {
        return item.getParent() instanceof OrderedList;
    }

    /** Whether the number is another than one would count. */
    static boolean jumps(ListItem item, String markdown) {
        return item.getPrevious() instanceof ListItem before && of(item, markdown) != of(before, markdown) + 1;
    }

    /** The number of an item. */
    static int of(Node item, String markdown) {
        int at = item.getSourceSpans().stream()
                .findFirst()
                .map(SourceSpan::getInputIndex)
                .orElse(0);
        while (at < markdown.length() && (markdown.charAt(at) == ' ' || markdown.charAt(at) == '\t')) {
            at++;
        }
        int number = 0;
        for (; at < markdown.length() && Character.digit(markdown.charAt(at), 10) >= 0; at++) {
            number = number * 10 + Character.digit(markdown.charAt(at), 10);
        }
        return number;
    }
}
