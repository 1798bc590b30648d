package org.gongkai.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.finding.Wording;

/** What a measure comes to (结果), with what it rests on. */
public sealed interface MeasuredFigure {

    /** What it rests on, in the order of the paths. */
    List<Evidence> evidence();

    /** As it is written: {@code 12}, {@code 97.37%（37/38）}, {@code —（没有公开的稿件）}. */
    Wording wording();

    /** How many there are. */
    record Count(List<Evidence> evidence) implements MeasuredFigure {
        public Count {
            evidence = sorted(evidence.stream());
        }

        @Override
        public Wording wording() {
            String count = Integer.toString(evidence.size());
            return new Wording(count, count);
        }
    }

    /**
     * How many of some.
     *
     * @param good those that count
     * @param bad the others
     * @param none why it cannot be told where there is neither
     */
    record Share(List<Evidence> good, List<Evidence> bad, Wording none) implements MeasuredFigure {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        public Share {
            good = sorted(good.stream());
            bad = sorted(bad.stream());
        }

        /** How many there are at all. */
        public int base() {
            return good.size() + bad.size();
        }

        /** In percent, two decimals, half up; 0 where there is nothing. */
        public BigDecimal percent() {
            return base() == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(good.size())
                            .multiply(HUNDRED)
                            .divide(BigDecimal.valueOf(base()), 2, RoundingMode.HALF_UP);
        }

        @Override
        public List<Evidence> evidence() {
            return sorted(Stream.concat(good.stream(), bad.stream()));
        }

        @Override
        public Wording wording() {
            if (base() == 0) {
                return new Wording("—（" + none.zh() + "）", "— (" + none.en() + ")");
            }
            String counts = good.size() + "/" + base();
            return new Wording(percent() + "%（" + counts + "）", percent() + "% (" + counts + ")");
        }
    }

    /**
     * How many working days it took.
     *
     * @param days one for each text, from the shortest to the longest
     * @param evidence the texts, each with its days
     * @param none why it cannot be told where there is nothing
     */
    record Span(List<Integer> days, List<Evidence> evidence, Wording none) implements MeasuredFigure {
        public Span {
            days = days.stream().sorted().toList();
            evidence = sorted(evidence.stream());
        }

        /** The one in the middle; of an even number the mean of the two, {@code 1.5}. */
        public BigDecimal median() {
            int half = days.size() / 2;
            BigDecimal upper = BigDecimal.valueOf(days.get(half));
            return days.size() % 2 == 1
                    ? upper
                    : upper.add(BigDecimal.valueOf(days.get(half - 1))).divide(BigDecimal.valueOf(2));
        }

        /** The longest. */
        public int longest() {
            return days.get(days.size() - 1);
        }

        @Override
        public Wording wording() {
            return days.isEmpty()
                    ? new Wording("—（" + none.zh() + "）", "— (" + none.en() + ")")
                    : new Wording(
                            "中位 " + median() + "，最长 " + longest() + " 个工作日",
                            "median " + median() + ", longest " + longest() + " working days");
        }
    }

    /** It cannot be judged (不能评定). */
    record Unknown(Wording why) implements MeasuredFigure {
        @Override
        public List<Evidence> evidence() {
            return List.of();
        }

        @Override
        public Wording wording() {
            return new Wording("不能评定（" + why.zh() + "）", "not assessable (" + why.en() + ")");
        }
    }

    private static List<Evidence> sorted(Stream<Evidence> evidence) {
        return evidence.sorted(Comparator.comparing(Evidence::path)
                        .thenComparing(one -> one.note().zh()))
                .toList();
    }
}
