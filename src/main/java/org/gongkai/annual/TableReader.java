package org.gongkai.annual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.annual.Column.Kind;
import org.gongkai.content.Figures;
import org.gongkai.content.Node;
import org.gongkai.content.Node.Mapping;
import org.gongkai.content.Node.Pair;
import org.gongkai.content.Node.Scalar;
import org.gongkai.content.Node.Sequence;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** One table of a file of figures ▸ its cells (一张表的读取). */
final class TableReader {

    /** The row that names the columns of rows written as lists. */
    static final String COLUMNS = "列";

    private static final Wording SHORT_ROW = new Wording(
            "每栏一个数字；千分位逗号要省去，或者给数字加引号", "one number for each column; leave out thousands commas or quote the number");

    private final Figures figures;
    private final Form form;
    private final List<Finding> found;
    private final RowNames names;
    private final List<Cell> cells = new ArrayList<>();
    private final Map<String, Scalar> rows = new HashMap<>();
    private List<Column> order = List.of();
    private boolean sound = true;

    TableReader(Figures figures, Form form, List<Finding> found) {
        this.figures = figures;
        this.form = form;
        this.found = found;
        this.names = new RowNames(form);
    }

    List<Cell> cells() {
        return cells;
    }

    /** Whether every row and every cell is there. */
    boolean read(Scalar key, Node value) {
        if (!(value instanceof Mapping mapping)) {
            fault(
                    Rule.VALUE_NOT_ALLOWED,
                    value,
                    new Wording("“" + form.key() + "”应为若干行", "“" + form.key() + "” must be rows"),
                    new Wording("每行写成“行名: 数字”，比表名多缩进两格", "write “row: figures”, indented by two blanks"));
            return false;
        }
        mapping.pairs().stream()
                .filter(pair -> pair.key().value().equals(COLUMNS))
                .forEach(pair -> columns(pair.value()));
        mapping.pairs().stream()
                .filter(pair -> !pair.key().value().equals(COLUMNS))
                .forEach(this::row);
        missing(key);
        return sound;
    }

    private void columns(Node value) {
        List<Column> all = form.blocks().get(0).columns();
        List<Column> named = new ArrayList<>();
        if (form.blocks().size() > 1 || !(value instanceof Sequence list)) {
            fault(
                    Rule.VALUE_NOT_ALLOWED,
                    value,
                    new Wording("“列”应为栏名的列表", "“列” must be a list of columns"),
                    new Wording("写成 列: " + words(all) + "；各行栏目不同的表不写“列”", "like 列: " + words(all)));
            return;
        }
        for (Node item : list.items()) {
            Optional<Column> column = item instanceof Scalar scalar ? column(all, scalar.value()) : Optional.empty();
            if (column.isEmpty()) {
                noColumn(item, item instanceof Scalar scalar ? scalar.value() : "", all);
            }
            column.ifPresent(named::add);
        }
        if (named.size() == all.size() && new HashSet<>(named).size() == all.size()) {
            order = named;
        } else {
            fault(
                    Rule.TABLE_SHAPE,
                    value,
                    new Wording(
                            "“列”应写明全部 " + all.size() + " 栏，各一次", "“列” must name all " + all.size() + " columns once"),
                    new Wording("写成 " + words(all), "like " + words(all)));
        }
    }

    private void row(Pair pair) {
        Scalar key = pair.key();
        List<Row> meant = names.find(key.value());
        if (meant.size() != 1) {
            String written = Figures.excerpt(key.value());
            String codes = String.join("、", meant.stream().map(Row::id).toList());
            Optional<String> near = Figures.nearest(Names.key(key.value()), names.all());
            fault(
                    Rule.UNKNOWN_KEY,
                    key,
                    meant.isEmpty()
                            ? new Wording("表中没有“" + written + "”这一行", "the table has no row “" + written + "”")
                            : new Wording("“" + written + "”不止一行", "“" + written + "” is more than one row"),
                    meant.isEmpty()
                            ? near.map(word -> new Wording("是不是“" + word + "”？", "did you mean “" + word + "”?"))
                                    .orElse(new Wording("行名照正式表格填写，编号可以省去", "rows are named as in the official form"))
                            : new Wording("写代码：" + codes, "write the code: " + codes));
            return;
        }
        Row row = meant.get(0);
        if (row.heading()) {
            heading(row, pair);
            return;
        }
        Scalar first = rows.putIfAbsent(row.id(), key);
        if (first != null) {
            fault(
                    Rule.REPEATED_KEY,
                    key,
                    new Wording(
                            "“" + row.label() + "”重复，第 " + first.line() + " 行已有",
                            "“" + row.label() + "” stands already on line " + first.line()),
                    new Wording("只留一个", "keep one of them"));
            return;
        }
        figures(row, pair.value());
    }

    /** A heading has rows below it or nothing, but no figures. */
    private void heading(Row row, Pair pair) {
        boolean empty = pair.value() instanceof Scalar scalar && scalar.value().isBlank();
        if (pair.value() instanceof Mapping below
                && below.pairs().stream()
                        .allMatch(one ->
                                column(form.blocks().get(0).columns(), one.key().value())
                                                .isEmpty()
                                        || !names.find(one.key().value()).isEmpty())) {
            below.pairs().forEach(this::row);
        } else if (!empty) {
            fault(
                    Rule.TABLE_SHAPE,
                    pair.key(),
                    new Wording("“" + row.label() + "”是标题行，没有数字", "“" + row.label() + "” is a heading without figures"),
                    new Wording("把数字写在它下面的各行，删去这一行的数字", "write the figures in the rows below it"));
        }
    }

    private void figures(Row row, Node value) {
        List<Column> columns = form.blockOf(row).columns();
        if (value instanceof Mapping mapping) {
            byName(row, mapping, columns);
        } else if (value instanceof Sequence list) {
            if (list.items().size() == columns.size()) {
                List<Column> of = order.isEmpty() ? columns : order;
                for (int i = 0; i < of.size(); i++) {
                    cell(row, of.get(i), list.items().get(i));
                }
            } else {
                int written = list.items().size();
                fault(
                        Rule.TABLE_SHAPE,
                        value,
                        new Wording(
                                "“" + row.label() + "”有 " + written + " 个数字，应为 " + columns.size() + " 个："
                                        + words(columns),
                                "“" + row.label() + "” has " + written + " figures instead of " + columns.size()),
                        SHORT_ROW);
            }
        } else if (columns.size() == 1) {
            cell(row, columns.get(0), value);
        } else if (value instanceof Scalar scalar
                && CellText.of(scalar.value(), Kind.COUNT) instanceof CellText.Refused refused
                && refused.rule() == Rule.EMPTY_CELL) {
            fault(refused.rule(), value, refused.message(), refused.hint());
        } else {
            fault(
                    Rule.TABLE_SHAPE,
                    value,
                    new Wording(
                            "“" + row.label() + "”应有 " + columns.size() + " 个数字：" + words(columns),
                            "“" + row.label() + "” needs " + columns.size() + " figures: " + words(columns)),
                    SHORT_ROW);
        }
    }

    private void byName(Row row, Mapping mapping, List<Column> columns) {
        Set<Column> seen = new HashSet<>();
        for (Pair pair : mapping.pairs()) {
            Optional<Column> column = column(columns, pair.key().value());
            if (column.isEmpty()) {
                noColumn(pair.key(), pair.key().value(), columns);
            } else if (seen.add(column.get())) {
                cell(row, column.get(), pair.value());
            } else {
                fault(
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
                .map(Column::wording)
                .toList();
        if (!missing.isEmpty()) {
            String list = String.join("、", missing);
            fault(
                    Rule.TABLE_SHAPE,
                    mapping,
                    new Wording("“" + row.label() + "”缺少：" + list, "“" + row.label() + "” lacks " + list),
                    new Wording("补上；没有的填 0", "add them; write 0 for none"));
        }
    }

    private void cell(Row row, Column column, Node value) {
        Kind kind = row.unit().endsWith("元") ? Kind.AMOUNT : column.kind();
        if (!(value instanceof Scalar scalar)) {
            fault(
                    Rule.VALUE_NOT_ALLOWED,
                    value,
                    new Wording("“" + row.label() + "”的" + column.wording() + "应为一个数字", "one number belongs here"),
                    SHORT_ROW);
            return;
        }
        CellText number = CellText.of(scalar.value(), kind);
        if (number instanceof CellText.Read read) {
            Place place = new Place(figures.path(), value.line(), value.column());
            cells.add(new Cell(row.id(), column.wording(), kind, read.value(), place));
        } else if (number instanceof CellText.Refused refused) {
            String where =
                    "“" + row.label() + "”" + (form.blockOf(row).columns().size() > 1 ? column.wording() : "");
            fault(
                    refused.rule(),
                    value,
                    new Wording(
                            where + refused.message().zh(),
                            where + ": " + refused.message().en()),
                    refused.hint());
        }
    }

    private void missing(Scalar key) {
        List<String> missing = form.rows()
                .filter(row -> !row.heading() && !row.optional() && !rows.containsKey(row.id()))
                .map(row -> form.layout() == Form.Layout.CODES ? row.id() : row.label())
                .toList();
        if (!missing.isEmpty()) {
            fault(
                    Rule.MISSING_KEY,
                    key,
                    new Wording(
                            "“" + form.key() + "”缺少 " + missing.size() + " 行：" + String.join("、", missing),
                            "“" + form.key() + "” lacks " + missing.size() + " rows: " + String.join(", ", missing)),
                    new Wording("补上；没有的填 0", "add them; write 0 for none"));
        }
        boolean codes = form.layout() == Form.Layout.CODES;
        if (codes && rows.containsKey(CodedForm.GAZETTE) == rows.containsKey(CodedForm.GAZETTE_TOO)) {
            fault(
                    rows.containsKey(CodedForm.GAZETTE) ? Rule.REPEATED_KEY : Rule.MISSING_KEY,
                    key,
                    new Wording("政府公报公开政府信息数应有一行，代码 1210 或者 1110", "one row is needed for the gazette, 1210 or 1110"),
                    new Wording("没有的填 0", "write 0 for none"));
        }
    }

    private static Optional<Column> column(List<Column> columns, String written) {
        String key = Names.key(written);
        return columns.stream()
                .filter(column -> Names.key(column.wording()).equals(key)
                        || column.names().contains(key))
                .findFirst();
    }

    private void noColumn(Node at, String written, List<Column> columns) {
        fault(
                Rule.UNKNOWN_KEY,
                at,
                new Wording(
                        "没有“" + Figures.excerpt(written) + "”这一栏",
                        "no such column: “" + Figures.excerpt(written) + "”"),
                new Wording("各栏为：" + words(columns), "the columns are " + words(columns)));
    }

    private static String words(List<Column> columns) {
        return "[" + String.join(", ", columns.stream().map(Column::wording).toList()) + "]";
    }

    private void fault(Rule rule, Node at, Wording message, Wording hint) {
        sound = false;
        found.add(figures.finding(rule, at, message, hint));
    }
}
