package org.gongkai.prose.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.tables.CsvText;
import org.gongkai.tables.CsvText.Cell;
import org.gongkai.tables.CsvText.Row;

/** A CSV (RFC 4180) ▸ {@link Chart}: the first row has the heads, the first column the names of the rows, all else is numbers. */
public final class ChartText {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final Pattern WITH_UNIT = Pattern.compile("(.+?)\\s*[（(]([^（）()]+)[）)]");

    private final String path;
    private final List<String> lines;
    private final Chart.Kind kind;
    private final List<Finding> findings = new ArrayList<>();

    private ChartText(String path, String csv, Chart.Kind kind) {
        this.path = path;
        this.lines = csv.lines().toList();
        this.kind = kind;
    }

    /**
     * The chart; nothing where a cell is wrong, and the findings say which.
     *
     * @param path of the file, for findings
     */
    public static Found<Optional<Chart>> read(String path, String csv, Chart.Kind kind) {
        ChartText text = new ChartText(path, csv, kind);
        Optional<Chart> chart = text.chart(CsvText.read(csv));
        return new Found<>(text.findings.isEmpty() ? chart : Optional.empty(), text.findings);
    }

    private Optional<Chart> chart(CsvText.Read read) {
        if (read instanceof CsvText.Refused refused) {
            add(refused.line(), refused.column(), refused.why(), Wording.NONE);
            return Optional.empty();
        }
        List<Row> rows = ((CsvText.Sound) read).rows();
        if (rows.size() < 2 || rows.get(0).cells().size() < 2) {
            add(1, 1, new Wording("没有可以画的数", "there are no numbers to draw"), FORM);
            return Optional.empty();
        }
        List<Cell> heads = rows.get(0).cells();
        List<Row> below = rows.subList(1, rows.size());
        limits(heads, below);
        String unit = unit(heads.subList(1, heads.size()));
        return Optional.of(new Chart(
                kind,
                unit,
                heads.stream().map(head -> name(head.text())).toList(),
                below.stream().map(row -> row(row, heads.size())).toList()));
    }

    private void limits(List<Cell> heads, List<Row> rows) {
        heads.stream()
                .filter(head -> head.text().isEmpty())
                .forEach(head -> add(head, new Wording("表头空着", "a head is empty"), FORM));
        if (heads.size() - 1 > kind.series()) {
            add(
                    heads.get(kind.series() + 1),
                    new Wording(
                            "这种图最多 " + kind.series() + " 列数",
                            "a chart of this kind has at most " + kind.series() + " columns of numbers"),
                    new Wording("分成几张图", "make several charts of it"));
        }
        if (rows.size() > kind.rows()) {
            add(
                    rows.get(kind.rows()).line(),
                    1,
                    new Wording(
                            "这种图最多 " + kind.rows() + " 行", "a chart of this kind has at most " + kind.rows() + " rows"),
                    new Wording("合并一些行，完整的数据另作附件", "put rows together, and attach the whole data as another file"));
        }
    }

    /** The unit that all heads name in brackets; one scale cannot show two. */
    private String unit(List<Cell> heads) {
        String first = unit(heads.get(0).text());
        heads.stream()
                .filter(head -> !unit(head.text()).equals(first))
                .findFirst()
                .ifPresent(other -> add(
                        other,
                        new Wording(
                                "单位“" + unit(other.text()) + "”与第一列数的“" + first + "”不同",
                                "the unit “" + unit(other.text()) + "” is not “" + first
                                        + "”, that of the first numbers"),
                        new Wording("一张图只画一个单位的数：分成两张图", "one chart has one unit: make two charts")));
        return first;
    }

    private static String unit(String head) {
        Matcher parts = WITH_UNIT.matcher(head);
        return parts.matches() ? parts.group(2).strip() : "";
    }

    private static String name(String head) {
        Matcher parts = WITH_UNIT.matcher(head);
        return parts.matches() ? parts.group(1).strip() : head;
    }

    private Chart.Row row(Row row, int columns) {
        List<Cell> cells = row.cells();
        if (cells.size() != columns) {
            add(
                    row.line(),
                    1,
                    new Wording(
                            "这一行有 " + cells.size() + " 格，表头有 " + columns + " 格",
                            "this row has " + cells.size() + " cells, the head " + columns),
                    new Wording("每行的格数与表头相同；格中有逗号的加双引号", "as many cells as heads; quote a cell with a comma"));
            return new Chart.Row("", List.of());
        }
        if (cells.get(0).text().isEmpty()) {
            add(cells.get(0), new Wording("行的名称空着", "the row has no name"), FORM);
        }
        return new Chart.Row(
                cells.get(0).text(),
                cells.subList(1, columns).stream().map(this::number).toList());
    }

    private BigDecimal number(Cell cell) {
        if (NUMBER.matcher(cell.text()).matches()) {
            return new BigDecimal(cell.text());
        }
        String plain = cell.text().replaceAll("[,，%\\s]", "");
        add(
                cell,
                cell.text().isEmpty()
                        ? new Wording("空着，应为数字", "empty, where a number belongs")
                        : new Wording("“" + cell.text() + "”不是不小于零的数字", "“" + cell.text() + "” is no number from 0"),
                cell.text().isEmpty()
                        ? new Wording("没有的写 0，不知道的删去这一行", "write 0 for none; delete a row that is not known")
                        : NUMBER.matcher(plain).matches()
                                ? new Wording(
                                        "写成 " + plain + "，单位写在表头的括号里",
                                        "write " + plain + ", with the unit in brackets in the head")
                                : new Wording(
                                        "只写数字；负数和说明放在正文的表格里",
                                        "write a number alone; negative ones and words go into a"
                                                + " table of the text"));
        return BigDecimal.ZERO;
    }

    private void add(Cell cell, Wording message, Wording hint) {
        add(cell.line(), cell.column(), message, hint);
    }

    private void add(int line, int column, Wording message, Wording hint) {
        Finding finding = Finding.of(Rule.CHART, new Place(path, line, column), message, hint);
        findings.add(line <= lines.size() ? finding.at(lines.get(line - 1)) : finding);
    }

    private static final Wording FORM = new Wording(
            "第一行是表头，如“月份,会见（人次）”；以下每行一个名称和它的数，如“1月,120”",
            "the first row has the heads, “月份,会见（人次）”; each row below a name and its numbers, “1月,120”");
}
