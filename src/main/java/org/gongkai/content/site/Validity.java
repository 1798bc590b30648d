package org.gongkai.content.site;

/** Whether a document is in force (有效性), as its header declares it or as its dates and later documents have made it. */
public enum Validity {
    IN_FORCE("有效"),
    AMENDED("已修改"),
    PARTIAL("部分失效"),
    EXPIRED("失效"),
    REPEALED("废止"),
    NOT_YET("尚未施行");

    private final String word;

    Validity(String word) {
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
