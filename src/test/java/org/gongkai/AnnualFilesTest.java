package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gongkai.annual.AnnualReports;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.FormTable;
import org.gongkai.annual.table.PastedTables;
import org.gongkai.audit.Audit;
import org.gongkai.content.register.Figures;
import org.gongkai.content.site.ReportTerms;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Severity;
import org.gongkai.tables.CsvText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of an annual report as files have the figures of its page, and the audit sees where they do not. */
class AnnualFilesTest {

    @TempDir
    private Path folder;

    private Built build() throws IOException {
        Built built = Built.of(
                Path.of("src/test/sites/golden/all-states"), folder.resolve("out"), "2022-06-01T00:00:00+08:00");
        assertThat(built.published()).as(built.shown().toString()).isTrue();
        return built;
    }

    private static List<String> faults(String schema, String document) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(document, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** Each figure of the JSON file as {@code row > row | column > column | value}. */
    private static List<String> figures(Built built) throws IOException {
        List<String> figures = new ArrayList<>();
        JsonObject report =
                JsonParser.parseString(built.text("annual/2020.json")).getAsJsonObject();
        for (JsonElement table : report.getAsJsonArray("tables")) {
            for (JsonElement one : table.getAsJsonObject().getAsJsonArray("figures")) {
                JsonObject figure = one.getAsJsonObject();
                figures.add(words(figure, "row") + "|" + words(figure, "column") + "|"
                        + figure.get("value").getAsBigDecimal());
            }
        }
        return figures;
    }

    private static String words(JsonObject figure, String key) {
        List<String> words = new ArrayList<>();
        figure.getAsJsonArray(key).forEach(word -> words.add(word.getAsString()));
        return String.join(" > ", words);
    }

    @Test
    void theDataFileIsWhatItsPublishedSchemaSays() throws IOException {
        Built built = build();
        String schema = built.text("annual.schema.json");
        assertThat(faults(schema, built.text("annual/2020.json"))).isEmpty();
        assertThat(faults(schema, built.text("annual/2020.json").replace("\"value\"", "\"number\"")))
                .isNotEmpty();
        assertThat(figures(built))
                .hasSize(198)
                .contains("第二十条第（八）项 > 行政事业性收费|本年增/减|0")
                .contains("三、本年度办理结果 > （三）不予公开 > 1.属于国家秘密|申请人情况 > 自然人|0");
    }

    @Test
    void theDataFileHasTheNumbersThatTheOfficeAdds() throws IOException {
        Built built = Built.of(Path.of(""), folder.resolve("out"), "2026-11-22T00:00:00+08:00");
        String document = built.text("annual/2025.json");
        assertThat(faults(built.text("annual.schema.json"), document)).isEmpty();
        JsonElement series = JsonParser.parseString(document).getAsJsonObject().get("series");
        assertThat(series)
                .isEqualTo(JsonParser.parseString("[{'name': '查询终端各季度使用次数', 'unit': '次', 'total': 5380, 'numbers': ["
                        + "{'label': '第一季度', 'value': 1180}, {'label': '第二季度', 'value': 1325},"
                        + "{'label': '第三季度', 'value': 1462}, {'label': '第四季度', 'value': 1413}]}]"));
    }

    @Test
    void tableAndWorkbookHaveTheFiguresOfTheDataFile() throws IOException {
        Built built = build();
        List<String> sheet = new ArrayList<>();
        try (InputStream in = Files.newInputStream(built.out().resolve("annual/2020.xlsx"));
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            List<Row> rows = workbook.getFirstSheet().read();
            for (Row row : rows.subList(1, rows.size())) {
                BigDecimal value = row.getCell(6).asNumber();
                sheet.add(row.getCellText(2) + "|" + row.getCellText(4) + "|" + value.toPlainString());
            }
        }
        assertThat(sheet).isEqualTo(figures(built));
        CsvText.Read csv =
                CsvText.read(built.text("annual/2020.csv").substring(1).replace("\r\n", "\n"));
        assertThat(csv).isInstanceOf(CsvText.Sound.class);
        List<String> lines = ((CsvText.Sound) csv)
                .rows().stream()
                        .skip(1)
                        .map(row -> row.cells().get(2).text() + "|"
                                + row.cells().get(4).text() + "|"
                                + row.cells().get(6).text().replace('减', '-').replace("增", ""))
                        .toList();
        assertThat(lines).isEqualTo(figures(built));
    }

    /** What the page offers may stand in the place of the YAML file, with the same figures. */
    @Test
    void theTableOfEveryFormCanBeReadAgain() throws IOException {
        Built built = Built.of(Path.of(""), folder.resolve("out"), "2026-11-22T00:00:00+08:00");
        assertThat(built.published()).isTrue();
        for (int year : List.of(2018, 2019, 2020, 2021, 2025)) {
            Path yaml = Path.of("content/annual/" + year + ".yaml");
            String csv = built.text("annual/" + year + ".csv").substring(1).replace("\r\n", "\n");
            List<String> typed = read(year, Figures.read(year, "y", text(yaml)));
            assertThat(read(year, Figures.csv(year, "c", csv))).isEqualTo(typed).hasSizeGreaterThan(40);
        }
    }

    /** The page of a year, pasted into its text. */
    @Test
    void theTablesOfAPageCanBeReadAgain() throws IOException {
        Built built = Built.of(Path.of(""), folder.resolve("out"), "2026-11-22T00:00:00+08:00");
        for (int year : List.of(2018, 2019, 2025)) {
            Figures typed = Figures.read(year, "y", text(Path.of("content/annual/" + year + ".yaml")))
                    .value()
                    .orElseThrow();
            Set<Integer> one = Set.of(year);
            AnnualReport report = AnnualReports.check(
                            List.of(typed), one, one, one, ReportTerms.UNDECLARED, any -> Found.nothing())
                    .value()
                    .get(year);
            PastedTables tables = new PastedTables(year, "text.md", built.text("annual/" + year + ".html"), 1);
            assertThat(tables.keys(report.format()))
                    .containsExactlyElementsOf(
                            report.format().forms().stream().map(FormTable::key).toList());
            assertThat(tables.check(report)).isEmpty();
        }
    }

    private static List<String> read(int year, Found<Optional<Figures>> reading) {
        List<Finding> findings = new ArrayList<>();
        Figures figures = reading.into(findings).orElseThrow();
        Set<Integer> one = Set.of(year);
        Found<SortedMap<Integer, AnnualReport>> checked =
                AnnualReports.check(List.of(figures), one, one, one, ReportTerms.UNDECLARED, any -> Found.nothing());
        findings.addAll(checked.findings());
        Map<Integer, AnnualReport> reports = checked.value();
        assertThat(findings).noneMatch(finding -> finding.severity() == Severity.BLOCK);
        return reports.get(year).figures().stream()
                .map(figure -> figure.row() + " " + figure.column() + " "
                        + figure.cell().text())
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thePageOffersTheFilesAndTheManifestHasThem() throws IOException {
        Built built = build();
        for (String form : List.of("xlsx", "csv", "json")) {
            assertThat(built.text("annual/2020.html")).contains("href=\"2020." + form + "\"");
            assertThat(built.text("release/manifest.sha256")).contains("  annual/2020." + form + "\n");
        }
        assertThat(built.text("release/manifest.sha256")).contains("  annual.schema.json\n");
    }

    @Test
    void theAuditNamesAFigureThatDiffersFromThePage() throws IOException {
        Built built = build();
        assertThat(said(built)).isEmpty();
        Path json = built.out().resolve("annual/2020.json");
        String whole = Files.readString(json);
        Files.writeString(json, whole.replaceFirst("\"value\": 0", "\"value\": 7"));
        assertThat(said(built)).singleElement().asString().contains("annual/2020.json", "规章", "7 ≠");
        Files.writeString(json, whole.substring(0, whole.length() / 2));
        assertThat(said(built)).singleElement().asString().contains("annual/2020.json", "JSON");
        Files.writeString(json, whole);
        Path csv = built.out().resolve("annual/2020.csv");
        Files.writeString(csv, Files.readString(csv).replaceFirst("(?s)\r\n.*?\r\n", "\r\n"));
        assertThat(said(built)).singleElement().asString().contains("annual/2020.csv", "个数字");
        Files.writeString(csv, "年度,表\r\n2020,二\r\n");
        assertThat(said(built)).singleElement().asString().contains("annual/2020.csv", "第一行");
        Files.delete(csv);
        Files.copy(json, built.out().resolve("annual/2019.json"));
        assertThat(said(built)).singleElement().asString().contains("annual/2019.json", "没有它的页面");
    }

    private static List<String> said(Built built) {
        return Audit.folder(built.out()).findings().stream()
                .filter(finding -> finding.rule().id().equals("R-87"))
                .map(finding -> finding.place() + " " + finding.message().zh())
                .toList();
    }
}
