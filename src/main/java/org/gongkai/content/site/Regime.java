package org.gongkai.content.site;

/** Under which rules a column discloses (公开制度); only the first counts in the annual report. */
public enum Regime {
    GOVERNMENT("政府信息公开"),
    PRISON("狱务公开");

    private final String word;

    Regime(String word) {
        this.word = word;
    }

    /** As it is written and published. */
    public String word() {
        return word;
    }

    @Override
    public String toString() {
        return word;
    }
}
