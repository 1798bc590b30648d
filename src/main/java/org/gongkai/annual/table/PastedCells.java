package org.gongkai.annual.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.annual.form.FormCell;
import org.gongkai.annual.form.FormColumn.Kind;
import org.gongkai.annual.table.Grid.Cell;
import org.gongkai.annual.table.Grid.Source;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/** The cells of a table in a text ▸ figures, amounts in the unit of the form (单元格的数字和单位); what is no number is told. */
final class PastedCells {

    private final Source source;
    private final boolean convertedInSilence;
    private final List<FormCell> cells = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final List<Cell> unknown = new ArrayList<>();
    private final List<Finding> found = new ArrayList<>();

    /** @param convertedInSilence whether the table may count in units of its own */
    PastedCells(Source source, boolean convertedInSilence) {
        this.source = source;
        this.convertedInSilence = convertedInSilence;
    }

    /**
     * What a figure is.
     *
     * @param row by which equations name it
     * @param label what people call it
     * @param unit in which its amounts are due, or ""
     */
    record Name(String row, String label, String unit, String column, Kind kind) {}

    /** A cell of a row, by its id, and of a column that holds no number. */
    record Unread(String row, String column, Cell written, CellText.Refused why) {}

    /** The cells that hold no number; what was found tells of each of them, or of their row. */
    List<Unread> unread() {
        return unread;
    }

    /** The names of rows that the form does not know; what was found tells of each of them. */
    List<Cell> unknown() {
        return unknown;
    }

    List<FormCell> read() {
        return cells;
    }

    List<Finding> found() {
        return found;
    }

    /** Reads a cell. The words around it may name the unit, the nearest first. */
    void add(Name name, Cell written, List<Cell> around) {
        boolean amount = name.kind() == Kind.AMOUNT;
        CellText text = CellText.of(amount ? Money.amount(written.text()) : written.text(), name.kind());
        if (text instanceof CellText.Read read) {
            BigDecimal value = name.unit().endsWith("元") ? due(name, written, read.value(), around) : read.value();
            cells.add(new FormCell(name.row(), name.column(), name.kind(), value, source.place(written)));
        } else if (text instanceof CellText.Refused refused) {
            unread.add(new Unread(name.row(), name.column(), written, refused));
            tell(
                    refused.rule(),
                    written,
                    new Wording(
                            "正文里的表，“" + name.label() + "”" + name.column()
                                    + refused.message().zh(),
                            "“" + name.label() + "” " + name.column() + ": "
                                    + refused.message().en()),
                    new Wording("没有的填 0；有数字的只写阿拉伯数字", "write 0 for none, else digits only"));
        }
    }

    /** An amount in the unit of the form; told where the text gives it in another. */
    private BigDecimal due(Name name, Cell written, BigDecimal value, List<Cell> around) {
        String unit = name.unit();
        String given =
                Money.unit(written.text(), around.stream().map(Cell::text)).orElse(unit);
        BigDecimal due = Money.converted(value, given, unit);
        if (!given.equals(unit) && value.signum() != 0 && !convertedInSilence) {
            String plain = FormCell.plain(due);
            tell(
                    Rule.UNITS,
                    written,
                    new Wording(
                            "正文里的表，“" + name.label() + "”以" + given + "为单位，正式表格是" + unit + "：按 " + plain + " " + unit
                                    + "核对",
                            "“" + name.label() + "” is given in " + given + ", the form counts in " + unit
                                    + ": taken for " + plain),
                    new Wording("换算成" + unit + "：" + plain, "write " + plain));
        }
        return due;
    }

    /** Says what is wrong at a cell; a table in a text stops no release by its looks. */
    void tell(Rule rule, Cell cell, Wording message, Wording hint) {
        found.add(source.finding(rule, cell, message, hint).atMost(Severity.ERROR));
    }
}
