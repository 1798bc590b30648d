package org.gongkai.housetest.broken.audit;

import org.gongkai.housetest.broken.content.Fine;

public final class Insider {
    public Fine inside() {
        return new Fine();
    }
}
