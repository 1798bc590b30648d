package org.gongkai.annual;

import java.time.LocalDate;

/** The last day on which a report may be published (年度报告公布期限，条例 第四十九条). */
public final class LastDay {

    /** Before the revision of 2019 all had the same term. */
    private static final int FIRST_REVISED = 2019;

    private LastDay() {}

    /** For the report on {@code year}: departments 31 January, governments 31 March; all 31 March before 2019. */
    public static LocalDate of(int year, String organ) {
        boolean march = year < FIRST_REVISED || organ.endsWith("人民政府");
        return march ? LocalDate.of(year + 1, 3, 31) : LocalDate.of(year + 1, 1, 31);
    }
}
