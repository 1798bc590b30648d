package org.gongkai.annual.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.annual.form.CodedForm;
import org.gongkai.annual.form.FormCell;
import org.gongkai.annual.form.FormColumn;
import org.gongkai.annual.form.FormNames;
import org.gongkai.annual.form.FormRow;
import org.gongkai.annual.form.FormTable;
import org.gongkai.content.register.Figures;
import org.gongkai.content.yaml.Node;
import org.gongkai.content.yaml.Node.Mapping;
import org.gongkai.content.yaml.Node.Pair;
import org.gongkai.content.yaml.Node.Scalar;
import org.gongkai.content.yaml.NormalText;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Spelling;
import org.gongkai.finding.Wording;

/** One table of a file of figures ▸ its cells (一张表的读取). */
final class TableReader {

    /** The row that names the columns of rows written as lists. */
    static final String COLUMNS = "列";

    /** Below a heading: its own figures. */
    private static final Set<String> SUBTOTAL = Set.of("小计", "合计");

    private static final Wording AS_IN_THE_FORM =
            new Wording("行名照正式表格填写，编号可以省去", "rows are named as in the official form");

    private final Figures figures;
    private final FormTable form;
    private final Faults faults;
    private final Blanks blanks;
    private final RowNames names;
    private final List<FormCell> cells;
    private final Map<String, Scalar> rows = new HashMap<>();

    /**
     * @param cells takes what is read
     * @param blanks takes the cells without a number
     */
    TableReader(Figures figures, FormTable form, List<FormCell> cells, Blanks blanks, Faults faults) {
        this.figures = figures;
        this.form = form;
        this.cells = cells;
        this.blanks = blanks;
        this.faults = faults;
        this.names = new RowNames(form);
    }

    void read(Scalar key, Node value) {
        if (!(value instanceof Mapping mapping)) {
            faults.add(
                    Rule.VALUE_NOT_ALLOWED,
                    value,
                    new Wording("“" + form.key() + "”应为若干行", "“" + form.key() + "” must be rows"),
                    new Wording("每行写成“行名: 数字”，比表名多缩进两格", "write “row: figures”, indented by two blanks"));
            return;
        }
        Optional<List<FormColumn>> order = mapping.pairs().stream()
                .filter(pair -> pair.key().value().equals(COLUMNS))
                .map(pair -> ColumnNames.order(form, pair.value(), faults))
                .reduce(Optional.of(List.of()), (one, later) -> later);
        RowReader reader = new RowReader(figures.path(), form, order, cells, blanks, faults);
        mapping.pairs().stream()
                .filter(pair -> !pair.key().value().equals(COLUMNS))
                .forEach(pair -> row(pair, reader));
        missing(key);
    }

    private void row(Pair pair, RowReader reader) {
        Scalar key = pair.key();
        List<FormRow> meant = names.find(key.value());
        if (meant.size() != 1) {
            notOne(key, meant);
            return;
        }
        FormRow row = meant.get(0);
        if (row.heading()) {
            heading(row, pair, reader);
            return;
        }
        Scalar first = rows.putIfAbsent(row.id(), key);
        if (first != null) {
            faults.repeated(key, row.label(), first);
            return;
        }
        reader.read(row, pair.value());
    }

    private void notOne(Scalar key, List<FormRow> meant) {
        String written = NormalText.excerpt(key.value());
        String codes = meant.stream().map(FormRow::id).collect(Collectors.joining("、"));
        faults.add(
                Rule.UNKNOWN_KEY,
                key,
                meant.isEmpty()
                        ? new Wording("表中没有“" + written + "”这一行", "the table has no row “" + written + "”")
                        : new Wording("“" + written + "”不止一行", "“" + written + "” is more than one row"),
                meant.isEmpty()
                        ? Spelling.hint(FormNames.key(key.value()), names.all(), AS_IN_THE_FORM)
                        : new Wording("写代码：" + codes, "write the code: " + codes));
    }

    /** A heading has rows below it, or a subtotal, or both, or nothing. */
    private void heading(FormRow row, Pair pair, RowReader reader) {
        Node value = pair.value();
        if (value instanceof Mapping below && !subtotals(row, below)) {
            for (Pair one : below.pairs()) {
                if (SUBTOTAL.contains(one.key().value())) {
                    subtotal(row, one.key(), one.value(), reader);
                } else {
                    row(one, reader);
                }
            }
        } else {
            subtotal(row, pair.key(), value, reader);
        }
    }

    /** Whether figures by column are meant, and not rows below the heading: 其他 and 总计 are names of both. */
    private boolean subtotals(FormRow heading, Mapping below) {
        List<FormColumn> columns = form.blocks().get(0).columns();
        return below.pairs().stream()
                .map(pair -> pair.key().value())
                .allMatch(key -> key.equals(Figures.UNIT)
                        || (ColumnNames.named(columns, key).isPresent()
                                && names.find(key).stream()
                                        .noneMatch(row -> row.above().contains(heading.wording()))));
    }

    private void subtotal(FormRow row, Scalar key, Node value, RowReader reader) {
        boolean empty = value instanceof Scalar scalar && CellText.BLANK.contains(CellText.plain(scalar.value()));
        if (form.layout() == FormTable.Layout.GRID) {
            reader.forHeadings().read(row, value);
        } else if (!empty) {
            faults.add(
                    Rule.TABLE_SHAPE,
                    key,
                    new Wording("“" + row.label() + "”是标题行，没有数字", "“" + row.label() + "” is a heading without figures"),
                    new Wording("把数字写在它下面的各行，删去这一行的数字", "write the figures in the rows below it"));
        }
    }

    private void missing(Scalar key) {
        List<String> missing = form.rows()
                .filter(row -> !row.heading() && !row.optional() && !rows.containsKey(row.id()))
                .map(row -> form.layout() == FormTable.Layout.CODES ? row.id() : row.label())
                .toList();
        if (!missing.isEmpty()) {
            faults.add(
                    Rule.MISSING_KEY,
                    key,
                    new Wording(
                            "“" + form.key() + "”缺少 " + missing.size() + " 行：" + String.join("、", missing),
                            "“" + form.key() + "” lacks " + missing.size() + " rows: " + String.join(", ", missing)),
                    new Wording("补上；没有的填 0", "add them; write 0 for none"));
        }
        boolean codes = form.layout() == FormTable.Layout.CODES;
        if (codes && rows.containsKey(CodedForm.GAZETTE) == rows.containsKey(CodedForm.GAZETTE_TOO)) {
            faults.add(
                    rows.containsKey(CodedForm.GAZETTE) ? Rule.REPEATED_KEY : Rule.MISSING_KEY,
                    key,
                    new Wording("政府公报公开政府信息数应有一行，代码 1210 或者 1110", "one row is needed for the gazette, 1210 or 1110"),
                    new Wording("没有的填 0", "write 0 for none"));
        }
    }
}
