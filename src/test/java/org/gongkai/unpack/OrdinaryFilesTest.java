package org.gongkai.unpack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Files as Word, WPS, Excel and LibreOffice write them every day: nothing in them is told. */
class OrdinaryFilesTest {

    private static final String A = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

    /** What Word and WPS put beside the text: fonts, styles, numbering, settings, a theme, a page number. */
    static Zips docx() {
        return Documents.docx()
                .with(
                        "docProps/core.xml",
                        "<cp:coreProperties xmlns:cp=\"urn:cp\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                                + "<dc:title>关于会见的通知</dc:title><cp:revision>3</cp:revision></cp:coreProperties>")
                .with(
                        "docProps/app.xml",
                        "<Properties><Template>Normal.dotm</Template><TotalTime>12</TotalTime><Application>Microsoft Office Word</Application>"
                                + "<AppVersion>16.0000</AppVersion></Properties>")
                .with(
                        "docProps/custom.xml",
                        "<Properties><property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\" name=\"KSOProductBuildVer\"><lpwstr>2052-12.1.0.15374</lpwstr></property>"
                                + "<property name=\"ICV\"><lpwstr>0C8A2B9E3F5D4A7B9C1E2F3A4B5C6D7E_13</lpwstr></property></Properties>")
                .with(
                        "word/document.xml",
                        "<w:document " + Documents.W + " xmlns:w14=\"urn:w14\" " + A + "><w:body>"
                                + "<w:p w14:paraId=\"13800138\" w:rsidR=\"00123456\" w:rsidRDefault=\"00A77B3E\"><w:pPr><w:pStyle w:val=\"1\"/>"
                                + "<w:rPr><w:rFonts w:ascii=\"方正小标宋简体\" w:eastAsia=\"方正小标宋简体\"/><w:sz w:val=\"44\"/></w:rPr></w:pPr>"
                                + "<w:bookmarkStart w:id=\"0\" w:name=\"_Toc138001380\"/><w:r><w:t>关于会见的通知</w:t></w:r></w:p>"
                                + "<w:p><w:hyperlink w:history=\"1\"><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                                + "<w:r><w:instrText xml:space=\"preserve\"> HYPERLINK \"https://www.gov.cn/zhengce/\" \\o \"政策\" </w:instrText></w:r>"
                                + "<w:r><w:t>政策</w:t></w:r></w:hyperlink><w:r><w:instrText> TOC \\o \"1-3\" \\h \\z \\u </w:instrText></w:r></w:p>"
                                + "<w:sdt><w:sdtPr><w:alias w:val=\"是否\"/><w:id w:val=\"-1380013800\"/><w:dropDownList><w:listItem w:displayText=\"是\" w:value=\"1\"/>"
                                + "<w:listItem w:displayText=\"否\" w:value=\"0\"/></w:dropDownList></w:sdtPr><w:sdtContent><w:p><w:r><w:t>是</w:t></w:r></w:p></w:sdtContent></w:sdt>"
                                + "<w:p><w:r><w:drawing><wp:inline xmlns:wp=\"urn:wp\"><wp:extent cx=\"5274310\" cy=\"3955415\"/><wp:docPr id=\"1\" name=\"图片 1\" descr=\"会见流程图\"/></wp:inline></w:drawing></w:r></w:p>"
                                + "<w:tbl><w:tblPr><w:tblStyle w:val=\"a3\"/></w:tblPr><w:tr><w:tc><w:tcPr><w:shd w:fill=\"1F4E79\"/></w:tcPr>"
                                + "<w:p><w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>项目</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                                + "</w:body></w:document>")
                .with(
                        "word/footer1.xml",
                        "<w:ftr " + Documents.W
                                + "><w:p><w:r><w:fldChar/></w:r><w:r><w:instrText>PAGE  \\* MERGEFORMAT</w:instrText></w:r><w:r><w:t>- 1 -</w:t></w:r></w:p></w:ftr>")
                .with(
                        "word/styles.xml",
                        "<w:styles " + Documents.W
                                + "><w:rFonts w:eastAsia=\"宋体\"/><w:style w:styleId=\"1\"><w:name w:val=\"标题 1\"/></w:style></w:styles>")
                .with(
                        "word/settings.xml",
                        "<w:settings " + Documents.W
                                + "><w:rsids><w:rsid w:val=\"00123456\"/></w:rsids><w:docVars><w:docVar w:name=\"commondata\" w:val=\"eyJoZGlkIjoiYzU5M2I0ZGY5OTI3NTRlYTliNWMxMjM0NTY3ODkwIn0=\"/></w:docVars></w:settings>")
                .with(
                        "word/numbering.xml",
                        "<w:numbering " + Documents.W
                                + "><w:nsid w:val=\"13800138\"/><w:lvlText w:val=\"第%1条\"/></w:numbering>")
                .with("word/theme/theme1.xml", "<a:theme " + A + " name=\"Office 主题​\"/>".replace("\u200b", ""))
                .with("word/fontTable.xml", "<w:fonts " + Documents.W + "><w:font w:name=\"仿宋_GB2312\"/></w:fonts>");
    }

    /** What Excel puts beside the cells: formats, a dark heading, a list to choose from, its own path. */
    static Zips xlsx() {
        return Documents.xlsx()
                .with("docProps/core.xml", "<cp:coreProperties xmlns:cp=\"urn:cp\"/>")
                .edit(
                        "xl/workbook.xml",
                        "<sheets>",
                        "<absPath url=\"C:\\work\\\"/><workbookView xWindow=\"-110\" yWindow=\"-110\"/><sheets>")
                .edit(
                        "xl/workbook.xml",
                        "</sheets>",
                        "</sheets><definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">清单!$A$1:$B$9</definedName></definedNames>")
                .edit("xl/worksheets/sheet1.xml", "<c r=\"A1\"", "<c r=\"A1\" s=\"1\"")
                .edit("xl/worksheets/sheet1.xml", "<c r=\"B2\"", "<c r=\"B2\" s=\"2\"")
                .edit(
                        "xl/worksheets/sheet1.xml",
                        "</row></sheetData>",
                        "<c r=\"C2\" s=\"3\"><v>46082</v></c><c r=\"D2\" s=\"4\"><f>SUM(B2:B2)</f><v>0</v></c></row></sheetData>"
                                + "<dataValidations count=\"1\"><dataValidation type=\"list\" showErrorMessage=\"1\" sqref=\"E2:E9\"><formula1>\"是,否\"</formula1></dataValidation></dataValidations>"
                                + "<conditionalFormatting sqref=\"B2\"><cfRule type=\"cellIs\" dxfId=\"0\" priority=\"1\"><formula>0</formula></cfRule></conditionalFormatting>"
                                + "<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>")
                .with(
                        "xl/styles.xml",
                        "<styleSheet><numFmts><numFmt numFmtId=\"176\" formatCode=\"#,##0.00\"/>"
                                + "<numFmt numFmtId=\"177\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>"
                                + "<numFmt numFmtId=\"44\" formatCode=\"_ &quot;¥&quot;* #,##0.00_ ;_ &quot;¥&quot;* \\-#,##0.00_ ;_ &quot;¥&quot;* &quot;-&quot;??_ ;_ @_ \"/></numFmts>"
                                + "<fonts><font><sz val=\"11\"/><color theme=\"1\"/><name val=\"等线\"/></font><font><color theme=\"0\"/><name val=\"等线\"/></font></fonts>"
                                + "<fills><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
                                + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF1F4E79\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>"
                                + "<cellXfs><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\"/>"
                                + "<xf numFmtId=\"176\" fontId=\"0\" fillId=\"0\"/><xf numFmtId=\"177\" fontId=\"0\" fillId=\"0\"/>"
                                + "<xf numFmtId=\"44\" fontId=\"0\" fillId=\"0\"/></cellXfs><cellStyles><cellStyle name=\"常规\"/></cellStyles></styleSheet>");
    }

    /** A PDF as Word and LibreOffice export it: tags, bookmarks, links, a language, properties. */
    static byte[] pdf() {
        return RawPdf.of(
                        "/Lang(zh-CN)/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R/Outlines 8 0 R/PageLabels<</Nums[0<</S/D>>]>>"
                                + "/Names<</Dests<</Names[(_Toc138001380)[3 0 R/XYZ 0 0 0]]>>>>/ViewerPreferences<</DisplayDocTitle true>>",
                        "/Annots[10 0 R]/StructParents 0/Group<</S/Transparency/CS/DeviceRGB>>")
                .content(
                        "/P<</MCID 0>>BDC q BT /F1 12 Tf 72 700 Td [(NOT)-3(ICE)] TJ ET Q EMC "
                                + "q 9 0 0 9 72 600 cm BI /W 2 /H 2 /BPC 8 /CS /G ID abcd\nEI Q BT /F1 12 Tf 72 650 Td (2026) Tj ET")
                .with("<</Type/StructTreeRoot/K 7 0 R>>")
                .with("<</Type/StructElem/S/Figure/ID(node00000012)/P 6 0 R/Alt<FEFF6D417A0B56FE>>>")
                .with("<</First 9 0 R/Last 9 0 R/Count 1>>")
                .with("<</Title<FEFF7B2C4E007AE0>/Parent 8 0 R/Dest[3 0 R/XYZ 0 700 0]>>")
                .with(
                        "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/Border[0 0 0]/F 4/A<</S/URI/URI(https://www.gov.cn/?a=%20b)>>>>")
                .bytes();
    }

    @Test
    void nothingIsToldOfThem() {
        assertThat(Unpacked.traces("a.docx", docx().bytes())).isEmpty();
        assertThat(Unpacked.traces("a.xlsx", xlsx().bytes())).isEmpty();
        assertThat(Unpacked.traces("a.pdf", pdf())).isEmpty();
        assertThat(Unpacked.passages("a.pdf", pdf())).contains("page 1: NOTICE\n2026", "bookmark: 第一章");
        assertThat(Unpacked.passages("a.xlsx", xlsx().bytes()))
                .contains("清单 ▸ B2: 12.5", "清单 ▸ C2: 46082", "清单 ▸ validation or condition: 是\n否");
        assertThat(Unpacked.passages("a.docx", docx().bytes()))
                .contains("paragraph 2 ▸ link: https://www.gov.cn/zhengce/", "paragraph 2 ▸ drop-down item: 是");
    }

    /** Small as they are, they stay small: what is told once is not told again. */
    @Test
    void theirFontsAndStylesDoNotFillTheInventory() {
        assertThat(Unpacked.of("a.docx", docx().bytes())).hasSizeLessThan(50);
    }
}
