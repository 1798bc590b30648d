/**
 * What an annual report says in words (年度报告正文): its chapters, title and date, and every number that can be held
 * against its tables, its parts or last year's report. Pure: no file, no clock.
 */
@NullMarked
package org.gongkai.narrative;

import org.jspecify.annotations.NullMarked;
