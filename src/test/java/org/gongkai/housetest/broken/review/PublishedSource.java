package org.gongkai.housetest.broken.review;

/** Entries of a published site, for auditors alone. */
public final class PublishedSource {

    private PublishedSource() {}

    public static Entry entry(String title) {
        return new ReviewedEntry(title);
    }
}
