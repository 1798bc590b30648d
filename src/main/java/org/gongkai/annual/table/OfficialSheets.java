package org.gongkai.annual.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.CodedForm;
import org.gongkai.annual.form.FormCell;
import org.gongkai.annual.form.FormNames;
import org.gongkai.annual.form.FormTable;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.annual.table.Grid.Source;
import org.gongkai.content.register.Figures;
import org.gongkai.content.register.FiguresSheet;
import org.gongkai.content.yaml.Node.Scalar;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** The sheets of a workbook that hold the tables as the form prints them ▸ the report (照正式表格填写的工作簿). */
final class OfficialSheets {

    private final Figures figures;
    private final ReportForm format;
    private final List<Finding> found;
    private final List<FormCell> cells = new ArrayList<>();
    private final Set<String> seen = new TreeSet<>();

    /** @param found takes what is wrong */
    OfficialSheets(Figures figures, ReportForm format, List<Finding> found) {
        this.figures = figures;
        this.format = format;
        this.found = found;
    }

    AnnualReport read() {
        Source source = new Source(figures.path(), 1, List.of(figures.text().split("\n", -1)));
        for (FiguresSheet sheet : figures.sheets()) {
            for (Grid grid : grids(sheet)) {
                PastedTable.of(grid, format.forms(), source).ifPresent(this::take);
            }
        }
        for (FormTable form : format.forms()) {
            if (!seen.contains(form.key())) {
                found.add(
                        figures.finding(
                                Rule.MISSING_KEY,
                                new Scalar("", 1, 1),
                                new Wording("没有找到“" + form.key() + "”表", "the table “" + form.key() + "” is not found"),
                                new Wording(
                                        "照正式表格填写，行名、栏名不改；或者一行一个数字，表头写 表,项目,栏目,数字",
                                        "as the form prints it, with its names of rows and columns; or one figure a row under 表,项目,栏目,数字")));
            }
        }
        AnnualReport report = AnnualReport.of(figures, format, cells, List.of(), false);
        return AnnualReport.of(figures, format, cells, List.of(), whole(report));
    }

    private void take(PastedTable table) {
        if (!seen.add(table.form().key())) {
            return; // a second copy, as of last year beside this one
        }
        cells.addAll(table.cells());
        for (Finding one : table.found()) {
            found.add(figures.finding(one.rule(), one.place(), one.message(), one.hint())
                    .as(one.severity()));
        }
    }

    /** Whether every cell of the form is there; of the gazette's two codes one. */
    private boolean whole(AnnualReport report) {
        return format.forms().stream()
                        .allMatch(form -> form.blocks().stream()
                                .allMatch(block -> block.rows().stream()
                                        .filter(row -> !row.heading() && !row.optional())
                                        .allMatch(row -> block.columns().stream()
                                                .allMatch(column -> report.cell(row.id(), column.wording())
                                                        .isPresent()))))
                && (format != ReportForm.CODED
                        || report.cell(CodedForm.GAZETTE, CodedForm.COLUMN).isPresent()
                                != report.cell(CodedForm.GAZETTE_TOO, CodedForm.COLUMN)
                                        .isPresent());
    }

    /** The tables of a sheet: parted by empty rows and by titles that name a chapter. */
    private List<Grid> grids(FiguresSheet sheet) {
        List<Grid> grids = new ArrayList<>();
        List<List<Grid.Cell>> rows = new ArrayList<>();
        int last = 0;
        for (List<FiguresSheet.Cell> row : sheet.rows()) {
            int line = row.get(0).line();
            if (line > last + 1 || title(row)) {
                grids.add(new Grid(rows));
                rows = new ArrayList<>();
            }
            last = line;
            rows.add(row.stream()
                    .map(cell -> new Grid.Cell(cell.text(), cell.line() - 1, cell.column(), cell.covered()))
                    .toList());
        }
        grids.add(new Grid(rows));
        return grids.stream().filter(grid -> !grid.rows().isEmpty()).toList();
    }

    private boolean title(List<FiguresSheet.Cell> row) {
        Optional<String> only = row.stream()
                .map(FiguresSheet.Cell::text)
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> "")
                .map(FormNames::key);
        return only.isPresent()
                && format.forms().stream().anyMatch(form -> only.get().contains(FormNames.key(form.chapter())));
    }
}
