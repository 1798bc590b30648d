package org.gongkai.press;

import java.util.List;
import org.gongkai.application.Fees;

/**
 * A table of fees (收费标准).
 *
 * @param caption what is counted, {@code 按件计收（同一申请人一个自然月内累计）}
 * @param unit 件 or 页
 * @param step how many make a step of the last tier; 0 where its rate does not rise
 * @param more by how many yuan the rate rises with each step
 * @param lines the tiers
 * @param example what so many come to, {@code 例如31件，共2200元}
 */
public record FeeTableView(String caption, String unit, int step, int more, List<FeeView> lines, String example) {
    /** Copies the list. */
    public FeeTableView {
        lines = List.copyOf(lines);
    }

    static FeeTableView of(String caption, Fees fees, int count) {
        return new FeeTableView(
                caption,
                fees.unit(),
                fees.step(),
                fees.more(),
                fees.lines().stream()
                        .map(line -> new FeeView(line.range(), line.rate(), line.above(), line.yuan()))
                        .toList(),
                "例如" + count + fees.unit() + "，共" + fees.of(count) + "元");
    }
}
