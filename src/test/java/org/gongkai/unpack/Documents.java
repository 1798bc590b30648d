package org.gongkai.unpack;

/** Small clean Office documents for tests, part by part. */
public final class Documents {

    static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    static final String RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private Documents() {}

    static String relations(String... each) {
        StringBuilder text = new StringBuilder("<Relationships xmlns=\"" + RELS + "\">");
        for (int i = 0; i < each.length; i += 3) {
            String mode = each[i + 2].isEmpty() ? "" : " TargetMode=\"" + each[i + 2] + "\"";
            text.append("<Relationship Id=\"rId")
                    .append(i / 3 + 1)
                    .append("\" Type=\"")
                    .append(OFFICE + each[i])
                    .append("\" Target=\"")
                    .append(each[i + 1])
                    .append('"')
                    .append(mode)
                    .append("/>");
        }
        return text.append("</Relationships>").toString();
    }

    private static Zips opc(String main) {
        return new Zips()
                .with(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")
                .with("_rels/.rels", relations("officeDocument", main, ""))
                .with(
                        "docProps/core.xml",
                        "<cp:coreProperties xmlns:cp=\"urn:cp\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                                + "<dc:title>登记表</dc:title><dc:creator>示例省监狱管理局</dc:creator>"
                                + "<cp:lastModifiedBy>示例省监狱管理局办公室</cp:lastModifiedBy></cp:coreProperties>")
                .with(
                        "docProps/app.xml",
                        "<Properties><Application>Microsoft Office Word</Application><Template>Normal.dotm</Template>"
                                + "<Company></Company></Properties>");
    }

    /** A docx with two paragraphs. */
    public static Zips docx() {
        return opc("word/document.xml")
                .with(
                        "word/document.xml",
                        "<w:document " + W + "><w:body>"
                                + "<w:p><w:r><w:t>规范性文件登记表</w:t></w:r></w:p>"
                                + "<w:p><w:r><w:t>第二段</w:t></w:r></w:p>"
                                + "</w:body></w:document>")
                .with(
                        "word/styles.xml",
                        "<w:styles " + W
                                + "><w:style w:styleId=\"Secret\"><w:rPr><w:color w:val=\"000000\"/></w:rPr></w:style></w:styles>");
    }

    /** An xlsx with two sheets. */
    public static Zips xlsx() {
        return opc("xl/workbook.xml")
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"清单\" sheetId=\"1\" r:id=\"rId1\"/>"
                                + "<sheet name=\"说明\" sheetId=\"2\" state=\"visible\" r:id=\"rId2\"/></sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        relations(
                                "worksheet", "worksheets/sheet1.xml", "", "worksheet", "/xl/worksheets/sheet2.xml", ""))
                .with(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>项目</t></si><si><r><t>金</t></r><r><t>额</t></r><rPh><t>jine</t></rPh></si></sst>")
                .with(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><cols><col min=\"1\" max=\"3\" width=\"9\"/></cols><sheetData>"
                                + "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
                                + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>会见室维修</t></is></c><c r=\"B2\"><v>12.5</v></c></row>"
                                + "</sheetData></worksheet>")
                .with("xl/worksheets/sheet2.xml", "<worksheet><sheetData/></worksheet>");
    }

    /** A pptx with one slide and empty notes. */
    public static Zips pptx() {
        String a = "xmlns:a=\"urn:a\" xmlns:p=\"urn:p\"";
        return opc("ppt/presentation.xml")
                .with("ppt/presentation.xml", "<p:presentation " + a + "/>")
                .with(
                        "ppt/slides/slide1.xml",
                        "<p:sld " + a + "><p:cSld><p:spTree><p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"标题\"/></p:nvSpPr>"
                                + "<p:txBody><a:p><a:r><a:t>工作要点</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>")
                .with(
                        "ppt/notesSlides/notesSlide1.xml",
                        "<p:notes " + a
                                + "><p:sp><a:p><a:r><a:t></a:t></a:r><a:fld><a:t>1</a:t></a:fld></a:p></p:sp></p:notes>");
    }
}
