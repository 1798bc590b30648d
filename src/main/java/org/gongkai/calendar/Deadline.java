package org.gongkai.calendar;

import java.time.LocalDate;

/**
 * The last day of a term (期限届满日).
 *
 * @param day the day
 * @param provisional whether it touches a year whose notice is not known; such a day is no fact
 */
public record Deadline(LocalDate day, boolean provisional) {}
