package org.gongkai.scan.letters;

/**
 * A safe correction of a text (更正).
 *
 * @param from offset of the first character replaced
 * @param to offset behind the last one
 * @param text what comes in its place
 */
public record Edit(int from, int to, String text) {}
