package org.gongkai.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.narrative.Split.Part;

/** The percentages of parts (占比): rounded half up, or by largest remainders where they add up to 100. */
final class Shares {

    private static final BigDecimal HUNDRED = Split.HUNDRED;
    private static final int SHOWN = 20;

    private final TextNotes notes;

    Shares(TextNotes notes) {
        this.notes = notes;
    }

    /** Each percentage that is not what the numbers give. */
    void check(Split split) {
        Count whole = split.whole();
        List<Part> parts = split.parts();
        if (whole.value().signum() == 0) {
            return;
        }
        boolean exactly = split.sum().compareTo(whole.value()) == 0;
        List<BigDecimal> remainders = split.shared() && exactly ? largestRemainders(split) : List.of();
        BigDecimal stated = split.stated();
        String offer = remainders.isEmpty()
                ? ""
                : "；要使各项之和为 100%，可写 "
                        + remainders.stream()
                                .limit(SHOWN)
                                .map(one -> one.toPlainString() + "%")
                                .collect(Collectors.joining("、"))
                        + (remainders.size() > SHOWN ? "……" : "");
        for (int i = 0; i < parts.size(); i++) {
            Count count = parts.get(i).count();
            Count share = parts.get(i).share();
            if (share == null || share.approximate()) {
                continue;
            }
            BigDecimal exact = parts.get(i).of(whole.value(), 2);
            BigDecimal right = parts.get(i).of(whole.value(), share.decimals());
            boolean remainder = !remainders.isEmpty() && remainders.get(i).compareTo(share.value()) == 0;
            if (right.compareTo(share.value()) != 0 && !(remainder && stated.compareTo(HUNDRED) == 0)) {
                notes.add(
                        Rule.PARTS_AND_SHARES,
                        share.start(),
                        new Wording(
                                count.text() + " ÷ " + whole.text() + " = " + exact.toPlainString() + "%，应写 "
                                        + right.toPlainString() + "%，正文写 "
                                        + share.text() + "%",
                                count.text() + " ÷ " + whole.text() + " = " + exact.toPlainString() + " %: write "
                                        + right.toPlainString() + " %, not "
                                        + share.text() + " %"),
                        new Wording(
                                "四舍五入" + offer, "round half up" + (offer.isEmpty() ? "" : "; " + offer.substring(1))));
            }
        }
    }

    /** Whole percentages that add up to 100: the rest goes to those that were cut most. */
    private static List<BigDecimal> largestRemainders(Split split) {
        List<Part> parts = split.parts();
        BigDecimal sum = split.sum();
        if (sum.signum() == 0 || parts.stream().anyMatch(part -> part.percent().scale() > 0)) {
            return List.of();
        }
        List<BigDecimal> floors = new ArrayList<>();
        List<BigDecimal> rests = new ArrayList<>();
        for (Part part : parts) {
            BigDecimal[] cut = part.count().value().multiply(HUNDRED).divideAndRemainder(sum);
            floors.add(cut[0]);
            rests.add(cut[1]);
        }
        int missing = HUNDRED.subtract(floors.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .intValue();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> rests.get(i)).reversed())
                .limit(missing)
                .forEach(i -> floors.set(i, floors.get(i).add(BigDecimal.ONE)));
        return floors;
    }
}
