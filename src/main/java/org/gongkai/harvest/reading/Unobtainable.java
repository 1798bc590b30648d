package org.gongkai.harvest.reading;

import org.gongkai.finding.Wording;

/** Why nothing can be read of an organ (无法读取). */
final class Unobtainable extends Exception {

    private static final long serialVersionUID = 1L;
    private final transient Wording why;

    Unobtainable(String zh, String en) {
        super(en);
        this.why = new Wording(zh, en);
    }

    Wording why() {
        return why;
    }
}
