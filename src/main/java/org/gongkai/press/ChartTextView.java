package org.gongkai.press;

/**
 * A line of text of a chart.
 *
 * @param x where it begins, or ends
 * @param y its base line
 * @param text the text
 * @param end whether it ends at {@code x}
 */
public record ChartTextView(int x, int y, String text, boolean end) {}
