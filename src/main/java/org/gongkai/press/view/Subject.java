package org.gongkai.press.view;

import java.util.List;
import java.util.Optional;
import org.gongkai.content.Category;
import org.gongkai.page.Address;
import org.gongkai.review.Entry;
import org.jspecify.annotations.Nullable;

/** What a page is about (页面主题): its kind, name and place among the others. */
final class Subject {

    private final String kind;
    private final String name;
    private final String description;
    private final @Nullable Category column;
    private final @Nullable Fixed block;
    private final @Nullable Entry entry;
    private final List<Step> above;
    private final boolean wholeColumn;

    /** A page above another one. */
    record Step(String title, Address address) {}

    private Subject(
            String kind,
            String name,
            String description,
            @Nullable Category column,
            @Nullable Fixed block,
            @Nullable Entry entry,
            List<Step> above,
            boolean wholeColumn) {
        this.kind = kind;
        this.name = name;
        this.description = description;
        this.column = column;
        this.block = block;
        this.entry = entry;
        this.above = above;
        this.wholeColumn = wholeColumn;
    }

    /** A page that every site has. */
    public static Subject of(String kind, Fixed block) {
        return new Subject(kind, block.title(), block.description(), null, block, null, List.of(), false);
    }

    /** One below a page that every site has. */
    static Subject below(String kind, String name, String description, Fixed block, Step above) {
        return new Subject(kind, name, description, null, block, null, List.of(above), false);
    }

    /** A column itself. */
    public static Subject of(String kind, Category column) {
        return new Subject(kind, column.name(), column.description(), column, null, null, List.of(), true);
    }

    /** A page in a column that is no entry. */
    static Subject in(String kind, String name, Category column) {
        return new Subject(kind, name, "", column, null, null, List.of(), false);
    }

    /** An entry. */
    public static Subject of(String kind, Entry entry, String description) {
        return new Subject(kind, entry.title(), description, entry.category(), null, entry, List.of(), false);
    }

    /** The name of its kind, which is that of its template. */
    String kind() {
        return kind;
    }

    String name() {
        return name;
    }

    String description() {
        return description;
    }

    Optional<Category> column() {
        return Optional.ofNullable(column);
    }

    Optional<Fixed> block() {
        return Optional.ofNullable(block);
    }

    Optional<Entry> entry() {
        return Optional.ofNullable(entry);
    }

    /** Whether it is the column itself. */
    boolean wholeColumn() {
        return wholeColumn;
    }

    /** The pages between the home page and its own, but for columns. */
    List<Step> above() {
        return above;
    }
}
