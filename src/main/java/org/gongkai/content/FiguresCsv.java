package org.gongkai.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.Node.Mapping;
import org.gongkai.content.Node.Pair;
import org.gongkai.content.Node.Scalar;
import org.gongkai.csv.CsvText.Cell;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Sink;
import org.gongkai.finding.Wording;

/**
 * {@code annual/<year>.csv} ▸ the figures of a year, one to a line (统计数据的 CSV): the table that the report's page offers can be
 * read again. Which names, codes and units belong together is known to the forms, not here.
 */
final class FiguresCsv {

    private static final Map<String, String> HEADS = new LinkedHashMap<>();
    private static final Map<String, String> OTHERS = Map.of("year", Figures.YEAR, "code", "代码", "unit", "单位");
    private static final Cell NONE = new Cell("", 1, 1);

    /** The longest form has some two hundred figures. */
    private static final int MOST = 2_000;

    static {
        HEADS.put("table", "表");
        HEADS.put("row", "项目");
        HEADS.put("column", "栏目");
        HEADS.put("figure", "数字");
    }

    private FiguresCsv() {}

    /** As if they were written in YAML: table ▸ row ▸ column ▸ figure; nothing where the text is no such table. */
    static Optional<Figures> read(SourceText source, int year, Sink findings) {
        Optional<List<Map<String, Cell>>> rows = DataTable.read(source, HEADS, OTHERS, findings)
                .map(all -> all.stream().filter(FiguresCsv::written).toList());
        if (rows.filter(all -> all.size() > MOST).isPresent()) {
            findings.add(
                    Rule.OVER_THE_LIMIT,
                    Place.of(source.path()),
                    new Wording("超过 " + MOST + " 行", "more than " + MOST + " rows"),
                    new Wording("一行一个数字，只写这一年的", "one row for each figure of this year"));
            return Optional.empty();
        }
        return rows.map(all -> new Figures(year, source.path(), source.text(), root(all, source, findings)));
    }

    /** Spreadsheet programs leave lines of empty cells. */
    private static boolean written(Map<String, Cell> row) {
        return row.values().stream().anyMatch(cell -> !cell.text().isEmpty());
    }

    /** Whether a row says where its figure stands; a finding for each name that is missing. */
    private static boolean named(Map<String, Cell> row, SourceText source, Sink findings) {
        boolean named = true;
        for (String head : List.of("table", "row", "column")) {
            Cell cell = row.getOrDefault(head, NONE);
            if (cell.text().isEmpty()) {
                findings.add(source.finding(
                        Rule.MISSING_KEY,
                        cell.line(),
                        cell.column(),
                        new Wording("没有写" + HEADS.get(head), "the " + head + " is missing"),
                        new Wording("写上名称，同正式表格", "write its name, as in the official form")));
                named = false;
            }
        }
        return named;
    }

    private static Mapping root(List<Map<String, Cell>> rows, SourceText source, Sink findings) {
        Map<String, Scalar> years = new LinkedHashMap<>();
        Map<String, Level> tables = new LinkedHashMap<>();
        for (Map<String, Cell> row : rows) {
            Cell year = row.getOrDefault("year", NONE);
            if (!year.text().isEmpty()) {
                years.putIfAbsent(year.text(), scalar(year, year.text()));
            }
            if (!named(row, source, findings)) {
                continue;
            }
            Cell name = row.getOrDefault("row", NONE);
            Cell code = row.getOrDefault("code", NONE);
            String coded = code.text().isEmpty() ? name.text() : code.text() + " " + name.text();
            Cell table = row.getOrDefault("table", NONE);
            Cell column = row.getOrDefault("column", NONE);
            Cell figure = row.getOrDefault("figure", NONE);
            Level level = tables.computeIfAbsent(table.text(), text -> new Level(scalar(table, text)))
                    .below
                    .computeIfAbsent(coded, text -> new Level(scalar(name, text)));
            level.pairs.add(new Pair(scalar(column, column.text()), scalar(figure, figure.text())));
            Cell unit = row.getOrDefault("unit", NONE);
            if (!unit.text().isEmpty()) {
                level.pairs.add(new Pair(scalar(unit, Figures.UNIT), scalar(unit, unit.text())));
            }
        }
        List<Pair> pairs = new ArrayList<>();
        years.values().forEach(year -> pairs.add(new Pair(new Scalar(Figures.YEAR, year.line(), year.column()), year)));
        tables.values().forEach(table -> pairs.add(table.pair()));
        return new Mapping(pairs, 1, 1);
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

    private static Scalar scalar(Cell cell, String text) {
        return new Scalar(text, cell.line(), cell.column());
    }
}
