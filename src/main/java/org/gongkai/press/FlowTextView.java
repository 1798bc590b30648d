package org.gongkai.press;

/**
 * A line of text of a chart.
 *
 * @param x where its middle is
 * @param y its base line
 * @param text the text
 * @param head whether it names its box
 */
public record FlowTextView(int x, int y, String text, boolean head) {}
