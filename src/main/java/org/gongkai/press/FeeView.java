package org.gongkai.press;

/**
 * A line of a table of fees (收费标准).
 *
 * @param range {@code 11—30件}
 * @param rate {@code 100元/件}
 */
public record FeeView(String range, String rate) {}
