package org.gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.gongkai.EntryDraft;
import org.gongkai.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a document is in force on a day (有效性). */
class StandingTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} 施行 {1} 失效 {2} on {3}: {4}")
    @CsvSource({
        "'', '', '', 2021-08-01, 有效, ''",
        "有效, '', '', 2021-08-01, 有效, ''",
        "'', 2021-09-01, '', 2021-08-31, 尚未施行, 2021-09-01",
        "'', 2021-09-01, '', 2021-09-01, 有效, ''",
        "尚未施行, 2021-09-01, '', 2021-08-31, 尚未施行, 2021-09-01",
        "尚未施行, 2021-09-01, '', 2021-09-01, 有效, ''",
        "尚未施行, '', '', 2021-09-01, 尚未施行, ''",
        "'', '', 2021-10-01, 2021-09-30, 有效, ''",
        "'', '', 2021-10-01, 2021-10-01, 失效, 2021-10-01",
        "已修改, '', 2021-10-01, 2021-10-01, 失效, 2021-10-01",
        "失效, '', '', 2021-08-01, 失效, ''",
        "失效, '', 2021-08-01, 2021-08-01, 失效, 2021-08-01",
        "废止, '', '', 2021-08-01, 废止, ''",
        "废止, '', 2021-08-01, 2021-09-01, 废止, 2021-08-01",
        "已修改, '', '', 2021-08-01, 已修改, ''",
        "部分失效, '', '', 2021-08-01, 部分失效, ''",
        "部分失效, 2021-09-01, '', 2021-08-01, 尚未施行, 2021-09-01"
    })
    void followsTheDeclarationAndTheDates(
            String declared, String effective, String expires, String day, String word, String since)
            throws IOException {
        EntryDraft draft = EntryDraft.of(1);
        set(draft, "validity", declared);
        set(draft, "effective", effective);
        set(draft, "expires", expires);
        Standing standing = Catalogued.of(new TestSite().entry("gfxwj/a.md", draft), folder, day)
                .standing(1);
        assertThat(standing.word()).isEqualTo(word);
        assertThat(standing.since().map(LocalDate::toString).orElse("")).isEqualTo(since);
        assertThat(standing.inForce()).isEqualTo(word.equals("有效"));
    }

    private static void set(EntryDraft draft, String key, String value) {
        if (!value.isEmpty()) {
            draft.set(key, value);
        }
    }

    private static TestSite repealed(EntryDraft old, EntryDraft repealing) {
        return new TestSite()
                .entry("gfxwj/old.md", old)
                .entry("gfxwj/new.md", repealing.set("repeals", Catalogued.number(1)));
    }

    @ParameterizedTest
    @CsvSource({"2021-08-31, 有效", "2021-09-01, 废止", "2022-01-01, 废止"})
    void isRepealedWhenTheRepealingDocumentTakesEffect(String day, String word) throws IOException {
        TestSite site = repealed(EntryDraft.of(1), EntryDraft.of(2).set("effective", "2021-09-01"));
        Standing standing = Catalogued.of(site, folder, day).standing(1);
        assertThat(standing.word()).isEqualTo(word);
        if (word.equals("废止")) {
            assertThat(standing.since()).contains(LocalDate.parse("2021-09-01"));
            assertThat(standing.by().orElseThrow().index().serial()).isEqualTo(2);
        }
    }

    @Test
    void isRepealedFromTheReleaseWhereNothingElseIsSaid() throws IOException {
        Standing standing = Catalogued.of(repealed(EntryDraft.of(1), EntryDraft.of(2)), folder, "2021-08-01")
                .standing(1);
        assertThat(standing.since()).contains(LocalDate.parse("2021-07-06"));
    }

    @Test
    void isTheEarliestOfTwoRepeals() throws IOException {
        TestSite site = repealed(EntryDraft.of(1), EntryDraft.of(2).set("effective", "2021-10-01"))
                .entry(
                        "gfxwj/other.md",
                        EntryDraft.of(3).set("repeals", Catalogued.number(1)).set("effective", "2021-09-01"));
        assertThat(Catalogued.of(site, folder, "2021-12-01")
                        .standing(1)
                        .by()
                        .orElseThrow()
                        .index()
                        .serial())
                .isEqualTo(3);
    }

    @Test
    void isNotTouchedByARepealThatIsWithheld() throws IOException {
        TestSite site = repealed(EntryDraft.of(1), EntryDraft.of(2).noStep("approved"));
        assertThat(Catalogued.of(site, folder, "2021-12-01").standing(1).word()).isEqualTo("有效");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-08-31, 有效, ''",
        "2021-09-01, 已修改, 2021-09-01",
        "2021-10-01, 已修改, 2021-10-01",
        "2021-11-01, 废止, 2021-11-01"
    })
    void isAmendedAndAtLastReplacedAsItsSuccessorsTakeEffect(String day, String word, String since) throws IOException {
        TestSite site = new TestSite()
                .entry("gfxwj/old.md", EntryDraft.of(1).set("replaced-by", Catalogued.number(4)))
                .entry(
                        "gfxwj/b.md",
                        EntryDraft.of(2).set("amends", Catalogued.number(1)).set("effective", "2021-09-01"))
                .entry(
                        "gfxwj/c.md",
                        EntryDraft.of(3).set("amends", Catalogued.number(1)).set("effective", "2021-10-01"))
                .entry("gfxwj/d.md", EntryDraft.of(4).set("effective", "2021-11-01"));
        Standing standing = Catalogued.of(site, folder, day).standing(1);
        assertThat(standing.word()).isEqualTo(word);
        assertThat(standing.since().map(LocalDate::toString).orElse("")).isEqualTo(since);
    }

    @Test
    void staysExpiredWhenItHadExpiredBefore() throws IOException {
        TestSite site = repealed(EntryDraft.of(1).set("validity", "失效"), EntryDraft.of(2));
        assertThat(Catalogued.of(site, folder, "2021-12-01").standing(1).word()).isEqualTo("失效");
    }
}
