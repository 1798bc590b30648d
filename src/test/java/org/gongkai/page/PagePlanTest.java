package org.gongkai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.EntryDraft;
import org.gongkai.TestSite;
import org.gongkai.review.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pages there are. */
class PagePlanTest {

    @TempDir
    Path folder;

    private final TestSite site = new TestSite();

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "3, 1", "4, 2", "6, 2", "7, 3"})
    void givesEachListAsManyPagesAsItsRowsNeed(int entries, int pages) throws IOException {
        for (int i = 1; i <= entries; i++) {
            site.entry("tzgg/" + i + ".md", EntryDraft.of(i));
        }
        Planned planned = Planned.of(site, folder, 3);
        List<Page.Column> column = planned.plan().pages().stream()
                .filter(Page.Column.class::isInstance)
                .map(Page.Column.class::cast)
                .filter(page -> page.category().key().equals("tzgg"))
                .toList();
        assertThat(column).hasSize(pages).allMatch(page -> page.count() == pages && page.total() == entries);
        List<Entry> listed = new ArrayList<>();
        column.forEach(page -> listed.addAll(page.entries()));
        assertThat(listed).isEqualTo(planned.plan().catalogue().entries());
        assertThat(planned.paths()).contains("tzgg/index.html").doesNotContain("tzgg/page-1.html");
        assertThat(planned.paths().contains("tzgg/page-2.html")).isEqualTo(pages > 1);
    }

    @Test
    void narrowsAColumnByYearWhenThereAreTwo() throws IOException {
        site.entry("tzgg/a.md", EntryDraft.of(1));
        assertThat(Planned.of(site, folder, 20).paths()).doesNotContain("tzgg/2021/index.html");
        site.entry("tzgg/b.md", draft(2, 2020));
        assertThat(Planned.of(site, folder, 20).paths()).contains("tzgg/2021/index.html", "tzgg/2020/index.html");
    }

    private static EntryDraft draft(int serial, int year) {
        return EntryDraft.of(serial)
                .set("formed", year + "-07-01")
                .set("released", year + "-07-06")
                .step("drafted", "王一", year + "-07-01")
                .step("secrecy", java.util.Map.of("by", "李二", "on", year + "-07-02", "conclusion", "可以公开"))
                .step("attribute", java.util.Map.of("by", "赵三", "on", year + "-07-02", "conclusion", "主动公开"))
                .step("approved", "钱四", year + "-07-05");
    }

    @Test
    void showsTheNewestOfItsBranchesInAColumnWithoutEntriesOfItsOwn() throws IOException {
        for (int i = 1; i <= 12; i++) {
            site.entry((i % 2 == 0 ? "gfxwj/" : "ghjh/") + i + ".md", EntryDraft.of(i));
        }
        Page.Column column = (Page.Column) Planned.of(site, folder, 3).plan().pages().stream()
                .filter(page -> page.address().path().equals("fdzdgknr/index.html"))
                .findFirst()
                .orElseThrow();
        assertThat(column.entries()).hasSize(10);
        assertThat(column.total()).isEqualTo(12);
    }

    @Test
    void findsTwoEntriesForOneAddressWithoutRegardToCase() throws IOException {
        site.entry("tzgg/one/note.md", EntryDraft.of(1)).entry("tzgg/two/Note.md", EntryDraft.of(2));
        assertThat(Planned.of(site, folder, 20).shown())
                .containsExactly("G-13 content/tzgg/two/Note.md the address tzgg/2021/Note.html is taken by"
                        + " content/tzgg/one/note.md");
    }

    @Test
    void findsATombstoneWhoseAddressIsTakenAgain() throws IOException {
        site.entry("tzgg/one/a.md", EntryDraft.of(1).withdrawn("2021-09-01", "有误", false));
        site.entry("tzgg/two/a.md", EntryDraft.of(2));
        assertThat(Planned.of(site, folder, 20).shown())
                .singleElement()
                .asString()
                .startsWith("G-13 content/tzgg/one/a.md");
    }

    @Test
    void isTheSamePlanWhateverTheOrderOfReading() throws IOException {
        for (int i = 1; i <= 9; i++) {
            site.entry("tzgg/" + (char) ('z' - i) + ".md", EntryDraft.of(i));
        }
        assertThat(Planned.of(site, folder, 20).plan().catalogue().entries().stream()
                        .map(entry -> entry.index().serial()))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }
}
