package org.gongkai.narrative;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole and the parts that the text names of it (总数和其中各部分).
 *
 * @param parts in the order of the text
 */
record Split(Count whole, List<Part> parts) {

    private static final BigDecimal NEARLY_ALL = BigDecimal.valueOf(97);
    private static final BigDecimal HARDLY_MORE = BigDecimal.valueOf(103);

    Split {
        parts = List.copyOf(parts);
    }

    /** One part, and the percentage that follows it, where there is one. */
    record Part(Count count, @Nullable Count share) {
        boolean shared() {
            return share != null;
        }

        BigDecimal percent() {
            return share == null ? BigDecimal.ZERO : share.value();
        }
    }

    BigDecimal sum() {
        return parts.stream().map(Part::count).map(Count::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The sum of the percentages as stated. */
    BigDecimal stated() {
        return parts.stream().map(Part::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether there are several parts, each with a percentage. */
    boolean shared() {
        return parts.size() > 1 && parts.stream().allMatch(Part::shared);
    }

    /** Whether the percentages say that no part is missing. */
    boolean sharesAreWhole() {
        return shared() && stated().compareTo(NEARLY_ALL) >= 0 && stated().compareTo(HARDLY_MORE) <= 0;
    }
}
