package org.gongkai.application;

import java.util.ArrayList;
import java.util.List;

/**
 * The fee for information (信息处理费；国办函〔2020〕109号), in yuan. It is progressive: the rate of a tier applies to what lies in
 * that tier. One application is charged either by items or by pages, never by both.
 */
public final class Fees {

    private static final int STEP = 10;
    private static final int MORE = 100;

    /** By items (按件计收): those of one applicant in one calendar month. */
    public static final Fees BY_ITEM =
            new Fees("件", List.of(new Tier(0, 0), new Tier(10, 100), new Tier(30, 100 + MORE)), STEP, MORE);

    /** By pages (按量计收): those of one application. */
    public static final Fees BY_PAGE = new Fees(
            "页", List.of(new Tier(0, 0), new Tier(30, 10), new Tier(100, 20), new Tier(200, 40)), Integer.MAX_VALUE, 0);

    private final String unit;
    private final List<Tier> tiers;
    private final int step;
    private final int more;

    private Fees(String unit, List<Tier> tiers, int step, int more) {
        this.unit = unit;
        this.tiers = tiers;
        this.step = step;
        this.more = more;
    }

    /**
     * A tier: what lies above so many costs this much each; of the last the rate may rise by steps.
     *
     * @param above the end of the tier below
     * @param rate yuan each
     */
    private record Tier(int above, int rate) {}

    /**
     * A line of the table of fees.
     *
     * @param range {@code 11—30件（含30件）的部分}
     * @param rate {@code 100元/件}
     * @param above the end of the tier below
     * @param yuan what each costs; of a last tier that rises, in its first step
     */
    public record Line(String range, String rate, int above, int yuan) {}

    /** 件 or 页. */
    public String unit() {
        return unit;
    }

    /** How many make a step of the last tier; 0 where its rate does not rise. */
    public int step() {
        return more > 0 ? step : 0;
    }

    /** By how many yuan the rate of the last tier rises with each step. */
    public int more() {
        return more;
    }

    /** What so many cost; those below nought cost nothing. */
    public long of(int count) {
        long sum = 0;
        for (int i = 0; i < tiers.size(); i++) {
            boolean last = i + 1 == tiers.size();
            long end = last ? count : Math.min(count, tiers.get(i + 1).above());
            long part = Math.max(0, end - tiers.get(i).above());
            sum += part * tiers.get(i).rate();
            sum += last ? rises(part) : 0;
        }
        return sum;
    }

    /** What the steps of the last tier add: nothing to the first step, {@code more} to each of the second, and so on. */
    private long rises(long part) {
        long full = part / step;
        long rest = part % step;
        return more * (step * (full * (full - 1) / 2) + rest * full);
    }

    /** The table as it is shown, made of the same tiers. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < tiers.size(); i++) {
            int from = tiers.get(i).above() + 1;
            boolean last = i + 1 == tiers.size();
            int to = last ? 0 : tiers.get(i + 1).above();
            String range = last
                    ? from + unit + "以上的部分"
                    : i == 0
                            ? to + unit + "以下（含" + to + unit + "）"
                            : from + "—" + to + unit + "（含" + to + unit + "）的部分";
            String rate = i == 0
                    ? "不收费"
                    : last && more > 0
                            ? "以" + step + unit + "为一档，每增加一档，收费标准提高" + more + "元/" + unit
                            : tiers.get(i).rate() + "元/" + unit;
            lines.add(new Line(range, rate, tiers.get(i).above(), tiers.get(i).rate()));
        }
        return List.copyOf(lines);
    }
}
