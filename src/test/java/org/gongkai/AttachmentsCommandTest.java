package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.unpack.Documents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gongkai attachments clean}: what would go is shown, and is gone only where that was asked for. */
class AttachmentsCommandTest {

    private static final String FILE = "content/tzgg/a.files/登记表.docx";

    @TempDir
    private Path temporary;

    private Path project;
    private byte[] before = {};

    @BeforeEach
    void writesAProject() throws IOException {
        before = Documents.docx()
                .with(
                        "docProps/core.xml",
                        "<cp:coreProperties xmlns:cp=\"urn:cp\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>王一</dc:creator></cp:coreProperties>")
                .bytes();
        project = new TestSite()
                .entry("tzgg/a.md", EntryDraft.of(1).file("登记表.docx", before))
                .write(temporary.toRealPath().resolve("project"));
    }

    @Test
    void whatWouldGoIsShownAndNothingIsWritten() throws IOException {
        Run run = Run.of(project, "attachments", "clean", "PROJECT");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains(FILE, "- 作者：王一", "条目已经审查：清理以后须重新审查");
        assertThat(Files.readAllBytes(project.resolve(FILE))).isEqualTo(before);
    }

    @Test
    void whatIsWrittenIsCleanAndItsReviewHoldsNoLonger() {
        Run run = Run.of(project, "attachments", "clean", "736916951/2021-000001", "PROJECT", "--write");
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(run.out()).contains("条目的审查不再有效，须重新审查", "已经写入，文字与原来相同");
        assertThat(Run.of(project, "attachments", "clean", "PROJECT").out()).isEmpty();
        assertThat(Run.of(project, "check", "PROJECT", "--as-of", "2022-01-01", "--format", "csv")
                        .out())
                .contains("R-41,block,content/tzgg/a.md")
                .doesNotContain("R-56");
    }

    @Test
    void filesOutsideAProjectAreCleanedAndWhatIsNotThereIsTold() throws IOException {
        Path file = Files.write(temporary.toRealPath().resolve("b.docx"), before);
        assertThat(Run.of(project, "attachments", "clean", file.toString(), "--write")
                        .text())
                .contains("- 作者：王一", "已经写入");
        assertThat(Run.of(project, "attachments", "clean", "没有.docx", "PROJECT").code())
                .isEqualTo(2);
        assertThat(Run.of(project, "attachments").code()).isEqualTo(2);
    }
}
