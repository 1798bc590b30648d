package org.gongkai.press;

/**
 * A bar of a chart.
 *
 * @param x its left edge
 * @param y its upper edge
 * @param width its length
 * @param height its height
 * @param second whether it is of the second series
 */
public record ChartBarView(int x, int y, int width, int height, boolean second) {}
