package org.gongkai.unpack.inventory;

/** What stands in a file beside what its readers see, or why the file cannot be looked into (痕迹的种类). */
public enum TraceKind {
    /** Text inserted, deleted or moved while changes were tracked (修订). */
    TRACKED_CHANGE,
    /** A comment or a note of review (批注). */
    COMMENT,
    /** Text that is set not to be seen: hidden, white, tiny, invisible. */
    HIDDEN_TEXT,
    /** A worksheet that is not shown. */
    HIDDEN_SHEET,
    /** Rows or columns that are not shown. */
    HIDDEN_CELLS,
    /** A slide or a shape that is not shown. */
    HIDDEN_SLIDE,
    /** What the speaker reads from. */
    SPEAKER_NOTES,
    /** A layer of a PDF that is turned off. */
    HIDDEN_LAYER,
    /** Text under something that was drawn over it. */
    COVERED_TEXT,
    /** A mark for redaction, and the text is still there. */
    UNAPPLIED_REDACTION,
    /** An earlier state of the file that the file still holds. */
    OLD_REVISION,
    /** A path of the machine on which the file was made: a template, a picture. */
    LOCAL_PATH,
    /** Data that programs keep in the file and nobody sees. */
    CUSTOM_DATA,
    /** A file inside the file. */
    EMBEDDED_FILE,
    MACRO,
    /** A script, an event handler, an action. */
    SCRIPT,
    /** A source outside the file that it loads or is linked to. */
    EXTERNAL_LINK,
    /** Where a picture was taken. */
    LOCATION,
    /** Owner or serial number of a camera or lens. */
    DEVICE,
    /** A comment inside a picture. */
    IMAGE_NOTE,
    /** A small earlier picture inside a picture or document. */
    THUMBNAIL,
    /** Bytes that belong to no part of the file. */
    FOREIGN_BYTES,
    UNSAFE_NAME,
    NESTED_ARCHIVE,
    /** More, larger or deeper than is looked into. */
    TOO_MUCH,
    ENCRYPTED,
    UNREADABLE,
    /** The content is not what the name says. */
    OTHER_CONTENT,
    UNKNOWN_TYPE,
    /** Captions that are not in UTF-8. */
    CAPTIONS_ENCODING,
    /** Captions that do not begin as WebVTT does. */
    CAPTIONS_HEAD,
    /** The line with the times of a caption, not as it must be written; or a text without one. */
    CAPTIONS_TIME,
    /** A caption that ends before it begins, or begins before the one above it. */
    CAPTIONS_ORDER,
    /** Two captions of one name. */
    CAPTIONS_NAME,
    /** A tag or an arrow that stands for nothing in the text of a caption. */
    CAPTIONS_TEXT,
    /** Styles and regions below the first caption. */
    CAPTIONS_STYLE,
    /** No caption at all. */
    CAPTIONS_NONE
}
