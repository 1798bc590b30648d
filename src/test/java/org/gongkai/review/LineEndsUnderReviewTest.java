package org.gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gongkai.EntryDraft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files whose line ends alone are other than those that were reviewed (换行方式) are told from files that were changed. */
class LineEndsUnderReviewTest {

    private static final String UNIX = "甲,乙\n1,2\n";
    private static final String WINDOWS = "甲,乙\r\n1,2\r\n";
    private static final String MIXED = "甲,乙\r\n1,2\n";

    /** A file that Git takes for no text. */
    private static final String BINARY = "\0甲\n乙\r\n";

    private static final String CHANGED = "changed after the review: the digest is now #";

    @TempDir
    private Path folder;

    private AtTheGate gate = null;
    private int projects = 0;

    @BeforeEach
    void gate() {
        gate = new AtTheGate(folder);
    }

    private static EntryDraft with(List<String> files) {
        EntryDraft draft = EntryDraft.of(1);
        for (int i = 0; i < files.size(); i++) {
            draft.file("f%02d.csv".formatted(i + 1), files.get(i));
        }
        return draft;
    }

    /** The message of an entry whose files were reviewed in one form and are there in another; empty if there is none. */
    private String told(List<String> reviewed, List<String> present) throws IOException {
        AtTheGate project = new AtTheGate(folder.resolve("project" + ++projects));
        project.entry("a", with(present).digest(with(reviewed).trueDigest())).judge();
        return project.said("a").stream()
                .map(line -> line.replaceFirst("^a.md:10:\\d+ R-41 block: ", ""))
                .map(line -> line.replaceFirst(" → most likely Git did it: .*", " → Git"))
                .map(line -> line.replaceFirst("sha256:[0-9a-f]{64} → restore .*", "#"))
                .reduce("", String::concat);
    }

    private static String ends(String files) {
        return "only the line ends of files changed after the review; they were: " + files + " → Git";
    }

    /** {@code many} texts in one form. */
    private static List<String> all(int many, String text) {
        return Collections.nCopies(many, text);
    }

    /** The same, the last one in another form. */
    private static List<String> lastOther(int many, String text, String last) {
        List<String> texts = new ArrayList<>(all(many - 1, text));
        texts.add(last);
        return texts;
    }

    private static String names(int many, String form) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= many; i++) {
            names.add("f%02d.csv (%s)".formatted(i, form));
        }
        return String.join(", ", names);
    }

    @Test
    void namesThemWithTheLineEndsThatWereReviewed() throws IOException {
        assertThat(told(List.of(UNIX), List.of(UNIX))).isEmpty();
        assertThat(told(List.of(UNIX), List.of(WINDOWS))).isEqualTo(ends("f01.csv (LF)"));
        assertThat(told(List.of(WINDOWS), List.of(UNIX))).isEqualTo(ends("f01.csv (CRLF)"));
        assertThat(told(List.of(UNIX, BINARY, WINDOWS, UNIX), List.of(WINDOWS, BINARY, UNIX, UNIX)))
                .isEqualTo(ends("f01.csv (LF), f03.csv (CRLF)"));
        assertThat(told(List.of(UNIX), List.of(MIXED))).isEqualTo(ends("f01.csv (LF)"));
        assertThat(told(List.of(WINDOWS), List.of(MIXED))).isEqualTo(ends("f01.csv (CRLF)"));
    }

    @Test
    void moreThanLineEndsIsAChange() throws IOException {
        assertThat(told(List.of(UNIX), List.of(WINDOWS.replace("2", "3")))).isEqualTo(CHANGED);
        assertThat(told(List.of(BINARY), List.of(BINARY.replace("\r\n", "\n")))).isEqualTo(CHANGED);
        assertThat(told(List.of(MIXED), List.of(UNIX)))
                .as("nobody can tell which lines ended how")
                .isEqualTo(CHANGED);
    }

    @Test
    void saysWhatToDoInBothLanguages() throws IOException {
        EntryDraft reviewed = with(List.of(UNIX, WINDOWS));
        EntryDraft present = with(List.of(WINDOWS, UNIX));
        gate.entry("a", present.digest(reviewed.digestAt("gfxwj/a.md", "gfxwj")))
                .judge();
        assertThat(gate.said("a"))
                .containsExactly("a.md:10:231 R-41 block: only the line ends of files changed after the review; they"
                        + " were: f01.csv (LF), f02.csv (CRLF) → most likely Git did it: write “* -text” into"
                        + " .gitattributes of the project, delete these files and git checkout them; or save them with"
                        + " the line ends in brackets");
        assertThat(gate.saidInChinese("a"))
                .containsExactly("审查之后只有文件的换行方式变了，内容没有变；审查时是：f01.csv (LF)、f02.csv (CRLF)"
                        + " → 多半是 Git 检出时改的：在项目文件夹的 .gitattributes 写“* -text”，删除这些文件后用 git checkout"
                        + " 重新取出；不用 Git 的，用编辑器把换行存为括号中所写的");
    }

    private static final String LETTERS =
            "received,subject,question,office,answered,answer\n2021-06-01,预约,怎样预约？,办公室,2021-06-11,网上预约。\n";

    /** What is said of an entry that was approved, by a digest of the first form, with one list beside it and now has another. */
    private List<String> said(String reviewed, String present) throws IOException {
        AtTheGate project = new AtTheGate(folder.resolve("project" + ++projects));
        EntryDraft draft = EntryDraft.of(1).set("ledger", "信件");
        String digest = draft.file("a.csv", reviewed).trueDigest();
        project.file("gfxwj/a.md", draft.digest(digest).text())
                .file("gfxwj/a.csv", present.getBytes(StandardCharsets.UTF_8))
                .judge();
        return project.said("a");
    }

    /** The first form covers the bytes of a list; of these, line ends reach no reader. */
    @Test
    void aListBesideAnEntryMayBeCheckedOutWithOtherLineEnds() throws IOException {
        String windows = LETTERS.replace("\n", "\r\n");
        assertThat(said(LETTERS, LETTERS)).isEmpty();
        assertThat(said(LETTERS, windows)).isEmpty();
        assertThat(said(windows, LETTERS)).isEmpty();
        assertThat(said(LETTERS, windows.replace("预约。", "预约！")))
                .singleElement()
                .asString()
                .contains("R-41 block: changed after the review");
    }

    /** A file for readers to download is another matter: they get its bytes. */
    @Test
    void aListDoesNotExcuseAnAttachment() throws IOException {
        EntryDraft reviewed =
                EntryDraft.of(1).set("ledger", "信件").file("a.csv", LETTERS).file("f01.csv", UNIX);
        String digest = reviewed.trueDigest();
        EntryDraft present =
                EntryDraft.of(1).set("ledger", "信件").file("f01.csv", WINDOWS).digest(digest);
        gate.entry("a", present)
                .file("gfxwj/a.csv", LETTERS.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
                .judge();
        assertThat(gate.said("a")).singleElement().asString().contains("they were: f01.csv (LF), a.csv (LF) → ");
    }

    /** Ten texts are tried in every way, a file that is no text not counted. */
    @Test
    void ofTenEachMayBeOtherwise() throws IOException {
        assertThat(told(lastOther(11, UNIX, BINARY), lastOther(11, UNIX, BINARY)))
                .isEmpty();
        List<String> reviewed = new ArrayList<>(lastOther(10, UNIX, WINDOWS));
        List<String> present = new ArrayList<>(lastOther(10, WINDOWS, UNIX));
        reviewed.add(BINARY);
        present.add(BINARY);
        assertThat(told(reviewed, present)).isEqualTo(ends(names(9, "LF") + ", f10.csv (CRLF)"));
    }

    /** Of more, only that a program wrote all of them in one way. */
    @Test
    void ofElevenAllWereTheSame() throws IOException {
        assertThat(told(lastOther(12, UNIX, BINARY), lastOther(12, WINDOWS, BINARY)))
                .isEqualTo(ends(names(11, "LF")));
        assertThat(told(all(11, WINDOWS), all(11, UNIX))).isEqualTo(ends(names(11, "CRLF")));
        assertThat(told(lastOther(11, UNIX, WINDOWS), all(11, WINDOWS))).isEqualTo(CHANGED);
    }
}
