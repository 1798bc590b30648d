package org.gongkai.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.unpack.Documents.docx;
import static org.gongkai.unpack.Documents.pptx;
import static org.gongkai.unpack.Documents.relations;
import static org.gongkai.unpack.Documents.xlsx;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every corner of an Office document where words can stand: they are read, with a place. */
class OfficeCornersTest {

    private static final String DOCUMENT = "word/document.xml";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String SLIDE = "ppt/slides/slide1.xml";
    private static final String SECOND = "<w:r><w:t>第二段</w:t></w:r>";

    private static Arguments word(String expected, String run) {
        return Arguments.of(expected, "a.docx", docx().edit(DOCUMENT, SECOND, run));
    }

    private static Arguments sheet(String expected, String behind) {
        return Arguments.of(expected, "a.xlsx", xlsx().edit(SHEET, "</sheetData>", "</sheetData>" + behind));
    }

    static Stream<Arguments> words() {
        return Stream.concat(documents(), others());
    }

    private static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of(
                        "word/header1.xml ▸ paragraph 1 ▸ watermark or word art: 机密★10年",
                        "a.docx",
                        docx().with(
                                        "word/header1.xml",
                                        "<w:hdr " + Documents.W
                                                + " xmlns:v=\"urn:v\"><w:p><w:r><w:pict><v:shape><v:textpath string=\"机密★10年\"/></v:shape></w:pict></w:r></w:p></w:hdr>")),
                word(
                        "paragraph 2 ▸ drop-down item: 6222 0212",
                        "<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText=\"6222 0212\" w:value=\"1\"/></w:dropDownList></w:sdtPr></w:sdt>"),
                word(
                        "paragraph 2 ▸ drop-down item: 内部资料",
                        "<w:r><w:ffData><w:ddList><w:listEntry w:val=\"内部资料\"/></w:ddList></w:ffData></w:r>"),
                word(
                        "paragraph 2 ▸ default of a form field: 机密",
                        "<w:r><w:ffData><w:textInput><w:default w:val=\"机密\"/></w:textInput></w:ffData></w:r>"),
                word(
                        "paragraph 2 ▸ tooltip of a form field: 机密",
                        "<w:r><w:ffData><w:helpText w:type=\"text\" w:val=\"机密\"/></w:ffData></w:r>"),
                word("paragraph 2 ▸ content control: 机密", "<w:sdt><w:sdtPr><w:alias w:val=\"机密\"/></w:sdtPr></w:sdt>"),
                word("paragraph 2 ▸ alternative text: 机密", "<w:r><w:docPr id=\"1\" name=\"x\" title=\"机密\"/></w:r>"),
                word("paragraph 2 ▸ value docPr/name: 机密", "<w:r><w:docPr id=\"1\" name=\"机密\"/></w:r>"),
                word("paragraph 2 ▸ alternative text: 机密", "<w:tblPr><w:tblCaption w:val=\"机密\"/></w:tblPr>"),
                word("paragraph 2 ▸ tooltip of a link: 机密", "<w:hyperlink w:tooltip=\"机密\"/>"),
                word("paragraph 2 ▸ XML comment: 机密", "<!--机密-->"),
                word(
                        "paragraph 2 ▸ link: https://a.example/机密",
                        "<w:r><w:instrText> HYPERLINK \"https://a.example/%E6%9C%BA</w:instrText></w:r>"
                                + "<w:r><w:instrText>%E5%AF%86\" </w:instrText></w:r>"),
                word("paragraph 2 ▸ field code: MERGEFIELD 机密", "<w:fldSimple w:instr=\" MERGEFIELD 机密 \"/>"),
                word(
                        "paragraph 2: 110101199003078515",
                        "<w:r><w:t>1101011990</w:t></w:r><w:r><w:fldChar/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
                                + "<w:r><w:t>03078515</w:t></w:r>"),
                word(
                        "paragraph 2: 机密",
                        "<w:r><w:ruby><w:rt><w:r><w:t>ji</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>机</w:t></w:r></w:rubyBase></w:ruby></w:r>"
                                + "<w:r><w:t>密</w:t></w:r>"),
                word("paragraph 2: 010-12345678", "<w:r><w:t>010</w:t><w:noBreakHyphen/><w:t>12345678</w:t></w:r>"),
                Arguments.of(
                        "word/numbering.xml ▸ value lvlText/val: 机密%1",
                        "a.docx",
                        docx().with(
                                        "word/numbering.xml",
                                        "<w:numbering " + Documents.W + "><w:lvlText w:val=\"机密%1\"/></w:numbering>")),
                Arguments.of(
                        "word/settings.xml ▸ value docVar/val: 机密",
                        "a.docx",
                        docx().with(
                                        "word/settings.xml",
                                        "<w:settings " + Documents.W
                                                + "><w:docVar w:name=\"a\" w:val=\"机密\"/></w:settings>")),
                Arguments.of(
                        "word/glossary/document.xml ▸ paragraph 1: 机密",
                        "a.docx",
                        docx().with(
                                        "word/glossary/document.xml",
                                        "<w:glossaryDocument " + Documents.W
                                                + "><w:p><w:r><w:t>机密</w:t></w:r></w:p></w:glossaryDocument>")),
                Arguments.of(
                        "word/diagrams/data1.xml: 机密",
                        "a.docx",
                        docx().with(
                                        "word/diagrams/data1.xml",
                                        "<d xmlns:a=\"urn:a\"><a:p><a:r><a:t>机密</a:t></a:r></a:p></d>")),
                Arguments.of(
                        "property KSOX: 机密",
                        "a.docx",
                        docx().with(
                                        "docProps/custom.xml",
                                        "<Properties><property name=\"KSOX\"><lpwstr>机密</lpwstr></property></Properties>")));
    }

    private static Stream<Arguments> others() {
        return Stream.of(
                sheet(
                        "清单 ▸ validation or condition: 是\n机密",
                        "<dataValidation type=\"list\"><formula1>\"是,机密\"</formula1></dataValidation>"),
                sheet("清单 ▸ validation: 机密", "<dataValidation error=\"机密\"/>"),
                sheet("清单 ▸ tooltip of a link: 机密", "<hyperlink ref=\"A1\" tooltip=\"机密\"/>"),
                sheet("清单 ▸ header or footer: 机密", "<oddHeader>&amp;C&amp;\"宋体\"&amp;12机&amp;B密</oddHeader>"),
                Arguments.of(
                        "清单 ▸ B2 ▸ formula: =机密",
                        "a.xlsx",
                        xlsx().edit(SHEET, "<c r=\"B2\"><v>", "<c r=\"B2\"><f>=\"机密\"</f><v>")),
                Arguments.of("清单 ▸ B2: 机密12.5", "a.xlsx", formatted("&quot;机密&quot;0.0", "12.5")),
                Arguments.of(
                        "清单 ▸ B2: 110101199003078515",
                        "a.xlsx",
                        formatted("\\1\\1\\0\\1\\0\\1\\1\\9\\9\\000000000", "3078515")),
                Arguments.of(
                        "清单 ▸ B2: 110101199003078515",
                        "a.xlsx",
                        formatted("&quot;1101011990&quot;00000000", "3078515")),
                Arguments.of("xl/styles.xml ▸ number format: 机密", "a.xlsx", formatted("0;&quot;机密&quot;0", "1")),
                Arguments.of(
                        "xl/workbook.xml ▸ value definedName/comment: 机密",
                        "a.xlsx",
                        xlsx().edit(
                                        "xl/workbook.xml",
                                        "</sheets>",
                                        "</sheets><definedName name=\"a\" comment=\"机密\">1</definedName>")),
                Arguments.of(
                        "xl/drawings/drawing1.xml ▸ alternative text: 机密",
                        "a.xlsx",
                        xlsx().with("xl/drawings/drawing1.xml", "<d><cNvPr descr=\"机密\"/></d>")),
                Arguments.of(
                        "xl/charts/chart1.xml: 机密",
                        "a.xlsx",
                        xlsx().with("xl/charts/chart1.xml", "<c><p><r><t>机</t></r><r><t>密</t></r></p></c>")),
                Arguments.of(
                        "xl/ctrlProps/ctrlProp1.xml ▸ drop-down item: 机密",
                        "a.xlsx",
                        xlsx().with("xl/ctrlProps/ctrlProp1.xml", "<f><item val=\"机密\"/></f>")),
                Arguments.of(
                        "xl/drawings/vmlDrawing1.vml ▸ watermark or word art: 机密",
                        "a.xlsx",
                        xlsx().with("xl/drawings/vmlDrawing1.vml", "<xml><textpath string=\"机密\"/></xml>")),
                Arguments.of(
                        "slide 1 ▸ alternative text: 机密",
                        "a.pptx",
                        pptx().edit(SLIDE, "name=\"标题\"", "name=\"标题\" descr=\"机密\"")),
                Arguments.of(
                        "ppt/slideMasters/slideMaster1.xml: 机密",
                        "a.pptx",
                        pptx().with("ppt/slideMasters/slideMaster1.xml", "<m><p><t>机密</t></p></m>")),
                Arguments.of(
                        "ppt/tags/tag1.xml ▸ content control: 机密",
                        "a.pptx",
                        pptx().with("ppt/tags/tag1.xml", "<tagLst><tag name=\"A\" val=\"机密\"/></tagLst>")));
    }

    /** Cell B2 in a number format. */
    private static Zips formatted(String code, String value) {
        return styled("", "", code).edit(SHEET, "<c r=\"B2\"><v>12.5<", "<c r=\"B2\" s=\"1\"><v>" + value + "<");
    }

    private static Zips styled(String font, String fill, String code) {
        return xlsx().with(
                        "xl/styles.xml",
                        "<styleSheet><numFmts><numFmt numFmtId=\"176\" formatCode=\"" + code + "\"/></numFmts>"
                                + "<fonts><font><color theme=\"1\"/></font><font>" + font + "</font></fonts>"
                                + "<fills><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill>"
                                + fill + "</fill></fills><cellXfs><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\"/>"
                                + "<xf numFmtId=\"176\" fontId=\"1\" fillId=\"2\"/></cellXfs>"
                                + "<dxfs><dxf><font><color rgb=\"FFFFFFFF\"/></font><fill><patternFill><bgColor rgb=\"FFFF0000\"/></patternFill></fill></dxf></dxfs></styleSheet>");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("words")
    void readsTheWords(String expected, String name, Zips document) {
        assertThat(Unpacked.passages(name, document.bytes())).contains(expected);
        assertThat(Unpacked.traces(name, document.bytes())).allMatch(one -> one.contains("示例省监狱管理局"));
    }

    static Stream<Arguments> unseen() {
        String solid = "<patternFill patternType=\"solid\"><fgColor ";
        String white = "<color rgb=\"FFFFFFFF\"/>";
        return Stream.of(
                Arguments.of("nothing for any value", "", "", ";;;", true),
                Arguments.of("nothing above nought", "", "", ";-0;0;@", true),
                Arguments.of("stars for any value", "", "", "&quot;***&quot;", true),
                Arguments.of("white on nothing", white, "", "0", true),
                Arguments.of("white of the theme", "<color theme=\"0\"/>", "", "0", true),
                Arguments.of("white of the palette", "<color indexed=\"9\"/>", "", "0", true),
                Arguments.of("white on white", white, solid + "theme=\"0\"/></patternFill>", "0", true),
                Arguments.of("black on black", "", solid + "rgb=\"FF000000\"/></patternFill>", "0", true),
                Arguments.of("too small", "<sz val=\"1\"/>", "", "0", true),
                Arguments.of("white on blue", white, solid + "rgb=\"FF1F4E79\"/></patternFill>", "0", false),
                Arguments.of("white on the theme's blue", white, solid + "theme=\"4\"/></patternFill>", "0", false),
                Arguments.of("white on a gradient", white, "<gradientFill/>", "0", false),
                Arguments.of("grey", "<color theme=\"0\" tint=\"-0.35\"/>", "", "0", false),
                Arguments.of("money", "", "", "_ ¥* #,##0.00_ ;_ ¥* \\-#,##0.00_ ;_ ¥* &quot;-&quot;??_ ;_ @_ ", false),
                Arguments.of("money of a country", "", "", "[$¥-804]#,##0.00;[Red]\\-[$¥-804]#,##0.00", false),
                Arguments.of("days", "", "", "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@", false),
                Arguments.of("thousands", "", "", "#,##0.00_);[Red]\\(#,##0.00\\)", false),
                Arguments.of("the general one in Chinese", "", "", "G/通用格式&quot;元&quot;", false),
                Arguments.of("no noughts", "", "", "0;-0;;@", false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unseen")
    void tellsCellsThatColourOrFormatHides(String name, String font, String fill, String code, boolean hidden) {
        byte[] bytes = styled(font, fill, code)
                .edit(SHEET, "<c r=\"B2\">", "<c r=\"B2\" s=\"1\">")
                .bytes();
        assertThat(Unpacked.traces("a.xlsx", bytes)
                        .contains("HIDDEN_CELLS 清单 ▸ cells that colour or format hides: B2：12.5"))
                .isEqualTo(hidden);
    }

    @Test
    void whiteLettersWithinACellAreTold() {
        String piece = "<r><rPr><color rgb=\"FFFFFFFF\"/></rPr><t>密不外传</t></r>";
        assertThat(Unpacked.traces(
                        "a.xlsx",
                        xlsx().edit("xl/sharedStrings.xml", "<r><t>额</t></r>", piece)
                                .bytes()))
                .contains("HIDDEN_CELLS 清单 ▸ cells that colour or format hides: B1：密不外传");
        assertThat(Unpacked.traces(
                        "a.xlsx",
                        xlsx().edit(SHEET, "<is><t>会见室维修</t></is>", "<is>" + piece + "</is>")
                                .bytes()))
                .contains("HIDDEN_CELLS 清单 ▸ cells that colour or format hides: A2：密不外传");
    }

    @Test
    void aTableWhoseStyleGivesTheGroundHidesNoHeading() {
        Zips table = styled("<color theme=\"0\"/>", "", "0")
                .edit(SHEET, "<c r=\"A1\"", "<c r=\"A1\" s=\"1\"")
                .with("xl/worksheets/_rels/sheet1.xml.rels", relations("table", "../tables/table1.xml", ""))
                .with("xl/tables/table1.xml", "<table ref=\"A1:B2\"/>");
        assertThat(Unpacked.traces("a.xlsx", table.bytes())).allMatch(one -> one.contains("示例省监狱管理局"));
    }

    @Test
    void fieldsThatFetchAreTold() {
        String fetch = "<w:r><w:instrText>INCLUDEPICTURE \"C:\\\\Users\\\\wang\\\\a.png\" \\d</w:instrText></w:r>";
        assertThat(Unpacked.traces(
                        "a.docx", docx().edit(DOCUMENT, SECOND, fetch).bytes()))
                .anyMatch(one -> one.startsWith("EXTERNAL_LINK paragraph 2 ▸ field code: INCLUDEPICTURE"));
        String path = "<w:r><w:instrText>HYPERLINK \"\\\\\\\\fs01\\\\a.docx\"</w:instrText></w:r>";
        assertThat(Unpacked.traces("a.docx", docx().edit(DOCUMENT, SECOND, path).bytes()))
                .contains("LOCAL_PATH paragraph 2 ▸ link: \\\\fs01\\a.docx");
    }
}
