/**
 * The text of an annual report as far as it can be counted (年度报告的起草): figures, the entries of the year and what the office
 * registered come in; chapters go out, with marks where only a person knows what to write.
 */
@NullMarked
package org.gongkai.narrative.draft;

import org.jspecify.annotations.NullMarked;
