package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.gongkai.application.Form;
import org.gongkai.audit.Audit;
import org.gongkai.pdf.Fonts;
import org.gongkai.pdf.Vera;
import org.gongkai.unpack.Found;
import org.gongkai.unpack.Unpacker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that wants PDF files offers them beside its pages: for keeping, for everyone, the same bytes each time. */
class PdfFilesTest {

    private static final String FORM = "apply-form.pdf";

    @TempDir
    static Path shared;

    @TempDir
    private Path folder;

    private static Path project = Path.of("");
    private static Path site = Path.of("");

    @BeforeAll
    static void built() throws IOException {
        project = wanting(TestSite.SITE).write(shared.resolve("p"));
        Built built = Built.of(project, shared.resolve("out"));
        assertThat(built.published()).as(built.shown().toString()).isTrue();
        site = built.out();
    }

    private static TestSite wanting(String siteYaml) throws IOException {
        return new TestSite()
                .file("content/site.yaml", siteYaml + "pdf: {font: fonts/kai.ttf, bold: fonts/bold.ttf}\n")
                .file("fonts/kai.ttf", Fonts.read(Fonts.WENKAI))
                .file("fonts/bold.ttf", Fonts.read(Fonts.BOLD));
    }

    /** What a reader copies out of a file. */
    private static String text(String file) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder("pdftotext", "-raw", site.resolve(file).toString(), "-").start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return text.replaceAll("\\s", "");
    }

    @Test
    void theFormKeepsToTheStandardsForArchivesAndForEveryone() throws IOException {
        assertThat(Vera.faults(Files.readAllBytes(site.resolve(FORM)))).isEmpty();
    }

    @Test
    void theFormHasEveryFieldOfItsPageInTextThatCanBeCopied() throws IOException, InterruptedException {
        String text = text(FORM);
        for (Form.Part part : Form.PARTS) {
            assertThat(text).contains(part.title());
            for (Form.Field field : part.fields()) {
                assertThat(text).contains(field.name() + (field.required() ? "＊" : ""));
                field.choices().forEach(choice -> assertThat(text).contains("□" + choice));
            }
        }
        assertThat(text).contains("受理机关：示例省监狱管理局", "第1页，共1页");
    }

    @Test
    void thePagesAndTheManifestNameTheForm() throws IOException {
        long kilobytes = (Files.size(site.resolve(FORM)) + 512) / 1024;
        assertThat(Files.readString(site.resolve("apply-form.html")))
                .contains("<a href=\"apply-form.pdf\" download=\"政府信息公开申请表.pdf\">下载 PDF 版（" + kilobytes + " KB）</a>");
        assertThat(Files.readString(site.resolve("apply.html"))).contains("href=\"apply-form.pdf\"");
        assertThat(Files.readString(site.resolve("release/manifest.sha256"))).contains("  apply-form.pdf\n");
        assertThat(Audit.folder(site).findings()).isEmpty();
    }

    /** The text of both statements: another day, another Java process would not matter either. */
    @Test
    void theSameContentIsTheSameFileWheneverItIsPrinted() throws IOException {
        Built again = Built.of(project, folder.resolve("out"), "2021-12-02T10:11:12+08:00");
        assertThat(again.out().resolve(FORM)).hasSameBinaryContentAs(site.resolve(FORM));
    }

    @Test
    void theFormSaysItsTitleAndLanguageAndNeitherPersonNorProgramNorTime() throws IOException {
        byte[] bytes = Files.readAllBytes(site.resolve(FORM));
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getDocumentInformation().getMetadataKeys()).containsExactly("Title");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("示例省监狱管理局政府信息公开申请表");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().children()).hasSize(Form.PARTS.size() + 1);
        }
        List<Found> found = Unpacker.unpack("a.pdf", site.resolve(FORM));
        assertThat(found).isNotEmpty().allMatch(one -> one instanceof Found.Passage);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .as("streams are stored")
                .doesNotContain("FlateDecode");
    }

    @Test
    void aCharacterThatTheFontLacksStopsTheReleaseInsteadOfBeingPrintedAsAnother() throws IOException {
        Path strange =
                wanting(TestSite.SITE.replace("公开路1号", "公开路1号\uD82C\uDC00")).write(folder.resolve("p"));
        Built built = Built.of(strange, folder.resolve("out"));
        assertThat(built.published()).isFalse();
        assertThat(built.shown())
                .contains("G-26 content/site.yaml:6:13 the font lacks characters of apply-form.pdf: \uD82C\uDC00");
    }

    @Test
    void aSiteThatDoesNotWantThemHasNone() throws IOException {
        Built built = Built.of(new TestSite().write(folder.resolve("p")), folder.resolve("out"));
        assertThat(built.out().resolve(FORM)).doesNotExist();
        assertThat(built.text("apply-form.html")).doesNotContain("pdf\"").contains("另存为 PDF");
    }
}
