package org.gongkai.scan.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.gongkai.Slow;
import org.gongkai.finding.Finding;
import org.gongkai.scan.Scanners;
import org.junit.jupiter.api.Test;

/** Tables and columns of figures are full of digits that, read on from cell to cell, are nobody's number. */
@Slow
final class TablesOfFiguresTest {

    private static final int TABLES = 4000;

    private static long found(IntFunction<String> table) {
        long found = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            String text = table.apply(seed);
            List<Finding> findings =
                    Scanners.scan(new ScannedText(text, ScannedText.Kind.BODY, Positions.lines("a.md", text, 1)));
            found += findings.stream()
                    .filter(one -> one.message().en().contains("in pieces"))
                    .count();
        }
        return found;
    }

    private static String table(Random random, int rows, int columns, IntFunction<String> cell) {
        StringBuilder text =
                new StringBuilder("| 项目 |").append(" 数量 |".repeat(columns)).append('\n');
        text.append("|---|").append("---|".repeat(columns)).append('\n');
        for (int row = 0; row < rows; row++) {
            text.append(random.nextBoolean() ? "| 甲类 |" : "| " + (row + 1) + " |");
            for (int column = 0; column < columns; column++) {
                text.append(' ').append(cell.apply(column)).append(" |");
            }
            text.append('\n');
        }
        return text.toString();
    }

    @Test
    void countsOfAnAnnualReport() {
        assertThat(found(seed -> {
                    Random random = new Random(seed);
                    return table(random, 24, 7, column -> {
                        int kind = random.nextInt(10);
                        return kind < 6 ? "0" : Integer.toString(random.nextInt(kind < 9 ? 30 : 3000));
                    });
                }))
                .isZero();
    }

    @Test
    void amountsOfABudget() {
        assertThat(found(seed -> {
                    Random random = new Random(seed);
                    return table(
                            random,
                            30,
                            5,
                            column -> random.nextInt(4) == 0
                                    ? "0.00"
                                    : String.format("%d.%02d", random.nextInt(900_000), random.nextInt(100)));
                }))
                .isZero();
    }

    @Test
    void wholeNumbersOfAnySize() {
        assertThat(found(seed -> {
                    Random random = new Random(seed);
                    return table(random, 20, 6, column -> Long.toString((long) Math.pow(10, random.nextDouble() * 7)));
                }))
                .isZero();
    }

    @Test
    void yearsAndDays() {
        assertThat(found(seed -> {
                    Random random = new Random(seed);
                    return table(random, 12, 4, column -> switch (column) {
                        case 0 -> Integer.toString(1990 + random.nextInt(35));
                        case 1 ->
                            String.format(
                                    "%d%02d%02d",
                                    1990 + random.nextInt(35), 1 + random.nextInt(12), 1 + random.nextInt(28));
                        case 2 ->
                            String.format(
                                    "%d/%d/%d",
                                    2000 + random.nextInt(25), 1 + random.nextInt(12), 1 + random.nextInt(28));
                        default -> String.format("%06d", random.nextInt(1_000_000));
                    });
                }))
                .isZero();
    }

    @Test
    void figuresLineByLineAndBetweenBlanks() {
        assertThat(found(seed -> {
                    Random random = new Random(seed);
                    List<String> figures = new ArrayList<>();
                    for (int i = 0; i < 60; i++) {
                        figures.add(Integer.toString((int) Math.pow(10, random.nextDouble() * 6)));
                    }
                    return String.join(List.of(" ", "\n", "、", "\t").get(seed % 4), figures);
                }))
                .isZero();
    }
}
