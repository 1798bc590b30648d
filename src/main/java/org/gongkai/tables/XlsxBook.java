package org.gongkai.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables in one workbook (工作簿), each with sheets of its own; all of them are for the screen, or all of them for paper. */
public final class XlsxBook {

    private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final List<Sheet> sheets = new ArrayList<>();

    /** One sheet of a table, counted from 0. */
    private record Sheet(XlsxTable table, int number) {}

    /** A workbook of these tables, in their order; each has another name. */
    public XlsxBook(XlsxTable... tables) {
        for (XlsxTable table : tables) {
            for (int i = 0; i < table.sheets(); i++) {
                sheets.add(new Sheet(table, i));
            }
        }
    }

    /** The workbook as a file. */
    public byte[] bytes() {
        return file().bytes();
    }

    /** Writes the workbook as a file, and leaves {@code out} open. */
    void write(OutputStream out) throws IOException {
        file().write(out);
    }

    private OfficePackage file() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("xl/workbook.xml", "sheet.main+xml");
        List<OfficePackage.Relation> inside = new ArrayList<>();
        for (int i = 1; i <= sheets.size(); i++) {
            types.put("xl/worksheets/sheet" + i + ".xml", "worksheet+xml");
            inside.add(OfficePackage.Relation.to("worksheet", "worksheets/sheet" + i + ".xml"));
        }
        types.put("xl/styles.xml", "styles+xml");
        inside.add(OfficePackage.Relation.to("styles", "styles.xml"));
        OfficePackage file = new OfficePackage()
                .types(KIND, types)
                .relations("_rels/.rels", Map.of("officeDocument", "xl/workbook.xml"))
                .part("xl/workbook.xml", workbook())
                .relations("xl/_rels/workbook.xml.rels", inside)
                .part("xl/styles.xml", sheets.get(0).table().styles());
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            file.part(
                    "xl/worksheets/sheet" + (i + 1) + ".xml",
                    out -> sheet.table().sheet(sheet.number(), out));
        }
        return file;
    }

    /** The filter's hidden name is what Excel itself writes beside an autoFilter. */
    private String workbook() {
        StringBuilder list = new StringBuilder();
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < sheets.size(); i++) {
            XlsxTable table = sheets.get(i).table();
            int number = sheets.get(i).number();
            String called = table.called(number);
            list.append("<sheet name=\"").append(called).append("\" sheetId=\"").append(i + 1);
            list.append("\" r:id=\"rId").append(i + 1).append("\"/>");
            names.append("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"")
                    .append(i);
            names.append("\" hidden=\"1\">'").append(called).append("'!$A$1:$").append(table.lastColumn());
            names.append("$").append(table.size(number)).append("</definedName>");
        }
        return OfficePackage.XML + "<workbook xmlns=\"" + XlsxTable.MAIN + "\" xmlns:r=\"" + OfficePackage.RELATIONS
                + "\"><sheets>" + list + "</sheets><definedNames>" + names + "</definedNames></workbook>\n";
    }
}
