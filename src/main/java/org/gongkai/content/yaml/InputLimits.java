package org.gongkai.content.yaml;

/** What a file of the editors' folder may be at most (上限); a hostile file is refused, it costs no other. */
public final class InputLimits {

    /** Bytes of an entry or data file. */
    public static final int ENTRY_BYTES = 1 << 20;

    /** Levels of lists and mappings within each other. */
    public static final int NESTING = 32;

    /** UTF-8 bytes of one file or folder name. */
    public static final int NAME_BYTES = 200;

    /** Characters of one value of a header or data file. */
    public static final int VALUE_LENGTH = 4096;

    /** Keys of one mapping. */
    public static final int KEYS = 200;

    private InputLimits() {}
}
