package org.gongkai.annual.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.FormCell;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.annual.table.Grid.Source;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * The official tables that a clerk has pasted into the text of a report as Markdown or HTML (正文里的法定表格), against the
 * figures: the page shows the tables of the figures, and readers should not find two answers.
 */
public final class PastedTables {

    /** The ways to write a table in a text: each gives the grids that it finds. */
    private static final List<Function<String, List<Grid>>> NOTATIONS = List.of(PipeTables::in, HtmlTables::in);

    private final Source source;
    private final List<PastedTable> tables = new ArrayList<>();

    /**
     * The tables of a text.
     *
     * @param path of its file
     * @param body the text
     * @param bodyLine the line of the file on which it begins
     * @param format whose tables are looked for
     */
    public PastedTables(String path, String body, int bodyLine, ReportForm format) {
        this.source = new Source(path, bodyLine, List.of(body.split("\n", -1)));
        for (Function<String, List<Grid>> notation : NOTATIONS) {
            notation.apply(body)
                    .forEach(table ->
                            PastedTable.of(table, format.forms(), source).ifPresent(tables::add));
        }
    }

    /** The keys of the tables that the text holds. */
    public List<String> keys() {
        return tables.stream().map(table -> table.form().key()).distinct().toList();
    }

    /** What is wrong with the tables themselves, and where they differ from the figures. */
    public List<Finding> check(AnnualReport report) {
        List<Finding> found = new ArrayList<>();
        for (PastedTable table : tables) {
            found.addAll(table.found());
            for (FormCell pasted : table.cells()) {
                report.cell(pasted.row(), pasted.column())
                        .filter(typed -> typed.value().compareTo(pasted.value()) != 0)
                        .ifPresent(typed -> found.add(differ(report.format().label(typed.row()), pasted, typed)));
            }
        }
        return found;
    }

    private Finding differ(String label, FormCell pasted, FormCell typed) {
        Place at = typed.place();
        String what = label + "·" + pasted.column();
        return source.finding(
                Rule.NARRATIVE,
                pasted.place(),
                new Wording(
                        "正文里的表，" + what + "是 " + pasted.text() + "，统计数据是 " + typed.text(),
                        "the table in the text says " + pasted.text() + " for " + what + ", the figures "
                                + typed.text()),
                new Wording(
                        "核对 " + at.path() + " 的 " + at.line() + ":" + at.column() + "；也可以删去正文里的表，页面显示统计数据的表",
                        "compare " + at.path() + " " + at.line() + ":" + at.column()
                                + ", or delete the table: the page shows that of the figures"));
    }
}
