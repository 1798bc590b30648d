package org.gongkai.press;

import java.util.List;

/**
 * A budget or a final account (预算、决算).
 *
 * @param kind {@code 预算} or {@code 决算}
 * @param links to what is published of it, newest first
 * @param state said where nothing is published, {@code 尚未公开} or {@code 未到公开时间}
 * @param missing whether it should be public by now
 */
public record BudgetCellView(String kind, List<LinkView> links, String state, boolean missing) {
    /** Copies the list. */
    public BudgetCellView {
        links = List.copyOf(links);
    }
}
