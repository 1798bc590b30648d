package org.gongkai.narrative;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole and the parts that the text names of it (总数和其中各部分).
 *
 * @param parts in the order of the text
 * @param listed whether the words make them parts of that whole, such as 其中; else only their shares do
 */
record Split(Count whole, List<Part> parts, boolean listed) {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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

        /** Whether the percentage is what a whole gives. */
        boolean fits(BigDecimal whole) {
            return share != null && whole.signum() > 0 && share.value().compareTo(of(whole, share.decimals())) == 0;
        }

        /** Its percentage of a whole. */
        BigDecimal of(BigDecimal whole, int decimals) {
            return count.value().multiply(HUNDRED).divide(whole, decimals, RoundingMode.HALF_UP);
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

    /** Whether a part is greater than the whole, so that the whole is another number. */
    boolean impossible() {
        return parts.stream().anyMatch(part -> part.count().value().compareTo(whole.value()) > 0);
    }
}
