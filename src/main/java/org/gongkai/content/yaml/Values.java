package org.gongkai.content.yaml;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.yaml.Node.Scalar;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.jspecify.annotations.Nullable;

/** What one mapping says (字段的值): of every key that is there where it stands, and what was read, unless that was wrong. */
public final class Values {

    private final Value whole;
    private final Map<Field<?>, Value> written = new HashMap<>();
    private final Map<Field<?>, Object> read = new HashMap<>();
    private boolean sound = true;

    public Values(Value whole) {
        this.whole = whole;
    }

    /** Takes the value of a key; the findings say what is wrong with it. */
    public <T> Found<Optional<T>> read(Field<T> field, Node node) {
        Value value = new Value(whole.source(), field.english(), field.chinese(), node);
        written.put(field, value);
        Found<Optional<T>> found = field.shape().read(value);
        found.value().ifPresentOrElse(one -> read.put(field, one), this::unsound);
        return found;
    }

    /** Marks that something is wrong. */
    public Values unsound() {
        sound = false;
        return this;
    }

    /** Whether nothing is wrong. */
    public boolean sound() {
        return sound;
    }

    /** What was read under a key; nothing where it is absent or wrong. */
    @SuppressWarnings("unchecked") // the shape of this very field has read it
    public <T> Optional<T> get(Field<T> field) {
        return Optional.ofNullable((T) read.get(field));
    }

    /** What was read under a key that must be there, of a mapping that is sound. */
    public <T> T need(Field<T> field) {
        return get(field).orElseThrow(() -> new IllegalStateException(field.english()));
    }

    /** The cells, of a table's row. */
    public Map<Field<?>, Scalar> cells() {
        Map<Field<?>, Scalar> cells = new HashMap<>();
        written.forEach((field, value) -> cells.put(field, (Scalar) value.node()));
        return cells;
    }

    /** What was read in a cell that may be empty. */
    public <T> Optional<T> some(Field<Optional<T>> field) {
        return get(field).flatMap(one -> one);
    }

    /** The text under a key; empty where it is absent or wrong. */
    public String text(Field<String> field) {
        return get(field).orElse("");
    }

    /** A key's value as it stands; null where it is absent. */
    @Nullable
    public Value written(Field<?> field) {
        return written.get(field);
    }

    /** A key's value as it stands; of an absent one the whole mapping. */
    public Value at(Field<?> field) {
        return written.getOrDefault(field, whole);
    }

    /** The whole mapping. */
    public Value whole() {
        return whole;
    }

    public Place place() {
        return whole.place();
    }

    public int line() {
        return place().line();
    }

    public int column() {
        return place().column();
    }
}
