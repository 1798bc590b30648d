package org.gongkai.unpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.unpack.inventory.Extract;
import org.gongkai.unpack.inventory.TraceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What other people's programs see in a file is seen here, and what they write into a file is found here. */
class StrangersTest {

    private static final Pattern END = Pattern.compile("%%EOF\\r?\\n?");

    @TempDir
    Path folder;

    static Stream<Arguments> pdfs() {
        Stream<Arguments> own = Stream.of(
                Arguments.of("clean", Pdfs.clean()),
                Arguments.of("saved again", Pdfs.again(Pdfs.clean())),
                Arguments.of("saved twice again", Pdfs.again(Pdfs.again(Pdfs.clean()))));
        return Stream.concat(own, PdfTest.tricks());
    }

    /** Everything seen in a file, text and traces. */
    private static String seen(String name, byte[] bytes) {
        return Unpacked.of(name, bytes).stream().map(Extract::text).collect(Collectors.joining("\n"));
    }

    private static boolean held(String name, byte[] bytes, TraceKind... kinds) {
        return Unpacked.of(name, bytes).stream()
                .anyMatch(one -> one instanceof Extract.Trace trace
                        && Arrays.asList(kinds).contains(trace.kind()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pdfs")
    void everyWordThatPdftotextReadsIsReadHere(String name, byte[] pdf) throws IOException {
        Stranger pdftotext = new Stranger("pdftotext", folder);
        Stranger.Answer answer = pdftotext.run("-q", pdftotext.file("a.pdf", pdf), "-");
        if (answer.code() != 0
                || held("a.pdf", pdf, TraceKind.ENCRYPTED, TraceKind.UNREADABLE, TraceKind.OTHER_CONTENT)) {
            assertThat(Unpacked.traces("a.pdf", pdf))
                    .as("held, whoever can read it")
                    .isNotEmpty();
            return;
        }
        String here = seen("a.pdf", pdf).replaceAll("\\s", "");
        for (String word : answer.text().split("[\\s\\f]+")) {
            assertThat(here).as(answer.text()).contains(word);
        }
    }

    /** Where the earlier state's end is damaged, only this program looks for it. */
    static Stream<Arguments> pdfsWithWholeEnds() {
        return pdfs().filter(pdf -> !pdf.get()[0].toString().endsWith("/Prev"));
    }

    /** An earlier state is one that qpdf opens as a whole file: the bytes up to an earlier end. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("pdfsWithWholeEnds")
    void aFileWithAnEarlierStateThatQpdfOpensIsHeldAndNoOther(String name, byte[] pdf) throws IOException {
        Stranger qpdf = new Stranger("qpdf", folder);
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        List<Integer> ends = new ArrayList<>();
        Matcher end = END.matcher(text);
        while (end.find()) {
            ends.add(end.end());
        }
        int states = 0;
        for (int at : ends) {
            Path state = qpdf.file("state.pdf", Arrays.copyOf(pdf, at));
            Stranger.Answer answer = qpdf.run("--check", state);
            if (answer.code() == 0) {
                states++;
            }
        }
        boolean encrypted = held("a.pdf", pdf, TraceKind.ENCRYPTED);
        assertThat(held("a.pdf", pdf, TraceKind.OLD_REVISION)).isEqualTo(states > 1 && !encrypted);
    }

    /** However qpdf writes the same document, the same is found; only its earlier states go. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("pdfs")
    void aDocumentWrittenAnewByQpdfHasTheSameTraces(String name, byte[] pdf) throws IOException {
        Stranger qpdf = new Stranger("qpdf", folder);
        if (held("a.pdf", pdf, TraceKind.ENCRYPTED, TraceKind.UNREADABLE, TraceKind.OTHER_CONTENT)) {
            return;
        }
        List<String> before = traces(pdf);
        for (List<String> form : List.of(
                List.of("--linearize"),
                List.of("--qdf", "--object-streams=disable"),
                List.of("--object-streams=generate", "--recompress-flate", "--compression-level=9"))) {
            byte[] anew = written(qpdf, form, pdf);
            assertThat(traces(anew)).as(form.toString()).isEqualTo(before);
        }
    }

    private static byte[] written(Stranger qpdf, List<String> options, byte[] pdf) throws IOException {
        List<Object> args = new ArrayList<>(options);
        args.add(qpdf.file("from.pdf", pdf));
        args.add(qpdf.out());
        return qpdf.made(args.toArray());
    }

    private static List<String> traces(byte[] pdf) {
        return Unpacked.traces("a.pdf", pdf).stream()
                .filter(one -> !one.startsWith("OLD_REVISION") && !one.startsWith("FOREIGN_BYTES"))
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void whatQpdfLocksIsHeld() throws IOException {
        Stranger qpdf = new Stranger("qpdf", folder);
        for (List<String> lock : List.of(
                List.of("--encrypt", "", "owner", "256", "--"),
                List.of("--encrypt", "user", "owner", "256", "--"),
                List.of("--object-streams=generate", "--encrypt", "", "owner", "256", "--"),
                List.of("--allow-weak-crypto", "--encrypt", "", "owner", "40", "--"))) {
            byte[] locked = written(qpdf, lock, Pdfs.clean());
            assertThat(Unpacked.traces("a.pdf", locked)).as(lock.toString()).containsExactly("ENCRYPTED : PDF");
        }
    }

    @Test
    void whatQpdfAttachesIsFound() throws IOException {
        Stranger qpdf = new Stranger("qpdf", folder);
        Path file = qpdf.file("draft.txt", "底稿".getBytes(StandardCharsets.UTF_8));
        byte[] bytes = qpdf.made(
                qpdf.file("from.pdf", Pdfs.clean()),
                "--object-streams=generate",
                "--add-attachment",
                file,
                "--",
                qpdf.out());
        assertThat(Unpacked.traces("a.pdf", bytes))
                .anyMatch(one -> one.startsWith("EMBEDDED_FILE") && one.contains("draft.txt"));
    }

    private static byte[] clean(String extension) {
        return switch (extension) {
            case "jpg" -> Pictures.jpeg();
            case "png" -> Pictures.png();
            case "gif" -> Pictures.gif("");
            case "tif" -> Pictures.tiff(false, 0x131, "x");
            default -> Pdfs.clean();
        };
    }

    /** What exiftool writes where cameras, phones and picture programs write it. */
    @ParameterizedTest
    @CsvSource({
        "jpg, -GPSLatitude=39.9, LOCATION",
        "jpg, -XMP:GPSLatitude=39.9, LOCATION",
        "jpg, -XMP-iptcCore:Location=南门, LOCATION",
        "jpg, -IPTC:City=示例市, IMAGE_NOTE LOCATION",
        "jpg, -EXIF:Artist=Wang Yi, PERSON",
        "jpg, -EXIF:OwnerName=Wang Yi, DEVICE",
        "jpg, -EXIF:SerialNumber=12345, DEVICE",
        "jpg, -EXIF:LensSerialNumber=12345, DEVICE",
        "jpg, -EXIF:XPAuthor=王一, PERSON",
        "jpg, -EXIF:XPComment=原图, IMAGE_NOTE",
        "jpg, -EXIF:UserComment=原图, IMAGE_NOTE",
        "jpg, -EXIF:ImageDescription=inner, IMAGE_NOTE",
        "jpg, -IPTC:By-line=Wang Yi, IMAGE_NOTE PERSON",
        "jpg, -IPTC:Caption-Abstract=inner, IMAGE_NOTE",
        "jpg, -XMP-dc:Creator=王一, PERSON",
        "png, -EXIF:Artist=Wang Yi, PERSON",
        "jpg, -Comment=inner, IMAGE_NOTE",
        "png, -PNG:Author=Wang Yi, PERSON",
        "png, -PNG:Comment=inner, IMAGE_NOTE",
        "png, -XMP-dc:Creator=王一, PERSON",
        "png, -EXIF:GPSLatitude=39.9, LOCATION",
        "tif, -EXIF:GPSLatitude=39.9, LOCATION",
        "tif, -EXIF:Artist=Wang Yi, PERSON",
        "tif, -XMP-dc:Creator=王一, PERSON",
        "tif, -XMP:GPSLatitude=39.9, LOCATION",
        "tif, -IPTC:Caption-Abstract=inner, IMAGE_NOTE",
        "gif, -Comment=inner, IMAGE_NOTE",
        "gif, -XMP-dc:Creator=王一, PERSON",
        "pdf, -PDF:Author=王一, PERSON",
        "pdf, -XMP-dc:Creator=王一, PERSON"
    })
    void whatExiftoolWritesIsFound(String extension, String option, String kinds) throws IOException {
        Stranger exiftool = new Stranger("exiftool", folder);
        byte[] bytes =
                exiftool.made(option, "-o", exiftool.out(), exiftool.file("from." + extension, clean(extension)));
        List<String> expected = List.of(kinds.split(" "));
        assertThat(Unpacked.traces("a." + extension, bytes))
                .anyMatch(one -> expected.contains(one.substring(0, one.indexOf(' '))));
    }

    static Stream<Arguments> named() {
        Stream<Arguments> pictures = PictureTest.tricks().map(one -> Arguments.of(one.get()[1], one.get()[2]));
        Stream<Arguments> texts = pdfs().map(one -> Arguments.of("a.pdf", one.get()[1]));
        Stream<Arguments> documents = Stream.of(
                Arguments.of("a.docx", Documents.docx().bytes()),
                Arguments.of("a.xlsx", Documents.xlsx().bytes()),
                Arguments.of("a.pptx", Documents.pptx().bytes()),
                Arguments.of(
                        "a.docx",
                        Documents.docx()
                                .edit("docProps/core.xml", "<dc:creator>示例省监狱管理局", "<dc:creator>王一")
                                .bytes()),
                Arguments.of(
                        "a.docx",
                        Documents.docx()
                                .edit("docProps/app.xml", "<Company>", "<Company>某科技公司")
                                .bytes()));
        return Stream.of(pictures, texts, documents).flatMap(one -> one);
    }

    /** Names and places that exiftool reads out of a file are seen here, in the same words where they are words. */
    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("named")
    void namesAndPlacesThatExiftoolReadsAreSeenHere(String name, byte[] bytes) throws IOException {
        Stranger exiftool = new Stranger("exiftool", folder);
        String seen = seen(name, bytes);
        String answer = exiftool.run(
                        "-s2",
                        "-Author",
                        "-Creator",
                        "-Artist",
                        "-Company",
                        "-LastModifiedBy",
                        "-OwnerName",
                        "-SerialNumber",
                        "-Comment",
                        "-ImageDescription",
                        "-Title",
                        "-GPSLatitude",
                        exiftool.file(name, bytes))
                .text();
        assertThat(answer).as("libarchive-zip-perl is missing").doesNotContain("Install Archive::Zip");
        if (!held(
                name, bytes, TraceKind.ENCRYPTED, TraceKind.UNREADABLE, TraceKind.OTHER_CONTENT, TraceKind.TOO_MUCH)) {
            answer.lines()
                    .filter(line -> line.matches("[A-Za-z]+: .*") && !line.matches("(Warning|Error|GPSLatitude): .*"))
                    .map(line -> line.substring(line.indexOf(' ') + 1))
                    .forEach(value -> assertThat(seen).containsAnyOf(value, latin(value)));
        }
        if (answer.contains("GPSLatitude: ")) {
            assertThat(held(name, bytes, TraceKind.LOCATION)).isTrue();
        }
    }

    /** UTF-8 that was taken for Latin text, as exiftool takes what PNG says is Latin. */
    private static String latin(String value) {
        return new String(value.getBytes(Charset.forName("windows-1252")), StandardCharsets.UTF_8);
    }
}
