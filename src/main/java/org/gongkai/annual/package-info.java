/**
 * The annual report (年度报告, 条例 第四十九条、第五十条): a year's figures come in; the official tables, each cell at its place in the
 * file, cross-footed with each other and with last year's, go out. Pure: no file, no clock.
 */
@NullMarked
package org.gongkai.annual;

import org.jspecify.annotations.NullMarked;
