package org.gongkai.press.view;

import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.SpecialTopic;
import org.gongkai.review.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What a page is about (页面主题): its name and its place among the others.
 *
 * @param column that it stands in
 * @param block the page that every site has, which it is or lies below
 * @param entry that it shows
 * @param above the page between the home page and it, but for columns
 * @param whole whether it is the column itself
 */
public record Subject(
        String name,
        String description,
        @Nullable Category column,
        @Nullable Fixed block,
        @Nullable Entry entry,
        @Nullable Fixed above,
        boolean whole) {

    /** A page that every site has. */
    public static Subject of(Fixed block) {
        return new Subject(block.title(), block.description(), null, block, null, null, false);
    }

    /** One below a page that every site has. */
    public static Subject below(Fixed above, String name, String description, Fixed block) {
        return new Subject(name, description, null, block, null, above, false);
    }

    /** A column itself. */
    public static Subject of(Category column) {
        return new Subject(column.name(), column.description(), column, null, null, null, true);
    }

    /** A topic. */
    public static Subject of(SpecialTopic topic) {
        return new Subject(topic.name(), topic.intro(), null, null, null, null, false);
    }

    /** A page in a column that is no entry. */
    public static Subject in(Category column, String name) {
        return new Subject(name, "", column, null, null, null, false);
    }

    /** An entry. */
    public static Subject of(Entry entry) {
        String description = entry.text(HeaderKey.DESCRIPTION).orElse(entry.summary());
        return new Subject(entry.title(), description, entry.category(), null, entry, null, false);
    }
}
