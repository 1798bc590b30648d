package org.gongkai.content.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gongkai.EntryDraft;
import org.gongkai.Judged;
import org.gongkai.TestSite;
import org.gongkai.review.Digest;
import org.gongkai.review.Verdict.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The header that JBake users know: {@code key=value} lines, then {@code ~~~~~~}. */
class JBakeHeaderTest {

    @TempDir
    Path folder;

    private final TestSite site = new TestSite();

    private Judged judged(String text) throws IOException {
        site.file("content/gfxwj/a.md", text);
        return Judged.of(site, folder, "2021-12-01T00:00:00");
    }

    private static String text(EntryDraft draft) {
        return """
                title=%s
                index = 736916951/2021-000001
                formed=2021-07-01
                发布日期=2021-07-06
                genre=通知
                topic=综合政务\\政务公开
                summary=%s
                disclosure=主动公开

                keywords=[会见, '须知: 二']
                attachments=[{file: 表.txt, title: 登记表}]
                source=a=b
                review.drafted.by=王一
                review.drafted.on=2021-07-01
                review.secrecy={by: 李二, on: 2021-07-02, conclusion: 可以公开}
                review.attribute={by: 赵三, on: 2021-07-02, conclusion: 主动公开}
                review.approved.by=钱四
                review.approved.on=2021-07-05
                review.digest=%s
                ~~~~~~

                %s""".formatted(
                        draft.header().get("title"), draft.header().get("summary"), draft.trueDigest(), draft.body());
    }

    private static EntryDraft draft() {
        return EntryDraft.of(1)
                .set("keywords", List.of("会见", "须知: 二"))
                .set("attachments", List.of(Map.of("file", "表.txt", "title", "登记表")))
                .set("source", "a=b")
                .file("表.txt", "表");
    }

    @Test
    void isReadLikeTheOtherAndHasTheSameDigest() throws IOException {
        EntryDraft draft = draft();
        site.entry("gfxwj/a.md", draft, text(draft));
        Judged judged = Judged.of(site, folder, "2021-12-01T00:00:00");
        assertThat(judged.rules("gfxwj/a.md")).isEmpty();
        assertThat(judged.verdict("gfxwj/a.md")).isInstanceOf(Published.class);
        assertThat(Digest.first(judged.manuscript("gfxwj/a.md")).text()).isEqualTo(draft.trueDigest());
    }

    @Test
    void staysTheSameWithCrlfAndByteOrderMark() throws IOException {
        EntryDraft draft = draft();
        site.entry("gfxwj/a.md", draft, "\uFEFF" + text(draft).replace("\n", "\r\n"));
        assertThat(Judged.of(site, folder, "2021-12-01T00:00:00").verdict("gfxwj/a.md"))
                .isInstanceOf(Published.class);
    }

    @Test
    void saysOnWhichLineAndColumnAMistakeStands() throws IOException {
        Judged judged = judged("title=一\nformed=2021-02-30\nreview.drafft.by=王一\nkeywords=[a, &b c]\n~~~~~~\n正文\n");
        assertThat(judged.findings().stream()
                        .map(one -> one.rule().id() + " " + one.place().line() + ":"
                                + one.place().column()))
                .containsExactly("G-12 4:14");
        Judged more = judged("titel=一\nformed=2021-02-30\n~~~~~~\n正文\n");
        assertThat(more.findings().stream()
                        .map(one -> one.rule().id() + " " + one.place().line() + ":"
                                + one.place().column()))
                .containsExactly("G-02 1:1", "G-06 2:8");
    }

    @Test
    void refusesALineThatIsNoKeyAndValueAndAKeyThatStandsTwice() throws IOException {
        assertThat(judged("title=一\n没有等号\n~~~~~~\n").rules("gfxwj/a.md")).containsExactly("G-01");
        assertThat(judged("title=一\n=值\n~~~~~~\n").rules("gfxwj/a.md")).containsExactly("G-01");
        assertThat(judged("title=一\n标题=二\n~~~~~~\n").rules("gfxwj/a.md")).containsExactly("G-03");
        assertThat(judged("review={form: a}\nreview.form=b\n~~~~~~\n").rules("gfxwj/a.md"))
                .containsExactly("G-03");
    }

    @Test
    void isNotBroughtDownByDottedKeysWithoutEndNorByLinesWithoutEqualsSign() throws IOException {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertThat(judged("a.".repeat(400_000) + "a=b\n~~~~~~\n").rules("gfxwj/a.md"))
                    .containsExactly("G-11");
            assertThat(judged("\n".repeat(500_000) + "x\n~~~~~~\n").rules("gfxwj/a.md"))
                    .containsExactly("G-01");
            assertThat(judged("x\n".repeat(400_000)).rules("gfxwj/a.md")).containsExactly("G-01");
        });
    }
}
