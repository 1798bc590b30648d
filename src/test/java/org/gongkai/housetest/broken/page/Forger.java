package org.gongkai.housetest.broken.page;

import java.util.function.Function;
import org.gongkai.housetest.broken.review.Entry;
import org.gongkai.housetest.broken.review.ReviewedEntry;

/** Publishes without a review. */
public final class Forger {

    public Entry forged() {
        return new ReviewedEntry("未经审查");
    }

    public Function<String, Entry> press() {
        return ReviewedEntry::new;
    }
}
