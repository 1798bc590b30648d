package org.gongkai.search;

/**
 * What is found of one entry (条目的检索词).
 *
 * @param text the grams of all its text
 * @param title the grams of its title
 * @param whole the numbers ({@link Grams#whole}) of its title, its {@link ShortTitle}, document number and index number
 * @param starts the grams that its title and its short title begin with ({@link Grams#starts})
 */
@SuppressWarnings("ArrayRecordComponent") // millions of them: neither compared nor changed
public record EntryGrams(int[] text, int[] title, int[] whole, int[] starts) {}
