package org.gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.EntryDraft;
import org.gongkai.Judged;
import org.gongkai.TestSite;
import org.gongkai.review.Verdict.InError;
import org.gongkai.review.Verdict.Published;
import org.gongkai.review.Verdict.Reason;
import org.gongkai.review.Verdict.Replaced;
import org.gongkai.review.Verdict.Withheld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of states: published, withheld, replaced, in error. */
class GateTest {

    private static final String NOW = "2021-12-01T00:00:00";

    @TempDir
    Path folder;

    private final TestSite site = new TestSite();

    @Test
    void publishesWhatWasReviewedByThreePeopleAndNothingElse() throws IOException {
        List<String> people = List.of("全能甲", "全能乙", "全能丙");
        int serial = 0;
        for (String drafter : people) {
            for (String secrecy : people) {
                for (String approver : people) {
                    EntryDraft draft = EntryDraft.of(++serial)
                            .step("drafted", drafter, "2021-07-01")
                            .step("secrecy", Map.of("by", secrecy, "on", "2021-07-02", "conclusion", "可以公开"))
                            .step("approved", approver, "2021-07-05");
                    site.entry("gfxwj/%s-%s-%s.md".formatted(drafter, secrecy, approver), draft);
                }
            }
        }
        Judged judged = Judged.of(site, folder, NOW);
        assertThat(judged.judgement().verdicts()).hasSize(27);
        assertThat(judged.judgement().entries()).hasSize(6);
        for (Verdict verdict : judged.judgement().verdicts()) {
            String path = verdict.path().substring("content/".length());
            String name = path.substring("gfxwj/".length(), path.length() - ".md".length());
            boolean three = Set.copyOf(List.of(name.split("-"))).size() == 3;
            assertThat(verdict instanceof Published).as(path).isEqualTo(three);
            assertThat(judged.rules(path)).as(path).isEqualTo(three ? List.of() : List.of("R-42"));
        }
    }

    @ParameterizedTest(name = "{0} days, {1} seconds: {2}")
    @CsvSource({"0, -1, false", "0, 0, true", "0, 1, true", "-1, 0, false", "1, 0, true"})
    void publishesAtTheSecondOfReleaseInShanghai(int days, int seconds, boolean out) throws IOException {
        site.entry("gfxwj/moment.md", EntryDraft.of(1).set("released", "2021-07-06 09:30"));
        site.entry("gfxwj/day.md", EntryDraft.of(2).set("released", "2021-07-06"));
        var moment = java.time.LocalDateTime.parse("2021-07-06T09:30:00");
        var day = java.time.LocalDateTime.parse("2021-07-06T00:00:00");
        site.write(folder);
        Judged atMoment = Judged.at(folder, moment.plusDays(days).plusSeconds(seconds));
        Judged atDay = Judged.at(folder, day.plusDays(days).plusSeconds(seconds));
        assertThat(atMoment.verdict("gfxwj/moment.md") instanceof Published).isEqualTo(out);
        assertThat(atDay.verdict("gfxwj/day.md") instanceof Published).isEqualTo(out);
        if (!out) {
            assertThat(atDay.verdict("gfxwj/day.md"))
                    .isEqualTo(new Withheld("content/gfxwj/day.md", Reason.AWAITING_RELEASE));
        }
    }

    @Test
    void withholdsWhatWaitsAndWhatIsNotPublicWithoutAnError() throws IOException {
        EntryDraft secret = EntryDraft.of(1)
                .step("secrecy", Map.of("by", "李二", "on", "2021-07-02", "conclusion", "不予公开"))
                .set("grounds", "条例第十四条")
                .set("reconsider", "2022-06-30");
        site.entry("gfxwj/secret.md", secret);
        site.entry(
                "gfxwj/referred.md",
                EntryDraft.of(2).step("secrecy", Map.of("by", "李二", "on", "2021-07-02", "conclusion", "报请确定")));
        site.entry("gfxwj/applied.md", EntryDraft.of(3).set("disclosure", "依申请公开"));
        site.entry("gfxwj/unapproved.md", EntryDraft.of(4).noStep("approved"));
        site.entry(
                "gfxwj/bare.md",
                EntryDraft.of(5)
                        .noStep("drafted")
                        .noStep("secrecy")
                        .noStep("attribute")
                        .noStep("approved"));
        site.entry(
                "gfxwj/redacted.md",
                EntryDraft.of(6).step("secrecy", Map.of("by", "李二", "on", "2021-07-02", "conclusion", "删减后公开")));
        Judged judged = Judged.of(site, folder, NOW);
        assertThat(reason(judged, "gfxwj/secret.md")).isEqualTo(Reason.NOT_PUBLIC);
        assertThat(reason(judged, "gfxwj/referred.md")).isEqualTo(Reason.NOT_PUBLIC);
        assertThat(reason(judged, "gfxwj/applied.md")).isEqualTo(Reason.NOT_PUBLIC);
        assertThat(reason(judged, "gfxwj/unapproved.md")).isEqualTo(Reason.AWAITING_REVIEW);
        assertThat(reason(judged, "gfxwj/bare.md")).isEqualTo(Reason.AWAITING_REVIEW);
        assertThat(judged.verdict("gfxwj/redacted.md")).isInstanceOf(Published.class);
        assertThat(judged.rules("gfxwj/secret.md")).isEmpty();
        assertThat(judged.rules("gfxwj/applied.md")).containsExactly("R-46");
        assertThat(judged.judgement().inError()).isZero();
    }

    private static Reason reason(Judged judged, String path) {
        return ((Withheld) judged.verdict(path)).reason();
    }

    @Test
    void refusesAnEntryWhoseReviewDoesNotHold() throws IOException {
        site.entry("gfxwj/changed.md", EntryDraft.of(1).digest("sha256:" + "0".repeat(64)));
        site.entry("gfxwj/undigested.md", EntryDraft.of(2).digest("none"));
        site.entry("gfxwj/unconcluded.md", EntryDraft.of(3).step("secrecy", "李二", "2021-07-02"));
        site.entry("gfxwj/stranger.md", EntryDraft.of(4).step("approved", "某人", "2021-07-05"));
        site.entry("gfxwj/role.md", EntryDraft.of(5).step("approved", "赵三", "2021-07-05"));
        site.entry("gfxwj/disorder.md", EntryDraft.of(6).step("approved", "钱四", "2021-07-01"));
        site.entry("gfxwj/late.md", EntryDraft.of(7).step("approved", "钱四", "2021-07-07"));
        site.entry("gfxwj/undrafted.md", EntryDraft.of(8).noStep("drafted"));
        site.entry(
                "gfxwj/attribute.md",
                EntryDraft.of(9).step("attribute", Map.of("by", "赵三", "on", "2021-07-02", "conclusion", "依申请公开")));
        site.entry("yanshen/four-steps.md", EntryDraft.of(10));
        site.entry(
                "gfxwj/former.md",
                EntryDraft.of(11)
                        .set("formed", "2024-01-02")
                        .set("released", "2024-01-09")
                        .set("index", "736916951/2024-000011")
                        .step("drafted", "王一", "2024-01-03")
                        .step("secrecy", Map.of("by", "李二", "on", "2024-01-04", "conclusion", "可以公开"))
                        .step("attribute", Map.of("by", "赵三", "on", "2024-01-04", "conclusion", "主动公开"))
                        .step("approved", "钱四", "2024-01-05"));
        Judged judged = Judged.of(site, folder, "2024-12-01T00:00:00");
        Map<String, List<String>> expected = Map.ofEntries(
                Map.entry("gfxwj/changed.md", List.of("R-41")),
                Map.entry("gfxwj/undigested.md", List.of("R-41")),
                Map.entry("gfxwj/unconcluded.md", List.of("R-40")),
                Map.entry("gfxwj/stranger.md", List.of("R-43")),
                Map.entry("gfxwj/role.md", List.of("R-43")),
                Map.entry("gfxwj/disorder.md", List.of("R-34")),
                Map.entry("gfxwj/late.md", List.of("R-34")),
                Map.entry("gfxwj/undrafted.md", List.of("R-40")),
                Map.entry("gfxwj/attribute.md", List.of("R-45")),
                Map.entry("yanshen/four-steps.md", List.of("R-40")),
                Map.entry("gfxwj/former.md", List.of("R-43")));
        expected.forEach((path, rules) -> {
            assertThat(judged.verdict(path)).isEqualTo(new InError("content/" + path));
            assertThat(judged.rules(path)).as(path).isEqualTo(rules);
        });
    }

    @Test
    void refusesAReviewThatIsDatedLaterThanTheBuild() throws IOException {
        site.entry("gfxwj/a.md", EntryDraft.of(1).set("changed", "2031-01-01").step("approved", "钱四", "2030-12-30"));
        Judged judged = Judged.of(site, folder, NOW);
        assertThat(judged.verdict("gfxwj/a.md")).isInstanceOf(InError.class);
        assertThat(judged.rules("gfxwj/a.md")).containsExactly("R-34");
    }

    @Test
    void putsATombstoneInThePlaceOfAWithdrawnEntryFromItsDayOn() throws IOException {
        site.entry("gfxwj/plain.md", EntryDraft.of(1).withdrawn("2021-09-01", "内容有误", false));
        site.entry(
                "gfxwj/secret.md",
                EntryDraft.of(2).digest("sha256:" + "0".repeat(64)).withdrawn("2021-09-01", "某事", true));
        site.entry(
                "gfxwj/stranger.md",
                EntryDraft.of(3).uncovered("withdrawn", Map.of("on", "2021-09-01", "by", "王一", "reason", "无权")));
        site.write(folder);
        Judged before = Judged.at(folder, "2021-08-31T23:59:59");
        Judged after = Judged.at(folder, "2021-09-01T00:00:00");
        assertThat(before.verdict("gfxwj/plain.md")).isInstanceOf(Published.class);
        Tombstone plain = ((Replaced) after.verdict("gfxwj/plain.md")).tombstone();
        assertThat(plain.title()).contains("关于第1号事项的通知");
        assertThat(plain.reason()).isEqualTo("内容有误");
        Tombstone secret = ((Replaced) after.verdict("gfxwj/secret.md")).tombstone();
        assertThat(secret.title()).isEmpty();
        assertThat(secret.reason()).contains("保守国家秘密法").doesNotContain("某事");
        assertThat(after.verdict("gfxwj/stranger.md")).isInstanceOf(InError.class);
        assertThat(after.rules("gfxwj/stranger.md")).containsExactly("R-43");
    }

    @Test
    void refusesTwoPublishedEntriesWithOneIndexNumber() throws IOException {
        site.entry("gfxwj/a.md", EntryDraft.of(7)).entry("ghjh/b.md", EntryDraft.of(7));
        site.entry("gfxwj/waiting.md", EntryDraft.of(7).noStep("approved"));
        Judged judged = Judged.of(site, folder, NOW);
        assertThat(judged.judgement().inError()).isEqualTo(2);
        assertThat(judged.rules("ghjh/b.md")).containsExactly("R-20");
        assertThat(judged.verdict("gfxwj/waiting.md")).isInstanceOf(Withheld.class);
    }
}
