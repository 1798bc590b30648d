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
import org.gongkai.finding.Findings;

/**
 * {@code annual/<year>.csv} ▸ the figures of a year, one to a line (统计数据的 CSV): the table that the report's page offers can be
 * read again. A name may stand below its headings, {@code 上级 > 本级}; the last counts.
 */
final class FiguresCsv {

    private static final Map<String, String> HEADS = new LinkedHashMap<>();
    private static final Map<String, String> OTHERS = Map.of("year", Figures.YEAR, "code", "代码", "unit", "单位");
    private static final Cell NONE = new Cell("", 1, 1);

    static {
        HEADS.put("table", "表");
        HEADS.put("row", "项目");
        HEADS.put("column", "栏目");
        HEADS.put("figure", "数字");
    }

    private FiguresCsv() {}

    /** As if they were written in YAML: table ▸ row ▸ column ▸ figure; nothing where the text is no such table. */
    static Optional<Figures> read(SourceText source, int year, Findings findings) {
        return DataTable.read(source, HEADS, OTHERS, findings)
                .map(rows -> new Figures(year, source.path(), source.text(), root(rows)));
    }

    private static Mapping root(List<Map<String, Cell>> rows) {
        Map<String, Scalar> years = new LinkedHashMap<>();
        Map<String, Level> tables = new LinkedHashMap<>();
        for (Map<String, Cell> row : rows) {
            Cell year = row.getOrDefault("year", NONE);
            if (!year.text().isEmpty()) {
                years.putIfAbsent(year.text(), scalar(year, year.text()));
            }
            Cell code = row.getOrDefault("code", NONE);
            Cell named = code.text().isEmpty() ? row.getOrDefault("row", NONE) : code;
            Cell table = row.getOrDefault("table", NONE);
            Cell column = row.getOrDefault("column", NONE);
            Cell figure = row.getOrDefault("figure", NONE);
            tables.computeIfAbsent(table.text(), text -> new Level(scalar(table, text)))
                    .below
                    .computeIfAbsent(last(named.text()), text -> new Level(scalar(named, text)))
                    .figures
                    .add(new Pair(scalar(column, last(column.text())), scalar(figure, figure.text())));
        }
        List<Pair> pairs = new ArrayList<>();
        years.values().forEach(year -> pairs.add(new Pair(new Scalar(Figures.YEAR, year.line(), year.column()), year)));
        tables.values().forEach(table -> pairs.add(table.pair()));
        return new Mapping(pairs, 1, 1);
    }

    /** What stands below a name: other names, or figures by column. */
    private static final class Level {
        private final Scalar name;
        private final Map<String, Level> below = new LinkedHashMap<>();
        private final List<Pair> figures = new ArrayList<>();

        private Level(Scalar name) {
            this.name = name;
        }

        private Pair pair() {
            List<Pair> pairs = new ArrayList<>(figures);
            below.values().forEach(level -> pairs.add(level.pair()));
            return new Pair(name, new Mapping(pairs, name.line(), name.column()));
        }
    }

    private static Scalar scalar(Cell cell, String text) {
        return new Scalar(text, cell.line(), cell.column());
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('>') + 1).strip();
    }
}
