package org.gongkai.annual.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.annual.form.CodedForm;
import org.gongkai.annual.form.FormColumn;
import org.gongkai.annual.form.FormColumn.Kind;
import org.gongkai.annual.form.FormNames;
import org.gongkai.annual.form.FormRow;
import org.gongkai.annual.form.FormTable;
import org.gongkai.annual.form.FormTable.Layout;
import org.gongkai.annual.table.Grid.Cell;
import org.gongkai.finding.Rule;

/**
 * What the lines of a table in a text are to one table of a form (认表): heads, or rows by their names. A row is known by the
 * last of its first cells that names one; joined cells may be empty or repeated, as programs paste them.
 */
final class FormMatch {

    /** So many rows of the form make a table it. */
    private static final int ENOUGH = 3;

    private static final int ENOUGH_OF_MANY = 10;

    private final FormTable form;
    private final RowNames names;
    private final Map<String, FormColumn> columns = new HashMap<>();
    private final List<FormRow> rows;

    FormMatch(FormTable form) {
        this.form = form;
        this.names = new RowNames(form);
        this.rows = form.rows().toList();
        form.blocks()
                .forEach(block -> block.columns()
                        .forEach(column -> Stream.concat(Stream.of(column.wording()), column.names().stream())
                                .forEach(name -> columns.putIfAbsent(FormNames.key(name), column))));
    }

    FormTable form() {
        return form;
    }

    /** A cell, and the rows that it may name. */
    record Label(int cell, List<FormRow> meant) {}

    /** Whether a table is this one of the form, or a part of it. */
    boolean fits(Grid table) {
        if (form.layout() == Layout.LINE) {
            return columns(table.rows().stream().flatMap(List::stream)) >= ENOUGH;
        }
        List<List<Cell>> below =
                table.rows().stream().filter(line -> !head(line)).toList();
        long known = below.stream()
                .flatMap(line -> label(line).stream())
                .map(label -> label.meant().get(0).id())
                .distinct()
                .count();
        long counted = below.stream()
                .filter(line -> line.stream().anyMatch(FormMatch::number))
                .count();
        boolean most = known * 2 > counted && counted > 0;
        return switch (form.layout()) {
            case BLOCKS -> known >= ENOUGH || (known > 0 && most && headed(table));
            case CODES ->
                known >= ENOUGH_OF_MANY
                        || (known >= ENOUGH && CumulativeColumns.of(table).isPresent());
            case GRID, LINE ->
                known >= ENOUGH_OF_MANY
                        || (known >= ENOUGH && known == counted && wide(below))
                        || (known > 0 && most && columns(table.rows().stream().flatMap(List::stream)) > ENOUGH);
        };
    }

    /** Whether a cell names a column of the form by its whole name. */
    private boolean headed(Grid table) {
        List<String> wordings = form.blocks().stream()
                .flatMap(block -> block.columns().stream())
                .map(column -> FormNames.key(column.wording()))
                .toList();
        return table.rows().stream()
                .flatMap(List::stream)
                .anyMatch(cell -> wordings.contains(FormNames.key(cell.text())));
    }

    /** Whether every line has as many figures as the form has columns. */
    private boolean wide(List<List<Cell>> lines) {
        int columns = form.blocks().get(0).columns().size();
        return lines.stream()
                .filter(line -> line.stream().anyMatch(FormMatch::number))
                .allMatch(line -> line.stream()
                                .filter(cell -> number(cell) || blank(cell))
                                .count()
                        >= columns);
    }

    /** How many columns of the form these cells name. */
    private long columns(Stream<Cell> cells) {
        return cells.flatMap(cell -> column(cell).stream()).distinct().count();
    }

    /** The column that a cell names. */
    Optional<FormColumn> column(Cell cell) {
        return cell.text().isEmpty() ? Optional.empty() : Optional.ofNullable(columns.get(FormNames.key(cell.text())));
    }

    /** A line that names columns and has no figures. */
    boolean head(List<Cell> line) {
        return columns(line.stream()) > 1 && line.stream().noneMatch(FormMatch::number);
    }

    /** In the coded table figures may look like codes: the first name counts, elsewhere the last. */
    Optional<Label> label(List<Cell> line) {
        boolean codes = form.layout() == Layout.CODES;
        Stream<Label> labels = IntStream.range(0, line.size())
                .filter(i -> !line.get(i).text().isEmpty())
                .mapToObj(i -> new Label(i, named(line.get(i).text())))
                .filter(label ->
                        codes ? !label.meant().isEmpty() : label.meant().size() == 1);
        return codes ? labels.findFirst() : labels.reduce((one, later) -> later);
    }

    /** The rows of a name, which may stand behind that of its heading. */
    private List<FormRow> named(String text) {
        List<FormRow> rows = names.find(text);
        int blank = text.lastIndexOf(' ');
        return rows.isEmpty() && blank > 0 ? names.find(text.substring(blank + 1)) : rows;
    }

    /** The row that a name means behind the row before: a table without codes has some names twice. */
    FormRow meant(Label label, List<Cell> line, int before) {
        List<FormRow> meant = label.meant();
        Stream<FormRow> coded = meant.stream()
                .filter(row -> line.stream().anyMatch(cell -> cell.text().equals(row.id())));
        Stream<FormRow> below = meant.stream().filter(row -> rows.indexOf(row) > before);
        return Stream.concat(
                        coded,
                        Stream.concat(below, meant.stream())
                                .filter(row -> !row.id().equals(CodedForm.GAZETTE)))
                .findFirst()
                .orElse(meant.get(0));
    }

    int index(FormRow row) {
        return rows.indexOf(row);
    }

    /** A number, whether this form wants such a one here or not. */
    static boolean number(Cell cell) {
        return CellText.of(cell.text(), Kind.CHANGE) instanceof CellText.Read
                || CellText.of(Money.amount(cell.text()), Kind.AMOUNT) instanceof CellText.Read;
    }

    /** Nothing, or what stands for none. */
    static boolean blank(Cell cell) {
        return CellText.of(cell.text(), Kind.COUNT) instanceof CellText.Refused refused
                && refused.rule() == Rule.EMPTY_CELL;
    }

    /** Neither a number nor what stands for none, nor a number with words around it. */
    static boolean words(Cell cell) {
        return !number(cell)
                && !blank(cell)
                && FormNames.label(cell.text()).chars().noneMatch(Character::isDigit);
    }
}
