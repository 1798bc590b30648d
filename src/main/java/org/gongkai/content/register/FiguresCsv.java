package org.gongkai.content.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.Node;
import org.gongkai.content.yaml.Node.Mapping;
import org.gongkai.content.yaml.Node.Pair;
import org.gongkai.content.yaml.Node.Scalar;
import org.gongkai.content.yaml.Shape;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.content.yaml.Values;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.tables.CsvText;
import org.gongkai.unpack.office.XlsxCells;

/**
 * {@code annual/<year>.csv} or {@code .xlsx} ▸ the figures of a year, one to a line (统计数据的 CSV 和工作簿): the table that the
 * report's page offers can be read again, and tables as the form prints them are left to whoever knows the form. Which names, codes and units belong together is known to the forms, not here.
 */
final class FiguresCsv {

    private static final Shape<String> NAMED = Cells.TEXT.then((value, text) -> text.isEmpty()
            ? Found.nothing(value.finding(
                    Rule.MISSING_KEY,
                    new Wording("没有写" + value.chinese(), "the " + value.key() + " is missing"),
                    new Wording("写上名称，同正式表格", "write its name, as in the official form")))
            : Found.of(Optional.of(text)));

    private static final Field<String> TABLE = Field.needed("table", "表", NAMED, "哪一张表");
    private static final Field<String> ROW = Field.needed("row", "项目", NAMED, "哪一行");
    private static final Field<String> COLUMN = Field.needed("column", "栏目", NAMED, "哪一列");
    private static final Field<String> FIGURE = Field.needed("figure", "数字", Cells.TEXT, "填写的数字");
    private static final Field<String> YEAR = Field.of("year", Figures.YEAR, Cells.TEXT, "报告的年度");
    private static final Field<String> CODE = Field.of("code", "代码", Cells.TEXT, "指标代码");
    private static final Field<String> UNIT = Field.of("unit", Figures.UNIT, Cells.TEXT, "数字的单位");
    private static final Form FORM = new Form(TABLE, ROW, COLUMN, FIGURE, YEAR, CODE, UNIT);

    /** The longest form has some two hundred figures. */
    private static final int MOST = 2_000;

    /** The tables as the form prints them, with whatever stands around them. */
    private static final int MOST_CELLS = 20_000;

    /** So far down stands the head: titles may stand above it. */
    private static final int HEADS = 5;

    private FiguresCsv() {}

    /** As if they were written in YAML: table ▸ row ▸ column ▸ figure; nothing where the text is no table at all. */
    public static Found<Optional<Figures>> read(SourceText source, int year) {
        return CsvText.read(source.text()) instanceof CsvText.Sound sound
                        && head(FiguresSheet.of(sound.rows())).isEmpty()
                        && !sound.rows().isEmpty()
                ? official(source, List.of(FiguresSheet.of(sound.rows())), year)
                : list(source, DataTable.read(source, FORM), List.of(), year);
    }

    /** The same of a workbook: a list of figures on its first sheet, or the tables as the form prints them. */
    static Found<Optional<Figures>> read(String path, List<XlsxCells.Sheet> workbook, int year) {
        StringBuilder text = new StringBuilder();
        List<FiguresSheet> sheets = FiguresSheet.of(workbook, text);
        SourceText source = new SourceText(path, text.toString());
        Optional<Integer> head = sheets.stream().findFirst().flatMap(FiguresCsv::head);
        return head.isEmpty()
                ? official(source, sheets, year)
                : list(source, DataTable.of(source, rows(sheets.get(0), head.get()), FORM), sheets, year);
    }

    /** Which of the first rows names columns of a list of figures. */
    private static Optional<Integer> head(FiguresSheet sheet) {
        return IntStream.range(0, Math.min(HEADS, sheet.rows().size()))
                .filter(at -> sheet.rows().get(at).stream()
                                .filter(cell -> FORM.named(cell.text()).isPresent())
                                .count()
                        > 1)
                .boxed()
                .findFirst();
    }

    /** From the head on, all of its length. */
    private static List<CsvText.Row> rows(FiguresSheet sheet, int head) {
        int width = sheet.rows().get(head).size();
        return sheet.rows().stream()
                .skip(head)
                .map(row -> {
                    List<CsvText.Cell> cells = new ArrayList<>();
                    row.forEach(cell -> cells.add(new CsvText.Cell(cell.text(), cell.line(), cell.column())));
                    int line = row.get(0).line();
                    while (cells.size() < width) {
                        cells.add(new CsvText.Cell(
                                "", line, row.get(row.size() - 1).column()));
                    }
                    return new CsvText.Row(line, cells);
                })
                .toList();
    }

    private static Found<Optional<Figures>> official(SourceText source, List<FiguresSheet> sheets, int year) {
        long cells = sheets.stream()
                .flatMap(sheet -> sheet.rows().stream())
                .mapToLong(List::size)
                .sum();
        if (cells > MOST_CELLS) {
            return Found.nothing(Finding.of(
                    Rule.OVER_THE_LIMIT,
                    Place.of(source.path()),
                    new Wording("超过 " + MOST_CELLS + " 格", "more than " + MOST_CELLS + " cells"),
                    new Wording("只留这一年的法定表格", "leave the official tables of this year alone")));
        }
        Mapping none = new Mapping(List.of(), 1, 1);
        return Found.of(Optional.of(new Figures(year, source.path(), source.text(), none, sheets)));
    }

    private static Found<Optional<Figures>> list(
            SourceText source, Found<Optional<List<Found<Values>>>> table, List<FiguresSheet> sheets, int year) {
        return Found.onward(
                table,
                rows -> figures(
                        source, rows.stream().filter(FiguresCsv::written).toList(), sheets, year));
    }

    private static Found<Optional<Figures>> figures(
            SourceText source, List<Found<Values>> rows, List<FiguresSheet> sheets, int year) {
        if (rows.size() > MOST) {
            return Found.nothing(Finding.of(
                    Rule.OVER_THE_LIMIT,
                    Place.of(source.path()),
                    new Wording("超过 " + MOST + " 行", "more than " + MOST + " rows"),
                    new Wording("一行一个数字，只写这一年的", "one row for each figure of this year")));
        }
        return Found.all(rows)
                .map(values -> Optional.of(new Figures(year, source.path(), source.text(), root(values), sheets)));
    }

    /** Spreadsheet programs leave lines of empty cells. */
    private static boolean written(Found<Values> row) {
        return row.value().cells().values().stream()
                .anyMatch(cell -> !cell.value().isEmpty());
    }

    private static Mapping root(List<Values> rows) {
        Map<String, Scalar> years = new LinkedHashMap<>();
        Map<String, Level> tables = new LinkedHashMap<>();
        for (Values row : rows) {
            if (!row.text(YEAR).isEmpty()) {
                years.putIfAbsent(row.text(YEAR), scalar(row, YEAR, row.text(YEAR)));
            }
            if (row.sound()) {
                String coded = row.text(CODE).isEmpty() ? row.text(ROW) : row.text(CODE) + " " + row.text(ROW);
                Level level = tables.computeIfAbsent(row.text(TABLE), text -> new Level(scalar(row, TABLE, text)))
                        .below
                        .computeIfAbsent(coded, text -> new Level(scalar(row, ROW, text)));
                level.pairs.add(new Pair(scalar(row, COLUMN, row.text(COLUMN)), scalar(row, FIGURE, row.text(FIGURE))));
                if (!row.text(UNIT).isEmpty()) {
                    level.pairs.add(new Pair(scalar(row, UNIT, Figures.UNIT), scalar(row, UNIT, row.text(UNIT))));
                }
            }
        }
        List<Pair> pairs = new ArrayList<>();
        years.values().forEach(year -> pairs.add(new Pair(new Scalar(Figures.YEAR, year.line(), year.column()), year)));
        tables.values().forEach(table -> pairs.add(table.pair()));
        return new Mapping(pairs, 1, 1);
    }

    private static Scalar scalar(Values row, Field<?> field, String text) {
        Node node = row.at(field).node();
        return new Scalar(text, node.line(), node.column());
    }

    /** What stands below a name: other names, or figures by column with their units. */
    private static final class Level {
        private final Scalar name;
        private final Map<String, Level> below = new LinkedHashMap<>();
        private final List<Pair> pairs = new ArrayList<>();

        private Level(Scalar name) {
            this.name = name;
        }

        private Pair pair() {
            List<Pair> all = new ArrayList<>(pairs);
            below.values().forEach(level -> all.add(level.pair()));
            return new Pair(name, new Mapping(all, name.line(), name.column()));
        }
    }
}
