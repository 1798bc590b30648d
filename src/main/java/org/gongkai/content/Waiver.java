package org.gongkai.content;

import java.time.LocalDate;

/**
 * A finding accepted with a reason, as written (豁免).
 *
 * @param rule id of the rule, for example {@code R-61}
 * @param quote what the finding is about, as it stands in the text
 * @param reason why it may stand
 * @param by the person who accepts it
 * @param until last day
 */
public record Waiver(String rule, String quote, String reason, String by, LocalDate until, int line, int column) {}
