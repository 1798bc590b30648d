package org.gongkai.annual.form;

/**
 * Numbers that an office tells besides the official tables (自列的统计数据), to be shown as a chart: 各渠道发布的信息.
 *
 * @param numbers with their names and unit
 * @param whole whether they are the parts of a whole that the office states, which they make up
 */
public record Series(Breakdown numbers, boolean whole) {}
