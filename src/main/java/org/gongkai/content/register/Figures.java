package org.gongkai.content.register;

import java.util.List;
import java.util.Optional;
import org.gongkai.content.yaml.Node;
import org.gongkai.content.yaml.Node.Mapping;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.content.yaml.YamlReader;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * The figures of an annual report as the clerk wrote them (年度报告统计数据): annual/&lt;year&gt;.yaml or .csv, readable, but not
 * yet understood. Which rows and columns there must be is known to the forms, not here.
 *
 * @param year of the report, as the file's name says
 * @param path relative to the project folder, with {@code /}
 * @param text the whole file
 * @param root its keys and values with their positions
 */
public record Figures(int year, String path, String text, Mapping root) implements FiguresSource {

    /** The key of the year that a file may repeat, so that last year's copied file is noticed. */
    public static final String YEAR = "年度";

    /** Beside the figures of a row: the unit in which they are given. */
    public static final String UNIT = "单位";

    /** Between a name and the heading above it, {@code 上级 > 本级}. */
    public static final String BELOW = ">";

    /** The files that may hold the figures of a year; there should be one of them. */
    public static List<String> files(int year) {
        return List.of(year + ".yaml", year + ".csv");
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
                        ? Found.of(Optional.of(new Figures(year, path, text, mapping)))
                        : Found.nothing(source.finding(
                                Rule.VALUE_NOT_ALLOWED,
                                root,
                                new Wording("文件应为若干“字段: 值”", "the file must be keys and values"),
                                new Wording(
                                        "写成“依申请公开:”的样子，各行写在它下面", "write it like “依申请公开:” with the rows below it"))));
    }

    /** The figures of a file of either form. */
    public static Found<Optional<Figures>> of(SourceText source, int year) {
        return source.path().endsWith(".csv")
                ? csv(year, source.path(), source.text())
                : read(year, source.path(), source.text());
    }

    /** A finding at the position of {@code node}, with the source line. */
    public Finding finding(Rule rule, Node node, Wording message, Wording hint) {
        return finding(rule, new Place(path, node.line(), node.column()), message, hint);
    }

    @Override
    public Finding finding(Rule rule, Place place, Wording message, Wording hint) {
        return Finding.of(rule, place, message, hint).at(new SourceText(path, text).line(place.line()));
    }
}
