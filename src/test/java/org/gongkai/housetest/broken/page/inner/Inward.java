package org.gongkai.housetest.broken.page.inner;

import org.gongkai.housetest.broken.page.Outward;

/** An inner room that knows the house around it. */
public final class Inward {

    /** The house. */
    public Outward house() {
        return new Outward();
    }
}
