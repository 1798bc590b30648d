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
import org.gongkai.application.ApplicationForm;
import org.gongkai.audit.Audit;
import org.gongkai.pdf.Fonts;
import org.gongkai.pdf.Vera;
import org.gongkai.unpack.Unpacker;
import org.gongkai.unpack.inventory.Extract;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site that wants PDF files offers them beside its pages: for keeping, for everyone, the same bytes each time. */
@Slow
class PdfFilesTest {

    private static final String FORM = "apply-form.pdf";
    private static final String REPORT = "annual/2025.pdf";
    private static final String NOW = "2026-11-22T08:00:00+08:00";

    @TempDir
    static Path shared;

    @TempDir
    private Path folder;

    private static Path project = Path.of("");
    private static Path site = Path.of("");

    @BeforeAll
    static void built() throws IOException {
        project = wanting("公开路1号", "公开路1号——北楼", shared.resolve("p"));
        Built built = Built.of(project, shared.resolve("out"), NOW);
        assertThat(built.published()).as(built.shown().toString()).isTrue();
        site = built.out();
    }

    /** The example site with PDF files, and with another word in the address of its office. */
    private static Path wanting(String word, String other, Path folder) throws IOException {
        byte[] regular = Fonts.read(Fonts.WENKAI);
        byte[] bold = Fonts.read(Fonts.BOLD);
        Tree.copy(Path.of("content"), folder.resolve("content"));
        for (String file : Tree.names(folder.resolve("content/annual"))) {
            if (file.compareTo("2023") < 0) { // three reports will do
                Files.delete(folder.resolve("content/annual").resolve(file));
            }
        }
        Path data = folder.resolve("content/site.yaml");
        Files.writeString(
                data,
                Files.readString(data).replace(word, other) + "pdf: {font: fonts/kai.ttf, bold: fonts/bold.ttf}\n");
        Files.createDirectories(folder.resolve("fonts"));
        Files.write(folder.resolve("fonts/kai.ttf"), regular);
        Files.write(folder.resolve("fonts/bold.ttf"), bold);
        Redigest.of(folder);
        return folder;
    }

    /** What a reader copies out of a file. */
    private static String text(String file) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder("pdftotext", "-raw", site.resolve(file).toString(), "-").start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return text;
    }

    @ParameterizedTest
    @ValueSource(strings = {FORM, REPORT})
    void keepsToTheStandardsForArchivesAndForEveryone(String file) throws IOException {
        assertThat(Vera.faults(Files.readAllBytes(site.resolve(file)))).isEmpty();
    }

    @Test
    void theFormHasEveryFieldOfItsPageInTextThatCanBeCopied() throws IOException, InterruptedException {
        String text = text(FORM).replaceAll("\\s", "");
        for (ApplicationForm.Part part : ApplicationForm.PARTS) {
            assertThat(text).contains(part.title());
            for (ApplicationForm.Field field : part.fields()) {
                assertThat(text).contains(field.name() + (field.required() ? "＊" : ""));
                field.choices().forEach(choice -> assertThat(text).contains("□" + choice));
            }
        }
        assertThat(text).contains("受理机关：示例省监狱管理局", "公开路1号——北楼", "第1页，共1页");
    }

    @Test
    void theReportHasTheTextAndTheTablesOfItsPage() throws IOException, InterruptedException {
        String text = text(REPORT);
        assertThat(text)
                .contains("示例省监狱管理局2025年政府信息公开工作年度报告", "一、总体情况", "六、其他需要报告的事项")
                .containsSubsequence("行政规范性文件 2 1 9\n", "一、本年新收政府信息公开申请数量 13 1 0 1 3 0 18\n")
                .containsSubsequence("（七）总计 13 1 0 1 3 0 18\n", "\n2 0 0 0 2 0 0 0 0 0 1 0 0 0 1\n")
                .contains("https://jyj.example.gov.cn/zfxxgk/annual/2025.html");
        org.jsoup.nodes.Document page = org.jsoup.Jsoup.parse(Files.readString(site.resolve("annual/2025.html")));
        String copied = text.replaceAll("\\s", "");
        for (org.jsoup.nodes.Element one : page.select(".body h2, .body th, .chart caption, .chart th, .chart td")) {
            assertThat(copied).contains(one.text().replaceAll("\\s", ""));
        }
    }

    @Test
    void thePagesAndTheManifestNameThem() throws IOException {
        long kilobytes = (Files.size(site.resolve(FORM)) + 512) / 1024;
        assertThat(Files.readString(site.resolve("apply-form.html")))
                .contains("<a href=\"apply-form.pdf\" download=\"政府信息公开申请表.pdf\">下载 PDF 版（" + kilobytes + " KB）</a>");
        assertThat(Files.readString(site.resolve("apply.html"))).contains("href=\"apply-form.pdf\"");
        assertThat(Files.readString(site.resolve("release/manifest.sha256")))
                .contains("  apply-form.pdf\n", "  annual/2025.pdf\n", "  annual/2024.pdf\n", "  annual/2023.pdf\n");
        assertThat(Files.readString(site.resolve("annual/2025.html")))
                .contains("<a href=\"2025.pdf\" download=\"示例省监狱管理局2025年政府信息公开工作年度报告.pdf\">");
        assertThat(Audit.folder(site).findings()).isEmpty();
    }

    @Test
    void theSameContentIsTheSameFileWheneverItIsPrinted() throws IOException {
        Built again = Built.of(project, folder.resolve("out"), "2026-11-23T10:11:12+08:00");
        for (String file : List.of(FORM, REPORT)) {
            assertThat(again.out().resolve(file)).hasSameBinaryContentAs(site.resolve(file));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {FORM, REPORT})
    void saysItsTitleAndLanguageAndNeitherPersonNorProgramNorTime(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(site.resolve(file));
        String title = "示例省监狱管理局" + (file.equals(FORM) ? "政府信息公开申请表" : "2025年政府信息公开工作年度报告");
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getDocumentInformation().getMetadataKeys()).containsExactly("Title");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(title);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().children())
                    .hasSize(file.equals(FORM) ? ApplicationForm.PARTS.size() + 1 : 8);
        }
        List<Extract> found = Unpacker.unpack("a.pdf", site.resolve(file));
        assertThat(found).isNotEmpty().allMatch(one -> one instanceof Extract.Passage);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .as("streams are stored, and the profile of colours is not signed by the Java that made it")
                .doesNotContain("FlateDecode", "lcms", "APPL");
    }

    @Test
    void aCharacterThatTheFontLacksStopsTheReleaseInsteadOfBeingPrintedAsAnother() throws IOException {
        Path strange = wanting("公开路1号", "公开路1号\uD82C\uDC00", folder.resolve("p"));
        Path report = strange.resolve("content/annual/2025.md");
        Files.writeString(
                report,
                Files.readString(report)
                        .replaceFirst("(?s)\nreview:.*?\n---\n", "\n---\n")
                        .replace("（一）主动公开。", "（一）主动公开\uD82C\uDC01。"));
        Path data = strange.resolve("content/site.yaml");
        Files.writeString(data, Files.readString(data).replace("reviews: everything", "reviews: entries"));
        int line = Files.readAllLines(data).size();
        Built built = Built.of(strange, folder.resolve("out"), NOW);
        assertThat(built.published()).isFalse();
        assertThat(built.shown().stream().filter(one -> one.startsWith("G-26")))
                .containsExactly(
                        "G-26 content/annual/2025.md:13:8 the font lacks “\uD82C\uDC01”: annual/2025.pdf cannot be made",
                        "G-26 content/site.yaml:" + line
                                + ":13 the font lacks characters of apply-form.pdf: \uD82C\uDC00");
    }

    @Test
    void aSiteThatDoesNotWantThemHasNone() throws IOException {
        Built built = Built.of(new TestSite().write(folder.resolve("p")), folder.resolve("out"));
        assertThat(built.out().resolve(FORM)).doesNotExist();
        assertThat(built.text("apply-form.html")).doesNotContain("pdf\"").contains("另存为 PDF");
    }

    /** As with pages: a template without end costs its file, is told, and ends nothing else. */
    @Test
    void aTemplateThatIncludesItselfIsToldAndStopsTheRelease() throws IOException {
        Path wrong = wanting("公开路1号", "公开路1号", folder.resolve("endless"));
        Files.createDirectories(wrong.resolve("templates"));
        Files.writeString(wrong.resolve("templates/applyFormPdf.peb"), "{% include \"applyFormPdf.peb\" %}");
        Built built = Built.of(wrong, folder.resolve("endless-out"), NOW);
        assertThat(built.published()).isFalse();
        assertThat(built.shown().toString()).contains("G-11 apply-form.pdf nested too deep to be set");
    }
}
