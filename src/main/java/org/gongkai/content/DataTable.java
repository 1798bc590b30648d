package org.gongkai.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.tables.CsvText;
import org.gongkai.tables.CsvText.Cell;

/** A data file in CSV (数据表): known columns only, each under its English or its Chinese head. */
final class DataTable {

    private static final Wording QUOTE = new Wording("含有逗号的单元格用双引号括起来", "put a cell with a comma into double quotes");

    private final SourceText source;
    private final Form form;
    private final List<Finding> findings = new ArrayList<>();

    private DataTable(SourceText source, Form form) {
        this.source = source;
        this.form = form;
    }

    /**
     * The rows, each column's English head ▸ cell; nothing where the text is no such table, and the findings say why. A row
     * of the wrong length is a finding and left out.
     *
     * @param form of the columns that the table must or may have
     */
    static Found<Optional<List<Map<String, Cell>>>> read(SourceText source, Form form) {
        CsvText.Read read = CsvText.read(source.text());
        if (read instanceof CsvText.Refused refused) {
            return Found.nothing(
                    source.finding(Rule.HEADER_UNREADABLE, refused.line(), refused.column(), refused.why(), QUOTE));
        }
        DataTable table = new DataTable(source, form);
        List<CsvText.Row> rows = ((CsvText.Sound) read).rows();
        if (rows.isEmpty()) {
            return Found.nothing(source.finding(
                    Rule.MISSING_KEY, 1, 1, new Wording("表是空的", "the table is empty"), table.expected()));
        }
        List<String> columns = table.columns(rows.get(0));
        return table.findings.isEmpty()
                ? new Found<>(Optional.of(table.rows(rows.subList(1, rows.size()), columns)), table.findings)
                : new Found<>(Optional.empty(), table.findings);
    }

    private Wording expected() {
        String line =
                form.fields().stream().filter(Field::needed).map(Field::english).collect(Collectors.joining(","));
        return new Wording("第一行写 " + line, "the first line is " + line);
    }

    private void add(Rule rule, int line, int column, Wording message, Wording hint) {
        findings.add(source.finding(rule, line, column, message, hint));
    }

    private List<String> columns(CsvText.Row row) {
        Map<String, String> english = new HashMap<>();
        form.fields().forEach(head -> {
            english.put(head.english(), head.english());
            english.put(head.chinese(), head.english());
        });
        List<String> columns = new ArrayList<>();
        for (Cell cell : row.cells()) {
            String column = english.getOrDefault(cell.text(), "");
            if (column.isEmpty()) {
                add(
                        Rule.UNKNOWN_KEY,
                        cell.line(),
                        cell.column(),
                        new Wording("未知的列“" + cell.text() + "”", "unknown column “" + cell.text() + "”"),
                        Spelling.hint(cell.text(), english.keySet(), expected()));
            } else if (columns.contains(column)) {
                add(
                        Rule.REPEATED_KEY,
                        cell.line(),
                        cell.column(),
                        new Wording("列“" + cell.text() + "”重复", "column “" + cell.text() + "” twice"),
                        new Wording("删去一列", "delete one of them"));
            }
            columns.add(column);
        }
        if (findings.isEmpty()) {
            form.fields().stream()
                    .filter(head -> head.needed() && !columns.contains(head.english()))
                    .limit(1)
                    .forEach(head -> add(
                            Rule.MISSING_KEY,
                            row.line(),
                            1,
                            new Wording(
                                    "缺少列 " + head.english() + "（" + head.chinese() + "）",
                                    "column " + head.english() + " is missing"),
                            expected()));
        }
        return columns;
    }

    private List<Map<String, Cell>> rows(List<CsvText.Row> rows, List<String> columns) {
        List<Map<String, Cell>> table = new ArrayList<>();
        for (CsvText.Row row : rows) {
            List<Cell> cells = row.cells();
            if (cells.size() == columns.size()) {
                Map<String, Cell> named = new LinkedHashMap<>();
                cells.forEach(cell -> named.put(columns.get(named.size()), cell));
                table.add(named);
            } else {
                add(
                        Rule.VALUE_NOT_ALLOWED,
                        row.line(),
                        1,
                        new Wording(
                                "此行有 " + cells.size() + " 格，应为 " + columns.size() + " 格",
                                "this row has " + cells.size() + " cells instead of " + columns.size()),
                        QUOTE);
            }
        }
        return table;
    }
}
