package org.gongkai.press.view;

/**
 * A column below another one, or below an item of the regulation (下级栏目).
 *
 * @param text its name
 * @param href its address
 * @param count number of its entries, those of columns below included
 * @param statement why it is empty (不涉及的说明), or ""
 */
public record BranchView(String text, String href, int count, String statement) {}
