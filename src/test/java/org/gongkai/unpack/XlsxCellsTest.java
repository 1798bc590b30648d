package org.gongkai.unpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.Ends;
import org.gongkai.finding.Found;
import org.gongkai.unpack.office.XlsxCells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The cells of a workbook are read as data, and no workbook costs more than its own refusal. */
class XlsxCellsTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private static Zips with(String data) {
        return Documents.xlsx().with(SHEET, "<worksheet><sheetData>" + data + "</worksheet>");
    }

    private static Found<Optional<List<XlsxCells.Sheet>>> read(Zips file) {
        return Unpacker.cells("content/annual/2025.xlsx", file.bytes());
    }

    /** {@code A1=项目} of the first sheet; covered places as {@code B1^}. */
    private static String cells(Zips file) {
        return read(file).value().orElseThrow().get(0).rows().stream()
                .flatMap(List::stream)
                .map(cell ->
                        (char) ('A' + cell.column() - 1) + "" + cell.row() + (cell.covered() ? "^" : "=" + cell.text()))
                .collect(Collectors.joining(" "));
    }

    @Test
    void readsSharedAndOwnTextAndNumbers() {
        assertThat(cells(Documents.xlsx())).isEqualTo("A1=项目 B1=金额 A2=会见室维修 B2=12.5");
        assertThat(read(Documents.xlsx()).value().orElseThrow())
                .extracting(XlsxCells.Sheet::name)
                .containsExactly("清单", "说明");
    }

    @ParameterizedTest
    @CsvSource({
        "<v>12</v>, 12",
        "<v>24252.310000000001</v>, 24252.31",
        "<v>1E3</v>, 1000",
        "<v>-6</v>, -6",
        "<v>0</v>, 0",
        "<f>SUM(A1:A9)</f><v>7</v>, 7",
        "<v>1E999</v>, 1E999",
    })
    void aNumberIsWhatIsShown(String value, String read) {
        assertThat(cells(with("<row r=\"3\"><c r=\"B3\">" + value + "</c></row></sheetData>")))
                .isEqualTo("A3= B3=" + read);
    }

    @Test
    void cellsWithoutAddressesStandOneAfterTheOther() {
        assertThat(cells(with("<row><c/><c><v>1</v></c></row><row><c><v>2</v></c></row></sheetData>")))
                .isEqualTo("A1= B1=1 A2=2");
    }

    @Test
    void whatAJoinedCellCoversIsSaidSo() {
        String rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"C1\"><v>3</v></c></row>"
                + "<row r=\"2\"><c r=\"B2\"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:A2\"/>"
                + "<mergeCell ref=\"C1:D9\"/></mergeCells>";
        assertThat(cells(with(rows))).isEqualTo("A1=1 B1= C1=3 A2^ B2=2");
    }

    @Test
    void hiddenSheetsAreNoData() {
        Zips hidden = Documents.xlsx().edit("xl/workbook.xml", "sheetId=\"1\"", "sheetId=\"1\" state=\"hidden\"");
        assertThat(read(hidden).value().orElseThrow())
                .extracting(XlsxCells.Sheet::name)
                .containsExactly("说明");
    }

    static Stream<Map.Entry<String, Zips>> hostile() {
        String big = "甲".repeat(600_000);
        String row = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";
        return Stream.of(
                Map.entry("G-11", with("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>")),
                Map.entry("G-11", with("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row></sheetData>")),
                Map.entry("G-11", with("</sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>")),
                Map.entry("G-11", with("<row><c><v>1</v></c></row>".repeat(50_001) + "</sheetData>")),
                Map.entry(
                        "G-11",
                        with(row.repeat(2) + "</sheetData>")
                                .with("xl/sharedStrings.xml", "<sst><si><t>" + big + "</t></si></sst>")),
                Map.entry("G-11", with("<x>".repeat(300) + "</x>".repeat(300) + "</sheetData>")),
                Map.entry("G-11", with(" ".repeat(40 << 20) + "</sheetData>")),
                Map.entry(
                        "G-09",
                        Documents.xlsx()
                                .with(
                                        SHEET,
                                        "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c"
                                                + " t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>")),
                Map.entry("G-09", Documents.xlsx().with(SHEET, "<worksheet>")),
                Map.entry("G-09", Documents.docx()),
                Map.entry("G-09", new Zips().with("a.txt", "甲")));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefused(Map.Entry<String, Zips> one) {
        byte[] bytes = one.getValue().bytes();
        var found = Ends.of(() -> Unpacker.cells("content/annual/2025.xlsx", bytes));
        assertThat(found.value()).isEmpty();
        assertThat(found.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo(one.getKey());
            assertThat(finding.place().path()).isEqualTo("content/annual/2025.xlsx");
        });
    }

    @Test
    void aWorkbookOfAThousandSheetsIsRefused() {
        StringBuilder sheets = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            sheets.append("<sheet name=\"")
                    .append(i)
                    .append("\" r:id=\"r")
                    .append(i)
                    .append("\"/>");
            relations
                    .append("<Relationship Id=\"r")
                    .append(i)
                    .append("\" Type=\"worksheet\" Target=\"worksheets/sheet");
            relations.append(i).append(".xml\"/>");
        }
        Zips many = Documents.xlsx()
                .with("xl/workbook.xml", "<workbook xmlns:r=\"urn:r\"><sheets>" + sheets + "</sheets></workbook>")
                .with("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        assertThat(read(many).findings())
                .singleElement()
                .satisfies(one -> assertThat(one.rule().id()).isEqualTo("G-11"));
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        for (byte[] bytes : List.of(new byte[0], "表,项目,栏目,数字".getBytes(StandardCharsets.UTF_8), new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0
        })) {
            assertThat(Unpacker.cells("a.xlsx", bytes).findings()).hasSize(1);
        }
    }

    @Test
    void aThousandMutationsAreValues() {
        byte[] valid = Documents.xlsx().bytes();
        Random random = new Random(20261130);
        for (int i = 0; i < 1000; i++) {
            byte[] mutant = valid.clone();
            for (int k = random.nextInt(6); k >= 0; k--) {
                mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
            }
            var found = Unpacker.cells("a.xlsx", mutant);
            assertThat(found.value().isPresent()).isEqualTo(found.findings().isEmpty());
        }
    }
}
