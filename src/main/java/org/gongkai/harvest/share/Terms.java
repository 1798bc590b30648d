package org.gongkai.harvest.share;

import java.io.Serializable;

/**
 * How many entries were released in time (公开期限, 条例 第二十六条): within 20 working days after they were formed.
 *
 * @param kept in time
 * @param missed later
 * @param open where dates or the notice on the year's holidays are missing
 */
public record Terms(int kept, int missed, int open) implements Serializable {

    /** Nothing was to be released. */
    public static final Terms NONE = new Terms(0, 0, 0);

    public Terms plus(Terms other) {
        return new Terms(kept + other.kept, missed + other.missed, open + other.open);
    }

    /** The share in time, in tenths of a per cent; -1 where nothing is known. */
    public int permille() {
        return kept + missed == 0 ? -1 : (int) (1000L * kept / (kept + missed));
    }
}
