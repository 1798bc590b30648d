package org.gongkai.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.unpack.Pdfs.bar;
import static org.gongkai.unpack.Pdfs.pdf;
import static org.gongkai.unpack.Pdfs.text;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationUnknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One PDF for each trick; without the trick nothing is found. */
class PdfTest {

    private static final Pdfs.Drawing PLAIN = content -> text(content, 100, 700, "PLAIN");

    @Test
    void aCleanPdfHasItsTextAndNothingElse() {
        assertThat(Unpacked.traces("a.pdf", Pdfs.clean())).isEmpty();
        assertThat(Unpacked.passages("a.pdf", Pdfs.clean())).contains("page 1: HEADING\nBODY");
    }

    @Test
    void groundsClipsAndGlassCoverNothing() {
        byte[] pdf = pdf(content -> {
            bar(content, 0, 0, 600, 800, 0.9f);
            text(content, 100, 700, "ON A GROUND");
            content.saveGraphicsState();
            content.addRect(300, 300, 10, 10);
            content.clip();
            bar(content, 0, 0, 600, 800, 0.5f); // of which only a little square is painted
            content.restoreGraphicsState();
            PDExtendedGraphicsState glass = new PDExtendedGraphicsState();
            glass.setNonStrokingAlphaConstant(0.3f);
            content.setGraphicsStateParameters(glass);
            bar(content, 90, 690, 200, 30, 0.9f); // a marker pen
        });
        assertThat(Unpacked.traces("a.pdf", pdf)).isEmpty();
    }

    static Stream<Arguments> tricks() {
        return Stream.concat(drawings(), works());
    }

    private static Stream<Arguments> drawings() {
        return Stream.of(
                Arguments.of("COVERED_TEXT page 1: WANG YI", pdf(content -> {
                    text(content, 100, 700, "NAME: WANG YI");
                    bar(content, 143, 695, 100, 20, 0);
                })),
                Arguments.of("COVERED_TEXT page 1: WANG YI", pdf(content -> {
                    text(content, 100, 700, "WANG YI");
                    content.setLineWidth(14);
                    content.moveTo(95, 704);
                    content.lineTo(200, 704);
                    content.stroke();
                })),
                Arguments.of("COVERED_TEXT page 1: WANG YI", pdf(content -> {
                    text(content, 100, 700, "WANG YI");
                    content.moveTo(95, 695);
                    content.lineTo(200, 695);
                    content.lineTo(200, 715);
                    content.lineTo(95, 715);
                    content.closeAndFillAndStroke();
                })),
                Arguments.of("HIDDEN_TEXT page 1: WHITE", pdf(content -> {
                    content.setNonStrokingColor(1f);
                    text(content, 100, 700, "WHITE");
                })),
                Arguments.of("HIDDEN_TEXT page 1: NOWHERE", pdf(content -> {
                    content.setRenderingMode(RenderingMode.NEITHER);
                    text(content, 100, 700, "NOWHERE");
                })));
    }

    private static Stream<Arguments> works() {
        return Stream.of(
                Arguments.of("COVERED_TEXT page 1: WANG YI", pdf(content -> {}, document -> {
                    PDImageXObject image = new PDImageXObject(
                            document,
                            new ByteArrayInputStream(new byte[3]),
                            COSName.FLATE_DECODE,
                            1,
                            1,
                            8,
                            org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB.INSTANCE);
                    try (var content =
                            new org.apache.pdfbox.pdmodel.PDPageContentStream(document, document.getPage(0))) {
                        text(content, 100, 700, "WANG YI");
                        content.drawImage(image, 90, 690, 100, 30);
                    }
                })),
                Arguments.of(
                        "IMAGE_NOTE page 1 ▸ picture ▸ JpegComment ▸ JPEG Comment: inner",
                        pdf(content -> {}, document -> {
                            byte[] jpeg = Pictures.jpeg(0xFE, "inner".getBytes(StandardCharsets.UTF_8));
                            PDImageXObject image = new PDImageXObject(
                                    document,
                                    new ByteArrayInputStream(jpeg),
                                    COSName.DCT_DECODE,
                                    1,
                                    1,
                                    8,
                                    org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray.INSTANCE);
                            try (var content =
                                    new org.apache.pdfbox.pdmodel.PDPageContentStream(document, document.getPage(0))) {
                                content.drawImage(image, 90, 690, 100, 30);
                            }
                        })),
                Arguments.of("OLD_REVISION : 2 × %%EOF", Pdfs.again(pdf(PLAIN))),
                Arguments.of("OLD_REVISION : 3 × %%EOF", Pdfs.again(Pdfs.again(pdf(PLAIN)))),
                Arguments.of(
                        "OLD_REVISION : /Prev",
                        new String(Pdfs.again(pdf(PLAIN)), StandardCharsets.ISO_8859_1)
                                .replaceFirst("%%EOF", "%%E0F")
                                .getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of(
                        "FOREIGN_BYTES behind the end: 5 B",
                        Pictures.concat(pdf(PLAIN), "extra".getBytes(StandardCharsets.UTF_8))),
                Arguments.of("UNAPPLIED_REDACTION page 1 ▸ redaction mark: [10 20 30 40]", annotated("Redact", "")),
                Arguments.of("COMMENT page 1 ▸ annotation: Highlight ：再查", annotated("Highlight", "再查")),
                Arguments.of("EMBEDDED_FILE page 1 ▸ annotation: FileAttachment", annotated("FileAttachment", "")),
                Arguments.of("COMMENT page 1 ▸ annotation: Text 李二：再改改", pdf(PLAIN, document -> {
                    PDAnnotationText note = new PDAnnotationText();
                    note.setContents("再改改");
                    note.setTitlePopup("李二");
                    document.getPage(0).getAnnotations().add(note);
                    document.getPage(0).setAnnotations(java.util.List.of(note));
                })),
                Arguments.of("EMBEDDED_FILE embedded file: 底稿.xlsx", pdf(PLAIN, document -> {
                    PDComplexFileSpecification file = new PDComplexFileSpecification();
                    file.setFileUnicode("底稿.xlsx");
                    file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[1])));
                    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
                    tree.setNames(Map.of("1", file));
                    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
                    names.setEmbeddedFiles(tree);
                    document.getDocumentCatalog().setNames(names);
                })),
                Arguments.of(
                        "SCRIPT action: JavaScript app.alert(1)",
                        pdf(
                                PLAIN,
                                document -> document.getDocumentCatalog()
                                        .setOpenAction(new PDActionJavaScript("app.alert(1)")))),
                Arguments.of(
                        "PERSON author: 王一",
                        pdf(PLAIN, document -> document.getDocumentInformation().setAuthor("王一"))),
                Arguments.of(
                        "ORGANISATION company: 某科技公司",
                        pdf(
                                PLAIN,
                                document ->
                                        document.getDocumentInformation().setCustomMetadataValue("Company", "某科技公司"))),
                Arguments.of(
                        "LOCAL_PATH property Title: D:\\内网\\呈批.docx",
                        pdf(PLAIN, document -> document.getDocumentInformation().setTitle("D:\\内网\\呈批.docx"))),
                Arguments.of(
                        "CUSTOM_DATA custom property: SourceId：甲-17",
                        pdf(
                                PLAIN,
                                document ->
                                        document.getDocumentInformation().setCustomMetadataValue("SourceId", "甲-17"))),
                Arguments.of("PERSON XMP ▸ creator: 王一", pdf(PLAIN, document -> {
                    PDMetadata metadata = new PDMetadata(document);
                    metadata.importXMPMetadata(
                            "<r xmlns:dc=\"urn:dc\"><dc:creator>王一</dc:creator></r>".getBytes(StandardCharsets.UTF_8));
                    document.getDocumentCatalog().setMetadata(metadata);
                })),
                Arguments.of("HIDDEN_LAYER layer: 内部意见", pdf(PLAIN, document -> {
                    COSDictionary layer = new COSDictionary();
                    layer.setString(COSName.NAME, "内部意见");
                    COSArray off = new COSArray();
                    off.add(layer);
                    COSDictionary start = new COSDictionary();
                    start.setItem(COSName.OFF, off);
                    COSDictionary layers = new COSDictionary();
                    layers.setItem(COSName.D, start);
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.OCPROPERTIES, layers);
                })),
                Arguments.of("ENCRYPTED : PDF", Pdfs.encrypted("user")),
                Arguments.of("ENCRYPTED : PDF", Pdfs.encrypted("")),
                Arguments.of("UNREADABLE : %%EOF", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("OTHER_CONTENT : a.pdf: PNG", Pictures.png()));
    }

    private static byte[] annotated(String subtype, String contents) {
        return pdf(PLAIN, document -> {
            COSDictionary dictionary = new COSDictionary();
            dictionary.setName(COSName.SUBTYPE, subtype);
            dictionary.setString(COSName.CONTENTS, contents);
            dictionary.setItem(COSName.RECT, COSArray.ofCOSIntegers(java.util.List.of(10, 20, 40, 60)));
            PDAnnotation annotation = new PDAnnotationUnknown(dictionary);
            document.getPage(0).setAnnotations(java.util.List.of(annotation));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tricks")
    void findsTheTrick(String expected, byte[] bytes) {
        assertThat(Unpacked.traces("a.pdf", bytes)).anyMatch(one -> one.startsWith(expected));
    }

    @Test
    void aFileMadeForTheWebHasTwoEndsFromTheStart() {
        byte[] pdf = Pdfs.again(pdf(PLAIN));
        String length = "/Linearized 1/L " + (pdf.length + 40) + " ";
        String head = "%" + length + "x".repeat(38 - length.length()) + "\n";
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int line = text.indexOf('\n') + 1;
        byte[] linear = (text.substring(0, line) + head + text.substring(line)).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(linear).hasSize(pdf.length + 40);
        assertThat(Unpacked.traces("a.pdf", linear)).noneMatch(one -> one.startsWith("OLD_REVISION"));
        assertThat(Unpacked.traces("a.pdf", Pdfs.again(linear))).anyMatch(one -> one.startsWith("OLD_REVISION"));
    }
}
