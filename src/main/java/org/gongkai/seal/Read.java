package org.gongkai.seal;

import org.gongkai.finding.Wording;

/** What became of the text of a key or of a signature (读取结果). */
public sealed interface Read<T> {

    /** It is one. */
    record Sound<T>(T value) implements Read<T> {}

    /** Why it is none. */
    record Refused<T>(Wording why) implements Read<T> {}
}
