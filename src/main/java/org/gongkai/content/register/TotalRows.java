package org.gongkai.content.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.tables.CsvText;
import org.gongkai.tables.CsvText.Cell;

/**
 * The rows of a table that only add up others (合计行): what they say is compared with the sum, and they are not counted
 * themselves. Such a row has its word, numbers and nothing else.
 */
final class TotalRows {

    private static final Set<String> ALL = Set.of("合计", "总计", "共计", "总数");
    private static final String PART = "小计";
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,12}|[0-9]{1,3}([,，][0-9]{3}){1,3}");
    private static final Pattern NOTHING = Pattern.compile("[-—–/]*");

    private final SourceText source;
    private final Map<Integer, Field<?>> counted = new HashMap<>();
    private final Map<Integer, Long> sums = new HashMap<>();
    private final Map<Integer, Long> partSums = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private TotalRows(SourceText source, CsvText.Row head, Form form) {
        this.source = source;
        for (int i = 0; i < head.cells().size(); i++) {
            Optional<Field<?>> column = form.named(head.cells().get(i).text());
            if (column.filter(LedgerKind::counted).isPresent()) {
                counted.put(i, column.get());
            }
        }
    }

    /**
     * The other rows, that of the heads first.
     *
     * @param form of the columns, whose numbers are added up
     */
    static Found<List<CsvText.Row>> without(SourceText source, List<CsvText.Row> rows, Form form) {
        if (rows.isEmpty()) {
            return Found.of(rows);
        }
        TotalRows totals = new TotalRows(source, rows.get(0), form);
        List<CsvText.Row> others = new ArrayList<>();
        for (CsvText.Row row : rows) {
            String word = others.isEmpty() ? "" : word(row);
            if (word.isEmpty()) {
                others.add(row);
                totals.add(row);
            } else {
                totals.check(word, row);
            }
        }
        return new Found<>(others, totals.findings);
    }

    /** 合计 and the like where a row is one that adds up, else "". */
    private static String word(CsvText.Row row) {
        String word = "";
        for (Cell cell : row.cells()) {
            String text = BLANKS.matcher(cell.text()).replaceAll("");
            if (word.isEmpty() && (ALL.contains(text) || text.equals(PART))) {
                word = text;
            } else if (!DIGITS.matcher(text).matches() && !NOTHING.matcher(text).matches()) {
                return "";
            }
        }
        return word;
    }

    private void add(CsvText.Row row) {
        counted.keySet().forEach(at -> {
            String text = at < row.cells().size() ? row.cells().get(at).text() : "";
            if (DIGITS.matcher(text).matches()) {
                sums.merge(at, number(text), Long::sum);
                partSums.merge(at, number(text), Long::sum);
            }
        });
    }

    private static long number(String digits) {
        return Long.parseLong(digits.replaceAll("[,，]", ""));
    }

    private void check(String word, CsvText.Row row) {
        Map<Integer, Long> expected = word.equals(PART) ? partSums : sums;
        counted.forEach((at, column) -> {
            Cell cell = at < row.cells().size() ? row.cells().get(at) : new Cell("", row.line(), 1);
            long sum = expected.getOrDefault(at, 0L);
            if (DIGITS.matcher(cell.text()).matches() && number(cell.text()) != sum) {
                findings.add(source.finding(
                        Rule.LEDGER_TOTAL,
                        cell.line(),
                        cell.column(),
                        new Wording(
                                word + "的" + column.chinese() + "写 " + cell.text() + "，各行之和是 " + sum,
                                "the total of " + column.english() + " says " + cell.text() + ", the rows have " + sum),
                        new Wording("核对各行和合计，改正有误的一格", "check the rows and the total, and mend the wrong cell")));
            }
        });
        if (word.equals(PART)) {
            partSums.clear();
        }
    }
}
