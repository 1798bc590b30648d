package org.gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongkai.EntryDraft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text that was corrected after its release says on which day (条例 第二十六条), as the review folder remembers it. */
class CorrectionsTest {

    private static final String ADDED =
            " → add {on: 2021-07-10, reason: what was changed} at the end of changed, then review it again";

    private static final String OTHER = "sha256:" + "1".repeat(64);

    @TempDir
    private Path folder;

    private AtTheGate gate = null;

    @BeforeEach
    void gate() {
        gate = new AtTheGate(folder);
    }

    /** The text as it is now, approved on that day. */
    private static EntryDraft corrected(String approved) {
        return EntryDraft.of(1).body("第一条 依法及时公开。\n").step("approved", "钱四", approved);
    }

    /** The text as it was, approved on 2021-07-06. */
    private static EntryDraft earlier() {
        return EntryDraft.of(1).body("第一条 依法公开。\n").step("approved", "钱四", "2021-07-06");
    }

    private AtTheGate kept(EntryDraft text) {
        return gate.file("gfxwj/a.review/approved-" + text.trueDigest().substring(7, 19) + ".md", text.text());
    }

    private AtTheGate archived(String on, String digest) {
        return gate.file("gfxwj/a.review/history.yaml", record(on, digest));
    }

    private static String record(String on, String digest) {
        return "- {archived: 2021-07-20, approved: {by: 钱四, on: " + on + "}, digest: '" + digest + "'}\n";
    }

    private List<String> told() {
        return of(gate.said("a"));
    }

    private static List<String> of(List<String> lines) {
        return lines.stream().filter(line -> line.contains(" R-36 ")).toList();
    }

    private static String undated(String place, String weight, String on, String changed) {
        return place + " R-36 " + weight + ": another version was approved on " + on
                + " and published, but there is no date of a change → add “changed: [{on: " + changed
                + ", reason: what was changed}]”, then review it again";
    }

    @Test
    void itNeedsTheDayOnWhichItWasApprovedAgain() throws IOException {
        kept(earlier()).entry("a", corrected("2021-07-10")).judge();
        assertThat(gate.verdict("a")).isInstanceOf(Verdict.InError.class);
        assertThat(told()).containsExactly(undated("a.md:5:11", "block", "2021-07-06", "2021-07-10"));
        assertThat(gate.saidInChinese("a"))
                .contains(
                        "审查存档中有 2021-07-06 批准、已经公布的另一个版本，文件头没有变更日期 → 写上“changed: [{on: 2021-07-10, reason: 改了什么}]”，然后重新审查");
    }

    @ParameterizedTest
    @CsvSource({"2021-07-05, true", "2021-07-06, false", "2021-07-10, false"})
    void theDayIsNotBeforeTheEarlierApproval(String changed, boolean refused) throws IOException {
        kept(earlier()).entry("a", corrected("2021-07-10").set("changed", changed));
        gate.judge();
        assertThat(told())
                .isEqualTo(
                        refused
                                ? List.of("a.md:10:10 R-36 block: another version was approved on 2021-07-06 and"
                                        + " published, but changed is " + changed
                                        + ADDED)
                                : List.of());
        assertThat(gate.saidInChinese("a").stream().filter(line -> line.contains("另一个版本")))
                .isEqualTo(
                        refused
                                ? List.of("审查存档中有 2021-07-06 批准、已经公布的另一个版本，文件头的变更日期却是 " + changed
                                        + " → 在 changed 的最后加上 {on: 2021-07-10, reason: 改了什么}，然后重新审查")
                                : List.of());
    }

    /** Nobody has approved the present text: not yet, or another one with the record that is still in the header. */
    @Test
    void ofATextThatWaitsTheDayIsToday() throws IOException {
        kept(earlier()).entry("a", corrected("2021-07-10").noStep("approved")).judge();
        assertThat(of(gate.outlook("a"))).containsExactly(undated("a.md:5:11", "block", "2021-07-06", "2021-12-01"));

        gate.entry("a", corrected("2021-07-06").digest(earlier().trueDigest())).judge();
        assertThat(told()).containsExactly(undated("a.md:5:11", "block", "2021-07-06", "2021-12-01"));
    }

    /** A step done again over the same text is no correction, with a digest of either form. */
    @Test
    void theSameTextIsNoOtherVersion() throws IOException {
        EntryDraft text = corrected("2021-07-10");
        for (String digest : List.of(text.trueDigest(), text.digestAt("gfxwj/a.md", "gfxwj"))) {
            archived("2021-07-06", digest).entry("a", text).judge();
            assertThat(told()).as(digest).isEmpty();
        }
        archived("2021-07-06", OTHER).judge();
        assertThat(told()).containsExactly(undated("a.md:5:11", "block", "2021-07-06", "2021-07-10"));
    }

    /** What was approved after this text is no earlier version of it. */
    @ParameterizedTest
    @CsvSource({"2021-07-10, true", "2021-07-11, false"})
    void onlyWhatWasApprovedBeforeItIsEarlier(String on, boolean refused) throws IOException {
        archived(on, OTHER).entry("a", corrected("2021-07-10")).judge();
        assertThat(told())
                .isEqualTo(refused ? List.of(undated("a.md:5:11", "block", "2021-07-10", "2021-07-10")) : List.of());
    }

    @Test
    void theLastOfSeveralEarlierOnesIsNamed() throws IOException {
        gate.file("gfxwj/a.review/history.yaml", record("2021-07-07", OTHER) + record("2021-07-06", OTHER));
        gate.entry("a", corrected("2021-07-10")).judge();
        assertThat(told()).containsExactly(undated("a.md:5:11", "block", "2021-07-07", "2021-07-10"));
    }

    /** Its release is that of its own header, not of the present one; at some hour of the same day nobody can tell. */
    @ParameterizedTest
    @CsvSource({
        "2021-07-09 17:00, block",
        "2021-07-10, block",
        "2021-07-10 00:00, block",
        "2021-07-10 17:00, warning",
        "2021-07-11, ",
    })
    void whatWasNeverOutNeedsNoDay(String released, String weight) throws IOException {
        kept(earlier().set("released", released))
                .entry("a", corrected("2021-07-10"))
                .judge();
        assertThat(told())
                .isEqualTo(
                        weight == null ? List.of() : List.of(undated("a.md:5:11", weight, "2021-07-06", "2021-07-10")));
    }

    /** Where its text was not kept, the present header's release counts. */
    @ParameterizedTest
    @CsvSource({"2021-07-10, true", "2021-07-11, false"})
    void ofAnEarlierOneWithoutATextTheReleaseIsThePresentOne(String released, boolean refused) throws IOException {
        archived("2021-07-06", OTHER)
                .entry("a", corrected("2021-07-10").set("released", released))
                .judge();
        assertThat(told())
                .isEqualTo(refused ? List.of(undated("a.md:5:11", "block", "2021-07-06", "2021-07-10")) : List.of());
    }

    /** The guide tells the day by its date of making; without a date of release that is when it came out. */
    @ParameterizedTest
    @CsvSource({
        "2021-07-05, , changed is 2021-07-05",
        "2021-07-06, , ",
        "2021-07-11, , ",
        "2021-07-05, 2021-07-06, ",
        "2021-07-05, 2021-07-04, changed is 2021-07-05"
    })
    void theGuideTellsItByItsDateOfMaking(String formed, String changed, String fault) throws IOException {
        EntryDraft guide = corrected("2021-07-10");
        List.copyOf(guide.header().keySet()).forEach(guide::without);
        guide.set("title", "政府信息公开指南").set("formed", formed);
        if (changed != null) {
            guide.set("changed", changed);
        }
        gate.file("guide.review/history.yaml", record("2021-07-06", OTHER))
                .file("guide.md", guide.text())
                .judge();
        assertThat(of(gate.saidAt("guide.md")))
                .map(line -> line.substring(line.indexOf(" R-36")))
                .isEqualTo(
                        fault == null
                                ? List.of()
                                : List.of(" R-36 block: another version was approved on 2021-07-06 and published, but "
                                        + fault
                                        + (changed == null
                                                ? " → add “changed: [{on: 2021-07-10, reason: what was changed}]”, then"
                                                        + " review it again"
                                                : ADDED)));
    }

    /** While it waits for its approval again the site is without it, and the office is told so. */
    @Test
    void aTextThatWasOutAndIsUnderReviewAgainIsMissed() throws IOException {
        gate.file("gfxwj/a.review/history.yaml", record("2021-07-04", OTHER) + record("2021-07-02", OTHER));
        gate.entry("a", corrected("2021-07-10").noStep("approved"));

        assertThat(gate.judge("2021-07-05T23:59:59").said("a")).isEmpty();
        assertThat(gate.judge("2021-07-06T00:00:00").said("a"))
                .containsExactly("a.md:10:9 G-91 error: approved on 2021-07-04 and published, now under review again:"
                        + " until it is approved the site is without it, and its address is dead → build when all"
                        + " steps are done; if it is to stay away, use gongkai withdraw");
        assertThat(gate.saidInChinese("a"))
                .containsExactly("2021-07-04 批准公布过，正在重新审查：批准以前站点里没有它，原来的网址打不开"
                        + " → 要网址不中断的，各步做完再构建；不再公布的，用 gongkai withdraw 撤回");
        assertThat(gate.verdict("a"))
                .isEqualTo(new Verdict.Withheld("content/gfxwj/a.md", Verdict.Reason.AWAITING_REVIEW));
    }

    /** Nor is it told of one that was out by its own header only later, or that is not to be public at all. */
    @Test
    void aTextThatWasNeverOutIsNotMissed() throws IOException {
        kept(earlier().set("released", "2021-12-02"))
                .entry("a", corrected("2021-07-10").noStep("approved"))
                .judge();
        assertThat(gate.said("a")).isEmpty();
        assertThat(gate.judge("2021-12-02T00:00:00").said("a"))
                .singleElement()
                .asString()
                .startsWith("a.md:10:9 G-91 error: approved on 2021-07-06 and published");

        EntryDraft secret = corrected("2021-07-10").set("grounds", "条例第十四条").set("reconsider", "2022-06-30");
        gate.entry("a", secret.step("secrecy", Map.of("by", "李二", "on", "2021-07-02", "conclusion", "不予公开")));
        assertThat(gate.judge("2021-12-02T00:00:00").said("a")).isEmpty();
    }

    @Test
    void theGuideIsMissedLikeAnEntry() throws IOException {
        EntryDraft guide = corrected("2021-07-10").noStep("approved");
        List.copyOf(guide.header().keySet()).forEach(guide::without);
        guide.set("title", "政府信息公开指南").set("formed", "2021-07-01");
        gate.file("guide.review/history.yaml", record("2021-07-06", OTHER));
        gate.file("guide.md", guide.text()).judge();
        assertThat(gate.guide()).isEmpty();
        assertThat(gate.saidAt("guide.md"))
                .singleElement()
                .asString()
                .startsWith("guide.md:4:9 G-91 error: approved on 2021-07-06 and published, now under review again:");
    }
}
