package org.gongkai.housetest.broken.finding;

import org.gongkai.housetest.broken.json.Later;

public final class Upward {
    public Later later() {
        return new Later();
    }
}
