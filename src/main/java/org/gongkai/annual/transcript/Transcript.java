package org.gongkai.annual.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.FormCell;
import org.gongkai.annual.form.FormColumn;
import org.gongkai.annual.form.FormRow;
import org.gongkai.annual.form.FormTable;
import org.gongkai.annual.form.FormTable.Layout;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.annual.table.FlatTable;
import org.gongkai.annual.table.FormReading;
import org.gongkai.annual.table.FormReading.Doubtful;
import org.gongkai.annual.table.FormReading.Part;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.intake.document.Incoming;
import org.gongkai.intake.document.Table;

/** The official tables of a document that was taken in (誊录的统计数据): every figure that could be read, and where. */
public final class Transcript {

    private static final Wording BY_HAND =
            new Wording("对照原文件填写；没有的填 0", "compare the document and fill it in; 0 for none");

    private final ReportForm form;
    private final String name;
    private final Map<String, Map<String, TakenFigure>> figures = new HashMap<>();
    private final Set<Table> tables = new LinkedHashSet<>();
    private final List<String> years = new ArrayList<>();
    private final List<Finding> found = new ArrayList<>();

    private Transcript(ReportForm form, String name) {
        this.form = form;
        this.name = name;
    }

    /** The figures of a report on this year; nothing where no official table was recognised. */
    public static Found<Optional<Transcript>> of(int year, Incoming document) {
        List<FlatTable> flat = document.tables()
                .flatMap(table -> FormReading.flat(table).stream())
                .toList();
        return flat.isEmpty() ? ofForms(year, document) : ofLines(year, document.name(), flat);
    }

    private static Found<Optional<Transcript>> ofForms(int year, Incoming document) {
        ReportForm best = ReportForm.due(year);
        List<Part> parts = parts(best, year, document);
        for (ReportForm form : ReportForm.values()) {
            List<Part> others = parts(form, year, document);
            if (read(others) > read(parts)) {
                best = form;
                parts = others;
            }
        }
        if (parts.isEmpty()) {
            return Found.nothing(Rule.TABLE_SHAPE.at(
                    Place.of(document.name()),
                    new Wording("没有认出法定的统计表", "no official table was recognised"),
                    new Wording(
                            "核对文件里有没有统计表，行名是不是正式表格的",
                            "see whether it has the tables, with the official names of rows")));
        }
        Transcript transcript = new Transcript(best, document.name());
        parts.forEach(transcript::take);
        return transcript.whole();
    }

    private static List<Part> parts(ReportForm form, int year, Incoming document) {
        return document.tables()
                .flatMap(table -> FormReading.of(table, form.forms(), year, document.name()).stream())
                .toList();
    }

    private static int read(List<Part> parts) {
        return parts.stream()
                .mapToInt(part -> part.cells().size() + part.doubtful().size())
                .sum();
    }

    private static Found<Optional<Transcript>> ofLines(int year, String name, List<FlatTable> flat) {
        FlatTable first = flat.get(0);
        List<Finding> wrong = new ArrayList<>();
        Optional<AnnualReport> report = first.read(year, name).into(wrong);
        Transcript transcript = new Transcript(report.map(AnnualReport::format).orElse(ReportForm.due(year)), name);
        wrong.stream()
                .filter(one -> one.rule() != Rule.MISSING_KEY && one.rule() != Rule.YEAR_OF_REPORT)
                .forEach(one ->
                        transcript.add(first.table(), Math.max(0, one.place().line() - 1), one));
        report.stream()
                .flatMap(one -> one.cells().values().stream())
                .flatMap(row -> row.values().stream())
                .forEach(cell -> transcript.put(
                        new TakenFigure(
                                Optional.of(cell), first.table(), cell.place().line() - 1, first.figure(), ""),
                        cell.row(),
                        cell.column()));
        transcript.tables.add(first.table());
        transcript.years.addAll(first.years());
        return transcript.whole();
    }

    private void take(Part part) {
        tables.add(part.table());
        for (FormCell cell : part.cells()) {
            put(
                    new TakenFigure(
                            Optional.of(cell),
                            part.table(),
                            cell.place().line() - 1,
                            cell.place().column() - 1,
                            ""),
                    cell.row(),
                    cell.column());
        }
        Map<FormRow, List<Doubtful>> rows = new HashMap<>();
        part.doubtful()
                .forEach(one -> rows.computeIfAbsent(one.row(), any -> new ArrayList<>())
                        .add(one));
        part.form()
                .rows()
                .filter(rows::containsKey)
                .forEach(row -> doubtful(part, row, rows.getOrDefault(row, List.of())));
        part.misshapen().forEach(one -> add(part.table(), one.place().line() - 1, one));
        part.passed()
                .forEach(line -> add(
                        part.table(),
                        line,
                        Rule.TABLE_SHAPE.at(
                                Place.of(name),
                                new Wording(
                                        "这一行不是正式表格的哪一行：" + words(part.table(), line),
                                        "a row that the form does not have: " + words(part.table(), line)),
                                BY_HAND)));
    }

    private void doubtful(Part part, FormRow row, List<Doubtful> cells) {
        for (Doubtful one : cells) {
            String why = one.written().isBlank() ? "空白" : "写的是“" + excerpt(one.written()) + "”";
            put(
                    new TakenFigure(Optional.empty(), part.table(), one.line(), one.at(), why + "，待核对"),
                    row.id(),
                    one.column());
        }
        boolean blank = cells.stream().allMatch(one -> one.why().rule() == Rule.EMPTY_CELL);
        if (blank && cells.size() == part.form().blockOf(row).columns().size() && cells.size() > 1) {
            add(
                    part.table(),
                    cells.get(0).line(),
                    Rule.EMPTY_CELL.at(
                            Place.of(name),
                            new Wording("“" + row.label() + "”整行没有数字", "“" + row.label() + "” has no figures at all"),
                            BY_HAND));
            return;
        }
        for (Doubtful one : cells) {
            Wording at = part.table().at(one.line(), one.at());
            String label = "“" + row.label() + "”" + one.column();
            found.add(Finding.of(
                            one.why().rule(),
                            Place.of(name),
                            new Wording(
                                    at.zh() + " " + label + "："
                                            + one.why().message().zh(),
                                    at.en() + ": " + label + ": "
                                            + one.why().message().en()),
                            BY_HAND)
                    .atMost(Severity.ERROR));
        }
    }

    private void put(TakenFigure figure, String row, String column) {
        Map<String, TakenFigure> columns = figures.computeIfAbsent(row, any -> new HashMap<>());
        TakenFigure before = columns.putIfAbsent(column, figure);
        if (before == null || figure.text().equals(before.text())) {
            return;
        }
        columns.put(column, before.doubted(figure.where() + "是 " + figure.text() + "，待核对"));
        add(
                figure.table(),
                figure.row(),
                Rule.REPEATED_KEY.at(
                        Place.of(name),
                        new Wording(
                                form.label(row) + "·" + column + "是 " + figure.text() + "，" + before.where() + "是 "
                                        + before.text() + "；取了前面的",
                                form.label(row) + " " + column + " is " + figure.text() + ", and before it "
                                        + before.text() + ": the first was taken"),
                        BY_HAND));
    }

    /** A finding about a row of a table. */
    private void add(Table table, int row, Finding one) {
        String zh = table.lettered()
                ? table.where().zh() + "第" + (row + 1) + "行"
                : table.where().zh() + " 第" + (row + 1) + "行";
        String en = table.where().en() + " row " + (row + 1);
        found.add(Finding.of(
                        one.rule(),
                        Place.of(name),
                        new Wording(
                                zh + "：" + one.message().zh(),
                                en + ": " + one.message().en()),
                        one.hint())
                .as(one.severity())
                .atMost(Severity.ERROR));
    }

    private static String words(Table table, int row) {
        return excerpt(table.rows().get(row).stream()
                .map(Table.Cell::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" ")));
    }

    private static String excerpt(String written) {
        String flat = written.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return flat.length() > 30 ? flat.substring(0, 30) + "…" : flat;
    }

    /** What the form has and the document has not is told, once for each table. */
    private Found<Optional<Transcript>> whole() {
        for (FormTable table : form.forms()) {
            List<FormRow> missing =
                    rows(table).filter(row -> !figures.containsKey(row.id())).toList();
            if (missing.size() == rows(table).count()) {
                found.add(lacking(new Wording(
                        "没有找到“" + table.key() + "”表，各行写作“待填”", "the table “" + table.key() + "” was not found")));
            } else if (!missing.isEmpty()) {
                String names = missing.stream().map(FormRow::label).collect(Collectors.joining("、"));
                found.add(lacking(new Wording(
                        "“" + table.key() + "”表没有找到 " + missing.size() + " 行，写作“待填”：" + names,
                        "“" + table.key() + "” lacks " + missing.size() + " rows: " + names)));
            }
            gaps(table);
        }
        return new Found<>(Optional.of(this), found);
    }

    /** Rows of which a column was not there at all. */
    private void gaps(FormTable table) {
        rows(table).filter(row -> figures.containsKey(row.id())).forEach(row -> {
            Set<String> there = figures.getOrDefault(row.id(), Map.of()).keySet();
            List<String> missing = table.blockOf(row).columns().stream()
                    .map(FormColumn::wording)
                    .filter(column -> !there.contains(column))
                    .toList();
            if (!missing.isEmpty()) {
                found.add(lacking(new Wording(
                        "“" + row.label() + "”没有读出：" + String.join("、", missing),
                        "“" + row.label() + "” lacks " + String.join(", ", missing))));
            }
        });
    }

    private static Stream<FormRow> rows(FormTable table) {
        return table.rows().filter(row -> !row.heading() && !row.optional());
    }

    private Finding lacking(Wording message) {
        return Rule.TABLE_SHAPE.at(Place.of(name), message, BY_HAND);
    }

    /** The tables from which figures were taken. */
    public Set<Table> tables() {
        return Set.copyOf(tables);
    }

    /** The years of which the document says that its figures are. */
    public List<String> years() {
        return List.copyOf(years);
    }

    /** How many figures were read. */
    public long count() {
        return figures.values().stream()
                .flatMap(row -> row.values().stream())
                .filter(one -> one.cell().isPresent())
                .count();
    }

    /** The figures that a report has otherwise, as {@code 行·栏 5（表2 第3行第4列），已有的是 6}. */
    public List<String> differing(AnnualReport there) {
        List<String> differing = new ArrayList<>();
        figures.forEach((row, columns) -> columns.forEach((column, figure) -> figure.cell()
                .filter(cell -> there.cell(row, column)
                        .map(FormCell::value)
                        .map(value -> value.compareTo(cell.value()) != 0)
                        .orElse(true))
                .ifPresent(cell -> differing.add(
                        form.label(row) + "·" + column + " " + figure.text() + "（" + figure.where() + "），已有的是 "
                                + there.cell(row, column).map(FormCell::text).orElse(FormCell.OPEN)))));
        differing.sort(null);
        return differing;
    }

    /** The text of content/annual/YEAR.yaml. */
    public String text(int year) {
        return TranscriptText.of(year, form, name, figures);
    }

    /** Whether this table is one whose rows go by codes. */
    static boolean coded(FormTable table) {
        return table.layout() == Layout.CODES;
    }
}
