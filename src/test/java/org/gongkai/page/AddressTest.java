package org.gongkai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.EntryDraft;
import org.gongkai.Judged;
import org.gongkai.TestSite;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.finding.Found;
import org.gongkai.review.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where pages and files lie, and the way from one to another. */
class AddressTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "index.html, index.html, index.html",
        "index.html, a/index.html, a/index.html",
        "a/index.html, index.html, ../index.html",
        "a/b/2021/1.html, a/b/2021/2.html, 2.html",
        "a/b/2021/1.html, a/b/index.html, ../index.html",
        "a/b/2021/1.html, a/b/2021/1.files/x.pdf, 1.files/x.pdf",
        "a/b/2021/1.html, c/2021/1.html, ../../../c/2021/1.html",
        "a/index.html, a/a/index.html, a/index.html",
        "ab/index.html, a/index.html, ../a/index.html"
    })
    void leadsFromOnePageToAnother(String page, String target, String link) {
        Address from = new Address(page);
        assertThat(new Address(target).from(from)).isEqualTo(link);
        assertThat(java.net.URI.create("https://x/" + page).resolve(link)).hasToString("https://x/" + target);
        assertThat(from.root()).isEqualTo("../".repeat(page.split("/").length - 1));
    }

    private List<Entry> entries(TestSite site) throws IOException {
        return Judged.of(site, folder, "2021-12-01T00:00:00").judgement().entries();
    }

    @ParameterizedTest
    @CsvSource({
        "15, 15",
        "jilin-2021, jilin-2021",
        "A.b_c-1, A.b_c-1",
        "会见须知, 000001",
        "a b, 000001",
        "a%20b, 000001",
        "index, 000001",
        "INDEX, 000001",
        "page-2, 000001",
        "Page-2, 000001",
        "page-x, page-x",
        "-a, 000001"
    })
    void keepsAnAsciiFileNameAndElseTakesTheSerialOfTheIndexNumber(String name, String id) throws IOException {
        TestSite site = new TestSite().entry("gfxwj/任意/" + name + ".md", EntryDraft.of(1));
        assertThat(Addresses.entry(entries(site).get(0)).path()).isEqualTo("fdzdgknr/gfxwj/2021/" + id + ".html");
    }

    @ParameterizedTest
    @CsvSource({
        "表格.XLSX, .xlsx",
        "a.pdf, .pdf",
        "无后缀, .bin",
        "a.tar.gz, .gz",
        "a.七, .bin",
        "a.verylongext, .bin",
        "夹/b.doc, .doc",
        "a.1, .1"
    })
    void namesAFileByItsContentAndKeepsAPlainExtension(String file, String extension) throws IOException {
        TestSite site = new TestSite().entry("gfxwj/a.md", EntryDraft.of(1).file(file, "内容"));
        Entry entry = entries(site).get(0);
        assertThat(Addresses.file(entry, entry.files().get(0)).path())
                .matches("fdzdgknr/gfxwj/2021/a\\.files/[0-9a-f]{12}" + Pattern.quote(extension));
    }

    @Test
    void areAllAscii() throws IOException {
        TestSite site = new TestSite()
                .entry("gfxwj/二〇二一/会见.md", EntryDraft.of(1).file("附件一.docx", "一"))
                .entry("tzgg/x.md", EntryDraft.of(2).withdrawn("2021-09-01", "有误", false));
        Judged judged = Judged.of(site, folder, "2021-12-01T00:00:00");
        Found<PagePlan> planned = Catalogue.of(
                        judged.sources().categories(),
                        judged.judgement(),
                        Set.of(),
                        LocalDateTime.parse("2021-12-01T00:00:00"))
                .then(catalogue -> PagePlan.of(catalogue, Set.of(2020), List.of(), 20));
        assertThat(planned.findings()).isEmpty();
        PagePlan plan = planned.value();
        assertThat(plan.pages()).allMatch(page -> page.address().path().matches("[\\x21-\\x7e]+"));
        assertThat(plan.pages().stream().map(page -> page.address().path()))
                .doesNotHaveDuplicates()
                .contains("tzgg/2021/x.html", "fdzdgknr/gfxwj/2021/000001.html", "annual/2020.html");
    }
}
