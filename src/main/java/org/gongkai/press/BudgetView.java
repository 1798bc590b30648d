package org.gongkai.press;

import java.util.List;

/**
 * Which units' budgets and final accounts are published (预决算公开情况): {@code column.budgets}.
 *
 * @param years the years, {@code 2026年}, newest first
 * @param lines one for each unit; empty in other columns
 */
public record BudgetView(List<String> years, List<BudgetLineView> lines) {
    /** Copies the lists. */
    public BudgetView {
        years = List.copyOf(years);
        lines = List.copyOf(lines);
    }
}
