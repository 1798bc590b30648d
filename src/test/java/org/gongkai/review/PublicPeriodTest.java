package org.gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.gongkai.EntryDraft;
import org.gongkai.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the public period of an entry is over, and what the gate makes of it. */
class PublicPeriodTest {

    @TempDir
    Path folder;

    private AtTheGate gate(EntryDraft draft, String term, String clock) {
        return new AtTheGate(folder)
                .entry("a", draft)
                .file(
                        "categories.yaml",
                        TestSite.CATEGORIES.replace(
                                "{key: gfxwj,", "{key: gfxwj, clock: " + clock + ", closes-after: " + term + ","));
    }

    private static EntryDraft released(String day) {
        return EntryDraft.of(1).set("released", day).set("decided", "2021-07-05");
    }

    private static String kind(Verdict verdict) {
        return verdict.getClass().getSimpleName();
    }

    @ParameterizedTest
    @CsvSource({
        "1 month, formed, 2021-08-31, 2021-09-30",
        "6 months, formed, 2021-08-31, 2022-02-28",
        "1年, formed, 2021-07-06, 2022-07-06",
        "30 days, formed, 2021-07-06 09:30, 2021-08-05",
        "10 working days, formed, 2021-09-17, 2021-10-08", // the Mid-Autumn and the National Day
        "1 year, decided, 2021-07-06, 2022-07-05"
    })
    void isPublicToTheEndOfTheLastDay(String term, String clock, String released, String last) throws IOException {
        assertThat(kind(gate(released(released), term, clock)
                        .judge(last + "T23:59:59")
                        .verdict("a")))
                .isEqualTo("Published");
        assertThat(gate(released(released), term, clock)
                        .judge(last + "T23:59:59")
                        .published("a")
                        .until())
                .hasToString("Optional[" + last + "]");
        String next = java.time.LocalDate.parse(last).plusDays(1) + "T00:00:00";
        Verdict verdict = gate(released(released), term, clock).judge(next).verdict("a");
        assertThat(verdict).isInstanceOf(Verdict.Closed.class);
        assertThat(((Verdict.Closed) verdict).closure().on()).hasToString(last);
    }

    @Test
    void theReviewMayShortenItButNotLengthenIt() throws IOException {
        EntryDraft shorter = released("2021-07-06").set("closes-after", "1 month");
        assertThat(kind(gate(shorter, "1 year", "formed")
                        .judge("2021-08-07T00:00:00")
                        .verdict("a")))
                .isEqualTo("Closed");
        EntryDraft longer = released("2021-07-06").set("closes-after", "2 years");
        AtTheGate gate = gate(longer, "1 year", "formed").judge("2021-12-01T00:00:00");
        assertThat(kind(gate.verdict("a"))).isEqualTo("InError");
        assertThat(gate.said("a"))
                .containsExactly(
                        "a.md:11:15 G-83 block: public until 2023-07-06, longer than its category allows: 2022-07-06 → shorten it, or delete the line: the category's term holds");
        assertThat(kind(gate(longer, "1 year", "formed")
                        .judge("2022-07-07T00:00:00")
                        .verdict("a")))
                .as("what was refused does not stay longer for it")
                .isEqualTo("Closed");
    }

    @Test
    void anEntryOfAColumnWithoutATermMayHaveOneOfItsOwn() throws IOException {
        EntryDraft draft = released("2021-07-06").set("closes-after", "1 month");
        assertThat(kind(new AtTheGate(folder).entry("a", draft).judge().verdict("a")))
                .isEqualTo("Closed");
    }

    @Test
    void theTermThatAnEntrySetsItselfIsPartOfWhatWasReviewed() throws IOException {
        EntryDraft reviewed = released("2021-07-06").set("closes-after", "1 month");
        EntryDraft changed =
                released("2021-07-06").set("closes-after", "6 months").digest(reviewed.trueDigest());
        assertThat(kind(gate(changed, "1 year", "formed").judge().verdict("a"))).isEqualTo("InError");
    }

    @Test
    void withoutTheDayOfTheDecisionNothingIsPublishedThatWouldNeverClose() throws IOException {
        AtTheGate gate = gate(released("2021-07-06").without("decided"), "1 year", "decided")
                .judge();
        assertThat(kind(gate.verdict("a"))).isEqualTo("InError");
        assertThat(gate.said("a")).anyMatch(said -> said.contains("G-83 block: decided is missing"));
    }

    @Test
    void whatWouldBeOverOnTheDayOfItsReleaseIsRefusedBeforeIt() throws IOException {
        EntryDraft draft = released("2021-12-20");
        AtTheGate gate = gate(draft, "1 month", "decided").judge();
        assertThat(gate.said("a"))
                .anyMatch(said -> said.contains(
                        "G-83 warning: released when its public period was over: it ended on 2021-08-05"));
    }

    @Test
    void closesEvenWhereTheReviewNoLongerHolds() throws IOException {
        EntryDraft draft = released("2021-07-06")
                .set("attachments", java.util.List.of("没有.txt"))
                .body("已经删去\n")
                .digest("sha256:" + "0".repeat(64))
                .step("approved", "无此人", "2021-07-05");
        AtTheGate gate = gate(draft, "1 month", "formed").judge();
        assertThat(kind(gate.verdict("a"))).isEqualTo("Closed");
        assertThat(gate.said("a")).singleElement().asString().contains("warning: closed, its public period is over");
    }

    @ParameterizedTest
    @CsvSource({"index, G-04", "released, G-04"})
    void doesNotCloseWhatHasNoNumberOrDay(String key, String rule) throws IOException {
        AtTheGate gate =
                gate(released("2021-07-06").without(key), "1 month", "decided").judge();
        assertThat(kind(gate.verdict("a"))).isEqualTo("InError");
        assertThat(gate.said("a")).anyMatch(said -> said.contains(rule + " block"));
    }

    @Test
    void aNumberThatIsClosedIsNeverGivenAgain() throws IOException {
        AtTheGate gate = gate(released("2021-07-06"), "1 month", "formed")
                .in("tzgg", "b", EntryDraft.of(1))
                .judge();
        assertThat(kind(gate.verdict("a"))).isEqualTo("InError");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-08-01, false, Replaced",
        "2021-09-01, false, Closed", // its tombstone would bring the title back
        "2021-09-01, true, Replaced"
    })
    void whatWasWithdrawnBeforeStaysWithdrawn(String on, boolean secrecy, String kind) throws IOException {
        EntryDraft draft = released("2021-07-06").withdrawn(on, "有误", secrecy);
        assertThat(kind(gate(draft, "1 month", "formed").judge().verdict("a"))).isEqualTo(kind);
    }

    @Test
    void aShorterOneIsNoFault() throws IOException {
        AtTheGate gate = gate(released("2021-07-06").set("closes-after", "1 month"), "1 year", "formed")
                .judge("2021-08-06T23:59:59");
        assertThat(gate.published("a").until()).hasToString("Optional[2021-08-06]");
        assertThat(gate.said("a")).isEmpty();
    }

    /** A column may name the clock without a term; then only entries that set themselves one are held to it. */
    @Test
    void theDayOfTheDecisionIsAskedForWhereATermRunsFromIt() throws IOException {
        String decided = TestSite.CATEGORIES.replace("{key: gfxwj,", "{key: gfxwj, clock: decided,");
        AtTheGate gate = new AtTheGate(folder)
                .file("categories.yaml", decided)
                .entry("none", released("2021-07-06").without("decided"))
                .entry("own", EntryDraft.of(2).set("closes-after", "1 year"))
                .judge();
        assertThat(gate.said("none")).isEmpty();
        assertThat(gate.published("none").until()).isEmpty();
        assertThat(gate.said("own"))
                .containsExactly("own.md:1:1 G-83 block: decided is missing: the public period runs from it → write the"
                        + " day of the decision, contract or approval");
    }

    /** An end that no holiday notice makes certain yet is not printed. */
    @Test
    void anEndThatIsNotCertainYetIsNotTold() throws IOException {
        AtTheGate gate =
                gate(released("2026-12-28"), "10 working days", "formed").judge("2026-12-29T00:00:00");
        assertThat(gate.published("a").until()).isEmpty();
        assertThat(gate(released("2026-12-01"), "10 working days", "formed")
                        .judge("2026-12-02T00:00:00")
                        .published("a")
                        .until())
                .hasToString("Optional[2026-12-15]");
    }
}
