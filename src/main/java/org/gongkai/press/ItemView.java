package org.gongkai.press;

import java.util.List;

/**
 * One of the fifteen items of article 20 (条例第二十条各项) and the columns that fulfil it.
 *
 * @param code {@code 20-01} … {@code 20-15}
 * @param ordinal {@code 第（一）项}
 * @param text what the regulation says
 * @param columns the columns for it, may be empty
 * @param count number of entries in them
 * @param statement why there is none (不涉及的说明), or ""
 */
public record ItemView(
        String code, String ordinal, String text, List<BranchView> columns, int count, String statement) {
    /** Copies the lists. */
    public ItemView {
        columns = List.copyOf(columns);
    }
}
