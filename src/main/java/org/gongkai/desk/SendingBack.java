package org.gongkai.desk;

import java.time.LocalDate;
import org.gongkai.content.site.Role;

/**
 * That a reviewer sends a text back to its drafter (退回).
 *
 * @param step at which it is sent back
 * @param by the person
 * @param on the day
 * @param reason why
 */
public record SendingBack(Role step, String by, LocalDate on, String reason) {}
