package org.gongkai.exchange.release;

/** What a record of the catalogue says of an entry (记录的种类). */
public enum RecordKind {
    /** It is public. */
    ENTRY("entries", "公开"),
    /** It was withdrawn. */
    WITHDRAWN("withdrawn", "撤回"),
    /** Its public period is over. */
    CLOSED("closed", "公开期满"),
    /** It is no longer public, and nothing says why: in lists of changes only. */
    REMOVED("removed", "不再公开");

    private final String key;
    private final String state;

    RecordKind(String key, String state) {
        this.key = key;
        this.state = state;
    }

    /** The name of its list in catalogue.json. */
    public String key() {
        return key;
    }

    /** The state of the entry (状态), in a word. */
    public String state() {
        return state;
    }
}
