package org.gongkai.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.unpack.Documents.docx;
import static org.gongkai.unpack.Documents.pptx;
import static org.gongkai.unpack.Documents.relations;
import static org.gongkai.unpack.Documents.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One Office document for each trick; without the trick nothing is found. */
class OfficeTest {

    private static final String DOCUMENT = "word/document.xml";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String SLIDE = "ppt/slides/slide1.xml";
    private static final String SECOND = "<w:r><w:t>第二段</w:t></w:r>";

    @Test
    void cleanDocumentsHaveTextAndTheOrgansNamesAndNothingElse() {
        List<String> names = List.of("PERSON author: 示例省监狱管理局", "PERSON last saved by: 示例省监狱管理局办公室");
        assertThat(Unpacked.traces("a.docx", docx().bytes())).isEqualTo(names);
        assertThat(Unpacked.traces("a.xlsx", xlsx().bytes())).isEqualTo(names);
        assertThat(Unpacked.traces("a.pptx", pptx().bytes())).isEqualTo(names);
        assertThat(Unpacked.passages("a.docx", docx().bytes()))
                .containsSubsequence("property title: 登记表", "paragraph 1: 规范性文件登记表", "paragraph 2: 第二段");
        assertThat(Unpacked.passages("a.xlsx", xlsx().bytes()))
                .containsSubsequence("清单 ▸ A1: 项目", "清单 ▸ B1: 金额", "清单 ▸ A2: 会见室维修", "清单 ▸ B2: 12.5");
        assertThat(Unpacked.passages("a.pptx", pptx().bytes())).contains("slide 1: 工作要点");
    }

    private static Arguments word(String expected, String to) {
        return Arguments.of(expected, "a.docx", docx().edit(DOCUMENT, SECOND, to));
    }

    private static String run(String properties) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>密不外传</w:t></w:r>";
    }

    static Stream<Arguments> tricks() {
        return Stream.of(words(), parts(), sheets(), slides()).flatMap(each -> each);
    }

    private static Stream<Arguments> words() {
        return Stream.of(
                word(
                        "TRACKED_CHANGE paragraph 2: 插入（李二）：新的",
                        "<w:ins w:author=\"李二\"><w:r><w:t>新的</w:t></w:r></w:ins>"),
                word(
                        "TRACKED_CHANGE paragraph 2: 删除（李二）：旧的",
                        "<w:del w:author=\"李二\"><w:r><w:delText>旧的</w:delText></w:r></w:del>"),
                word("TRACKED_CHANGE paragraph 2: 移动（）：走的", "<w:moveFrom><w:r><w:t>走的</w:t></w:r></w:moveFrom>"),
                word("TRACKED_CHANGE paragraph 2: 移动（）：来的", "<w:moveTo><w:r><w:t>来的</w:t></w:r></w:moveTo>"),
                word("TRACKED_CHANGE paragraph 2: 格式（王一）", "<w:pPr><w:pPrChange w:author=\"王一\"/></w:pPr>"),
                word("HIDDEN_TEXT paragraph 2: 密不外传", run("<w:vanish/>")),
                word("HIDDEN_TEXT paragraph 2: 密不外传", run("<w:color w:val=\"ffffff\"/>")),
                word("HIDDEN_TEXT paragraph 2: 密不外传", run("<w:sz w:val=\"2\"/>")),
                Arguments.of(
                        "HIDDEN_TEXT paragraph 2: 密不外传",
                        "a.docx",
                        docx().edit(DOCUMENT, SECOND, run("<w:rStyle w:val=\"Secret\"/>"))
                                .edit("word/styles.xml", "<w:color w:val=\"000000\"/>", "<w:vanish/>")),
                word(
                        "LOCAL_PATH paragraph 2 ▸ alternative text: C:\\Users\\wangyi\\图.png",
                        "<w:r><w:docPr descr=\"C:\\Users\\wangyi\\图.png\"/></w:r>"));
    }

    private static Stream<Arguments> parts() {
        String core = "docProps/core.xml";
        String app = "docProps/app.xml";
        return Stream.of(
                Arguments.of(
                        "PERSON author: 王一", "a.docx", docx().edit(core, "<dc:creator>示例省监狱管理局<", "<dc:creator>王一<")),
                Arguments.of("PERSON last saved by: 李二", "a.docx", docx().edit(core, ">示例省监狱管理局办公室<", ">李二<")),
                Arguments.of("ORGANISATION company: 某科技公司", "a.docx", docx().edit(app, "<Company>", "<Company>某科技公司")),
                Arguments.of(
                        "PERSON manager: 赵三",
                        "a.docx",
                        docx().edit(app, "<Company>", "<Manager>赵三</Manager><Company>")),
                Arguments.of("LOCAL_PATH template: 内部呈批.dotx", "a.docx", docx().edit(app, "Normal.dotm", "内部呈批.dotx")),
                Arguments.of(
                        "CUSTOM_DATA custom property: 流水：甲-17",
                        "a.docx",
                        docx().with(
                                        "docProps/custom.xml",
                                        "<Properties><property name=\"流水\"><lpwstr>甲-17</lpwstr></property></Properties>")),
                Arguments.of(
                        "CUSTOM_DATA customXml/item1.xml: 内部编号",
                        "a.docx",
                        docx().with("customXml/item1.xml", "<a><b>内部编号</b></a>")),
                Arguments.of(
                        "COMMENT word/comments.xml: 李二：再改改",
                        "a.docx",
                        docx().with(
                                        "word/comments.xml",
                                        "<w:comments " + Documents.W
                                                + "><w:comment w:author=\"李二\"><w:p><w:r><w:t>再改改</w:t></w:r></w:p></w:comment></w:comments>")),
                Arguments.of(
                        "PERSON word/people.xml ▸ contributor: 李二",
                        "a.docx",
                        docx().with(
                                        "word/people.xml",
                                        "<w:people " + Documents.W + "><w:person w:author=\"李二\"/></w:people>")),
                Arguments.of(
                        "LOCAL_PATH word/_rels/settings.xml.rels ▸ template: file:///D:/t.dotx",
                        "a.docx",
                        docx().with(
                                        "word/_rels/settings.xml.rels",
                                        relations("attachedTemplate", "file:///D:/t.dotx", "External"))),
                Arguments.of(
                        "LOCAL_PATH word/_rels/document.xml.rels ▸ link: \\\\fs01\\处室\\表.xlsx",
                        "a.docx",
                        docx().with(
                                        "word/_rels/document.xml.rels",
                                        relations("hyperlink", "\\\\fs01\\处室\\表.xlsx", "External"))),
                Arguments.of(
                        "EXTERNAL_LINK word/_rels/document.xml.rels ▸ external source: https://a.example/x.png",
                        "a.docx",
                        docx().with(
                                        "word/_rels/document.xml.rels",
                                        relations("image", "https://a.example/x.png", "External"))),
                Arguments.of(
                        "MACRO word/vbaProject.bin: vbaProject.bin", "a.docx", docx().with("word/vbaProject.bin", "x")),
                Arguments.of(
                        "EMBEDDED_FILE word/embeddings/oleObject1.bin: oleObject1.bin",
                        "a.docx",
                        docx().with("word/embeddings/oleObject1.bin", "x")),
                Arguments.of(
                        "UNREADABLE word/media/image1.emf: emf", "a.docx", docx().with("word/media/image1.emf", "x")),
                Arguments.of(
                        "THUMBNAIL docProps/thumbnail.jpeg: thumbnail.jpeg",
                        "a.pptx",
                        pptx().with("docProps/thumbnail.jpeg", "x")),
                Arguments.of(
                        "LOCAL_PATH xl/printerSettings/printerSettings1.bin: \\\\fs01\\打印机",
                        "a.xlsx",
                        xlsx().with(
                                        "xl/printerSettings/printerSettings1.bin",
                                        "\\\\fs01\\打印机\0".getBytes(StandardCharsets.UTF_16LE))),
                Arguments.of(
                        "IMAGE_NOTE word/media/image1.png ▸ Comment: 原图在内网",
                        "a.docx",
                        docx().with("word/media/image1.png", Pictures.png("tEXt", "Comment\0原图在内网"))));
    }

    private static Stream<Arguments> sheets() {
        return Stream.of(
                Arguments.of(
                        "HIDDEN_SHEET sheet: 说明", "a.xlsx", xlsx().edit("xl/workbook.xml", "visible", "veryHidden")),
                Arguments.of(
                        "HIDDEN_CELLS 清单 ▸ hidden rows: A2：会见室维修 B2：12.5",
                        "a.xlsx",
                        xlsx().edit(SHEET, "<row r=\"2\"", "<row r=\"2\" hidden=\"1\"")),
                Arguments.of(
                        "HIDDEN_CELLS 清单 ▸ hidden rows: A2：会见室维修 B2：12.5",
                        "a.xlsx",
                        xlsx().edit(SHEET, "<row r=\"2\"", "<row r=\"2\" ht=\"0\"")),
                Arguments.of(
                        "HIDDEN_CELLS 清单 ▸ hidden columns: B1：金额 B2：12.5",
                        "a.xlsx",
                        xlsx().edit(SHEET, "min=\"1\" max=\"3\"", "min=\"2\" max=\"2\" hidden=\"true\"")),
                Arguments.of(
                        "HIDDEN_CELLS text of no cell: 删去的单元格",
                        "a.xlsx",
                        xlsx().edit("xl/sharedStrings.xml", "</sst>", "<si><t>删去的单元格</t></si></sst>")),
                Arguments.of(
                        "HIDDEN_CELLS pivot cache: xl/pivotCache/pivotCacheRecords1.xml",
                        "a.xlsx",
                        xlsx().with("xl/pivotCache/pivotCacheRecords1.xml", "<r/>")),
                Arguments.of(
                        "COMMENT xl/comments1.xml ▸ B2: 数字未定",
                        "a.xlsx",
                        xlsx().with(
                                        "xl/comments1.xml",
                                        "<comments><authors><author>王一</author></authors><commentList><comment ref=\"B2\"><text><t>数字未定</t></text></comment></commentList></comments>")),
                Arguments.of(
                        "EXTERNAL_LINK xl/externalLinks/externalLink1.xml: xl/externalLinks/externalLink1.xml",
                        "a.xlsx",
                        xlsx().with("xl/externalLinks/externalLink1.xml", "<x/>")),
                Arguments.of(
                        "EXTERNAL_LINK xl/connections.xml: xl/connections.xml",
                        "a.xlsx",
                        xlsx().with("xl/connections.xml", "<x/>")),
                Arguments.of(
                        "TRACKED_CHANGE xl/revisions/revisionLog1.xml: xl/revisions/revisionLog1.xml",
                        "a.xlsx",
                        xlsx().with("xl/revisions/revisionLog1.xml", "<x/>")));
    }

    private static Stream<Arguments> slides() {
        return Stream.of(
                Arguments.of(
                        "HIDDEN_SLIDE slide 1: 工作要点", "a.pptx", pptx().edit(SLIDE, "<p:sld ", "<p:sld show=\"0\" ")),
                Arguments.of(
                        "HIDDEN_SLIDE slide 1: 工作要点",
                        "a.pptx",
                        pptx().edit(SLIDE, "id=\"2\"", "id=\"2\" hidden=\"1\"")),
                Arguments.of(
                        "SPEAKER_NOTES notes 1: 此页不讲",
                        "a.pptx",
                        pptx().edit("ppt/notesSlides/notesSlide1.xml", "<a:t></a:t>", "<a:t>此页不讲</a:t>")),
                Arguments.of(
                        "COMMENT ppt/comments/comment1.xml: 换一张图",
                        "a.pptx",
                        pptx().with(
                                        "ppt/comments/comment1.xml",
                                        "<p:cmLst xmlns:p=\"urn:p\"><p:cm><p:text>换一张图</p:text></p:cm></p:cmLst>")),
                Arguments.of(
                        "PERSON ppt/commentAuthors.xml ▸ commenter: 王一",
                        "a.pptx",
                        pptx().with("ppt/commentAuthors.xml", "<p:l xmlns:p=\"urn:p\"><p:a name=\"王一\"/></p:l>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tricks")
    void findsTheTrick(String expected, String name, Zips document) {
        assertThat(Unpacked.traces(name, document.bytes()))
                .filteredOn(one -> !one.contains("示例省监狱管理局"))
                .contains(expected);
    }

    @Test
    void whatIsOrdinaryIsLetBe() {
        byte[] bytes = docx().edit(
                        DOCUMENT,
                        SECOND,
                        "<w:r><w:rPr><w:vanish w:val=\"0\"/><w:webHidden/><w:sz w:val=\"21\"/></w:rPr><w:t>甲</w:t></w:r>"
                                + "<w:r><w:rPr><w:color w:val=\"FFFFFF\"/><w:shd w:fill=\"C00000\"/></w:rPr><w:t>白字红底</w:t></w:r>")
                .with("word/_rels/document.xml.rels", relations("hyperlink", "https://www.gov.cn/", "External"))
                .with("customXml/item1.xml", "<b:Sources xmlns:b=\"urn:b\" SelectedStyle=\"\\APA.xsl\"/>")
                .with("word/theme/theme1.xml", "<a:theme xmlns:a=\"urn:a\"/>")
                .with("word/media/image1.png", Pictures.png())
                .bytes();
        assertThat(Unpacked.traces("a.docx", bytes)).allMatch(one -> one.contains("示例省监狱管理局"));
    }

    @Test
    void documentsOfAnotherKindAndDocumentTypesAreRefused() {
        assertThat(Unpacked.traces("a.docx", xlsx().bytes())).contains("OTHER_CONTENT : ≠ word/");
        assertThat(Unpacked.traces("a.xlsx", new Zips().with("a.txt", "甲").bytes()))
                .contains("OTHER_CONTENT : ≠ xl/");
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>";
        assertThat(Unpacked.traces("a.docx", docx().with(DOCUMENT, bomb).bytes()))
                .contains("UNREADABLE : DTD");
        String deep = "<a>".repeat(300) + "</a>".repeat(300);
        assertThat(Unpacked.traces("a.docx", docx().with(DOCUMENT, deep).bytes()))
                .contains("TOO_MUCH : XML: 200");
    }
}
