package org.gongkai.annual.form;

import java.util.List;

/**
 * A column of an official table (栏).
 *
 * @param wording its official name
 * @param above the headings above its name, the outermost first
 * @param kind what its cells hold
 * @param names shorter names that are read as well
 */
public record FormColumn(String wording, List<String> above, Kind kind, List<String> names) {

    /** What a cell may hold. */
    public enum Kind {
        /** A whole number that is not negative (件数). */
        COUNT,
        /** A whole number with its direction, {@code 增6}, {@code 减6} or 0. */
        CHANGE,
        /** An amount of money, with decimals (金额). */
        AMOUNT
    }

    public FormColumn {
        above = List.copyOf(above);
        names = List.copyOf(names);
    }
}
