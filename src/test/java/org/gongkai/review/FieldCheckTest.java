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

/** What the norms ask of a header, and what an editor is told. */
class FieldCheckTest {

    @TempDir
    private Path folder;

    private AtTheGate gate = null;

    @BeforeEach
    void gate() {
        gate = new AtTheGate(folder);
    }

    @Test
    void asksForEveryKeyThatThePublicMayExpect() throws IOException {
        EntryDraft bare = EntryDraft.of(1);
        List.copyOf(bare.header().keySet()).forEach(bare::without);
        gate.entry("bare", bare.set("keywords", "规范性文件")).judge();

        assertThat(gate.verdict("bare")).isInstanceOf(Verdict.InError.class);
        assertThat(gate.said("bare"))
                .containsExactly(
                        "bare.md:1:1 G-04 block: missing topic (主题分类) → add “topic: …”: topic; required in 法定主动公开内容",
                        "bare.md:1:1 G-04 block: missing genre (体裁) → add “genre: …”: kind of document; required for documents",
                        "bare.md:1:1 G-04 block: missing disclosure (公开属性) → add “disclosure: …”: disclosure attribute",
                        "bare.md:1:1 G-04 block: missing summary (内容概述) → add “summary: …”: 20–300 characters, not the title",
                        "bare.md:1:1 G-04 block: missing released (发布日期) → add “released: …”: date or time of release",
                        "bare.md:1:1 G-04 block: missing formed (成文日期) → add “formed: …”: date of making",
                        "bare.md:1:1 G-04 block: missing title (标题) → add “title: …”: the title",
                        "bare.md:1:1 G-04 block: missing index (索引号) → add “index: …”: the index number, never changed or reused");
    }

    @Test
    void asksForTheGenreOfDocumentsAndTheTopicOfTheStatutoryColumns() throws IOException {
        EntryDraft plain = EntryDraft.of(1).without("genre").without("topic");
        gate.in("tzgg", "notice", plain);
        gate.in(
                "tzgg",
                "numbered",
                EntryDraft.of(2).without("genre").without("topic").set("number", "示狱发〔2021〕15号"));
        gate.in("zhidu", "policy", EntryDraft.of(3).without("genre").without("topic"));
        gate.entry("statutory", EntryDraft.of(4).without("topic")).judge();

        assertThat(gate.said("notice")).isEmpty();
        assertThat(gate.said("numbered"))
                .containsExactly(
                        "numbered.md:1:1 G-04 block: missing genre (体裁) → add “genre: …”: kind of document; required for documents");
        assertThat(gate.said("policy"))
                .containsExactly(
                        "policy.md:1:1 G-04 block: missing genre (体裁) → add “genre: …”: kind of document; required for documents");
        assertThat(gate.said("statutory"))
                .containsExactly(
                        "statutory.md:1:1 G-04 block: missing topic (主题分类) → add “topic: …”: topic; required in 法定主动公开内容");
    }

    @Test
    void namesTheColumnThatWasMeantOrAllThereAre() throws IOException {
        gate.entry("near", EntryDraft.of(1).set("category", "ghjj"));
        gate.entry("far", EntryDraft.of(2).set("category", "qqqqqqqqqq"));
        gate.entry("other", EntryDraft.of(3).set("category", "ghjh")).judge();

        assertThat(gate.said("near"))
                .containsExactly("near.md:10:11 G-17 block: no such category: “ghjj” → did you mean “ghjh”?");
        assertThat(gate.said("far"))
                .containsExactly(
                        "far.md:10:11 G-17 block: no such category: “qqqqqqqqqq” → categories.yaml has: zhidu, fdzdgknr, gfxwj, ghjh, xzxk, tzgg, yanshen");
        assertThat(gate.published("other").category().key()).isEqualTo("ghjh");
        assertThat(gate.verdict("near")).isInstanceOf(Verdict.InError.class);
    }

    @Test
    void refusesIndexNumbersOfOtherOrgansAndTopicsThatDoNotExist() throws IOException {
        gate.entry("index", EntryDraft.of(1).set("index", "123456789/2021-000001"));
        gate.entry("near", EntryDraft.of(2).set("topic", "综合政务\\政务公告"));
        gate.entry("far", EntryDraft.of(3).set("topic", "qqqqqqqqqqqqqqqq")).judge();

        assertThat(gate.said("index"))
                .containsExactly(
                        "index.md:3:8 R-21 block: index number “123456789/2021-000001” is of another pattern or organ → write it like 736916951/2021-000109");
        assertThat(gate.verdict("index")).isInstanceOf(Verdict.InError.class);
        assertThat(gate.said("near"))
                .containsExactly("near.md:7:8 R-25 warning: no such topic: “综合政务\\政务公告” → did you mean “综合政务\\政务公开”?");
        assertThat(gate.said("far"))
                .containsExactly("far.md:7:8 R-25 warning: no such topic: “qqqqqqqqqqqqqqqq” → for example 综合政务\\政务公开");
    }

    /** A character outside the basic plane is one character. */
    @ParameterizedTest
    @CsvSource({"1,19,the summary has 19 characters", "2,20,", "3,300,", "4,301,the summary has 301 characters"})
    void countsTheCharactersOfTheSummary(int serial, int length, String said) throws IOException {
        gate.entry("one", EntryDraft.of(serial).set("summary", "𩸽".repeat(length)));
        gate.judge();

        assertThat(gate.said("one"))
                .isEqualTo(
                        said == null
                                ? List.of()
                                : List.of("one.md:8:10 R-18 warning: " + said
                                        + " → say in 20–300 characters what it is about"));
    }

    @Test
    void refusesASummaryThatIsTheTitle() throws IOException {
        String title = "关于印发示例省监狱管理局规范性文件公开办法的通知";
        gate.entry("same", EntryDraft.of(1).set("title", title).set("summary", title))
                .judge();

        assertThat(gate.said("same"))
                .containsExactly(
                        "same.md:8:10 R-18 warning: the summary is the title → say in 20–300 characters what it is about");
    }

    @ParameterizedTest
    @CsvSource({
        "示狱发〔2021〕15号,",
        "示狱规〔1999〕1号,",
        "示狱发[2021]15号,write 示狱发〔2021〕15号",
        "示狱发 【2021】 第 15 号,write 示狱发〔2021〕15号",
        "示狱发〔2021〕015号,write 示狱发〔2021〕15号",
        "示狱发﹝２０２１﹞１５号,write 示狱发〔2021〕15号",
        "示狱发〔2021〕15,write 示狱发〔2021〕15号",
        "示狱发〔2021〕0号,'write 机关代字〔year〕number号, the year in four digits and in 〔 〕'",
        "示狱发〔1821〕15号,'write 机关代字〔year〕number号, the year in four digits and in 〔 〕'",
        "十五号,'write 机关代字〔year〕number号, the year in four digits and in 〔 〕'",
    })
    void mendsADocumentNumberWhereItsMeaningIsClear(String number, String hint) throws IOException {
        gate.entry("one", EntryDraft.of(1).set("number", number)).judge();

        assertThat(gate.said("one"))
                .isEqualTo(
                        hint == null
                                ? List.of()
                                : List.of("one.md:10:9 R-23 error: document number “" + number + "” is malformed → "
                                        + hint));
    }

    @Test
    void findsDatesThatComeBeforeAnEarlierOne() throws IOException {
        gate.entry("released", EntryDraft.of(1).set("formed", "2021-07-07"));
        gate.entry("changed", EntryDraft.of(2).set("changed", "2021-07-05"));
        gate.entry("effective", EntryDraft.of(3).set("effective", "2021-06-30"));
        gate.entry("expires", EntryDraft.of(4).set("effective", "2021-08-01").set("expires", "2021-07-31"));
        gate.entry(
                "same",
                EntryDraft.of(5)
                        .set("formed", "2021-07-06")
                        .set("changed", "2021-07-06")
                        .set("effective", "2021-07-06")
                        .set("expires", "2021-07-06"));
        gate.judge();

        assertThat(gate.said("released"))
                .containsExactly(
                        "released.md:5:11 R-34 block: released 2021-07-06 is before formed 2021-07-07 → check both dates");
        assertThat(gate.said("changed"))
                .containsExactly(
                        "changed.md:10:10 R-34 block: changed 2021-07-05 is before released 2021-07-06 → check both dates");
        assertThat(gate.said("effective"))
                .containsExactly(
                        "effective.md:10:12 R-37 error: effective 2021-06-30 is before formed 2021-07-01 → check both dates");
        assertThat(gate.said("expires"))
                .containsExactly(
                        "expires.md:11:10 R-37 error: expires 2021-07-31 is before effective 2021-08-01 → check both dates");
        assertThat(gate.said("same")).isEmpty();
    }

    @Test
    void aNoticeEndsAfterItsPublication() throws IOException {
        gate.entry("before", EntryDraft.of(1).set("closes", "2021-07-05"));
        gate.entry("same", EntryDraft.of(2).set("closes", "2021-07-06")).judge();

        assertThat(gate.said("before"))
                .containsExactly(
                        "before.md:10:9 R-34 block: closes 2021-07-05 is before released 2021-07-06 → check both dates");
        assertThat(gate.said("same")).isEmpty();
    }

    /** Kind and year of a budget go together, and whose it is says nothing without them. */
    @ParameterizedTest
    @CsvSource({
        "预算,2021,局本级,",
        "决算,1999,,",
        "预算,,,missing fiscal-year (年度)",
        ",2021,,missing budget (预决算)",
        ",,局本级,missing budget (预决算)",
        "预算,2121,,no such year: “2121”",
        "预算,2021年,,no such year: “2021年”",
    })
    void aBudgetHasItsKindAndItsYear(String kind, String year, String unit, String said) throws IOException {
        EntryDraft draft = EntryDraft.of(1);
        if (kind != null) {
            draft.set("budget", kind);
        }
        if (year != null) {
            draft.set("fiscal-year", year);
        }
        if (unit != null) {
            draft.set("unit", List.of(unit));
        }
        gate.entry("one", draft).judge();

        if (said == null) {
            assertThat(gate.said("one")).isEmpty();
        } else {
            assertThat(gate.said("one")).singleElement().asString().contains(" block: " + said);
        }
    }

    @Test
    void refusesAnAttachmentThatIsNotThereAndNamesThoseThatAre() throws IOException {
        gate.entry("none", EntryDraft.of(1).set("attachments", List.of("表.txt")));
        gate.entry(
                        "some",
                        EntryDraft.of(2)
                                .file("一.txt", "一")
                                .file("二.txt", "二")
                                .set("attachments", List.of("一.txt", "三.txt")))
                .judge();

        assertThat(gate.said("none"))
                .containsExactly(
                        "none.md:10:14 R-97 block: there is no attachment “表.txt” → put the file into none.files/");
        assertThat(gate.said("some"))
                .containsExactly(
                        "some.md:10:14 R-97 block: there is no attachment “三.txt” → put the file into some.files/");
        assertThat(gate.saidInChinese("none")).containsExactly("附件“表.txt”不存在 → 把文件放入 none.files/，现有：无");
        assertThat(gate.saidInChinese("some")).containsExactly("附件“三.txt”不存在 → 把文件放入 some.files/，现有：一.txt、二.txt");
    }

    @Test
    void wondersAtKindsOfDocumentsThatAreInternal() throws IOException {
        gate.entry("minutes", EntryDraft.of(1).set("genre", "纪要")).judge();

        assertThat(gate.said("minutes"))
                .containsExactly(
                        "minutes.md:6:8 R-26 warning: “纪要” is mostly of internal process → make sure that it may be disclosed");
        assertThat(gate.verdict("minutes")).isInstanceOf(Verdict.Published.class);
    }

    /** 条例 第十八条: what is not public is looked at again within a year. */
    @ParameterizedTest
    @CsvSource({
        "条例第十四条,2022-12-01,true",
        "条例第十四条,2022-12-02,false",
        "条例第十四条,,false",
        ",2022-06-30,false",
    })
    void wantsGroundsAndADateToReconsider(String grounds, String reconsider, boolean complete) throws IOException {
        EntryDraft draft =
                EntryDraft.of(1).step("secrecy", Map.of("by", "李二", "on", "2021-07-02", "conclusion", "不予公开"));
        if (grounds != null) {
            draft.set("grounds", grounds);
        }
        if (reconsider != null) {
            draft.set("reconsider", reconsider);
        }
        gate.entry("closed", draft)
                .entry("waiting", EntryDraft.of(2).noStep("approved"))
                .judge();

        assertThat(gate.verdict("closed"))
                .isEqualTo(new Verdict.Withheld("content/gfxwj/closed.md", Verdict.Reason.NOT_PUBLIC));
        assertThat(gate.said("closed"))
                .isEqualTo(
                        complete
                                ? List.of()
                                : List.of(
                                        "closed.md:9:13 R-46 error: grounds or a date to reconsider within 12 months are"
                                                + " missing → add grounds and reconsider"));
        assertThat(gate.said("waiting")).isEmpty();
    }

    private AtTheGate organ(String organ) {
        return gate.file("site.yaml", TestSite.SITE.replaceFirst("organ: \\S+", "organ: " + organ));
    }

    /** The mark of the sample keeps its invented texts from the site of a real organ. */
    @Test
    void refusesATextOfTheSampleEverywhereButThere() throws IOException {
        gate.entry("one", EntryDraft.of(1).set("sample", "true")).judge();
        assertThat(gate.said("one")).isEmpty();

        organ("甲省监狱管理局").judge();
        assertThat(gate.verdict("one")).isInstanceOf(Verdict.InError.class);
        assertThat(gate.said("one"))
                .containsExactly(
                        "one.md:10:9 G-89 block: this is a text of the sample, not of 甲省监狱管理局 → delete the file; where it is rewritten, take the line sample away and review it");
        assertThat(gate.saidInChinese("one"))
                .containsExactly("这是程序自带的示例，不是甲省监狱管理局的信息 → 删除这个文件；改写成本机关内容的，删去 sample（样本）一行，重新审查");

        gate.entry("one", EntryDraft.of(1)).judge();
        assertThat(gate.said("one")).isEmpty();
    }

    /** Nor does a tombstone stand for a text of the sample, which the organ never published. */
    @Test
    void refusesTheWithdrawalOfATextOfTheSample() throws IOException {
        gate.entry("one", EntryDraft.of(1).set("sample", "true").withdrawn("2021-09-01", "某事", true))
                .judge();
        assertThat(gate.said("one")).isEmpty();
        assertThat(gate.verdict("one")).isInstanceOf(Verdict.Replaced.class);

        organ("甲省监狱管理局").judge();
        assertThat(gate.said("one"))
                .singleElement()
                .asString()
                .startsWith("one.md:10:9 G-89 block: this is a text of the sample");
        assertThat(gate.verdict("one")).isInstanceOf(Verdict.InError.class);
    }

    @Test
    void warnsOfPlaceholdersEverywhereButInTheSample() throws IOException {
        EntryDraft draft = EntryDraft.of(1).body("第一行\n电话 010-00000000。\n");
        gate.entry("one", draft).judge();
        assertThat(gate.said("one")).isEmpty();

        organ("甲省监狱管理局").judge();
        assertThat(gate.said("one"))
                .containsExactly(
                        "one.md:14:4 G-90 warning: “010-00000000” only stands for an address or number → write the organ's own");
        assertThat(gate.saidInChinese("one")).containsExactly("“010-00000000”是占位的地址或者号码 → 换成本机关真实的地址、电话");
    }
}
