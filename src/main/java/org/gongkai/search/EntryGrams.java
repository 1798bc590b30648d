package org.gongkai.search;

/**
 * What is found of one entry (条目的检索词).
 *
 * @param text the grams of all its text
 * @param title the grams of its title
 * @param whole the numbers ({@link Grams#whole}) of its title, document number and index number
 */
@SuppressWarnings("ArrayRecordComponent") // millions of them: neither compared nor changed
public record EntryGrams(int[] text, int[] title, int[] whole) {}
