package org.gongkai.intake.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.intake.Intake;
import org.gongkai.intake.document.Incoming;
import org.gongkai.intake.document.Table;
import org.gongkai.tables.OfficePackage;
import org.junit.jupiter.api.Test;

/** The sheets of a workbook are tables whose cells keep their names. */
class WorkbookSheetTest {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static Found<Optional<Incoming>> read(String sheets, String... cells) {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("xl/workbook.xml", "sheet.main+xml");
        StringBuilder relations = new StringBuilder(OfficePackage.XML
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"s\" Type=\"" + OfficePackage.RELATIONS
                + "/sharedStrings\" Target=\"/xl/strings.xml\"/>");
        OfficePackage file = new OfficePackage();
        for (int i = 0; i < cells.length; i++) {
            file.part("xl/worksheets/s" + i + ".xml", "<worksheet xmlns=\"" + MAIN + "\">" + cells[i] + "</worksheet>");
            relations.append("<Relationship Id=\"r" + i + "\" Type=\"" + OfficePackage.RELATIONS
                    + "/worksheet\" Target=\"worksheets/s" + i + ".xml\"/>");
        }
        byte[] bytes = file.types("application/vnd.openxmlformats-officedocument.spreadsheetml.", types)
                .relations("_rels/.rels", Map.of("officeDocument", "xl/workbook.xml"))
                .part(
                        "xl/workbook.xml",
                        "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OfficePackage.RELATIONS + "\"><sheets>" + sheets
                                + "</sheets></workbook>")
                .part("xl/_rels/workbook.xml.rels", relations + "</Relationships>")
                .part(
                        "xl/strings.xml",
                        "<sst xmlns=\"" + MAIN
                                + "\"><si><t>甲</t></si><si><r><t>富</t></r><r><t>文本</t></r><rPh><t>fu</t></rPh></si></sst>")
                .bytes();
        return Intake.read("数据.xlsx", bytes);
    }

    private static List<String> row(Table table, int row) {
        return table.rows().get(row).stream().map(Table.Cell::text).toList();
    }

    @Test
    void cellsOfAllKindsStandAtTheirPlaces() {
        Found<Optional<Incoming>> found = read("<sheet name=\"表一\" r:id=\"r0\"/>", """
                <sheetData><row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2" t="s"><v>1</v></c></row>
                <row r="4"><c r="A4" t="inlineStr"><is><t>乙</t></is></c><c r="B4"><v>24252.309999999998</v></c>
                <c r="C4" t="str"><f>A1</f><v>算得</v></c><c r="D4"><f>SUM(A1)</f></c><c r="E4"><v>1E3</v></c></row></sheetData>
                <mergeCells><mergeCell ref="B2:C2"/><mergeCell ref="A4:A5"/></mergeCells>
                """);
        Table table = found.value().orElseThrow().tables().findFirst().orElseThrow();
        assertThat(row(table, 0)).isEmpty();
        assertThat(row(table, 1)).containsExactly("", "甲", "", "富文本");
        assertThat(table.rows().get(1).get(1)).isEqualTo(new Table.Cell("甲", 2, 1));
        assertThat(table.rows().get(1).get(2).covered()).isTrue();
        assertThat(row(table, 3)).containsExactly("乙", "24252.31", "算得", "", "1000");
        assertThat(table.at(3, 1).zh()).isEqualTo("工作表“表一” B4");
        assertThat(table.at(3, 27, 3, 28).zh()).isEqualTo("工作表“表一” AB4–AC4");
        assertThat(found.findings()).extracting(one -> one.message().zh()).containsExactly("工作表“表一” D4 公式没有结果");
    }

    @Test
    void hiddenSheetsAreLeftOutAndTold() {
        String cell = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>";
        Found<Optional<Incoming>> found = read(
                "<sheet name=\"看\" r:id=\"r0\"/><sheet name=\"藏\" state=\"veryHidden\" r:id=\"r1\"/><sheet name=\"空\" r:id=\"r2\"/>",
                cell,
                cell,
                "<sheetData/>");
        assertThat(found.value().orElseThrow().tables()).hasSize(1);
        assertThat(found.findings())
                .extracting(Finding::message)
                .extracting(one -> one.zh())
                .containsExactly("工作表“藏” 隐藏的工作表没有带入");
    }

    @Test
    void aSheetFarTooLargeOrOutOfOrderIsRefused() {
        assertThat(read(
                                "<sheet name=\"甲\" r:id=\"r0\"/>",
                                "<sheetData><row r=\"1000000\"><c r=\"A1000000\"><v>1</v></c></row></sheetData>")
                        .value())
                .isEmpty();
        assertThat(read("<sheet name=\"甲\" r:id=\"r0\"/>", "<sheetData><row r=\"2\"/><row r=\"1\"/></sheetData>")
                        .value())
                .isEmpty();
    }
}
