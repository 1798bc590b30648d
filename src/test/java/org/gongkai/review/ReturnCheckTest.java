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

/** Which returns can have been (退回记录); whatever they are, they neither stop nor change what is published. */
class ReturnCheckTest {

    private static final String HISTORY = "- archived: 2021-07-01\n  drafted: {by: 王一, on: 2021-06-28}\n";

    @TempDir
    private Path folder;

    private AtTheGate gate = null;

    @BeforeEach
    void gate() {
        gate = new AtTheGate(folder);
    }

    private List<String> told(EntryDraft draft) throws IOException {
        gate.entry("one", draft).judge();
        assertThat(gate.verdict("one")).isInstanceOf(Verdict.Published.class);
        return gate.saidInChinese("one");
    }

    @Test
    void oneThatWasAnsweredIsFine() throws IOException {
        gate.file("gfxwj/one.review/history.yaml", HISTORY);
        assertThat(told(EntryDraft.of(1)
                        .returned("李二", "2021-06-28", "secrecy", "缺依据")
                        .returned("赵三", "2021-06-30", "attribute", "缺依据")))
                .isEmpty();
    }

    @Test
    void theRoleIsHeldOnThatDay() throws IOException {
        gate.file("gfxwj/one.review/history.yaml", HISTORY);
        assertThat(told(EntryDraft.of(1)
                        .returned("赵三", "2021-06-29", "secrecy", "缺依据")
                        .returned("张三", "2021-06-30", "approved", "缺依据")))
                .containsExactly(
                        "退回人 赵三 在 2021-06-29 不担任保密审查（secrecy） → 当日担任的有：李二、全能甲、全能乙、全能丙",
                        "people.yaml 中没有退回人“张三” → 当日担任的有：钱四、全能甲、全能乙、全能丙");
        assertThat(gate.said("one"))
                .allSatisfy(line -> assertThat(line).contains(" G-144 error: "))
                .anySatisfy(line -> assertThat(line).contains("people.yaml knows no “张三”"))
                .anySatisfy(line -> assertThat(line).contains("did not hold the role secrecy on 2021-06-29"));
    }

    @Test
    void nobodyHeldIt() throws IOException {
        gate.file("people.yaml", TestSite.PEOPLE.replace("roles: [approved-by-leader]", "roles: [withdraw]"));
        gate.file("gfxwj/one.review/history.yaml", HISTORY);
        assertThat(told(EntryDraft.of(1).returned("卫五", "2021-06-29", "approved-by-leader", "缺依据")))
                .containsExactly("退回人 卫五 在 2021-06-29 不担任主要领导批准（approved-by-leader） → 当日无人担任该角色，先在 people.yaml 中登记");
    }

    /** The first drafting on record counts, and none is before the very day. */
    @ParameterizedTest
    @CsvSource({"2021-06-27, 退回（2021-06-27）早于最早的拟稿（2021-06-28）", "2021-06-28, ''"})
    void notBeforeItWasDrafted(String on, String why) throws IOException {
        gate.file("gfxwj/one.review/history.yaml", HISTORY);
        List<String> told = told(EntryDraft.of(1).returned("李二", on, "secrecy", "缺依据"));
        assertThat(told)
                .hasSize(why.isEmpty() ? 0 : 1)
                .allSatisfy(one -> assertThat(one).startsWith(why));
    }

    @Test
    void withoutAHistoryThePresentDraftingIsTheFirst() throws IOException {
        assertThat(told(EntryDraft.of(1).returned("李二", "2021-06-30", "secrecy", "缺依据")))
                .singleElement()
                .asString()
                .startsWith("退回（2021-06-30）早于最早的拟稿（2021-07-01）");
    }

    @Test
    void norYetToCome() throws IOException {
        EntryDraft draft = EntryDraft.of(1).noStep("approved").returned("李二", "2021-12-02", "secrecy", "缺依据");
        draft.step("secrecy", Map.of("by", "李二", "on", "2021-07-02", "conclusion", "可以公开"));
        gate.file("people.yaml", TestSite.PEOPLE).entry("one", draft).judge();
        assertThat(gate.draft("content/gfxwj/one.md"))
                .singleElement()
                .asString()
                .contains("G-144 warning: sent back on 2021-12-02, later than today (2021-12-01)");
        assertThat(gate.judge("2021-12-02T00:00:00").draft("content/gfxwj/one.md"))
                .isEmpty();
    }

    /** A later drafting answers, or one of that day whose text is another than what was sent back. */
    @ParameterizedTest
    @CsvSource({
        "2021-06-30, '', true",
        "2021-07-01, '', false",
        "2021-07-01, same, false",
        "2021-07-01, other, true",
        "2021-07-02, other, false",
    })
    void anApprovalIsNotOverAReturn(String on, String digest, boolean answered) throws IOException {
        gate.file("gfxwj/one.review/history.yaml", HISTORY);
        EntryDraft draft = EntryDraft.of(1).returned("李二", on, "secrecy", "缺依据");
        String sent = digest.equals("same") ? draft.trueDigest() : "sha256:" + "0".repeat(64);
        String text = digest.isEmpty()
                ? draft.text()
                : draft.text().replace("step: 'secrecy'}", "step: 'secrecy', digest: '" + sent + "'}");
        gate.file("gfxwj/one.md", text).judge();
        assertThat(gate.verdict("one")).isInstanceOf(Verdict.Published.class);
        assertThat(gate.saidInChinese("one"))
                .hasSize(answered ? 0 : 1)
                .allSatisfy(one -> assertThat(one).startsWith(on + " 退回之后没有重新拟稿就批准了 → 改正后从拟稿重新审查"));
    }

    @Test
    void whatIsNotApprovedMayWaitForItsDrafter() throws IOException {
        EntryDraft draft = EntryDraft.of(1).noStep("approved").returned("李二", "2021-07-02", "secrecy", "缺依据");
        gate.entry("one", draft).judge();
        assertThat(gate.draft("content/gfxwj/one.md")).isEmpty();
        assertThat(gate.said("one")).isEmpty();
    }
}
