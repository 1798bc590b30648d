package org.gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.EntryDraft;
import org.gongkai.Run;
import org.gongkai.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns that are blank, stale or incomplete, and what the office is told of them. */
class UpkeepTest {

    private static final String ONE = "- {key: one, name: 甲栏目, type: %s, description: 说明, keywords: 词%s}\n";
    private static final String READINGS =
            "- {key: jiedu, name: 政策解读, type: 政策解读, description: 解读, keywords: 解读, none: 暂无}\n";

    @TempDir
    Path temporary;

    private final TestSite site = new TestSite();

    private List<String> found(String categories, String asOf) throws IOException {
        site.file("content/categories.yaml", categories);
        Path project = site.write(temporary.toRealPath().resolve("project"));
        Run run = Run.of(project, "check", "PROJECT", "--as-of", asOf, "--format", "csv", "--lang", "en");
        assertThat(run.code()).as(run.text()).isZero();
        return run.out()
                .lines()
                .skip(1)
                .filter(line -> !line.startsWith("G-94")) // its entries have digests of the first form
                .filter(line -> !line.contains(",content/guide.md,")) // that has an age of its own
                .toList();
    }

    private static String column(String type, String more) {
        return ONE.formatted(type, more);
    }

    @Test
    void aBlankColumnIsAnErrorUnlessItSaysWhy() throws IOException {
        assertThat(found(column("政策文件", "") + "- {key: two, name: 乙, type: 政策文件, none: 无。}\n", "2021-12-01"))
                .anyMatch(line -> line.startsWith("R-113,error,content/categories.yaml,1,3,") && line.contains("“one”"))
                .noneMatch(line -> line.startsWith("R-113") && line.contains("“two”"));
    }

    @Test
    void theBlankColumnsOfANewSiteAreToldOnceForAMonth() throws IOException {
        site.file("content/site.yaml", TestSite.SITE + "opened: 2021-11-01\n");
        String two = column("政策文件", "") + "- {key: two, name: 乙, type: 政策文件, description: 乙, keywords: 乙}\n";
        assertThat(found(two, "2021-12-01"))
                .filteredOn(line -> line.startsWith("R-113"))
                .singleElement()
                .asString()
                .startsWith(
                        "R-113,warning,content/categories.yaml,1,3,\"2 categories of the new site are blank: one, two\"");
        assertThat(found(two, "2021-12-02"))
                .filteredOn(line -> line.startsWith("R-113"))
                .hasSize(2)
                .allMatch(line -> line.startsWith("R-113,error"));
    }

    @Test
    void aColumnWhoseOnlyEntryAwaitsItsReviewIsBlank() throws IOException {
        site.entry("one/a.md", EntryDraft.of(1).noStep("approved"));
        assertThat(found(column("政策文件", ""), "2021-07-10")).anyMatch(line -> line.startsWith("R-113,error"));
    }

    @Test
    void aColumnWithEntriesBelowItIsNotBlank() throws IOException {
        site.entry("two/a.md", EntryDraft.of(1));
        assertThat(found(
                        "- {key: one, name: 甲, type: 政策文件, description: 甲, keywords: 甲, children: [{key: two, name: 乙, type: 政策文件, description: 乙, keywords: 乙}]}\n",
                        "2021-12-01"))
                .isEmpty();
    }

    @Test
    void aStatementThatThereIsNothingIsContradictedByAnEntry() throws IOException {
        site.entry("one/a.md", EntryDraft.of(1));
        assertThat(found(column("政策文件", ", none: 无。"), "2021-12-01"))
                .singleElement()
                .asString()
                .startsWith("R-113,warning,content/categories.yaml,1,3,\"category “one” says that there is nothing");
    }

    @ParameterizedTest(name = "{0} {1}, {2}: {3}")
    @CsvSource({
        "政策文件, 6 months, 2022-01-06, ''",
        "政策文件, 6 months, 2022-01-07, 'R-111,error'",
        "工作动态, 14 days, 2021-07-20, ''",
        "工作动态, 14 days, 2021-07-21, 'R-111,error'",
        "数据发布, 1 year, 2022-07-07, 'R-112,warning'",
        "负责人信息, 12 months, 2022-07-06, ''",
        "负责人信息, 12 months, 2022-07-07, 'R-117,warning'",
        "数据发布, 10 working days, 2021-07-20, ''",
    })
    void aColumnIsStaleOnTheDayAfterItsTerm(String type, String term, String asOf, String found) throws IOException {
        site.entry("one/a.md", EntryDraft.of(1));
        assertThat(found(column(type, ", update-within: " + term), asOf))
                .allMatch(line -> line.startsWith(found))
                .hasSize(found.isEmpty() ? 0 : 1);
    }

    @Test
    void aReviewedChangeKeepsAColumnFresh() throws IOException {
        site.entry("one/a.md", EntryDraft.of(1).set("changed", "2021-12-01"));
        assertThat(found(column("数据发布", ", update-within: 6 months"), "2022-05-01"))
                .isEmpty();
    }

    @Test
    void aTreeArrangedByTheFifteenItemsLacksNone() throws IOException {
        site.file("content/site.yaml", TestSite.SITE.replaceAll("hours: \"[^\"]*\", ", ""));
        StringBuilder tree = new StringBuilder();
        IntStream.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15)
                .forEach(item -> tree.append(
                        "- {key: k%d, name: 第%d项, type: 机构职能, item: \"20-%02d\", description: 说明, keywords: 词, none: 无。}\n"
                                .formatted(item, item, item)));
        assertThat(found(tree.toString(), "2021-12-01"))
                .filteredOn(line -> line.startsWith("R-04,error,content/categories.yaml"))
                .anyMatch(line -> line.contains("no category for item 20-12"))
                .anyMatch(line -> line.contains(",2,3,item 20-02 lacks: 办公时间"))
                .anyMatch(line -> line.contains("item 20-02 lacks: 机关职能"))
                .noneMatch(line -> line.contains("item 20-13") || line.contains("lacks: 办公地址"));
    }

    @Test
    void aTreeOfAFewColumnsIsNotHeldToTheFifteenItems() throws IOException {
        assertThat(found(column("政策文件", ", item: \"20-05\", none: 无。"), "2021-12-01"))
                .isEmpty();
    }

    @Test
    void aNormativeDocumentWithoutAReadingIsNamed() throws IOException {
        site.entry("one/a.md", EntryDraft.of(1));
        assertThat(found(column("政策文件", ", item: \"20-01\"") + READINGS, "2021-12-01"))
                .singleElement()
                .asString()
                .startsWith("R-104,warning,content/one/a.md,2,8,a normative document without a reading");
    }

    @Test
    void aReadingNeedsToBeThereOnlyForWhatIsNewInForceAndSaysSomethingOfItsOwn() throws IOException {
        site.entry("one/a.md", EntryDraft.of(1))
                .entry("one/b.md", EntryDraft.of(2).set("repeals", Catalogued.number(3)))
                .entry("one/c.md", EntryDraft.of(3))
                .entry("jiedu/d.md", EntryDraft.of(4).set("genre", "解读").set("interprets", Catalogued.number(1)));
        String columns = column("政策文件", ", item: \"20-01\"") + READINGS;
        assertThat(found(columns.replace(", none: 暂无", ""), "2021-12-01")).isEmpty();
    }

    @Test
    void aDocumentThatHasDoneWithoutAReadingForAYearIsNotNamedForEver() throws IOException {
        site.entry("one/a.md", EntryDraft.of(1));
        assertThat(found(column("政策文件", ", item: \"20-01\"") + READINGS, "2022-12-01"))
                .isEmpty();
    }
}
