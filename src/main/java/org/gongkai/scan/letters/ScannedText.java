package org.gongkai.scan.letters;

import java.util.List;
import org.gongkai.prose.Layout;
import org.gongkai.prose.Prose;
import org.gongkai.scan.letters.Tables.Row;
import org.jspecify.annotations.Nullable;

/**
 * A text to be scanned (待查文字): an entry's body, a value of its header, the name of a file, or the text inside an
 * attachment. Not safe for several threads.
 */
public final class ScannedText {

    /** What sort of text it is; what is asked of writing is not asked of a file's name. */
    public enum Kind {
        /** The text of an entry, in Markdown. */
        BODY,
        /** The text of an entry, in another markup language or as it is read. */
        FOREIGN_BODY,
        /** The text of an entry, in Markdown, of which only the layout is asked. */
        LAYOUT,
        /** The text of an entry once more, without the marks inside its words: nothing is asked of its writing. */
        WORDS,
        HEADER,
        FILE_NAME,
        EMBEDDED
    }

    private final String text;
    private final Kind kind;
    private final Positions positions;
    private char @Nullable [] letters;
    private @Nullable Squeezed squeezed;
    private @Nullable Verbatim verbatim;
    private @Nullable Boolean maybeTables;
    private @Nullable List<List<Row>> tables;
    private @Nullable Layout layout;

    /**
     * @param text the text itself
     * @param kind what sort of text
     * @param positions where its characters stand
     */
    public ScannedText(String text, Kind kind, Positions positions) {
        this.text = text;
        this.kind = kind;
        this.positions = positions;
    }

    /** @param tables those that are known besides what the text says */
    public ScannedText(String text, Kind kind, Positions positions, List<List<Row>> tables) {
        this(text, kind, positions);
        this.tables = tables.isEmpty() ? null : List.copyOf(tables);
    }

    public String text() {
        return text;
    }

    /** The text's characters, made when first asked for; not to be changed. */
    public char[] letters() {
        if (letters == null) {
            letters = text.toCharArray();
        }
        return letters;
    }

    public Kind kind() {
        return kind;
    }

    public Positions positions() {
        return positions;
    }

    /** The text without blanks and in plain forms, made when first asked for. */
    public Squeezed squeezed() {
        if (squeezed == null) {
            squeezed = new Squeezed(letters());
        }
        return squeezed;
    }

    /** Whether there may be a table: a look that costs little. */
    public boolean maybeTables() {
        if (maybeTables == null) {
            maybeTables = tables != null || text.indexOf('|') >= 0 || text.indexOf('\t') >= 0;
        }
        return maybeTables;
    }

    /** The tables in the text, found when first asked for. */
    public List<List<Row>> tables() {
        if (tables == null) {
            tables = Tables.of(text);
        }
        return tables;
    }

    /** The parts of the text that are code or addresses, found when first asked for. */
    public Verbatim verbatim() {
        if (verbatim == null) {
            verbatim = Verbatim.of(kind == Kind.BODY || kind == Kind.FOREIGN_BODY ? text : "");
        }
        return verbatim;
    }

    /** What becomes of the lines on the page, found when first asked for: the whole text is parsed, so look before. */
    public Layout layout() {
        if (layout == null) {
            layout = kind == Kind.BODY || kind == Kind.LAYOUT ? Prose.layout(text) : Layout.NONE;
        }
        return layout;
    }
}
