package org.gongkai.fetch;

import org.gongkai.finding.Wording;

/** Why something cannot be had (无法取得). */
public final class Unobtainable extends Exception {

    private static final long serialVersionUID = 1L;
    private final transient Wording why;

    public Unobtainable(String zh, String en) {
        this(new Wording(zh, en));
    }

    public Unobtainable(Wording why) {
        super(why.en());
        this.why = why;
    }

    /** The reason, without a path of the machine. */
    public Wording why() {
        return why;
    }
}
