package org.gongkai.content.register;

import java.util.List;
import java.util.Optional;
import org.gongkai.content.yaml.Node;
import org.gongkai.content.yaml.Node.Mapping;
import org.gongkai.content.yaml.NormalText;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.content.yaml.YamlReader;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.json.Json;
import org.gongkai.unpack.Unpacker;

/**
 * The figures of an annual report as the clerk wrote them (年度报告统计数据): annual/&lt;year&gt;.yaml, .csv or .xlsx, readable, but
 * not yet understood. Which rows and columns there must be is known to the forms, not here.
 *
 * @param year of the report, as the file's name says
 * @param path relative to the project folder, with {@code /}
 * @param text the whole file; of a workbook its sheets, a row to a line
 * @param root its keys and values with their positions; without any where the tables stand as the form prints them
 * @param sheets of a workbook, or of a CSV that is no list of figures
 */
public record Figures(int year, String path, String text, Mapping root, List<FiguresSheet> sheets)
        implements FiguresSource {

    private static final String CSV = ".csv";
    private static final String XLSX = ".xlsx";

    /** The key of the year that a file may repeat, so that last year's copied file is noticed. */
    public static final String YEAR = "年度";

    /** Beside the figures of a row: the unit in which they are given. */
    public static final String UNIT = "单位";

    /** Between a name and the heading above it, {@code 上级 > 本级}. */
    public static final String BELOW = ">";

    /** The files that may hold the figures of a year; there should be one of them. */
    public static List<String> files(int year) {
        return List.of(year + ".yaml", year + CSV, year + XLSX);
    }

    /** Whether a file of figures is a workbook, and no text. */
    public static boolean workbook(String path) {
        return path.endsWith(XLSX);
    }

    /** The figures of a workbook; nothing where it cannot be read, and the findings say why. */
    public static Found<Optional<Figures>> xlsx(int year, String path, byte[] bytes) {
        return Found.onward(Unpacker.cells(path, bytes), sheets -> FiguresCsv.read(path, sheets, year));
    }

    /** The figures of a text in CSV; nothing where it cannot be read, and the findings say why. */
    public static Found<Optional<Figures>> csv(int year, String path, String text) {
        return FiguresCsv.read(new SourceText(path, text), year);
    }

    /** The figures of a text in YAML; nothing where it cannot be read, and the findings say why. */
    public static Found<Optional<Figures>> read(int year, String path, String text) {
        SourceText source = new SourceText(path, text);
        return Found.onward(
                YamlReader.read(source),
                root -> root instanceof Mapping mapping
                        ? Found.of(Optional.of(new Figures(year, path, text, mapping, List.of())))
                        : Found.nothing(source.finding(
                                Rule.VALUE_NOT_ALLOWED,
                                root,
                                new Wording("文件应为若干“字段: 值”", "the file must be keys and values"),
                                new Wording(
                                        "写成“依申请公开:”的样子，各行写在它下面", "write it like “依申请公开:” with the rows below it"))));
    }

    /** The figures of a file of either form. */
    public static Found<Optional<Figures>> of(SourceText source, int year) {
        return source.path().endsWith(CSV)
                ? csv(year, source.path(), source.text())
                : read(year, source.path(), source.text());
    }

    /**
     * The text as it may be published (公开的统计数据): as the digest covers it where nothing but figures stands in it; of YAML with
     * comments, which are the office's, its keys and values in JSON, which is YAML; nothing of a workbook or of tables as the
     * form prints them, around which anything may stand.
     */
    public Optional<String> published() {
        if (!sheets.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                path.endsWith(CSV) || !YamlReader.commented(text)
                        ? NormalText.canonical(text)
                        : Json.pretty(root.values()) + "\n");
    }

    /** A finding at the position of {@code node}, with the source line. */
    public Finding finding(Rule rule, Node node, Wording message, Wording hint) {
        return finding(rule, new Place(path, node.line(), node.column()), message, hint);
    }

    @Override
    public Finding finding(Rule rule, Place place, Wording message, Wording hint) {
        Wording told = workbook(path) && place.line() > 0
                ? new Wording(message.zh() + "（" + where(place) + "）", message.en() + " (" + where(place) + ")")
                : message;
        return Finding.of(rule, place, told, hint).at(new SourceText(path, text).line(place.line()));
    }

    /** Of a workbook the name of the cell: {@code 表三!G12}. */
    @Override
    public String where(Place place) {
        if (!workbook(path)) {
            return FiguresSource.super.where(place);
        }
        String line = new SourceText(path, text).line(place.line());
        int end = line.offsetByCodePoints(0, Math.min(place.column() - 1, line.codePointCount(0, line.length())));
        int column = (int) line.substring(0, end).chars().filter(c -> c == '\t').count();
        FiguresSheet sheet = sheets.get(0);
        for (FiguresSheet one : sheets) {
            sheet = one.first() <= place.line() ? one : sheet;
        }
        return (sheets.size() > 1 ? sheet.name() + "!" : "")
                + FiguresSheet.letters(column)
                + (place.line() - sheet.first() + 1);
    }
}
