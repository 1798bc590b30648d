package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.gongkai.unpack.Recorded;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings of an entry (音频和视频): played in its text or above its attachments, with captions and transcripts. */
class RecordingPagesTest {

    @TempDir
    private Path temporary;

    private static EntryDraft draft() {
        return EntryDraft.of(1).set("title", "关于会见的通知").set("number", "示狱规〔2021〕1号");
    }

    private Built built(EntryDraft draft) throws IOException {
        TestSite site = new TestSite().entry("gfxwj/a.md", draft).entry("tzgg/b.md", EntryDraft.of(2));
        Built built = Built.of(
                site.write(temporary.resolve("project")), temporary.resolve("site"), "2024-01-02T00:00:00+08:00");
        assertThat(built.published()).as(built.shown().toString()).isTrue();
        return built;
    }

    private static Document page(Built built, String path) throws IOException {
        return Jsoup.parse(built.text(path));
    }

    private static List<String> told(Built built) {
        return built.shown().stream().filter(line -> line.startsWith("G-176")).toList();
    }

    @Test
    void whatTheTextPlaysIsNotPlayedAgain() throws IOException {
        Built built = built(draft().file("v.mp4", Recorded.mp4())
                .file("v.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\n各位家属\n")
                .file("s.mp3", Recorded.mp3())
                .set(
                        "attachments",
                        List.of(Map.of("file", "v.mp4", "title", "会见视频"), Map.of("file", "s.mp3", "title", "会见录音")))
                .body("会见须知如下。\n\n![会见须知](a.files/v.mp4)\n\n## 文字稿\n\n各位家属，请提前预约。\n"));
        Document page = page(built, "fdzdgknr/gfxwj/2021/a.html");
        assertThat(page.select(".body video")).hasSize(1);
        assertThat(page.select(".body video track").attr("src")).matches("a\\.files/[0-9a-f]{12}\\.vtt");
        assertThat(page.select("video")).hasSize(1);
        assertThat(page.select("audio").eachAttr("aria-label")).containsExactly("会见录音");
        assertThat(page.select(".files span").eachText())
                .containsExactly("（视频，" + size(built, "mp4") + "）", "（音频，427 B）");
        assertThat(page.select("meta[http-equiv]").attr("content")).contains("media-src 'self'; ");
        assertThat(page(built, "tzgg/2021/b.html").select("meta[http-equiv]").attr("content"))
                .doesNotContain("media-src");
        assertThat(told(built)).isEmpty();
        String copy = new String(
                Files.readAllBytes(built.out().resolve("fdzdgknr/gfxwj/2021/a.docx")), StandardCharsets.UTF_8);
        assertThat(copy).contains("音视频，见网页", "会见须知");
    }

    private static String size(Built built, String ending) throws IOException {
        SortedMap<String, byte[]> files = built.files();
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith("." + ending))
                .map(file -> file.getValue().length + " B")
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoCannotHearOrSeeIsThoughtOf() throws IOException {
        Built built = built(draft().file("v.mp4", Recorded.mp4())
                .file("w.webm", Recorded.webm())
                .file("w.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n各位家属\n")
                .file("s.mp3", Recorded.mp3())
                .file("t.ogg", Recorded.ogg())
                .file("t.txt", "各位家属，请提前预约。\n"));
        assertThat(told(built))
                .containsExactly(
                        "G-176 content/gfxwj/a.files/s.mp3 there is no transcript",
                        "G-176 content/gfxwj/a.files/v.mp4 there are neither captions nor a transcript",
                        "G-176 content/gfxwj/a.files/w.webm there is no transcript");
    }

    @Test
    void aRecordingThatTellsWhereItWasMadeIsHeld() throws IOException {
        TestSite site =
                new TestSite().entry("gfxwj/a.md", draft().file("s.mp3", Recorded.mp3(new byte[][] {author()})));
        Built built = Built.of(site.write(temporary.resolve("project")), temporary.resolve("site"));
        assertThat(built.published()).isFalse();
        assertThat(built.shown())
                .anyMatch(line -> line.startsWith("R-56 content/gfxwj/a.files/s.mp3") && line.contains("王一"));
    }

    private static byte[] author() {
        byte[] name = "\3王一".getBytes(StandardCharsets.UTF_8);
        byte[] frame = new byte[10 + name.length];
        System.arraycopy("TPE1".getBytes(StandardCharsets.US_ASCII), 0, frame, 0, 4);
        frame[7] = (byte) name.length;
        System.arraycopy(name, 0, frame, 10, name.length);
        return frame;
    }

    /** Every byte is made again from what the site publishes, and the page is sound. */
    @Test
    void theSiteIsMadeAgainFromItsSources() throws IOException {
        Built built = built(draft().file("v.mp4", Recorded.mp4())
                .file("x.csv", "月份,会见（次）\n1月,20\n")
                .set("changed", List.of(Map.of("on", "2021-07-08", "reason", "更正电话"), "2021-07-09"))
                .body("会见须知如下。\n\n![会见须知](a.files/v.mp4)\n\n![各月会见](a.files/x.csv \"折线\")\n"));
        assertThat(page(built, "fdzdgknr/gfxwj/2021/a.html")
                        .select(".changes li")
                        .eachText())
                .containsExactly("2021年7月8日　更正电话", "2021年7月9日");
        assertThat(Audited.of(built.out())).isEmpty();
    }
}
