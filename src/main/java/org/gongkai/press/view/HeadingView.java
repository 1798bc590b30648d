package org.gongkai.press.view;

/**
 * A heading inside a text, for the table of contents (目次).
 *
 * @param text its words
 * @param href {@code #} and its anchor
 * @param level 2 for the highest inside a text
 */
public record HeadingView(String text, String href, int level) {}
