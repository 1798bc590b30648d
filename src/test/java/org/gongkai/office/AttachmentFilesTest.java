package org.gongkai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.EntryDraft;
import org.gongkai.TestSite;
import org.gongkai.bake.Bake;
import org.gongkai.finding.Wording;
import org.gongkai.office.AttachmentFiles.Kept;
import org.gongkai.office.AttachmentFiles.Refused;
import org.gongkai.office.AttachmentFiles.Same;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder of attachments takes what is handed in, and loses nothing. */
class AttachmentFilesTest {

    private static final byte[] TABLE = "甲,乙\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private AttachmentFiles files() {
        return new AttachmentFiles(folder.resolve("通知.md"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '▸', textBlock = """
                    名册.csv          ▸ 名册.csv
                    a/b\\c:d.CSV      ▸ a／b＼c：d.CSV
                    ..名册.csv        ▸ 名册.csv
                    'a\u200Bb\u0007.csv' ▸ ab.csv
                    什么？<1>*|.csv    ▸ 什么？＜1＞＊｜.csv
                    """)
    void namesAreMadeSuchAsEverySystemHas(String name, String kept) throws IOException {
        assertThat(files().store(name.strip(), TABLE)).isEqualTo(new Kept(kept.strip()));
        assertThat(folder.resolve("通知.files").resolve(kept.strip())).hasBinaryContent(TABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"con.csv", "名册", "x.exe", "名册.", ".csv"})
    void whatCannotBeAnAttachmentIsNotTaken(String name) throws IOException {
        assertThat(files().store(name, TABLE)).isInstanceOf(Refused.class);
        assertThat(folder.resolve("通知.files")).doesNotExist();
    }

    @Test
    void nothingIsOverwrittenAndTheSameBytesAreTold() throws IOException {
        files().store("名册.csv", TABLE);
        assertThat(files().store("又一份.csv", TABLE)).isEqualTo(new Same("名册.csv"));
        assertThat(files().store("名册.CSV", new byte[] {'x'})).isEqualTo(new Kept("名册-2.csv"));
        assertThat(files().store("名册.csv", new byte[] {'y'})).isEqualTo(new Kept("名册-3.csv"));
        assertThat(folder.resolve("通知.files/名册.csv")).hasBinaryContent(TABLE);
        assertThat(files().names()).containsExactly("名册-2.csv", "名册-3.csv", "名册.csv");
    }

    @Test
    void aFolderThatIsALinkTakesNothing() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("通知.files"), outside);
        assertThat(files().store("名册.csv", TABLE)).isInstanceOf(Refused.class);
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void theFolderGoesWithItsLastFile() throws IOException {
        files().store("a.csv", TABLE);
        files().store("b.csv", new byte[] {'b'});
        assertThat(files().delete("a.csv")).isTrue();
        assertThat(files().delete("a.csv")).isFalse();
        assertThat(files().delete("../通知.md")).isFalse();
        assertThat(files().delete("b.csv")).isTrue();
        assertThat(folder.resolve("通知.files")).doesNotExist();
    }

    @Test
    void tellsWhatStillSpeaksOfAFile() throws IOException {
        Path project = new TestSite()
                .entry(
                        "tzgg/2021/a.md",
                        EntryDraft.of(1)
                                .body("见 [表](a.files/%E8%A1%A8.csv)。\n")
                                .file("表.csv", "甲\n")
                                .file("b.csv", "乙\n")
                                .file("c.csv", "丙\n")
                                .set("attachments", java.util.List.of("表.csv", "b.csv")))
                .write(folder.resolve("project"));
        assertThat(uses(project, "表.csv")).containsExactly("content/tzgg/2021/a.md 的正文", "附件清单（attachments）");
        assertThat(uses(project, "b.csv")).containsExactly("附件清单（attachments）");
        assertThat(uses(project, "c.csv")).isEmpty();
    }

    private static java.util.List<String> uses(Path project, String name) {
        return AttachmentFiles.uses(Bake.sources(project).value().orElseThrow(), "content/tzgg/2021/a.md", name)
                .stream()
                .map(Wording::zh)
                .toList();
    }
}
