package org.gongkai.press.view;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.gongkai.review.Narrative;

/**
 * The list of annual reports (政府信息公开年报): {@code annualIndex}.
 *
 * @param description what is to be found here, or ""
 * @param rows the reports, newest first
 * @param gaps the years for which a report is missing, {@code 2019年}
 */
public record AnnualIndexView(String description, List<RowView> rows, List<String> gaps) {

    public static AnnualIndexView of(Context here) {
        SortedMap<Integer, Narrative> reports = here.edition().reports();
        int last = here.today().getYear() - (here.today().getMonthValue() == 1 ? 2 : 1);
        List<String> gaps = reports.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(reports.firstKey(), last)
                        .filter(year -> !reports.containsKey(year))
                        .mapToObj(year -> year + "年")
                        .toList();
        return new AnnualIndexView(Fixed.ANNUAL.description(), here.reports(), gaps);
    }
}
