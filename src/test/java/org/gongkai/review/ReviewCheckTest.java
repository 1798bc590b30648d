package org.gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongkai.EntryDraft;
import org.gongkai.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a review record holds (条例 第十七条), and what its office is told where it does not. */
class ReviewCheckTest {

    @TempDir
    private Path folder;

    private AtTheGate gate = null;

    @BeforeEach
    void gate() {
        gate = new AtTheGate(folder);
    }

    private static Map<String, String> concluded(String by, String on, String conclusion) {
        return Map.of("by", by, "on", on, "conclusion", conclusion);
    }

    /** All six steps, by people who hold the roles, each on its own day. */
    private static EntryDraft sixSteps(int serial) {
        return EntryDraft.of(serial)
                .step("drafted", "王一", "2021-07-01")
                .step("department", "赵三", "2021-07-02")
                .step("secrecy", concluded("李二", "2021-07-03", "可以公开"))
                .step("attribute", concluded("赵三", "2021-07-03", "主动公开"))
                .step("approved", "钱四", "2021-07-04")
                .step("approved-by-leader", "卫五", "2021-07-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"drafted", "secrecy", "attribute"})
    void everyEntryNeedsTheUsualSteps(String step) throws IOException {
        gate.entry("one", EntryDraft.of(1).noStep(step)).judge();

        assertThat(gate.verdict("one")).isInstanceOf(Verdict.InError.class);
        assertThat(gate.said("one"))
                .containsExactly("one.md:10:9 R-40 block: the review lacks " + step
                        + " → have it done by someone who holds the role");
    }

    @Test
    void aColumnMayAskForMoreSteps() throws IOException {
        gate.in("yanshen", "six", sixSteps(1))
                .in("yanshen", "four", EntryDraft.of(2))
                .judge();

        assertThat(gate.said("six")).isEmpty();
        assertThat(gate.said("four"))
                .containsExactly(
                        "four.md:10:9 R-40 block: the review lacks approved-by-leader → have it done by someone who holds the"
                                + " role",
                        "four.md:10:9 R-40 block: the review lacks department → have it done by someone who holds the role");
    }

    @Test
    void aSecrecyReviewHasAConclusionAndTheAttributeReviewThatOfTheHeader() throws IOException {
        gate.entry("open", EntryDraft.of(1).step("secrecy", "李二", "2021-07-02"));
        gate.entry("other", EntryDraft.of(2).step("attribute", concluded("赵三", "2021-07-02", "依申请公开")));
        gate.entry("silent", EntryDraft.of(3).step("attribute", "赵三", "2021-07-02"));
        gate.judge();

        assertThat(gate.said("open"))
                .containsExactly(
                        "open.md:10:58 R-40 block: the secrecy review has no conclusion → add conclusion: 可以公开 or another");
        assertThat(gate.said("other"))
                .containsExactly(
                        "other.md:10:133 R-45 block: the attribute review concluded “依申请公开”, but disclosure is “主动公开” → both must agree: mend disclosure or review again");
        assertThat(gate.said("silent"))
                .singleElement()
                .asString()
                .contains("R-40 block: the attribute review has no conclusion → add conclusion: 主动公开 or another");
    }

    @ParameterizedTest
    @CsvSource({
        "drafted,department,赵三",
        "drafted,secrecy,李二",
        "drafted,attribute,赵三",
        "department,approved,钱四",
        "secrecy,approved,钱四",
        "attribute,approved,钱四",
        "approved,approved-by-leader,卫五",
    })
    void noStepComesBeforeTheOneThatItRestsOn(String first, String second, String by) throws IOException {
        Map<String, String> people =
                Map.of("drafted", "王一", "department", "赵三", "secrecy", "李二", "attribute", "赵三", "approved", "钱四");
        for (String day : List.of("2021-07-03", "2021-07-04", "2021-07-05")) {
            EntryDraft draft = EntryDraft.of(1);
            draft.noStep("drafted").noStep("secrecy").noStep("attribute");
            draft.step("approved", "钱四", "2021-07-06");
            draft.step(first, step(people.getOrDefault(first, ""), "2021-07-04", first));
            draft.step(second, step(by, day, second));
            gate.entry("one", draft.set("released", "2021-07-09")).judge();

            String disorder =
                    "R-34 block: " + second + " (" + day + ") is before " + first + " (2021-07-04) → check both dates";
            assertThat(gate.said("one").stream().filter(line -> line.endsWith(disorder)))
                    .as(day)
                    .hasSize(day.equals("2021-07-03") ? 1 : 0);
        }
    }

    private static Map<String, String> step(String by, String on, String role) {
        return role.equals("secrecy") ? concluded(by, on, "可以公开") : Map.of("by", by, "on", on);
    }

    /** A text that was changed is reviewed again, after its release and before its change. */
    @ParameterizedTest
    @CsvSource({
        "approved,2021-07-06,,true",
        "approved,2021-07-07,,false",
        "approved,2021-07-07,2021-07-07,true",
        "approved,2021-07-08,2021-07-07,false",
        "approved-by-leader,2021-07-06,,true",
        "approved-by-leader,2021-07-07,,false",
        "approved-by-leader,2021-07-07,2021-07-08,true",
    })
    void approvalComesBeforeReleaseOrChange(String role, String on, String changed, boolean holds) throws IOException {
        EntryDraft draft = sixSteps(1).step(role, role.equals("approved") ? "钱四" : "卫五", on);
        if (role.equals("approved")) {
            draft.noStep("approved-by-leader");
        }
        if (changed != null) {
            draft.set("changed", changed);
        }
        gate.entry("one", draft).judge();

        assertThat(gate.said("one"))
                .isEqualTo(
                        holds
                                ? List.of()
                                : List.of("one.md:5:11 R-34 block: released before " + role + " (" + on
                                        + ") → approve first, release then; a text reviewed again after a change needs its"
                                        + " date (changed)"));
    }

    /** A date of change before the release moves no term. */
    @Test
    void aChangeBeforeTheReleaseDoesNotCount() throws IOException {
        gate.entry("one", EntryDraft.of(1).set("changed", "2021-07-04")).judge();

        assertThat(gate.said("one"))
                .containsExactly(
                        "one.md:10:10 R-34 block: changed 2021-07-04 is before released 2021-07-06 → check both"
                                + " dates");
    }

    @ParameterizedTest
    @CsvSource({"2021-12-01,true", "2021-12-02,false"})
    void nobodyHasReviewedAnythingTomorrow(String on, boolean holds) throws IOException {
        gate.entry("one", EntryDraft.of(1).set("changed", "2021-12-01").step("approved", "钱四", on))
                .judge();

        assertThat(gate.said("one"))
                .isEqualTo(
                        holds
                                ? List.of()
                                : List.of(
                                        "one.md:5:11 R-34 block: released before approved (2021-12-02) → approve first,"
                                                + " release then; a text reviewed again after a change needs its date (changed)",
                                        "one.md:11:193 R-34 block: approved is dated 2021-12-02, later than today"
                                                + " (2021-12-01) → check the date"));
    }

    @Test
    void everyStepIsBySomeoneWhoHoldsTheRoleThatDay() throws IOException {
        gate.file(
                "people.yaml",
                TestSite.PEOPLE
                        + "- {name: 郑六, office: 办公室, roles: [department], from: 2019-01-01, until: 2019-12-31}\n"
                        + "- {name: 钱四, office: 办公室, roles: [approved], from: 2017-01-01}\n");
        gate.entry("stranger", EntryDraft.of(1).step("approved", "某人", "2021-07-05"));
        gate.entry("role", EntryDraft.of(2).step("approved", "赵三", "2021-07-05"));
        gate.entry("early", EntryDraft.of(3).step("department", "郑六", "2018-12-31"));
        gate.entry("nobody", EntryDraft.of(4).set("formed", "2016-01-01").step("drafted", "王一", "2016-01-01"));
        gate.judge();

        assertThat(gate.said("stranger"))
                .containsExactly(
                        "stranger.md:10:193 R-43 block: people.yaml knows no “某人” → those who held it: 钱四, 全能甲, 全能乙, 全能丙");
        assertThat(gate.said("role"))
                .containsExactly(
                        "role.md:10:193 R-43 block: 赵三 did not hold the role approved on 2021-07-05 → those who held it: 钱四, 全能甲, 全能乙, 全能丙");
        assertThat(gate.said("early"))
                .containsExactly(
                        "early.md:10:235 R-34 block: department (2018-12-31) is before drafted (2021-07-01) → check both dates",
                        "early.md:10:235 R-43 block: 郑六 did not hold the role department on 2018-12-31 → those who held it: 赵三");
        assertThat(gate.said("nobody"))
                .containsExactly(
                        "nobody.md:10:19 R-43 block: 王一 did not hold the role drafted on 2016-01-01 → nobody held it on that day: see people.yaml");
    }

    @Test
    void callsTheStepsAsTheOfficesDo() throws IOException {
        gate.entry("one", EntryDraft.of(1).noStep("drafted").noStep("secrecy").noStep("attribute"))
                .judge();

        assertThat(gate.saidInChinese("one"))
                .allMatch(line -> line.endsWith(" → 由担任该角色的人员完成后再批准"))
                .map(line -> line.substring(0, line.indexOf(" → ")))
                .containsExactlyInAnyOrder("审查记录缺少拟稿（drafted）", "审查记录缺少保密审查（secrecy）", "审查记录缺少属性审查（attribute）");
    }

    @Test
    void drafterSecrecyReviewerAndApproverAreThreePeople() throws IOException {
        gate.entry(
                "one",
                EntryDraft.of(1)
                        .step("drafted", "全能甲", "2021-07-01")
                        .step("secrecy", concluded("全能甲", "2021-07-02", "可以公开"))
                        .step("approved", "全能甲", "2021-07-05"));
        gate.judge();

        assertThat(gate.said("one"))
                .containsExactly(
                        "one.md:10:59 R-42 block: drafted and secrecy are the same person: 全能甲 → drafter, secrecy reviewer and approver are three people",
                        "one.md:10:181 R-42 block: drafted and approved are the same person: 全能甲 → drafter, secrecy reviewer and approver are three people");
        assertThat(gate.verdict("one")).isInstanceOf(Verdict.InError.class);
    }

    @Test
    void theDigestIsThatOfTheTextAsItStands() throws IOException {
        String other = "sha256:" + "0".repeat(64);
        gate.entry("none", EntryDraft.of(1).digest("none"));
        gate.entry("other", EntryDraft.of(2).digest(other));
        gate.judge();

        assertThat(gate.said("none"))
                .containsExactly(
                        "none.md:10:9 R-41 block: the review has no digest → if this is what was reviewed, write"
                                + " below review: digest: "
                                + EntryDraft.of(1).digestAt("gfxwj/none.md", "gfxwj"));
        assertThat(gate.said("other"))
                .containsExactly("other.md:10:231 R-41 block: changed after the review: the digest is now "
                        + EntryDraft.of(2).digestAt("gfxwj/other.md", "gfxwj")
                        + " → restore what was reviewed, or have it reviewed again and write the new digest");
        assertThat(gate.verdict("none")).isInstanceOf(Verdict.InError.class);
    }

    @Test
    void onlyWhoMayWithdrawWithdraws() throws IOException {
        gate.entry(
                        "one",
                        EntryDraft.of(1).uncovered("withdrawn", Map.of("on", "2021-09-01", "by", "王一", "reason", "无权")))
                .judge();

        assertThat(gate.said("one"))
                .containsExactly(
                        "one.md:10:12 R-43 block: 王一 did not hold the role withdraw on 2021-09-01 → those who held it:"
                                + " 钱四");
    }

    /** The guide and the reports of the year need not say that they are public. */
    @Test
    void aReviewOfTheGuideIsHeldToThePublicAttribute() throws IOException {
        for (String conclusion : List.of("主动公开", "依申请公开")) {
            EntryDraft guide = EntryDraft.of(1).step("attribute", concluded("赵三", "2021-07-02", conclusion));
            List.copyOf(guide.header().keySet()).forEach(guide::without);
            gate.file(
                    "guide.md",
                    guide.set("title", "政府信息公开指南").set("formed", "2021-07-01").text());
            gate.judge();

            assertThat(gate.said("guide"))
                    .isEqualTo(
                            conclusion.equals("主动公开")
                                    ? List.of()
                                    : List.of(
                                            "guide.md:4:133 R-45 block: the attribute review concluded “依申请公开”, but"
                                                    + " disclosure is “主动公开” → both must agree: mend disclosure or review again"));
        }
    }

    /** Names that look alike are one name only if they are one to the machine. */
    @Test
    void refusesANameWithCharactersThatNobodySees() throws IOException {
        gate.entry("one", EntryDraft.of(1).step("approved", "钱\u3000四", "2021-07-05"))
                .judge();

        assertThat(gate.verdict("one")).isInstanceOf(Verdict.InError.class);
        assertThat(gate.said("one"))
                .containsExactly(
                        "one.md:10:193 G-99 block: the name is refused: a blank too many in the name (U+3000) → type it anew as people.yaml has it");
        assertThat(gate.saidInChinese("one")).containsExactly("姓名不予接受：姓名中有多余的空格（U+3000） → 照 people.yaml 中的姓名重新打一遍");
    }
}
