package org.gongkai.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongkai.content.site.Site;
import org.gongkai.finding.Found;
import org.gongkai.finding.Place;
import org.gongkai.press.PdfPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the way of PDF files is told at its place in site.yaml, all at once. */
class PdfTest {

    private static final String LINE = "pdf: {font: fonts/a.ttf, bold: fonts/b.ttf}";

    @TempDir
    private Path project;

    private static Site.Pdf wanted() {
        return new Site.Pdf(
                new Site.NamedFile("fonts/a.ttf", new Place("content/site.yaml", 9, 13), LINE),
                new Site.NamedFile("fonts/b.ttf", new Place("content/site.yaml", 9, 31), LINE));
    }

    private void font(String name, byte[] bytes) throws IOException {
        Files.createDirectories(project.resolve("fonts"));
        Files.write(project.resolve("fonts").resolve(name), bytes);
    }

    private List<String> said() {
        Found<Optional<PdfPrinter>> printer = HtmlToPdf.of(project, wanted());
        assertThat(printer.value().isPresent()).isEqualTo(printer.findings().isEmpty());
        return printer.findings().stream()
                .map(one -> one.rule().id() + " " + one.place() + " "
                        + one.message().en())
                .toList();
    }

    @Test
    void bothFontsAreToldOf() throws IOException {
        font("b.ttf", "no font".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(said())
                .containsExactly(
                        "G-26 content/site.yaml:9:13 there is no font file fonts/a.ttf (a symbolic link does not count)",
                        "G-26 content/site.yaml:9:31 this is no font file");
    }

    @Test
    void outlinesOfAnotherKindCollectionsAndWebFontsAreRefusedByName() throws IOException {
        font("a.ttf", "OTTO....".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        font("b.ttf", "wOFF....".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(said())
                .containsExactly(
                        "G-26 content/site.yaml:9:13 the outlines of the font are CFF, not TrueType",
                        "G-26 content/site.yaml:9:31 this is a font for web pages (WOFF)");
        font("a.ttf", Fonts.read(Fonts.NOTO));
        font("b.ttf", new byte[0]);
        assertThat(said())
                .containsExactly(
                        "G-26 content/site.yaml:9:13 this is a collection of several fonts",
                        "G-26 content/site.yaml:9:31 this is no font file");
    }

    @Test
    void aFontThatIsCutOffOrMustNotBeEmbeddedIsRefused() throws IOException {
        byte[] whole = Fonts.read(Fonts.WENKAI);
        font("a.ttf", Arrays.copyOf(whole, 4000));
        byte[] restricted = whole.clone();
        restricted[fsType(whole) + 1] = 2;
        font("b.ttf", restricted);
        assertThat(said())
                .containsExactly(
                        "G-26 content/site.yaml:9:13 the font file is damaged",
                        "G-26 content/site.yaml:9:31 the font says of itself that it must not be embedded");
    }

    /** Where the table OS/2 says what may be done with the font: after version, average width, weight and width. */
    private static int fsType(byte[] font) {
        java.nio.ByteBuffer tables = java.nio.ByteBuffer.wrap(font);
        for (int at = 12; at < 12 + 16 * tables.getShort(4); at += 16) {
            if (tables.getInt(at) == 0x4F532F32) {
                return tables.getInt(at + 8) + 8;
            }
        }
        throw new AssertionError("no table OS/2");
    }

    /** The program without its optional library: all classes but those of openhtmltopdf. */
    @Test
    void withoutTheLibraryThatIsWhatIsTold() throws IOException, ReflectiveOperationException {
        font("a.ttf", Fonts.read(Fonts.WENKAI));
        font("b.ttf", Fonts.read(Fonts.WENKAI));
        try (URLClassLoader bare = new URLClassLoader(withoutOpenhtmltopdf(), ClassLoader.getPlatformClassLoader())) {
            Class<?> place = bare.loadClass("org.gongkai.finding.Place");
            Class<?> file = bare.loadClass("org.gongkai.content.site.Site$NamedFile");
            Class<?> wanted = bare.loadClass("org.gongkai.content.site.Site$Pdf");
            Object font = file.getConstructor(String.class, place, String.class)
                    .newInstance(
                            "fonts/a.ttf",
                            place.getConstructor(String.class, int.class, int.class)
                                    .newInstance("content/site.yaml", 9, 13),
                            LINE);
            Object printer = bare.loadClass("org.gongkai.pdf.HtmlToPdf")
                    .getMethod("of", Path.class, wanted)
                    .invoke(null, project, wanted.getConstructor(file, file).newInstance(font, font));
            assertThat(printer.toString())
                    .contains("Optional.empty")
                    .contains("the part for PDF is not installed")
                    .doesNotContain("font file");
        }
    }

    private static URL[] withoutOpenhtmltopdf() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!path.contains("openhtmltopdf")) {
                urls.add(Path.of(path).toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }
}
