package org.gongkai.content;

/**
 * A key that one kind of mapping knows (字段).
 *
 * @param <T> what its value is read as
 */
final class Field<T> {

    private final String english;
    private final String chinese;
    private final Shape<T> shape;
    private final boolean needed;
    private final String meaning;

    private Field(String english, String chinese, Shape<T> shape, boolean needed, String meaning) {
        this.english = english;
        this.chinese = chinese;
        this.shape = shape;
        this.needed = needed;
        this.meaning = meaning;
    }

    /** One that may be absent. */
    static <T> Field<T> of(String english, String chinese, Shape<T> shape, String meaning) {
        return new Field<>(english, chinese, shape, false, meaning);
    }

    /** One that must be there. */
    static <T> Field<T> needed(String english, String chinese, Shape<T> shape, String meaning) {
        return new Field<>(english, chinese, shape, true, meaning);
    }

    String english() {
        return english;
    }

    String chinese() {
        return chinese;
    }

    /** Whether it is called so, in either language. */
    boolean named(String name) {
        return name.equals(english) || name.equals(chinese);
    }

    Shape<T> shape() {
        return shape;
    }

    boolean needed() {
        return needed;
    }

    /** What it means, in Chinese; for the handbook and the schema. */
    String meaning() {
        return meaning;
    }

    /** Both names, as hints show them: {@code by（人员）}. */
    String shown() {
        return english + "（" + chinese + "）";
    }
}
