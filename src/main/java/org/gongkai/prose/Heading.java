package org.gongkai.prose;

/**
 * A heading of a text (小标题), for the table of contents.
 *
 * @param level 2 to 6 as on the page, where level 1 is the title; 1 never occurs
 * @param id its address within the page, without {@code #}; unique in its text
 * @param text its words without markup
 */
public record Heading(int level, String id, String text) {}
