package org.gongkai.application;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is charged for an application (信息处理费；国办函〔2020〕109号), in yuan.
 *
 * @param measure what is charged for; nothing where nobody has counted it, or the fee is one of before 2021
 * @param reduced by how much the fee is reduced (减免); 0 where it is not
 * @param fee the sum of the notice as the register has it; nothing where none is written
 */
public record Charge(Optional<Measure> measure, long reduced, Optional<Long> fee) {

    /** From this day on fees are charged by the tables; those of before were for copies and post. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);

    /**
     * So many items or pages.
     *
     * @param table of fees by which they are charged
     */
    public record Measure(Fees table, int count) {
        /** {@code 12件}. */
        public String text() {
            return count + table.unit();
        }

        /** What the table asks for them. */
        public long full() {
            return table.of(count);
        }
    }

    /** What is to be paid by the table. */
    public Optional<Long> due() {
        return measure.map(one -> Math.max(0, one.full() - reduced));
    }

    /** What is to be paid: as the register has it, else by the table. */
    public Optional<Long> amount() {
        return fee.or(this::due);
    }
}
