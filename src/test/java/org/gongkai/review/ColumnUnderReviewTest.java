package org.gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.EntryDraft;
import org.gongkai.TestSite;
import org.gongkai.review.Verdict.InError;
import org.gongkai.review.Verdict.Published;
import org.gongkai.review.Verdict.Replaced;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A column is reviewed with its entry: what a digest of the first form does not know is told, or stops the entry. */
class ColumnUnderReviewTest {

    private static final String EVERYTHING = TestSite.SITE.replace("reviews: entries", "reviews: everything");

    @TempDir
    private Path folder;

    private AtTheGate gate = null;

    @BeforeEach
    void gate() {
        gate = new AtTheGate(folder);
    }

    @Test
    void anEntryWithADigestOfTheFirstFormStaysValidWhereverItIsMovedAndOneWarningSaysSo() throws IOException {
        gate.entry("one", EntryDraft.of(1)).in("tzgg", "b", EntryDraft.of(2)).judge();

        assertThat(gate.verdict("one")).isInstanceOf(Published.class);
        assertThat(gate.published("one").columnReviewed()).isFalse();
        assertThat(gate.saidAt("categories.yaml"))
                .containsExactly("categories.yaml G-94 warning: the folder decides the column of 2 entries, which their"
                        + " digests of the first form (v1) do not know: moved, they would go out unnoticed:"
                        + " content/gfxwj/one.md、content/tzgg/b.md → they count as they are; the next gongkai review"
                        + " writes the second form");
    }

    @Test
    void manyOfThemAreStillOneWarning() throws IOException {
        for (int i = 1; i <= 4; i++) {
            gate.entry("e" + i, EntryDraft.of(i));
        }
        assertThat(gate.judge().saidAt("categories.yaml"))
                .singleElement()
                .asString()
                .contains("of 4 entries", "content/gfxwj/e3.md …")
                .doesNotContain("e4");
    }

    @Test
    void nothingIsSaidOfOneThatNamesItsColumnOrHasADigestOfTheSecondForm() throws IOException {
        gate.entry("one", EntryDraft.of(1).set("category", "gfxwj"));
        gate.entry("two", EntryDraft.of(2).reviewedAt("gfxwj/two.md", "gfxwj"));
        gate.entry("bad", EntryDraft.of(3).digest("none")).judge();

        assertThat(gate.published("one").columnReviewed()).isTrue();
        assertThat(gate.published("two").columnReviewed()).isTrue();
        assertThat(gate.saidAt("categories.yaml")).isEmpty();
    }

    @Test
    void movedToAnotherColumnItIsNotWhatWasReviewed() throws IOException {
        gate.in("tzgg", "one", EntryDraft.of(1).reviewedAt("gfxwj/one.md", "gfxwj"))
                .judge();

        assertThat(gate.judgement().inError()).isOne();
        assertThat(gate.said("one")).anyMatch(line -> line.contains("R-41 block"));
    }

    @Test
    void whereEverythingIsReviewedTheDigestMustKnowTheColumn() throws IOException {
        gate.file("site.yaml", EVERYTHING);
        gate.entry("one", EntryDraft.of(1));
        gate.entry("gone", EntryDraft.of(2).withdrawn("2021-09-01", "附件有误", false));
        gate.entry("named", EntryDraft.of(3).set("category", "gfxwj"));
        gate.entry("two", EntryDraft.of(4).reviewedAt("gfxwj/two.md", "gfxwj")).judge();

        assertThat(gate.verdict("one")).isInstanceOf(InError.class);
        assertThat(gate.said("one"))
                .containsExactly("one.md:10:231 G-94 block: its folder decides the column, which a digest of the first"
                        + " form (v1) does not know → have it reviewed anew: gongkai review content/gfxwj/one.md --as"
                        + " drafted --by NAME");
        assertThat(gate.verdict("gone")).isInstanceOf(InError.class);
        assertThat(gate.verdict("named")).isInstanceOf(Published.class);
        assertThat(gate.verdict("two")).isInstanceOf(Published.class);
        assertThat(gate.saidAt("categories.yaml")).isEmpty();
    }

    @Test
    void whatIsWithdrawnIsNotCountedAmongThem() throws IOException {
        gate.entry("gone", EntryDraft.of(2).withdrawn("2021-09-01", "附件有误", false))
                .judge();

        assertThat(gate.verdict("gone")).isInstanceOf(Replaced.class);
        assertThat(gate.saidAt("categories.yaml")).isEmpty();
    }

    @Test
    void theGuideNeedsARecordWhereEverythingIsReviewed() throws IOException {
        gate.file("guide.md", "---\ntitle: 政府信息公开指南\nformed: 2021-07-01\n---\n\n正文。\n")
                .judge();
        assertThat(gate.guide()).isPresent();
        assertThat(gate.saidAt("guide.md"))
                .containsExactly(
                        "guide.md:1:1 R-40 warning: there is no review record → gongkai review content/guide.md --as drafted --by NAME, then the other steps");

        gate.file("site.yaml", EVERYTHING).judge();
        assertThat(gate.guide()).isEmpty();
        assertThat(gate.saidAt("guide.md"))
                .containsExactly(
                        "guide.md:1:1 R-40 block: there is no review record → gongkai review content/guide.md --as drafted --by NAME, then the other steps");
    }

    @Test
    void inChinese() throws IOException {
        gate.file("site.yaml", EVERYTHING).entry("one", EntryDraft.of(1)).judge();

        assertThat(gate.saidInChinese("one"))
                .isEqualTo(List.of("所在文件夹决定栏目，而第一版摘要（v1）不知道栏目 → 重新审查，从拟稿开始："
                        + "gongkai review content/gfxwj/one.md --as drafted --by 姓名"));
    }

    @Test
    void threeOfThemAreAllNamedAndOfMoreTheFirstThree() throws IOException {
        for (int i = 1; i <= 3; i++) {
            gate.entry("e" + i, EntryDraft.of(i));
        }
        gate.judge();
        assertThat(gate.saidAt("categories.yaml"))
                .singleElement()
                .asString()
                .contains("content/gfxwj/e2.md、content/gfxwj/e3.md → ");
        assertThat(gate.saidInChinese("categories"))
                .containsExactly("3 个条目由文件夹决定栏目，而第一版摘要（v1）不知道栏目，移动文件不会被发现："
                        + "content/gfxwj/e1.md、content/gfxwj/e2.md、content/gfxwj/e3.md"
                        + " → 照常有效；下次用 gongkai review 审查时写入第二版摘要");

        gate.entry("e4", EntryDraft.of(4)).judge();
        assertThat(gate.saidInChinese("categories"))
                .singleElement()
                .asString()
                .startsWith("4 个条目由文件夹决定栏目")
                .contains("content/gfxwj/e3.md 等 → ");
    }
}
