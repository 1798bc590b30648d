/**
 * What the office's own texts say in words: an annual report (年度报告正文), its chapters, title and date, and every number
 * that can be held against its tables, its parts or last year's report; the guide (公开指南), its parts, contacts and age.
 * Pure: no file, no clock.
 */
@NullMarked
package org.gongkai.narrative;

import org.jspecify.annotations.NullMarked;
