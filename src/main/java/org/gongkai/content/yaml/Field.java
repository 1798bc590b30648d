package org.gongkai.content.yaml;

import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A key that one kind of mapping knows, or a column that one kind of table has (字段).
 *
 * @param <T> what its value is read as
 * @param english its English name, under which digests know it
 * @param chinese its Chinese name, which readers see
 * @param needed whether it must be there
 * @param meaning what it means, for handbook and schema; in English where a message says it
 */
public record Field<T>(String english, String chinese, Shape<T> shape, boolean needed, Wording meaning) {

    /** One that may be absent. */
    public static <T> Field<T> of(String english, String chinese, Shape<T> shape, String meaning) {
        return new Field<>(english, chinese, shape, false, new Wording(meaning, ""));
    }

    /** One that must be there. */
    public static <T> Field<T> needed(String english, String chinese, Shape<T> shape, String meaning) {
        return new Field<>(english, chinese, shape, true, new Wording(meaning, ""));
    }

    /** Whether it is called so, in either language. */
    public boolean named(String name) {
        return name.equals(english) || name.equals(chinese);
    }

    /** Both names, as hints show them: {@code by（人员）}. */
    public String shown() {
        return english + "（" + chinese + "）";
    }

    /** A key is itself alone: keys of two forms may be called alike. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
