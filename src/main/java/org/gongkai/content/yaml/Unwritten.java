package org.gongkai.content.yaml;

/** What the program writes where a person has to write (待写处); nothing that still has it goes out. */
public final class Unwritten {

    /** The beginning of a mark, which ends with {@code 】} and says in between what belongs there. */
    public static final String MARK = "【待写";

    /** The beginning of a mark, which ends with {@code 】}: what the program took from a document and a person has to compare. */
    public static final String COMPARE = "【待核";

    /** The text of a new entry. */
    public static final String BODY = "在此撰写正文。";

    /** The summary of a new entry. */
    public static final String SUMMARY = "用 20 至 300 字说明这条信息的内容";

    private Unwritten() {}
}
