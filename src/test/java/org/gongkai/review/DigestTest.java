package org.gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.EntryDraft;
import org.gongkai.ReferenceDigest;
import org.gongkai.TestSite;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Project;
import org.gongkai.finding.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two forms of the digest, line by line, and what the second covers that the first does not. */
class DigestTest {

    private static final String LETTERS =
            "received,subject,question,office,answered,answer\n2021-06-01,预约,怎样预约？,办公室,2021-06-11,网上预约。\n";

    @TempDir
    private Path folder;

    private final TestSite site = new TestSite().file("assets/一.png", "甲").file("assets/二.png", "乙");

    private Manuscript read(String path) throws IOException {
        site.write(folder);
        Found<Optional<Manuscript>> read = Project.entry(folder, folder.resolve("content/" + path));
        return read.value().orElseThrow(() -> new AssertionError(read.findings().toString()));
    }

    private Digest digest(String path, EntryDraft draft) throws IOException {
        site.entry(path, draft);
        return Digest.of(read(path));
    }

    private static List<String> words(Digest digest) {
        return digest.statement()
                .lines()
                .map(line -> line.replaceAll("[0-9a-f]{64}", "#"))
                .toList();
    }

    @Test
    void theFirstFormIsThatOfItsLines() throws IOException {
        EntryDraft draft =
                EntryDraft.of(1).file("b.txt", "b").file("a.txt", "a").set("channels", List.of("政务微信"));
        site.entry("gfxwj/2021/a.md", draft).file("content/gfxwj/2021/a.csv", "c");
        Manuscript manuscript = read("gfxwj/2021/a.md");

        assertThat(words(Digest.first(manuscript)))
                .containsExactly(
                        "gongkai-entry/v1", "meta #", "body #", "file # a.csv", "file # a.txt", "file # b.txt");
        assertThat(Digest.first(manuscript).text())
                .isEqualTo(draft.file("a.csv", "c").trueDigest());
        assertThat(Digest.first(manuscript).knowsColumn()).isFalse();
    }

    @Test
    void theSecondFormIsThatOfItsLinesAndOfTheReference() throws IOException {
        EntryDraft draft = EntryDraft.of(1)
                .set(
                        "waive",
                        List.of(new TreeMap<>(Map.of(
                                "rule", "R-18", "quote", "说明", "reason", "甲", "by", "李二", "until", "2022-01-01"))))
                .set("image", "assets/二.png")
                .set("ledger", "信件")
                .body("![图](../../../assets/%E4%B8%80.png)\n")
                .file("b.txt", "b")
                .file("a.txt", "a");
        site.file("content/gfxwj/2021/a.csv", LETTERS);
        Digest digest = digest("gfxwj/2021/a.md", draft);

        assertThat(words(digest))
                .containsExactly(
                        "gongkai-entry/v2",
                        "path gfxwj/2021/a.md",
                        "column gfxwj",
                        "meta #",
                        "office #",
                        "body #",
                        "asset # 一.png",
                        "asset # 二.png",
                        "text # a.csv",
                        "file # a.txt",
                        "file # b.txt");
        assertThat(digest.text())
                .isEqualTo(ReferenceDigest.second(
                        "gfxwj/2021/a.md",
                        "gfxwj",
                        draft.header(),
                        draft.body(),
                        Map.of("一.png", utf8("甲"), "二.png", utf8("乙")),
                        Map.of("a.csv", utf8(LETTERS)),
                        draft.files()));
        assertThat(digest.knowsColumn()).isTrue();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theGuideHasNoColumnAndNothingOfTheOffice() throws IOException {
        assertThat(words(Digest.of(read("guide.md"))))
                .containsExactly("gongkai-entry/v2", "path guide.md", "meta #", "body #");
    }

    @Test
    void coversColumnAndPlace() throws IOException {
        Digest here = digest("gfxwj/2021/a.md", EntryDraft.of(1));

        assertThat(digest("ghjh/2021/a.md", EntryDraft.of(1)).text()).isNotEqualTo(here.text());
        assertThat(digest("gfxwj/2021/b.md", EntryDraft.of(1)).text()).isNotEqualTo(here.text());
        assertThat(digest("gfxwj/2022/a.md", EntryDraft.of(1)).text()).isNotEqualTo(here.text());
        assertThat(digest("tzgg/a.md", EntryDraft.of(1).set("category", "gfxwj"))
                        .statement())
                .contains("column gfxwj\n");
    }

    @Test
    void coversThePicturesOfAssetsThatTheTextShows() throws IOException {
        EntryDraft draft = EntryDraft.of(1).body("![图][一]\n\n[一]: assets/一.png\n");
        Digest before = digest("gfxwj/a.md", draft);
        site.file("assets/二.png", "另一幅，没有用");
        assertThat(digest("gfxwj/a.md", draft)).isEqualTo(before);
        site.file("assets/一.png", "换了");
        assertThat(digest("gfxwj/a.md", draft).text()).isNotEqualTo(before.text());
        Files.delete(folder.resolve("assets/一.png"));
        site.without("assets/一.png");
        assertThat(digest("gfxwj/a.md", draft).text()).isNotEqualTo(before.text());
        assertThat(digest("gfxwj/a.md", EntryDraft.of(1).body("`![图](assets/二.png)`\n"))
                        .statement())
                .doesNotContain("asset ");
    }

    @Test
    void aPictureOfAnotherMarkupLanguageIsOneThatItsTextNames() throws IOException {
        site.file(
                "content/gfxwj/a.adoc",
                EntryDraft.of(1).body("image::../../../assets/一.png[]\n").text());
        assertThat(words(Digest.of(read("gfxwj/a.adoc"))))
                .contains("asset # 一.png")
                .doesNotContain("asset # 二.png");
    }

    @Test
    void anAssetsNameCannotPassForAnotherLine() throws IOException {
        site.file("assets/三\nfile 四.png", "丙");
        EntryDraft draft = EntryDraft.of(1).set("image", "assets/三%0Afile%20四.png");
        assertThat(words(digest("gfxwj/a.md", draft))).contains("asset # 三\\x0afile 四.png");
    }

    @Test
    void theTextOfALedgerCountsNotHowItWasSaved() throws IOException {
        EntryDraft draft = EntryDraft.of(1).set("ledger", "信件");
        site.file("content/gfxwj/a.csv", LETTERS);
        Digest before = digest("gfxwj/a.md", draft);
        site.file("content/gfxwj/a.csv", "\uFEFF" + LETTERS.replace("\n", "\r\n") + "\r\n");
        assertThat(digest("gfxwj/a.md", draft)).isEqualTo(before);
        site.file("content/gfxwj/a.csv", LETTERS.replace("网上", "电话"));
        assertThat(digest("gfxwj/a.md", draft)).isNotEqualTo(before);
        site.file("content/gfxwj/a.csv", LETTERS.getBytes(java.nio.charset.Charset.forName("GB18030")));
        assertThat(words(digest("gfxwj/a.md", draft))).contains("file # a.csv");
    }

    @Test
    void channelsAndNotesAreNoPartOfIt() throws IOException {
        Digest before = digest("gfxwj/a.md", EntryDraft.of(1));
        EntryDraft later = EntryDraft.of(1).set("channels", List.of("政务微信")).uncovered("note", "内部");
        assertThat(digest("gfxwj/a.md", later)).isEqualTo(before);
        assertThat(Digest.first(read("gfxwj/a.md")).text())
                .isEqualTo(later.trueDigest())
                .isNotEqualTo(EntryDraft.of(1).trueDigest());
    }

    @Test
    void whatIsTheOfficesHasALineOfItsOwn() throws IOException {
        Digest before = digest("gfxwj/a.md", EntryDraft.of(1));
        Digest after =
                digest("gfxwj/a.md", EntryDraft.of(1).set("grounds", "第十六条").set("reconsider", "2022-01-01"));
        assertThat(after.statement().replaceFirst("office .*\n", "")).isEqualTo(before.statement());
    }

    @Test
    void theOneOnRecordStandsWhicheverFormItHas() throws IOException {
        EntryDraft draft = EntryDraft.of(1);
        Digest present = digest("gfxwj/a.md", draft);
        assertThat(Digest.standing(read("gfxwj/a.md"))).isEqualTo(Digest.first(read("gfxwj/a.md")));
        site.entry("gfxwj/a.md", draft.digest(present.text()));
        assertThat(Digest.standing(read("gfxwj/a.md"))).isEqualTo(present);
        site.entry("gfxwj/a.md", draft.digest("sha256:" + "0".repeat(64)));
        assertThat(Digest.standing(read("gfxwj/a.md"))).isEqualTo(present);
        site.entry("gfxwj/a.md", draft.digest("none"));
        assertThat(Digest.standing(read("gfxwj/a.md"))).isEqualTo(present);
    }
}
