package org.gongkai.content.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.Node;
import org.gongkai.content.yaml.Node.Scalar;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.content.yaml.Value;
import org.gongkai.content.yaml.Values;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Spelling;
import org.gongkai.finding.Wording;
import org.gongkai.tables.CsvText;
import org.gongkai.tables.CsvText.Cell;

/** A data file in CSV (数据表): known columns only, each under its English or its Chinese head. */
public final class DataTable {

    private static final Wording QUOTE = new Wording("含有逗号的单元格用双引号括起来", "put a cell with a comma into double quotes");

    private final SourceText source;
    private final Form form;
    private final List<Finding> findings = new ArrayList<>();

    private DataTable(SourceText source, Form form) {
        this.source = source;
        this.form = form;
    }

    /**
     * The rows, each with what is wrong in it; nothing where the text is no such table, and the findings say why. A row of
     * the wrong length is a finding and left out.
     *
     * @param form of the columns that the table must or may have
     */
    public static Found<Optional<List<Found<Values>>>> read(SourceText source, Form form) {
        return Found.onward(cells(source), rows -> of(source, rows, form));
    }

    /** The cells of a CSV text; nothing where it is none, and the finding says why. */
    static Found<Optional<List<CsvText.Row>>> cells(SourceText source) {
        CsvText.Read read = CsvText.read(source.text());
        return read instanceof CsvText.Refused refused
                ? Found.nothing(
                        source.finding(Rule.HEADER_UNREADABLE, refused.line(), refused.column(), refused.why(), QUOTE))
                : Found.of(Optional.of(((CsvText.Sound) read).rows()));
    }

    /** The same of rows that are read already, that of the heads first. */
    static Found<Optional<List<Found<Values>>>> of(SourceText source, List<CsvText.Row> rows, Form form) {
        DataTable table = new DataTable(source, form);
        if (rows.isEmpty()) {
            return Found.nothing(source.finding(
                    Rule.MISSING_KEY, 1, 1, new Wording("表是空的", "the table is empty"), table.expected()));
        }
        List<Field<?>> columns = table.columns(rows.get(0));
        return table.findings.isEmpty()
                ? new Found<>(Optional.of(table.rows(rows.subList(1, rows.size()), columns)), table.findings)
                : Found.<List<Found<Values>>>nothing().with(table.findings);
    }

    private Wording expected() {
        String line =
                form.fields().stream().filter(Field::needed).map(Field::english).collect(Collectors.joining(","));
        return new Wording("第一行写 " + line, "the first line is " + line);
    }

    private void add(Rule rule, Node at, Wording message, Wording hint) {
        findings.add(source.finding(rule, at, message, hint));
    }

    private List<Field<?>> columns(CsvText.Row row) {
        List<Field<?>> columns = new ArrayList<>();
        for (Cell cell : row.cells()) {
            Optional<Field<?>> column = form.named(cell.text());
            if (column.isEmpty()) {
                add(
                        Rule.UNKNOWN_KEY,
                        scalar(cell),
                        new Wording("未知的列“" + cell.text() + "”", "unknown column “" + cell.text() + "”"),
                        form.instead(cell.text())
                                .orElseGet(() -> Spelling.hint(cell.text(), form.names(), expected())));
            } else if (columns.contains(column.get())) {
                add(
                        Rule.REPEATED_KEY,
                        scalar(cell),
                        new Wording("列“" + cell.text() + "”重复", "column “" + cell.text() + "” twice"),
                        new Wording("删去一列", "delete one of them"));
            }
            column.ifPresent(columns::add);
        }
        if (findings.isEmpty()) {
            form.fields().stream()
                    .filter(field -> field.needed() && !columns.contains(field))
                    .limit(1)
                    .forEach(field -> add(
                            Rule.MISSING_KEY,
                            new Scalar("", row.line(), 1),
                            new Wording("缺少列 " + field.shown(), "column " + field.english() + " is missing"),
                            expected()));
        }
        return columns;
    }

    private List<Found<Values>> rows(List<CsvText.Row> rows, List<Field<?>> columns) {
        List<Found<Values>> table = new ArrayList<>();
        for (CsvText.Row row : rows) {
            List<Cell> cells = row.cells();
            if (cells.size() == columns.size()) {
                table.add(values(cells, columns));
            } else {
                add(
                        Rule.VALUE_NOT_ALLOWED,
                        new Scalar("", row.line(), 1),
                        new Wording(
                                "此行有 " + cells.size() + " 格，应为 " + columns.size() + " 格",
                                "this row has " + cells.size() + " cells instead of " + columns.size()),
                        QUOTE);
            }
        }
        return table;
    }

    /** What a row says; it stands where the cell of the form's first column does. */
    private Found<Values> values(List<Cell> cells, List<Field<?>> columns) {
        int first = columns.indexOf(form.fields().get(0));
        Node place = first < 0 ? new Scalar("", 1, 1) : scalar(cells.get(first));
        Values values = new Values(new Value(source, "", "", place));
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            values.read(columns.get(i), scalar(cells.get(i))).into(findings);
        }
        return new Found<>(values, findings);
    }

    private static Scalar scalar(Cell cell) {
        return new Scalar(cell.text(), cell.line(), cell.column());
    }
}
