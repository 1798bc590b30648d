package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.EntryDraft;
import org.gongkai.Run;
import org.gongkai.Slow;
import org.gongkai.TestSite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Who looks for a law finds the law first, then its rules, then what is said about it; in a real browser. */
@Slow
@ExtendWith(InBrowser.class)
class SearchRankTest {

    private static final String LAW = "中华人民共和国行政复议法";

    @TempDir
    static Path folder;

    private static Path site = Path.of("");

    @BeforeAll
    static void laws() throws IOException {
        TestSite project = new TestSite();
        add(project, 1, EntryDraft.of(1).set("title", LAW).set("issuer", "全国人大常委会"));
        add(project, 2, EntryDraft.of(2).set("title", "《行政复议法》").set("validity", "废止"));
        add(project, 3, EntryDraft.of(3).set("title", LAW + "实施条例").set("issuer", "国务院"));
        add(project, 4, EntryDraft.of(4).set("title", "关于贯彻行政复议法的通知"));
        add(project, 5, EntryDraft.of(5).set("title", "行政机关落实行政复议法办法"));
        add(project, 6, EntryDraft.of(6).set("title", "关于会见的通告").body("依照行政复议法申请复议。\n"));
        add(project, 7, EntryDraft.of(7).set("title", "行政复议法实施条例").set("validity", "失效"));
        add(project, 8, EntryDraft.of(8).set("title", "行政复议法问答").set("validity", "失效"));
        add(project, 9, EntryDraft.of(9).set("title", "示例省监狱管理局会见办法"));
        add(project, 10, EntryDraft.of(10).set("title", "会见办法实施细则").set("validity", "失效"));
        add(project, 11, EntryDraft.of(11).set("title", "行政许可法（2019年修正）").set("issuer", "全国人大常委会"));
        add(project, 12, EntryDraft.of(12).set("title", "行政许可法实施办法").set("issuer", "国务院"));
        Path written = project.write(folder.toRealPath().resolve("project"));
        Run run = Run.of(written, "build", "PROJECT", "--as-of", "2021-12-01T00:00:00+08:00");
        site = written.resolve("target/site");
        assertThat(site).as(run.text()).isDirectory();
    }

    /** The greater the number, the newer. */
    private static void add(TestSite project, int number, EntryDraft draft) {
        project.entry("gfxwj/2021/t%02d.md".formatted(number), draft.set("released", "2021-08-%02d".formatted(number)));
    }

    private static List<String> hits(Tab tab, String query) throws IOException {
        try (Server server = Server.of(site)) {
            tab.open(server.address() + "search.html");
            return tab.list("""
                    (async query => {
                      const index = await gongkaiIndex.open('search/index.json'), found = await index.find(query, {});
                      if (found.near) return ['near'];
                      return (await index.lines(found.hits)).map(line => line.title); })""" + "('" + query + "')");
        }
    }

    @Test
    void aLawStandsAboveItsRulesAndTheseAboveWhatSpeaksOfIt(Tab tab) throws IOException {
        for (String query : List.of("行政复议法", "《行政复议法》")) {
            assertThat(hits(tab, query))
                    .containsExactly(
                            LAW,
                            "《行政复议法》",
                            "行政复议法问答",
                            LAW + "实施条例",
                            "行政复议法实施条例",
                            "关于贯彻行政复议法的通知",
                            "行政机关落实行政复议法办法",
                            "关于会见的通告");
        }
    }

    @Test
    void theStatesNameMayBeTypedOrNot(Tab tab) throws IOException {
        assertThat(hits(tab, LAW)).containsExactly(LAW, "《行政复议法》", LAW + "实施条例");
        assertThat(hits(tab, "行政复议法实施条例")).containsExactly(LAW + "实施条例", "行政复议法实施条例");
    }

    @Test
    void soMayTheNameOfTheOrganThatIssuedIt(Tab tab) throws IOException {
        assertThat(hits(tab, "会见办法")).containsExactly("示例省监狱管理局会见办法", "会见办法实施细则");
        assertThat(hits(tab, "国务院行政许可法实施办法")).containsExactly("行政许可法实施办法");
        assertThat(hits(tab, "国务院行政许可法")).doesNotContain("行政许可法（2019年修正）");
    }

    @Test
    void aNoteInBracketsMakesNoTitleLonger(Tab tab) throws IOException {
        assertThat(hits(tab, "行政许可法")).containsExactly("行政许可法（2019年修正）", "行政许可法实施办法");
    }

    @Test
    void whatIsCalledSoStaysAmongTheHitsOnThePage(Tab tab) throws IOException {
        try (Server server = Server.of(site)) {
            tab.open(server.address() + "search.html?q=" + LAW);
            assertThat(tab.eval(SearchTest.DONE).getAsString()).isEqualTo("最多3条。");
            assertThat(tab.list("[...document.querySelectorAll('#hits a')].map(one => one.textContent)"))
                    .containsExactly(LAW, "《行政复议法》", LAW + "实施条例");
            assertThat(tab.complaints()).isEmpty();
        }
    }
}
