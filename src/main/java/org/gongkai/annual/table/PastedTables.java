package org.gongkai.annual.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.FormCell;
import org.gongkai.annual.form.FormNames;
import org.gongkai.annual.form.FormTable;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.annual.table.Grid.Source;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/**
 * The official tables that a clerk has pasted into the text of a report (正文里的法定表格), in whatever notation: they are the
 * figures where no file holds these, and else held against them.
 */
public final class PastedTables {

    private final Source source;
    private final List<Grid> grids;

    /**
     * The tables of a text.
     *
     * @param year reported on
     * @param path of its file
     * @param body the text
     * @param bodyLine the line of the file on which it begins
     */
    public PastedTables(int year, String path, String body, int bodyLine) {
        this.source = new Source(year, path, bodyLine, List.of(body.split("\n", -1)));
        this.grids = Grid.in(body);
    }

    /** The keys of the tables that the text holds, read as those of a form. */
    public List<String> keys(ReportForm format) {
        return new PastedReading(source, grids, format)
                .forms().stream().map(FormTable::key).toList();
    }

    /** The figures as the tables tell them; nothing where there is no official table. */
    public Found<Optional<AnnualReport>> report() {
        if (grids.isEmpty()) {
            return Found.nothing();
        }
        List<String> written = grids.stream()
                .flatMap(grid -> grid.rows().stream().flatMap(List::stream))
                .map(cell -> FormNames.key(cell.text()))
                .distinct()
                .toList();
        ReportForm format = Recognition.format(source.year(), written);
        PastedReading reading = new PastedReading(source, grids, format);
        List<Finding> found = new ArrayList<>(reading.found());
        Optional<Place> at = reading.first().map(first -> source.place(first.first()));
        found.addAll(others(reading, format, at.isEmpty()));
        if (at.isEmpty()) {
            return new Found<>(Optional.empty(), found);
        }
        Recognition.unfit(source, at.get(), format).ifPresent(found::add);
        List<FormTable> missing = format.forms().stream()
                .filter(form -> !reading.forms().contains(form))
                .toList();
        if (!missing.isEmpty()) {
            found.add(missing(missing));
        }
        AnnualReport report = AnnualReport.of(source, format, reading.cells(), List.of(), reading.whole());
        return new Found<>(Optional.of(report), found);
    }

    private Finding missing(List<FormTable> tables) {
        String keys = tables.stream().map(form -> "“" + form.key() + "”").collect(Collectors.joining());
        return Finding.of(
                        Rule.REPORT_PARTS,
                        Place.of(source.path()),
                        new Wording(
                                "正文里没有" + keys + "表，也没有统计数据文件", "neither the text nor a file has the tables " + keys),
                        new Wording(
                                "把表贴进正文，或者写好 content/annual/" + source.year() + ".yaml",
                                "paste the tables, or write content/annual/" + source.year() + ".yaml"))
                .as(Severity.WARNING);
    }

    /** What is wrong with the tables themselves, and where they differ from the figures. */
    public List<Finding> check(AnnualReport report) {
        PastedReading reading = new PastedReading(source, grids, report.format());
        List<Finding> found = new ArrayList<>(reading.found());
        found.addAll(reading.subtotals());
        for (FormCell pasted : reading.cells()) {
            report.cell(pasted.row(), pasted.column())
                    .filter(typed -> typed.value().compareTo(pasted.value()) != 0)
                    .ifPresent(typed -> found.add(differ(report.format().label(typed.row()), pasted, typed)));
        }
        found.addAll(others(reading, report.format(), false));
        return found;
    }

    /** @param named whether a table that is none of the form is told, where it seems to be meant for one */
    private List<Finding> others(PastedReading reading, ReportForm format, boolean named) {
        List<Finding> found = new ArrayList<>();
        for (Grid grid : reading.others()) {
            OtherTable other = new OtherTable(source, grid);
            other.likeness(format, named).ifPresent(found::add);
            found.addAll(other.sums());
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
