package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.EntryDraft;
import org.gongkai.TestSite;
import org.gongkai.serve.Worktop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A preview in a real browser: it follows the file, and has no power over the desk. */
@ExtendWith(InBrowser.class)
class PreviewInBrowserTest {

    private static final String DRAFT = "content/tzgg/2021/caogao.md";

    @TempDir
    Path folder;

    private Worktop desk;

    @BeforeEach
    void open() throws IOException {
        EntryDraft draft = EntryDraft.of(1).noStep("approved").body("很长的一段。\n\n".repeat(80) + "最后一段。\n");
        new TestSite().entry("tzgg/2021/caogao.md", draft).write(folder);
        desk = Worktop.open(folder, 0, () -> Instant.parse("2021-08-01T00:00:00Z"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private String at(String path) {
        return desk.address().replaceFirst("/[?].*", path);
    }

    private void save(String from, String to) {
        try {
            Path file = folder.resolve(DRAFT);
            Files.writeString(file, Files.readString(file).replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Tab tab) {
        return tab.eval("document.body.innerText").getAsString();
    }

    @Test
    void aSavedFileIsShownWhereTheReaderWas(Tab tab) {
        tab.size(1000, 800).open(desk.address()).open(at("/preview/page?path=" + DRAFT));
        assertThat(text(tab)).contains("预览，不是发布的页面").contains("最后一段。");
        assertThat(tab.eval("document.title").getAsString()).startsWith("预览：");
        assertThat(tab.complaints()).isEmpty();
        tab.eval("new Promise(done => { scrollTo(0, 1200); requestAnimationFrame(() => done(0)); })");
        tab.follow(() -> save("最后一段。", "改过的最后一段。"));
        assertThat(text(tab)).contains("改过的最后一段。");
        assertThat(tab.eval("new Promise(done => requestAnimationFrame(() => done(scrollY)))")
                        .getAsInt())
                .isBetween(1100, 1300);
    }

    @Test
    void aPreviewCannotReachTheDesk(Tab tab) {
        tab.open(desk.address()).open(at("/preview/page?path=" + DRAFT));
        assertThat(tab.eval("origin").getAsString()).isEqualTo("null");
        assertThat(tab.eval("(() => { try { return document.cookie; } catch (e) { return e.name; } })()")
                        .getAsString())
                .isEqualTo("SecurityError");
        for (String call : new String[] {"fetch('/')", "fetch('/review/text', {method: 'POST', body: 'a=b'})"}) {
            assertThat(tab.eval(call + ".then(answer => 'answered', () => 'refused')")
                            .getAsString())
                    .as(call)
                    .isEqualTo("refused");
        }
    }

    @Test
    void theDeskShowsAPreviewInItsFrame(Tab tab) {
        tab.size(1000, 800).open(desk.address()).open(at("/preview/?path=" + DRAFT));
        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.requests()).anyMatch(one -> one.matches(".*/preview-[0-9a-f]{48}/site/tzgg/2021/caogao.html"));
        assertThat(tab.eval("document.getElementById('look').contentDocument === null")
                        .getAsBoolean())
                .isTrue();
    }

    @Test
    void theMarkIsOnPaperToo(Tab tab) throws IOException {
        tab.open(desk.address()).open(at("/preview/page?path=" + DRAFT));
        try (PDDocument paper = Loader.loadPDF(tab.pdf())) {
            assertThat(paper.getNumberOfPages()).isGreaterThan(1);
            for (int page = 1; page <= paper.getNumberOfPages(); page++) {
                PDFTextStripper words = new PDFTextStripper();
                words.setStartPage(page);
                words.setEndPage(page);
                assertThat(words.getText(paper))
                        .as("page " + page)
                        .contains("览"); // each character by itself: it is turned
            }
        }
    }
}
