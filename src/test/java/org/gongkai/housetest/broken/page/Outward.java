package org.gongkai.housetest.broken.page;

import org.gongkai.housetest.broken.page.inner.Inward;

/** A house that knows its inner room. */
public final class Outward {

    /** The inner room. */
    public Inward room() {
        return new Inward();
    }
}
