package org.gongkai.calendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A yearly notice of the State Council on holidays (国务院办公厅关于部分节假日安排的通知): days off and weekend days worked. It
 * may name days of the year before.
 *
 * @param year the year that it arranges
 * @param days the days that differ from the week's order ▸ whether one works on them
 */
public record Notice(int year, Map<LocalDate, Boolean> days) {

    public Notice {
        days = Collections.unmodifiableMap(new TreeMap<>(days));
    }
}
