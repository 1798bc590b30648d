package org.gongkai.press.view;

import java.util.List;

/**
 * The list of annual reports (政府信息公开年报): {@code annualIndex}.
 *
 * @param description what is to be found here, or ""
 * @param rows the reports, newest first
 * @param gaps the years for which a report is missing, {@code 2019年}
 */
public record AnnualIndexView(String description, List<RowView> rows, List<String> gaps) {
    /** Copies the lists. */
    public AnnualIndexView {
        rows = List.copyOf(rows);
        gaps = List.copyOf(gaps);
    }
}
