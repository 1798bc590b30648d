package org.gongkai.annual.table;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.annual.form.CurrentForm;
import org.gongkai.annual.form.FormCell;
import org.gongkai.annual.form.FormColumn;
import org.gongkai.annual.form.FormColumn.Kind;
import org.gongkai.annual.form.FormRow;
import org.gongkai.annual.form.FormTable;
import org.gongkai.content.register.Figures;
import org.gongkai.content.yaml.Node;
import org.gongkai.content.yaml.Node.Mapping;
import org.gongkai.content.yaml.Node.Pair;
import org.gongkai.content.yaml.Node.Scalar;
import org.gongkai.content.yaml.Node.Sequence;
import org.gongkai.content.yaml.NormalText;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** The figures of one row after the other ▸ cells (各行的数字). */
final class RowReader {

    private static final Wording SHORT_ROW = new Wording(
            "每栏一个数字；千分位逗号要省去，或者给数字加引号", "one number for each column; leave out thousands commas or quote the number");

    private final String path;
    private final FormTable form;
    private final Optional<List<FormColumn>> order;
    private final List<FormCell> cells;
    private final Blanks blanks;
    private final Faults faults;

    /**
     * @param path of the file
     * @param order of the columns in rows written as lists, of all rows alike or none; nothing where the file names one that
     *     cannot be followed, and its lists are not read
     * @param cells takes what is read
     * @param blanks takes the cells without a number
     */
    RowReader(
            String path,
            FormTable form,
            Optional<List<FormColumn>> order,
            List<FormCell> cells,
            Blanks blanks,
            Faults faults) {
        this.path = path;
        this.form = form;
        this.order = order;
        this.cells = cells;
        this.blanks = blanks;
        this.faults = faults;
    }

    /** The same for headings, whose figures are subtotals that a report need not have. */
    RowReader forHeadings() {
        return new RowReader(path, form, order, cells, new Blanks(), faults.aside());
    }

    /** Reads a row: a list, or columns by name, or a single figure. */
    void read(FormRow row, Node value) {
        List<FormColumn> columns = form.blockOf(row).columns();
        if (value instanceof Mapping mapping) {
            byName(row, mapping, columns);
        } else if (value instanceof Sequence list) {
            order.ifPresent(order -> inOrder(row, list, columns, order.isEmpty() ? columns : order));
        } else if (columns.size() == 1) {
            cell(row, columns.get(0), value);
        } else {
            single(row, ((Scalar) value).value(), value, columns);
        }
    }

    private void inOrder(FormRow row, Sequence list, List<FormColumn> columns, List<FormColumn> order) {
        int written = list.items().size();
        if (written == columns.size()) {
            for (int i = 0; i < written; i++) {
                cell(row, order.get(i), list.items().get(i));
            }
            return;
        }
        faults.add(
                Rule.TABLE_SHAPE,
                list,
                new Wording(
                        "“" + row.label() + "”有 " + written + " 个数字，应为 " + columns.size() + " 个："
                                + ColumnNames.words(columns),
                        "“" + row.label() + "” has " + written + " figures instead of " + columns.size()),
                SHORT_ROW);
    }

    /** One figure for several columns: 0 is a row of zeros, of a heading it is the total. */
    private void single(FormRow row, String written, Node value, List<FormColumn> columns) {
        CellText text = CellText.of(written, Kind.COUNT);
        Optional<BigDecimal> number = text instanceof CellText.Read read ? Optional.of(read.value()) : Optional.empty();
        if (number.isPresent() && row.heading()) {
            columns.stream()
                    .filter(column -> column.wording().equals(CurrentForm.TOTAL))
                    .forEach(column -> cell(row, column, value));
        } else if (number.filter(one -> one.signum() == 0).isPresent()) {
            columns.forEach(column -> cell(row, column, value));
        } else if (text instanceof CellText.Refused refused && refused.rule() == Rule.EMPTY_CELL) {
            blanks.add(row, columns, CellText.plain(written), value);
        } else {
            faults.add(
                    Rule.TABLE_SHAPE,
                    value,
                    new Wording(
                            "“" + row.label() + "”应有 " + columns.size() + " 个数字：" + ColumnNames.words(columns),
                            "“" + row.label() + "” needs " + columns.size() + " figures: "
                                    + ColumnNames.words(columns)),
                    SHORT_ROW);
        }
    }

    private void byName(FormRow row, Mapping mapping, List<FormColumn> columns) {
        Set<FormColumn> seen = new HashSet<>();
        for (Pair pair : mapping.pairs()) {
            if (pair.key().value().equals(Figures.UNIT)) {
                unit(row, pair.value());
                continue;
            }
            Optional<FormColumn> column = ColumnNames.named(columns, pair.key().value());
            if (column.isEmpty()) {
                ColumnNames.unknown(pair.key(), pair.key().value(), columns, faults);
            } else if (seen.add(column.get())) {
                cell(row, column.get(), pair.value());
            } else {
                faults.add(
                        Rule.REPEATED_KEY,
                        pair.key(),
                        new Wording(
                                "“" + pair.key().value() + "”重复",
                                "“" + pair.key().value() + "” stands twice"),
                        new Wording("只留一个", "keep one of them"));
            }
        }
        List<String> missing = columns.stream()
                .filter(column -> !seen.contains(column))
                .map(FormColumn::wording)
                .toList();
        if (!missing.isEmpty() && !row.heading()) {
            String list = String.join("、", missing);
            faults.add(
                    Rule.TABLE_SHAPE,
                    mapping,
                    new Wording("“" + row.label() + "”缺少：" + list, "“" + row.label() + "” lacks " + list),
                    new Wording("补上；没有的填 0", "add them; write 0 for none"));
        }
    }

    private void unit(FormRow row, Node value) {
        String written = value instanceof Scalar scalar ? scalar.value().strip() : "";
        if (!written.equals(row.unit())) {
            faults.add(
                    Rule.VALUE_NOT_ALLOWED,
                    value,
                    new Wording(
                            "“" + row.label() + "”的单位写的是“" + NormalText.excerpt(written) + "”",
                            "“" + row.label() + "” is given in “" + NormalText.excerpt(written) + "”"),
                    row.unit().isEmpty()
                            ? new Wording("正式表格的单位写在栏名里，这里不写", "the form says the unit in the column: leave it out")
                            : new Wording(
                                    "正式表格的单位是“" + row.unit() + "”，换算后填写", "the form counts in “" + row.unit() + "”"));
        }
    }

    private void cell(FormRow row, FormColumn column, Node value) {
        Kind kind = row.unit().endsWith("元") ? Kind.AMOUNT : column.kind();
        if (!(value instanceof Scalar scalar)) {
            faults.add(
                    Rule.VALUE_NOT_ALLOWED,
                    value,
                    new Wording("“" + row.label() + "”的" + column.wording() + "应为一个数字", "one number belongs here"),
                    SHORT_ROW);
            return;
        }
        CellText number = CellText.of(scalar.value(), kind);
        if (number instanceof CellText.Read read) {
            Place place = new Place(path, value.line(), value.column());
            cells.add(new FormCell(row.id(), column.wording(), kind, read.value(), place));
        } else if (number instanceof CellText.Refused refused) {
            List<FormColumn> columns = form.blockOf(row).columns();
            String where = "“" + row.label() + "”" + (columns.size() > 1 ? column.wording() : "");
            if (refused.rule() == Rule.EMPTY_CELL) {
                blanks.add(row, columns, column, CellText.plain(scalar.value()), value);
                return;
            }
            faults.add(
                    refused.rule(),
                    value,
                    new Wording(
                            where + refused.message().zh(),
                            where + ": " + refused.message().en()),
                    refused.hint());
        }
    }
}
