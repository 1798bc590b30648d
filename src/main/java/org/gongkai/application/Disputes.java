package org.gongkai.application;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The register of disputes (复议诉讼登记簿) as kept over the years.
 *
 * @param years that have a register, with or without cases
 * @param cases all of them, in the order of the registers
 */
public record Disputes(SortedSet<Integer> years, List<Dispute> cases) {

    /** No register. */
    public static final Disputes NONE = new Disputes(new TreeSet<>(), List.of());

    public Disputes {
        years = Collections.unmodifiableSortedSet(new TreeSet<>(years));
        cases = List.copyOf(cases);
    }

    /**
     * Whether all cases of a year are known: from the first register to that of this year none is missing. The first one
     * also holds what was open before it.
     */
    public boolean cover(int year) {
        return years.contains(year) && years.headSet(year + 1).size() == year - years.first() + 1;
    }
}
