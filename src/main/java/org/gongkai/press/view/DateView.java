package org.gongkai.press.view;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A date (日期) for people and for machines; {@link #NONE} where there is none.
 *
 * @param iso {@code 2021-07-08}, or ""
 * @param text {@code 2021年7月8日}, or ""
 */
public record DateView(String iso, String text) {

    /** No date. */
    public static final DateView NONE = new DateView("", "");

    /** The day in both forms. */
    public static DateView of(LocalDate day) {
        return new DateView(
                day.toString(), day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日");
    }

    static DateView of(Optional<LocalDate> day) {
        return day.map(DateView::of).orElse(NONE);
    }
}
