package org.gongkai.press.export;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.AnnualReport.Series;
import org.gongkai.annual.form.Breakdown;
import org.gongkai.annual.form.Figure;
import org.gongkai.annual.form.FormTable;
import org.gongkai.content.register.Figures;
import org.gongkai.json.Json;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.press.edition.Edition;
import org.gongkai.press.view.AttachmentView;
import org.gongkai.press.view.Context;
import org.gongkai.review.Narrative;
import org.gongkai.tables.CsvTable;
import org.gongkai.tables.XlsxTable;

/**
 * The official tables of the annual reports as files (年度报告统计表的下载): for Excel, for other programs. One line for each figure,
 * with all that it stands under, so that the lines of several years can be put one below the other and filtered.
 */
public final class AnnualExport {

    private static final List<String> HEAD = List.of("年度", "表", "项目", "代码", "栏目", "单位", "数字");
    private static final List<Integer> WIDTHS = List.of(8, 36, 70, 8, 40, 8, 12);
    private static final String PARTED = " " + Figures.BELOW + " ";

    private final Edition edition;
    /** Year ▸ its files, made before they are written: the page tells their sizes. */
    private final SortedMap<Integer, Map<Address, byte[]>> files = new TreeMap<>();

    public AnnualExport(Edition edition) {
        this.edition = edition;
        edition.figures().forEach((year, report) -> {
            List<Figure> figures = report.figures();
            Map<Address, byte[]> made = new LinkedHashMap<>();
            made.put(Addresses.annual(year, "xlsx"), xlsx(report, figures));
            made.put(Addresses.annual(year, "csv"), utf8(csv(report, figures)));
            made.put(Addresses.annual(year, "json"), utf8(json(report, figures)));
            files.put(year, made);
        });
    }

    /** The files of all years whose tables are shown. */
    Map<Address, byte[]> files() {
        Map<Address, byte[]> all = new LinkedHashMap<>();
        files.values().forEach(all::putAll);
        return all;
    }

    /** The files of a year as its page offers them. */
    public List<AttachmentView> views(int year, Context page) {
        String saved = edition.site().organ() + year + "年政府信息公开统计表";
        return files.getOrDefault(year, Map.of()).entrySet().stream()
                .map(file -> AttachmentView.of(year + "年统计表", saved, file.getKey(), file.getValue().length, page))
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> heads(AnnualReport report, Figure figure) {
        return List.of(
                Integer.toString(report.year()),
                figure.form().chapter(),
                String.join(PARTED, figure.row()),
                figure.code(),
                String.join(PARTED, figure.column()),
                figure.unit());
    }

    /** annual/YEAR.csv (RFC 4180, UTF-8 with byte-order mark); figures as printed, since a leading minus would be disarmed. */
    public static String csv(AnnualReport report) {
        return csv(report, report.figures());
    }

    private static String csv(AnnualReport report, List<Figure> figures) {
        CsvTable csv = new CsvTable(HEAD);
        for (Figure figure : figures) {
            List<String> line = new ArrayList<>(heads(report, figure));
            line.add(figure.cell().text());
            csv.row(line);
        }
        return csv.toString();
    }

    /** annual/YEAR.xlsx: the lines of annual/YEAR.csv, its figures as numbers, a decrease below zero. */
    private static byte[] xlsx(AnnualReport report, List<Figure> figures) {
        List<byte[]> rows = new ArrayList<>();
        for (Figure figure : figures) {
            XlsxTable.Row row = new XlsxTable.Row();
            heads(report, figure).forEach(row::text);
            rows.add(row.number(figure.cell().value()).written());
        }
        return new XlsxTable(report.year() + "年统计表", HEAD, WIDTHS, XlsxTable.Rows.of(rows)).bytes();
    }

    /** annual/YEAR.json; a decrease is below zero. */
    private String json(AnnualReport report, List<Figure> figures) {
        int year = report.year();
        Optional<Narrative> text = Optional.ofNullable(edition.reports().get(year));
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("organ", edition.site().organ());
        root.put("year", year);
        root.put("title", text.map(Narrative::title).orElse(""));
        text.ifPresent(one -> root.put("released", one.released().toString()));
        root.put("address", Addresses.annual(year).path());
        root.put("format", report.format().wording().zh());
        if (!report.format().basis().isEmpty()) {
            root.put("basis", report.format().basis());
        }
        List<Object> tables = new ArrayList<>();
        for (FormTable form : report.format().forms()) {
            Map<String, Object> table = new LinkedHashMap<>();
            table.put("table", form.chapter());
            table.put(
                    "figures",
                    figures.stream()
                            .filter(figure -> figure.form().equals(form))
                            .map(AnnualExport::figure)
                            .toList());
            tables.add(table);
        }
        root.put("tables", tables);
        if (!report.series().isEmpty()) {
            root.put(
                    "series", report.series().stream().map(AnnualExport::series).toList());
        }
        return Json.pretty(root) + "\n";
    }

    private static Map<String, Object> series(Series series) {
        Breakdown numbers = series.numbers();
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", numbers.title());
        one.put("unit", numbers.unit());
        List<Object> parts = new ArrayList<>();
        for (Breakdown.Part part : numbers.parts()) {
            Map<String, Object> number = new LinkedHashMap<>();
            number.put("label", part.label());
            number.put("value", written(part.value()));
            parts.add(number);
        }
        one.put("numbers", parts);
        if (series.whole()) {
            one.put("total", written(numbers.whole()));
        }
        return one;
    }

    private static Json.Written written(BigDecimal value) {
        return new Json.Written(value.toPlainString());
    }

    private static Map<String, Object> figure(Figure figure) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("row", figure.row());
        one.put("column", figure.column());
        if (!figure.code().isEmpty()) {
            one.put("code", figure.code());
            one.put("unit", figure.unit());
        }
        one.put("value", new Json.Written(figure.cell().number()));
        return one;
    }
}
