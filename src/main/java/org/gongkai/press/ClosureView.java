package org.gongkai.press;

/**
 * A line of the catalogue for an entry whose public period is over (公开期满的信息).
 *
 * @param index index number (索引号)
 * @param href address of the page that says so
 * @param column name of the column that it stood in
 * @param on the last day on which it was public
 */
public record ClosureView(String index, String href, String column, DateView on) {}
