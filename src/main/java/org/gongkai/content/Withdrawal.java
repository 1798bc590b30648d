package org.gongkai.content;

import java.time.LocalDate;

/**
 * A withdrawal as written (撤回).
 *
 * @param on since when
 * @param by the person who withdraws
 * @param reason why, in the office's words; not published where {@code secrecy} is true
 * @param secrecy whether nothing but index number, date and class of reason may remain
 */
public record Withdrawal(LocalDate on, String by, String reason, boolean secrecy, int line, int column) {}
