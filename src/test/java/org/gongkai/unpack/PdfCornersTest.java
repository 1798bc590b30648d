package org.gongkai.unpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every corner of a PDF where words can stand: they are read, with a place, or the file is held. */
class PdfCornersTest {

    private static final String NUMBER = "110101199003078515";
    private static final String SAYS = "BT /F1 12 Tf 72 700 Td (" + NUMBER + ") Tj ET";

    private static String han(String text) {
        return "<FEFF" + HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
    }

    static Stream<Arguments> words() {
        return Stream.of(
                one(
                        "bookmark: 机密★10年",
                        RawPdf.of("/Outlines 6 0 R", "")
                                .with("<</First 7 0 R/Last 7 0 R/Count 1>>")
                                .with("<</Title " + han("机密★10年") + "/Parent 6 0 R/Dest[3 0 R/Fit]>>")),
                one(
                        "bookmark: 机密",
                        RawPdf.of("/Outlines 6 0 R", "")
                                .with("<</First 7 0 R/Last 7 0 R/Count 1>>")
                                .with("<</Title 8 0 R/Parent 6 0 R>>")
                                .with("<EFBBBFE69CBAE5AF86>")),
                one(
                        "page 1 ▸ link: https://a.example/?q=机密",
                        link("<</S/URI/URI(https://a.example/?q=%E6%9C%BA%E5%AF%86)>>")),
                one(
                        "page 1 ▸ link: https://a.example/?q=机密",
                        link("<</S/URI/URI(https://a.example/?q=%BB%FA%C3%DC)>>")),
                one("page 1 ▸ link: mailto:wang@qq.com", link("<</S/URI/URI(mailto:wang@qq.com)>>")),
                one("page 1 ▸ tooltip of a form field: 机密", field("/TU " + han("机密"))),
                one("page 1 ▸ options of a form field: 机密", field("/FT/Ch/Opt[(a)[(b) " + han("机密") + "]]")),
                one("page 1 ▸ form field: 机密", field("/V " + han("机密"))),
                one("page 1 ▸ default of a form field: 机密", field("/DV " + han("机密"))),
                one("page 1 ▸ caption: 机密", field("/MK<</CA " + han("机密") + ">>")),
                one(
                        "page 1 ▸ options of a form field: 机密",
                        RawPdf.of("/AcroForm<</Fields[7 0 R]>>", "/Annots[6 0 R]")
                                .with("<</Subtype/Widget/Rect[0 0 9 9]/Parent 7 0 R>>")
                                .with("<</FT/Ch/T(a)/Kids[6 0 R]/Opt 8 0 R>>")
                                .with("[" + han("机密") + "]")),
                one("page 1 ▸ form field: " + NUMBER, field("/V 7 0 R").stream("", NUMBER)),
                one("page 1 ▸ appearance a: " + NUMBER, field("/AP<</N 7 0 R>>").stream(form(), SAYS)),
                one("page 1 ▸ appearance a: " + NUMBER, field("/AP<</N<</Off 4 0 R/On 7 0 R>>>>").stream(form(), SAYS)),
                one("page 1 ▸ appearance a: " + NUMBER, field("/AP<</D 7 0 R>>").stream("/BBox[0 0 9 9]", SAYS)),
                one("object layer: 机密", RawPdf.of("/X<</layer " + han("机密") + ">>", "")),
                one("object Names: 机密", RawPdf.of("/Names<</Dests<</Names[" + han("机密") + "[3 0 R/Fit]]>>>>", "")),
                one("object P: 机密", RawPdf.of("/PageLabels<</Nums[0<</P " + han("机密") + ">>]>>", "")),
                one(
                        "layer: 机密",
                        RawPdf.of("/OCProperties<</OCGs[6 0 R]/D<<>>>>", "")
                                .with("<</Type/OCG/Name " + han("机密") + ">>")),
                one(
                        "alternative text: 机密",
                        RawPdf.of("/StructTreeRoot 6 0 R", "")
                                .with("<</Type/StructTreeRoot/K 7 0 R>>")
                                .with("<</S/Figure/Alt " + han("机密") + ">>")),
                one(
                        "page 1 ▸ alternative text: 机密",
                        RawPdf.of("", "").content("/Span<</ActualText " + han("机密") + ">>BDC EMC")),
                one("object 6: " + NUMBER, RawPdf.of("", "").stream(form(), SAYS)),
                one(
                        "object 6: " + NUMBER,
                        RawPdf.of("", "").stream("/PatternType 1/BBox[0 0 9 9]/Resources<</Font<</F1 5 0 R>>>>", SAYS)),
                one(
                        "object 6: " + NUMBER,
                        RawPdf.of("", "")
                                .with(
                                        "<</Type/Font/Subtype/Type3/CharProcs<</a 7 0 R>>/Resources<</Font<</F1 5 0 R>>>>>>")
                                .stream("", SAYS)));
    }

    private static String form() {
        return "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1 5 0 R>>>>";
    }

    private static RawPdf link(String action) {
        return RawPdf.of("", "/Annots[6 0 R]").with("<</Subtype/Link/Rect[0 0 9 9]/A " + action + ">>");
    }

    private static RawPdf field(String entries) {
        return RawPdf.of("/AcroForm<</Fields[6 0 R]>>", "/Annots[6 0 R]")
                .with("<</Subtype/Widget/Rect[0 0 9 9]/T(a)" + entries + ">>");
    }

    private static Arguments one(String expected, RawPdf pdf) {
        return Arguments.of(expected, pdf.bytes());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("words")
    void readsTheWords(String expected, byte[] pdf) {
        assertThat(Unpacked.passages("a.pdf", pdf)).contains(expected);
        assertThat(Unpacked.traces("a.pdf", pdf)).isEmpty();
    }

    static Stream<Arguments> pages() {
        String bare = "/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>";
        String fonts = "/Resources<</Font<</F1 5 0 R>>>>";
        return Stream.of(
                tree("no type", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<<" + bare + ">>"),
                tree("another type", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Template" + bare + ">>"),
                tree("no count", "<</Kids[3 0 R]>>", "<</Type/Page" + bare + ">>"),
                tree("a wrong count", "<</Type/Pages/Kids[3 0 R]/Count 0>>", "<</Type/Page" + bare + ">>"),
                tree("a circle", "<</Type/Pages/Kids[2 0 R 3 0 R 2 0 R]/Count 3>>", "<</Type/Page" + bare + ">>"),
                tree("the root is the page", "<</Type/Page" + bare + ">>", "null"),
                tree("a page with kids", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Kids[]" + bare + ">>"),
                tree(
                        "resources of a branch without type",
                        "<</Kids[3 0 R]" + fonts + ">>",
                        "<</Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>"),
                tree("an image's end", "BI /W 1 /H 1 /BPC 8 /CS /G ID x EI " + SAYS),
                tree("an image's end at once", "BI/W 1/H 1/BPC 8/CS/G ID x\nEI\n" + SAYS + " Q"),
                tree("no image at all", "ID " + SAYS),
                tree("two images", "BI/W 1 ID x EI BI/W 1 ID y EI " + SAYS));
    }

    private static Arguments tree(String name, String branch, String page) {
        return Arguments.of(
                name,
                RawPdf.of("", "").content(SAYS).set(2, branch).set(3, page).bytes());
    }

    private static Arguments tree(String name, String content) {
        return Arguments.of(name, RawPdf.of("", "").content(content).bytes());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void readsAPageThatViewersShow(String name, byte[] pdf) {
        assertThat(Unpacked.passages("a.pdf", pdf)).contains("page 1: " + NUMBER);
        assertThat(Unpacked.traces("a.pdf", pdf)).isEmpty();
    }

    static Stream<Arguments> held() {
        return Stream.of(
                tree("an image that does not end", "BI/W 1 ID xEI " + SAYS),
                tree("two ends", "BI/W 9 ID x EI ( EI " + SAYS + " % )"),
                tree("text inside an image", "BI/W 1 ID xEI " + SAYS + " BI/W 1 ID x EI"),
                tree("a string that does not end", "(" + SAYS),
                Arguments.of("packed twice", packed("[/FlateDecode/FlateDecode]")),
                Arguments.of("packed twice, short", packed("[/Fl/FlateDecode]")),
                Arguments.of("packed two ways", packed("[/LZWDecode/FlateDecode]")),
                Arguments.of("packed in an unknown way", packed("/Secret")),
                Arguments.of("locked", packed("[/Crypt/FlateDecode]")),
                Arguments.of("not packed as it says", packed("/FlateDecode")),
                tree("no pages", "<</Type/Pages/Kids[]/Count 0>>", "null"));
    }

    private static byte[] packed(String filter) {
        return RawPdf.of("", "")
                .set(4, "<</Filter" + filter + "/Length 14>>\nstream\n%%%%%%%%%%%%%%\nendstream")
                .bytes();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("held")
    void holdsWhatItCannotRead(String name, byte[] pdf) {
        assertThat(Unpacked.traces("a.pdf", pdf)).anyMatch(one -> one.startsWith("UNREADABLE"));
    }

    @Test
    void whiteIsWhiteInEverySpaceOfColours() {
        for (String white : new String[] {
            "/DeviceRGB cs 1 1 1 sc ", "/DeviceGray cs 1 scn ", "/DeviceCMYK cs 0 0 0 0 scn ", "/C1 cs 1 1 1 scn "
        }) {
            byte[] pdf = space().content(white + SAYS).bytes();
            assertThat(Unpacked.traces("a.pdf", pdf)).as(white).containsExactly("HIDDEN_TEXT page 1: " + NUMBER);
        }
        byte[] spot = space().content("/C2 cs 1 scn " + SAYS).bytes();
        assertThat(Unpacked.traces("a.pdf", spot)).as("full ink").isEmpty();
        byte[] shaded = space().content("q 0 690 500 40 re W n /S sh Q /C1 cs 1 1 1 scn " + SAYS)
                .bytes();
        assertThat(Unpacked.traces("a.pdf", shaded)).as("on a gradient").isEmpty();
    }

    private static RawPdf space() {
        return RawPdf.of("", "")
                .set(
                        3,
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>"
                                + "/ColorSpace<</C1[/ICCBased 6 0 R]/C2[/Separation/Blau/DeviceGray 6 0 R]>>>>>>")
                .stream("/N 3", "");
    }

    @Test
    void lettersThatNobodyCanReadHereAreHeld() {
        byte[] pdf = RawPdf.of("", "")
                .content("BT /F1 12 Tf 72 700 Td <00010002> Tj ET")
                .set(
                        5,
                        "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X"
                                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4>>>>]>>")
                .bytes();
        assertThat(Unpacked.traces("a.pdf", pdf)).contains("UNREADABLE page 1 ▸ letters without characters: 2");
    }

    @Test
    void aPageTakenOutOfTheTreeIsHidden() {
        byte[] pdf = RawPdf.of("", "")
                .with("<</Type/Page/MediaBox[0 0 9 9]/Contents 7 0 R/Resources<</Font<</F1 5 0 R>>>>>>")
                .stream("", SAYS)
                .bytes();
        assertThat(Unpacked.traces("a.pdf", pdf))
                .containsExactly("HIDDEN_TEXT object 6 ▸ a page that is not shown: " + NUMBER);
    }

    @Test
    void addressesOfMachinesAndScriptsAreTold() {
        assertThat(Unpacked.traces(
                        "a.pdf", link("<</S/URI/URI(file:///D:/a.docx)>>").bytes()))
                .containsExactly("LOCAL_PATH page 1 ▸ link: file:///D:/a.docx");
        assertThat(Unpacked.traces(
                        "a.pdf", link("<</S/URI/URI(javascript:alert\\(1\\))>>").bytes()))
                .containsExactly("SCRIPT page 1 ▸ link: javascript:alert(1)");
    }
}
