package org.gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.EntryDraft;
import org.gongkai.review.Verdict.InError;
import org.gongkai.review.Verdict.Published;
import org.gongkai.review.Verdict.Replaced;
import org.gongkai.review.Verdict.Withheld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was withdrawn stays withdrawn, also when the key that says so is deleted again. */
class StaysWithdrawnTest {

    private static final String NUMBER = "736916951/2021-000001";
    private static final String FORGOTTEN =
            "one.md:10:12 G-84 block: the withdrawal does not stand in" + " content/withdrawn.csv → ";

    @TempDir
    private Path folder;

    private AtTheGate gate;

    @BeforeEach
    void opens() throws IOException {
        gate = new AtTheGate(folder.toRealPath());
    }

    private AtTheGate listed(String... lines) {
        return gate.file("withdrawn.csv", String.join("\n", lines) + "\n");
    }

    /** Approved on 2021-07-05, as drafts are, or later, and then released later too. */
    private static EntryDraft approved(String day) {
        return EntryDraft.of(1).step("approved", "钱四", day).set("changed", day);
    }

    @Test
    void aWithdrawalThatIsNotListedBlocksWithTheLineToAdd() throws IOException {
        EntryDraft withdrawn = EntryDraft.of(1).withdrawn("2021-09-01", "内容有误", false);
        gate.entry("one", withdrawn).judge();
        assertThat(gate.verdict("one")).isInstanceOf(Replaced.class);

        listed("索引号,撤回日期").judge();
        assertThat(gate.verdict("one")).isInstanceOf(InError.class);
        assertThat(gate.said("one"))
                .containsExactly(FORGOTTEN + "make content/withdrawn.csv: first line index,on, second line " + NUMBER
                        + ",2021-09-01");

        listed("index,on", "736916951/2021-000009,2021-09-01", NUMBER + ",2021-08-31")
                .judge();
        assertThat(gate.said("one")).containsExactly(FORGOTTEN + "add the line " + NUMBER + ",2021-09-01");
    }

    @Test
    void theOldApprovalDoesNotPublishItAnew() throws IOException {
        for (boolean secrecy : List.of(true, false)) {
            gate.entry("one", EntryDraft.of(1).withdrawn("2021-09-01", "某事", secrecy))
                    .judge();
            assertThat(gate.verdict("one")).isInstanceOf(Replaced.class);
        }
        gate.entry("one", EntryDraft.of(1)).judge();
        assertThat(gate.verdict("one")).isInstanceOf(InError.class);
        assertThat(gate.said("one"))
                .singleElement()
                .asString()
                .startsWith("one.md:10:9 G-85 block: index number " + NUMBER
                        + " was withdrawn on 2021-09-01 and not approved since");
    }

    @Test
    void anApprovalOfALaterDayPublishesItAgain() throws IOException {
        listed("index,on", NUMBER + ",2021-09-01");
        gate.entry("one", approved("2021-09-01")).judge();
        assertThat(gate.said("one")).anyMatch(line -> line.contains("G-85"));
        gate.entry("one", approved("2021-09-02")).judge();
        assertThat(gate.verdict("one")).as(gate.said("one").toString()).isInstanceOf(Published.class);
        assertThat(gate.published("one").index().text()).isEqualTo(NUMBER);

        listed("index,on", NUMBER + ",2021-10-01", NUMBER + ",2021-09-01").judge(); // withdrawn a second time
        assertThat(gate.verdict("one")).isInstanceOf(InError.class);
    }

    @Test
    void anotherDocumentNeverGetsTheNumber() throws IOException {
        EntryDraft other = EntryDraft.of(1)
                .set("formed", "2021-10-08")
                .set("released", "2021-10-12")
                .step("drafted", "王一", "2021-10-08")
                .step("secrecy", java.util.Map.of("by", "李二", "on", "2021-10-09", "conclusion", "可以公开"))
                .step("attribute", java.util.Map.of("by", "赵三", "on", "2021-10-09", "conclusion", "主动公开"))
                .step("approved", "钱四", "2021-10-11");
        gate.entry("other", other).judge();
        assertThat(gate.verdict("other")).as(gate.said("other").toString()).isInstanceOf(Published.class);
        listed("index,on", NUMBER + ",2021-09-01").judge();
        assertThat(gate.verdict("other")).isInstanceOf(InError.class);
        assertThat(gate.said("other"))
                .singleElement()
                .asString()
                .contains("R-20 block: index number " + NUMBER
                        + " is that of a document withdrawn on 2021-09-01; this one was made on 2021-10-08");
    }

    @Test
    void aWithdrawalYetToComeIsNone() throws IOException {
        gate.entry("one", EntryDraft.of(1).withdrawn("2022-01-01", "有误", true)).judge();
        assertThat(gate.verdict("one")).as(gate.said("one").toString()).isInstanceOf(Published.class);
        gate.judge("2022-01-01T00:00:00");
        assertThat(gate.verdict("one")).isInstanceOf(Replaced.class);
    }

    /** Withheld entries go on being withheld: nothing of theirs can come out, so nothing has to be remembered. */
    @Test
    void whatIsWithheldNeedsNoLine() throws IOException {
        gate.entry("one", EntryDraft.of(1).noStep("approved").withdrawn("2021-09-01", "有误", true));
        listed("index,on").judge();
        assertThat(gate.verdict("one")).isInstanceOf(Withheld.class);
        assertThat(gate.said("one")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFF索引号,撤回日期\r\n736916951/2021-000001,2021-09-01\r\n",
                "on,index\n2021-09-01,736916951/2021-000001",
                "index,on\n736916951/2021-000001,2021/9/1\n",
                "index,on\n\n# 2021\n 736916951/2021-000001 , 2021-09-01 \n736916951/2021-000001,2021-09-01\n",
                "index,on\n736916951/2021-000001,2021-10-01\n\"736916951/2021-000001\",2021-09-01\n"
            })
    void theListIsReadAsSpreadsheetsWriteIt(String list) throws IOException {
        gate.entry("one", EntryDraft.of(1).withdrawn("2021-09-01", "有误", false));
        gate.file("withdrawn.csv", list).judge();
        assertThat(gate.verdict("one")).as(gate.said("withdrawn").toString()).isInstanceOf(Replaced.class);
        assertThat(gate.said("withdrawn")).isEmpty();
    }

    @Test
    void whatIsWrongInTheListIsSaidWhereItStands() throws IOException {
        gate.entry("one", EntryDraft.of(1).withdrawn("2021-09-01", "有误", false));
        listed("index,on", "736916951/2021-00001,2021-09-01", NUMBER + ",2021-09-31", NUMBER + ",", ",2021-09-01", "x")
                .judge();
        assertThat(gate.said("withdrawn"))
                .extracting(line -> line.substring(0, line.indexOf(" block")))
                .containsExactly(
                        "withdrawn.csv:2:1 R-21",
                        "withdrawn.csv:3:23 G-06",
                        "withdrawn.csv:4:23 G-04",
                        "withdrawn.csv:5:1 G-04",
                        "withdrawn.csv:6:1 G-05");
        assertThat(gate.said("one")).isEmpty(); // the list is what has to be mended
        listed("number,on", NUMBER + ",2021-09-01").judge();
        assertThat(gate.said("withdrawn")).singleElement().asString().startsWith("withdrawn.csv:1:1 G-02 block");
        assertThat(gate.said("one")).isEmpty();
    }

    @Test
    void aFileThatIsGoneIsMissed() throws IOException {
        gate.entry("two", EntryDraft.of(2));
        listed("index,on", NUMBER + ",2021-09-01").judge();
        assertThat(gate.verdict("two")).isInstanceOf(Published.class);
        assertThat(gate.said("withdrawn"))
                .singleElement()
                .asString()
                .startsWith("withdrawn.csv:2:1 G-84 warning: no entry has the number " + NUMBER
                        + ": its tombstone is not published");
    }
}
