package org.gongkai.prose;

/**
 * A text as it is drawn where every pasted table is to be a table (贴来的表画成表格): what is written with nothing but
 * characters, and what programs wrote in HTML that the strict reader does not take, become tables in HTML that it takes.
 * Every line keeps its number; all else stays as written.
 */
public final class DrawnTables {

    private DrawnTables() {}

    /** The text with its tables drawn. */
    public static String of(String markdown) {
        return LooseTables.mended(TextTables.drawn(markdown));
    }
}
