package org.gongkai.housetest.broken.json;

import org.gongkai.housetest.broken.finding.Upward;

public final class Later {
    public Upward back() {
        return new Upward();
    }
}
