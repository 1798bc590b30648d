package org.gongkai.press;

import java.util.List;

/**
 * The search page (检索): {@code search}.
 *
 * @param index address of the index that its script reads
 * @param columns columns with entries (栏目), those below another indented
 * @param years years of release (发布年份), newest first
 * @param validities validities (有效性) that entries have
 * @param issuers issuing organs (发文机关)
 * @param ways columns and their years, for those who look without a script
 */
public record SearchView(
        String index,
        List<OptionView> columns,
        List<OptionView> years,
        List<OptionView> validities,
        List<OptionView> issuers,
        List<TreeView> ways) {
    /** Copies the lists. */
    public SearchView {
        columns = List.copyOf(columns);
        years = List.copyOf(years);
        validities = List.copyOf(validities);
        issuers = List.copyOf(issuers);
        ways = List.copyOf(ways);
    }
}
