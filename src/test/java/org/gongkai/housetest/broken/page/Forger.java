package org.gongkai.housetest.broken.page;

import java.util.function.Function;
import org.gongkai.housetest.broken.review.Entry;
import org.gongkai.housetest.broken.review.Galley;
import org.gongkai.housetest.broken.review.PublishedSource;
import org.gongkai.housetest.broken.review.ReviewedEntry;

/** Publishes without a review. */
public final class Forger {

    public Entry forged() {
        return new ReviewedEntry("未经审查");
    }

    /** Takes for reviewed what only an auditor may take from a published site. */
    public Entry again() {
        return PublishedSource.entry("公布过的");
    }

    /** Takes for a page what only a preview may show. */
    public Entry shown() {
        return Galley.entry("还没有审查的");
    }

    public Function<String, Entry> press() {
        return ReviewedEntry::new;
    }
}
