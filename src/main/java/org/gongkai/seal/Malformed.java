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
}
