package org.gongkai.housetest.broken.review;

/** Entries for a look at them. */
public final class Galley {

    private Galley() {}

    public static Entry entry(String title) {
        return new ReviewedEntry(title);
    }
}
