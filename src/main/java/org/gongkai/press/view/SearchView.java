package org.gongkai.press.view;

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
        List<Option> columns,
        List<Option> years,
        List<Option> validities,
        List<Option> issuers,
        List<TreeView> ways) {
    /** Copies the lists. */
    public SearchView {
        columns = List.copyOf(columns);
        years = List.copyOf(years);
        validities = List.copyOf(validities);
        issuers = List.copyOf(issuers);
        ways = List.copyOf(ways);
    }

    /**
     * Something to choose in a form (选项).
     *
     * @param value what is sent
     * @param text the words; what lies below another option is indented
     */
    public record Option(String value, String text) {}
}
