package org.gongkai.inspect;

import org.gongkai.finding.Wording;

/** What became of an indicator (检查结果). */
public enum Ruling {
    /** All that it asks for is there. */
    PASS("pass", "合格"),
    /** Something that it asks for is known not to be there. */
    FAIL("fail", "不合格"),
    /** People judge it: no program can. */
    BY_HAND("by-hand", "人工核查"),
    /** It cannot be told from where one looks: what is not seen is not absent. */
    NOT_ASSESSABLE("not-assessable", "无法核查");

    private final String key;
    private final Wording wording;

    Ruling(String key, String zh) {
        this.key = key;
        this.wording = new Wording(zh, key.replace('-', ' '));
    }

    /** The word of the machine-readable form. */
    public String key() {
        return key;
    }

    /** The word for people. */
    public Wording wording() {
        return wording;
    }
}
