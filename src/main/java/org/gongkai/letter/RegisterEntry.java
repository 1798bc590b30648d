package org.gongkai.letter;

import org.gongkai.content.yaml.Field;

/**
 * What the register is to say of a letter (登记).
 *
 * @param further whether it stands behind what is in the cell already, not in its place
 */
public record RegisterEntry(Field<?> column, String text, boolean further) {}
