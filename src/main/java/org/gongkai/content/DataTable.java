package org.gongkai.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.csv.CsvText;
import org.gongkai.csv.CsvText.Cell;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Sink;
import org.gongkai.finding.Wording;

/** A data file in CSV (数据表): known columns only, each under its English or its Chinese head. */
final class DataTable {

    private static final Wording QUOTE = new Wording("含有逗号的单元格用双引号括起来", "put a cell with a comma into double quotes");

    private DataTable() {}

    /**
     * The rows, each column's English head ▸ cell; nothing where the text is no such table, and the findings say why. A row
     * of the wrong length is a finding and left out.
     *
     * @param heads English head ▸ Chinese head of every column that the table must have
     */
    static Optional<List<Map<String, Cell>>> read(SourceText source, Map<String, String> heads, Sink findings) {
        return read(source, heads, Map.of(), findings);
    }

    /**
     * The same of a table that may have further columns.
     *
     * @param others English head ▸ Chinese head of every column that it may have
     */
    static Optional<List<Map<String, Cell>>> read(
            SourceText source, Map<String, String> heads, Map<String, String> others, Sink findings) {
        CsvText.Read read = CsvText.read(source.text());
        if (read instanceof CsvText.Refused refused) {
            findings.add(
                    source.finding(Rule.HEADER_UNREADABLE, refused.line(), refused.column(), refused.why(), QUOTE));
            return Optional.empty();
        }
        List<CsvText.Row> rows = ((CsvText.Sound) read).rows();
        Optional<List<String>> columns =
                rows.isEmpty() ? Optional.empty() : columns(source, rows.get(0), heads, others, findings);
        if (rows.isEmpty()) {
            findings.add(
                    source.finding(Rule.MISSING_KEY, 1, 1, new Wording("表是空的", "the table is empty"), expected(heads)));
        }
        return columns.map(names -> rows(source, rows.subList(1, rows.size()), names, findings));
    }

    private static Wording expected(Map<String, String> heads) {
        return new Wording(
                "第一行写 " + String.join(",", heads.keySet()), "the first line is " + String.join(",", heads.keySet()));
    }

    private static Optional<List<String>> columns(
            SourceText source, CsvText.Row row, Map<String, String> heads, Map<String, String> others, Sink findings) {
        Map<String, String> english = new HashMap<>();
        Stream.of(heads, others)
                .forEach(some -> some.forEach((en, zh) -> {
                    english.put(en, en);
                    english.put(zh, en);
                }));
        List<String> columns = new ArrayList<>();
        boolean sound = true;
        for (Cell cell : row.cells()) {
            String column = english.getOrDefault(cell.text(), "");
            if (column.isEmpty()) {
                Optional<String> meant = Spelling.nearest(cell.text(), english.keySet());
                findings.add(source.finding(
                        Rule.UNKNOWN_KEY,
                        cell.line(),
                        cell.column(),
                        new Wording("未知的列“" + cell.text() + "”", "unknown column “" + cell.text() + "”"),
                        meant.map(name -> new Wording("是不是“" + name + "”？", "did you mean “" + name + "”?"))
                                .orElse(expected(heads))));
                sound = false;
            } else if (columns.contains(column)) {
                findings.add(source.finding(
                        Rule.REPEATED_KEY,
                        cell.line(),
                        cell.column(),
                        new Wording("列“" + cell.text() + "”重复", "column “" + cell.text() + "” twice"),
                        new Wording("删去一列", "delete one of them")));
                sound = false;
            }
            columns.add(column);
        }
        for (String head : heads.keySet()) {
            if (sound && !columns.contains(head)) {
                findings.add(source.finding(
                        Rule.MISSING_KEY,
                        row.line(),
                        1,
                        new Wording("缺少列 " + head + "（" + heads.get(head) + "）", "column " + head + " is missing"),
                        expected(heads)));
                sound = false;
            }
        }
        return sound ? Optional.of(columns) : Optional.empty();
    }

    private static List<Map<String, Cell>> rows(
            SourceText source, List<CsvText.Row> rows, List<String> columns, Sink findings) {
        List<Map<String, Cell>> table = new ArrayList<>();
        for (CsvText.Row row : rows) {
            if (row.cells().size() != columns.size()) {
                findings.add(source.finding(
                        Rule.VALUE_NOT_ALLOWED,
                        row.line(),
                        1,
                        new Wording(
                                "此行有 " + row.cells().size() + " 格，应为 " + columns.size() + " 格",
                                "this row has " + row.cells().size() + " cells instead of " + columns.size()),
                        QUOTE));
                continue;
            }
            Map<String, Cell> cells = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                cells.put(columns.get(i), row.cells().get(i));
            }
            table.add(cells);
        }
        return table;
    }
}
