package org.gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.EntryDraft;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.review.Verdict.InError;
import org.gongkai.review.Verdict.Published;
import org.gongkai.review.Verdict.Reason;
import org.gongkai.review.Verdict.Replaced;
import org.gongkai.review.Verdict.Withheld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is published, replaced, withheld or in error, and that the account of them is complete. */
class VerdictsTest {

    private static final String TAKEN = " → give one of them a new number; a published number is never reused";

    @TempDir
    private Path folder;

    private AtTheGate gate = null;

    @BeforeEach
    void gate() {
        gate = new AtTheGate(folder);
    }

    /** A look that finds something of this weight on a line of every text. */
    private static Examination finds(Severity severity, int line) {
        return (manuscript, category) -> List.of(Finding.of(
                        Rule.INTERNAL_MARK,
                        new Place(manuscript.path(), line, 1),
                        new Wording("内部标志", "internal mark"),
                        Wording.NONE)
                .as(severity));
    }

    @Test
    void whatCannotBeReadIsInError() throws IOException {
        gate.file("gfxwj/broken.md", "---\ntitle: [\n---\n").judge();

        assertThat(gate.verdict("broken")).isEqualTo(new InError("content/gfxwj/broken.md"));
    }

    @Test
    void anExaminationStopsWhatItBlocksAndOnlyThat() throws IOException {
        gate.entry("one", EntryDraft.of(1)).examinedBy(finds(Severity.ERROR, 3), finds(Severity.WARNING, 2));
        assertThat(gate.judge().verdict("one")).isInstanceOf(Published.class);
        assertThat(gate.said("one"))
                .containsExactly(
                        "one.md:2:1 R-49 warning: internal mark → ", "one.md:3:1 R-49 error: internal mark → ");

        gate.examinedBy(finds(Severity.WARNING, 2), finds(Severity.BLOCK, 3));
        assertThat(gate.judge().verdict("one")).isInstanceOf(InError.class);
    }

    @Test
    void anExaminationKnowsTheColumn() throws IOException {
        List<String> seen = new ArrayList<>();
        gate.entry("one", EntryDraft.of(1)).examinedBy((manuscript, category) -> {
            seen.add(manuscript.name() + " " + category.map(one -> one.key()).orElse("none"));
            return List.of();
        });
        gate.judge();

        assertThat(seen).containsExactly("one gfxwj", "guide none");
    }

    /** Before its release an entry only warns; on the day it would stop the release. */
    @Test
    void whatIsNotYetReleasedStopsNothing() throws IOException {
        gate.entry("one", EntryDraft.of(1).digest("none").set("released", "2021-12-02"));
        String said = "R-41 %s: the review has no digest → if this is what was reviewed, write below review: digest: "
                + EntryDraft.of(1).set("released", "2021-12-02").digestAt("gfxwj/one.md", "gfxwj");

        gate.judge("2021-12-01T23:59:59");
        assertThat(gate.verdict("one")).isEqualTo(new Withheld("content/gfxwj/one.md", Reason.AWAITING_RELEASE));
        assertThat(gate.said("one")).containsExactly("one.md:10:9 " + said.formatted("warning"));

        gate.judge("2021-12-02T00:00:00");
        assertThat(gate.verdict("one")).isInstanceOf(InError.class);
        assertThat(gate.said("one")).containsExactly("one.md:10:9 " + said.formatted("block"));
    }

    @Test
    void withoutADateOfReleaseNothingIsPublished() throws IOException {
        gate.entry("one", EntryDraft.of(1).without("released")).judge();

        assertThat(gate.verdict("one")).isInstanceOf(InError.class);
        assertThat(gate.said("one"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("one.md:1:1 G-04 block: missing released");
    }

    @Test
    void aTombstoneStandsWhereItsPageStood() throws IOException {
        gate.entry("one", EntryDraft.of(1).set("released", "2021-07-06 09:30").withdrawn("2021-09-01", "内容有误", false));
        gate.judge();

        Tombstone tombstone = ((Replaced) gate.verdict("one")).tombstone();
        assertThat(tombstone.path()).isEqualTo("content/gfxwj/one.md");
        assertThat(gate.verdict("one").path()).isEqualTo("content/gfxwj/one.md");
        assertThat(tombstone.name()).isEqualTo("one");
        assertThat(tombstone.category().key()).isEqualTo("gfxwj");
        assertThat(tombstone.index().text()).isEqualTo("736916951/2021-000001");
        assertThat(tombstone.released()).hasToString("2021-07-06T09:30");
        assertThat(tombstone.title()).contains("关于第1号事项的通知");
        assertThat(tombstone.on()).hasToString("2021-09-01");
        assertThat(tombstone.reason()).isEqualTo("内容有误");
    }

    /** Column, number and date of release make the address; without one of them there is nothing to put in its place. */
    @Test
    void aWithdrawalForSecrecyNeedsOnlyTheAddress() throws IOException {
        gate.entry("sound", EntryDraft.of(1).without("summary").withdrawn("2021-09-01", "某事", true));
        gate.entry("column", EntryDraft.of(2).set("category", "ghjj").withdrawn("2021-09-01", "某事", true));
        gate.entry("number", EntryDraft.of(3).set("index", "1").withdrawn("2021-09-01", "某事", true));
        gate.entry("numberless", EntryDraft.of(4).without("index").withdrawn("2021-09-01", "某事", true));
        gate.entry("date", EntryDraft.of(5).without("released").withdrawn("2021-09-01", "某事", true));
        gate.judge();

        assertThat(gate.verdict("sound")).isInstanceOf(Replaced.class);
        assertThat(gate.said("sound")).isEmpty();
        assertThat(gate.said("column"))
                .containsExactly("column.md:10:11 G-17 block: no such category: “ghjj” → did you mean “ghjh”?");
        assertThat(gate.said("number"))
                .containsExactly(
                        "number.md:3:8 R-21 block: index number “1” is of another pattern or organ → write it like"
                                + " 736916951/2021-000109");
        assertThat(gate.said("date"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("date.md:1:1 G-04 block: missing released");
        for (String name : List.of("column", "number", "numberless", "date")) {
            assertThat(gate.verdict(name)).as(name).isInstanceOf(InError.class);
        }
    }

    @Test
    void aPlainWithdrawalShowsOnlyWhatWasReviewed() throws IOException {
        EntryDraft changed = EntryDraft.of(1).digest("sha256:" + "0".repeat(64));
        gate.entry("changed", changed.withdrawn("2021-09-01", "内容有误", false));
        gate.entry("short", EntryDraft.of(2).without("summary").withdrawn("2021-09-01", "内容有误", false));
        gate.judge();

        assertThat(gate.verdict("changed")).isInstanceOf(InError.class);
        assertThat(gate.said("changed"))
                .hasSize(1)
                .first()
                .asString()
                .contains(" R-41 block: changed after the review");
        assertThat(gate.verdict("short")).isInstanceOf(InError.class);
        assertThat(gate.said("short")).hasSize(1).first().asString().contains(" G-04 block: missing summary");
    }

    /** What should not have been published must not hold up its withdrawal, unless the tombstone would show it. */
    @Test
    void whatTheTombstoneDoesNotShowDoesNotHoldItUp() throws IOException {
        gate.entry("one", EntryDraft.of(1).withdrawn("2021-09-01", "内容有误", false));
        int title = 2;
        int summary = 8;
        int reason = 10;

        gate.examinedBy(finds(Severity.BLOCK, summary)).judge();
        assertThat(gate.verdict("one")).isInstanceOf(Replaced.class);
        assertThat(gate.said("one")).containsExactly("one.md:8:1 R-49 warning: internal mark → ");

        gate.examinedBy(finds(Severity.ERROR, summary)).judge();
        assertThat(gate.said("one")).containsExactly("one.md:8:1 R-49 error: internal mark → ");

        for (int line : List.of(title, reason)) {
            gate.examinedBy(finds(Severity.BLOCK, line)).judge();
            assertThat(gate.verdict("one")).as("line " + line).isInstanceOf(InError.class);
        }
    }

    @Test
    void aWithdrawalByAStrangerIsInError() throws IOException {
        gate.entry(
                        "one",
                        EntryDraft.of(1)
                                .uncovered(
                                        "withdrawn",
                                        Map.of("on", "2021-09-01", "by", "王一", "reason", "无权", "secrecy", "true")))
                .judge();

        assertThat(gate.verdict("one")).isEqualTo(new InError("content/gfxwj/one.md"));
    }

    /** An index number belongs to one published entry, and that of a withdrawn one is never given again. */
    @Test
    void anIndexNumberIsUsedOnce() throws IOException {
        gate.entry("a", EntryDraft.of(7));
        gate.entry("b", EntryDraft.of(7).set("title", "另一通知"));
        gate.entry("c", EntryDraft.of(8).withdrawn("2021-09-01", "内容有误", false));
        gate.entry("d", EntryDraft.of(8).withdrawn("2021-09-01", "内容有误", false));
        gate.entry("e", EntryDraft.of(8).noStep("approved"));
        gate.entry("f", EntryDraft.of(9));
        gate.entry("g", EntryDraft.of(10).noStep("approved"));
        gate.judge();

        for (String name : List.of("a", "b", "c", "d")) {
            assertThat(gate.verdict(name)).as(name).isEqualTo(new InError("content/gfxwj/" + name + ".md"));
        }
        assertThat(gate.said("a")).isEmpty();
        assertThat(gate.said("b"))
                .containsExactly(
                        "b.md:3:8 R-20 block: index number 736916951/2021-000007 is taken by content/gfxwj/a.md"
                                + TAKEN);
        assertThat(gate.said("d"))
                .containsExactly(
                        "d.md R-20 block: index number 736916951/2021-000008 is taken by content/gfxwj/c.md" + TAKEN);
        assertThat(gate.verdict("e")).isEqualTo(new Withheld("content/gfxwj/e.md", Reason.AWAITING_REVIEW));
        assertThat(gate.said("e"))
                .containsExactly(
                        "e.md:3:8 R-20 warning: index number 736916951/2021-000008 is taken by content/gfxwj/c.md"
                                + TAKEN);
        assertThat(gate.verdict("f")).isInstanceOf(Published.class);
        assertThat(gate.said("g")).isEmpty();
    }

    @Test
    void theAccountHasEveryFileOnce() throws IOException {
        gate.entry("a", EntryDraft.of(1));
        gate.entry("b", EntryDraft.of(2).digest("none"));
        gate.entry("c", EntryDraft.of(3).noStep("approved"));
        gate.entry("d", EntryDraft.of(4).set("released", "2022-01-01"));
        gate.entry("e", EntryDraft.of(5).withdrawn("2021-09-01", "内容有误", false));
        gate.file("gfxwj/f.md", "broken");
        gate.entry("g", EntryDraft.of(7).set("disclosure", "依申请公开"));
        Judgement judgement = gate.judge().judgement();

        assertThat(judgement.entries().stream().map(Entry::path)).containsExactly("content/gfxwj/a.md");
        assertThat(judgement.tombstones().stream().map(Tombstone::path)).containsExactly("content/gfxwj/e.md");
        assertThat(judgement.withheld().stream().map(Verdict::path))
                .containsExactly("content/gfxwj/c.md", "content/gfxwj/d.md", "content/gfxwj/g.md");
        for (Reason reason : Reason.values()) {
            assertThat(judgement.withheld(reason)).as(reason.name()).isEqualTo(1);
        }
        assertThat(judgement.inError()).isEqualTo(2);
        assertThat(judgement.unsettled(gate.sources()))
                .containsExactlyInAnyOrder("content/gfxwj/b.md", "content/gfxwj/f.md", "736916951/2021-000002");
        assertThat(judgement.isEmpty()).isFalse();
        assertThat(Judgement.NONE.isEmpty()).isTrue();
        assertThat(judgement.entries().get(0).place(HeaderKey.INDEX)).isEqualTo(new Place("content/gfxwj/a.md", 3, 8));
    }

    @Test
    void everyReasonToWithholdHasItsWord() {
        assertThat(Reason.AWAITING_REVIEW.wording()).isEqualTo(new Wording("待审", "awaiting review"));
        assertThat(Reason.AWAITING_RELEASE.wording()).isEqualTo(new Wording("待发布", "awaiting release"));
        assertThat(Reason.NOT_PUBLIC.wording()).isEqualTo(new Wording("不公开", "not public"));
    }

    /** Before the review, a reviewer sees all that would stop the entry after it, and nothing of the review's own. */
    @Test
    void theOutlookTellsWhatWillStandInTheWayBesidesTheReview() throws IOException {
        gate.entry("one", EntryDraft.of(1).noStep("approved").without("summary"))
                .entry("two", EntryDraft.of(2).noStep("secrecy").noStep("approved"))
                .examinedBy(finds(Severity.BLOCK, 3))
                .judge();

        assertThat(gate.verdict("one")).isEqualTo(new Withheld("content/gfxwj/one.md", Reason.AWAITING_REVIEW));
        assertThat(gate.outlook("one")).hasSize(2);
        assertThat(gate.outlook("two"))
                .singleElement()
                .isEqualTo(gate.outlook("one").get(1).replace("one.md", "two.md"));
    }
}
