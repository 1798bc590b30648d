package org.gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.EntryDraft;
import org.gongkai.TestSite;
import org.gongkai.content.site.Category;
import org.gongkai.review.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that name each other, and the order in which all lists stand. */
class RelationsTest {

    @TempDir
    Path folder;

    private final TestSite site = new TestSite();

    @ParameterizedTest
    @CsvSource({
        "repeals, 本文件废止的文件, 废止本文件的文件",
        "amends, 本文件修改的文件, 修改本文件的文件",
        "replaced-by, 替代本文件的文件, 本文件替代的文件",
        "interprets, 政策原文, 政策解读"
    })
    void areShownFromBothSides(String key, String outward, String inward) throws IOException {
        site.entry("gfxwj/a.md", EntryDraft.of(1)).entry("gfxwj/b.md", EntryDraft.of(2));
        site.entry("ghjh/c.md", EntryDraft.of(3).set(key, List.of(Catalogued.number(2), Catalogued.number(1))));
        Catalogued made = Catalogued.of(site, folder, "2021-12-01");
        assertThat(made.shown()).isEmpty();
        assertThat(made.relations(3)).containsExactly(outward + ": 1 2");
        assertThat(made.relations(1)).containsExactly(inward + ": 3");
        assertThat(made.relations(2)).containsExactly(inward + ": 3");
    }

    @Test
    void areListedOnceThoughTheyAreNamedTwice() throws IOException {
        site.entry("gfxwj/a.md", EntryDraft.of(1));
        site.entry("gfxwj/b.md", EntryDraft.of(2).set("amends", List.of(Catalogued.number(1), Catalogued.number(1))));
        assertThat(Catalogued.of(site, folder, "2021-12-01").relations(1)).containsExactly("修改本文件的文件: 2");
    }

    @ParameterizedTest(name = "a {0} b, b {1} c, c {2} a")
    @CsvSource({
        "interprets, interprets, interprets, true",
        "repeals, repeals, repeals, true",
        "repeals, amends, repeals, true",
        "replaced-by, replaced-by, replaced-by, true",
        "repeals, replaced-by, repeals, false",
        "interprets, repeals, repeals, false",
    })
    void mustNotRunInACircle(String first, String second, String third, boolean refused) throws IOException {
        site.entry("gfxwj/a.md", EntryDraft.of(1).set(first, Catalogued.number(2)));
        site.entry("gfxwj/b.md", EntryDraft.of(2).set(second, Catalogued.number(3)));
        site.entry("gfxwj/c.md", EntryDraft.of(3).set(third, Catalogued.number(1)));
        site.entry("gfxwj/d.md", EntryDraft.of(4).set(first, Catalogued.number(1)));
        List<String> shown = Catalogued.of(site, folder, "2021-12-01").shown();
        if (!refused) {
            assertThat(shown).isEmpty();
            return;
        }
        assertThat(shown)
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("R-104 block content/gfxwj/a.md:10:")
                        .contains("in a circle: content/gfxwj/a.md → ")
                        .endsWith(" → content/gfxwj/a.md")
                        .contains("b.md", "c.md")
                        .doesNotContain("d.md"));
    }

    @Test
    void mustNameAPublishedEntryOtherThanThemselves() throws IOException {
        site.entry("gfxwj/self.md", EntryDraft.of(1).set("repeals", Catalogued.number(1)));
        site.entry("gfxwj/waiting.md", EntryDraft.of(2).noStep("approved"));
        site.entry("gfxwj/to-waiting.md", EntryDraft.of(3).set("amends", Catalogued.number(2)));
        site.entry("gfxwj/to-nothing.md", EntryDraft.of(4).set("amends", "没有"));
        site.entry("gfxwj/gone.md", EntryDraft.of(5).withdrawn("2021-09-01", "有误", false));
        site.entry("gfxwj/to-gone.md", EntryDraft.of(6).set("interprets", Catalogued.number(5)));
        site.entry("gfxwj/over.md", EntryDraft.of(7).set("closes-after", "1 month"));
        site.entry("gfxwj/to-over.md", EntryDraft.of(8).set("repeals", Catalogued.number(7)));
        assertThat(Catalogued.of(site, folder, "2021-12-01").shown())
                .containsExactly(
                        "R-104 block content/gfxwj/self.md:10:10 repeals names the entry itself",
                        "R-104 warning content/gfxwj/to-gone.md:10:13 interprets names the withdrawn 736916951/2021-000005",
                        "R-104 block content/gfxwj/to-nothing.md:10:9 amends names 没有, which does not exist or is not public",
                        "R-104 warning content/gfxwj/to-over.md:10:10 repeals names the closed 736916951/2021-000007",
                        "R-104 block content/gfxwj/to-waiting.md:10:9 amends names 736916951/2021-000002, which does not"
                                + " exist or is not public");
    }

    @Test
    void listsNewestFirstAndThenByIndexNumberEverywhere() throws IOException {
        site.entry("gfxwj/z.md", EntryDraft.of(1)).entry("gfxwj/a.md", EntryDraft.of(2));
        site.entry("ghjh/m.md", EntryDraft.of(3).set("released", "2021-08-06"));
        site.entry("gfxwj/n.md", EntryDraft.of(4).set("released", "2021-07-06 09:00"));
        Catalogued made = Catalogued.of(site, folder, "2021-12-01");
        Catalogue catalogue = made.catalogue();
        assertThat(serials(catalogue.entries())).containsExactly(3, 4, 1, 2);
        Category column = catalogue.categories().find("gfxwj").orElseThrow();
        Category parent = catalogue.categories().find("fdzdgknr").orElseThrow();
        assertThat(serials(catalogue.in(column))).containsExactly(4, 1, 2);
        assertThat(serials(catalogue.below(parent))).containsExactly(3, 4, 1, 2);
        assertThat(catalogue.count(parent)).isEqualTo(4);
        assertThat(catalogue.in(parent)).isEmpty();
        assertThat(catalogue.previous(made.entry(1)).map(one -> one.index().serial()))
                .contains(2);
        assertThat(catalogue.next(made.entry(1)).map(one -> one.index().serial()))
                .contains(4);
        assertThat(catalogue.next(made.entry(4))).isEmpty();
        assertThat(catalogue.previous(made.entry(2))).isEmpty();
    }

    private static List<Integer> serials(List<Entry> entries) {
        return entries.stream().map(entry -> entry.index().serial()).toList();
    }
}
