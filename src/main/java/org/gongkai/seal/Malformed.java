package org.gongkai.seal;

import java.io.Serial;
import org.gongkai.finding.Wording;

/** Bytes that are not what they should be; it never leaves the room. */
final class Malformed extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Wording why;

    Malformed(String zh, String en) {
        super(en, null, false, false);
        this.why = new Wording(zh, en);
    }

    Wording why() {
        return why;
    }

    /** How a text is read. */
    interface Reader<T> {
        T read() throws Malformed;
    }

    /** What a reader makes of its text. */
    static <T> Read<T> caught(Reader<T> reader) {
        try {
            return new Read.Sound<>(reader.read());
        } catch (Malformed malformed) {
            return new Read.Refused<>(malformed.why());
        }
    }
}
