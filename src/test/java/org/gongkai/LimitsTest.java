package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.gongkai.audit.Audit;
import org.gongkai.finding.Severity;
import org.gongkai.press.edition.Limits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a site with more than a file may hold looks like, at limits small enough to be reached. */
@Slow
class LimitsTest {

    private static final int ENTRIES = 60;
    private static final Limits SMALL = new Limits(12, 16, 11);
    private static final Pattern LOC = Pattern.compile("<loc>https://jyj.example.gov.cn/zfxxgk/([^<]*)</loc>");

    @TempDir
    static Path shared;

    private static Path site = Path.of("");
    private static Map<String, byte[]> files = Map.of();

    @TempDir
    Path folder;

    @BeforeAll
    static void build() throws IOException {
        site = built(ENTRIES, shared.toRealPath());
        files = Tree.read(site);
    }

    private static Path built(int entries, Path folder) throws IOException {
        Path project = Many.entries(entries).write(folder.resolve("project" + entries));
        Path out = folder.resolve("site" + entries);
        assertThat(Many.build(project, out, SMALL).findings().any(Severity.BLOCK))
                .isFalse();
        return out;
    }

    private static String text(String path) {
        return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    private static List<String> listed(String path) {
        return LOC.matcher(text(path)).results().map(one -> one.group(1)).toList();
    }

    private static List<String> audited(Path site) {
        return Audit.folder(site).findings().stream()
                .map(one -> one.rule().id() + " " + one.place() + " "
                        + one.message().en())
                .toList();
    }

    @Test
    void theAuditFindsNothing() {
        assertThat(audited(site)).isEmpty();
    }

    @Test
    void sitemapXmlBecomesAnIndexOfPartsByYear() {
        assertThat(text("sitemap.xml")).contains("<sitemapindex ");
        List<String> parts = listed("sitemap.xml");
        assertThat(parts)
                .contains("sitemap-lists.xml", "sitemap-2019.xml", "sitemap-2019-2.xml", "sitemap-2021-2.xml")
                .doesNotContain("sitemap-2021-3.xml");
        List<String> pages = new ArrayList<>();
        for (String part : parts) {
            assertThat(listed(part)).as(part).hasSizeBetween(1, SMALL.siteMap());
            pages.addAll(listed(part));
        }
        assertThat(pages)
                .doesNotHaveDuplicates()
                .contains("", "tzgg/index.html", "tzgg/2019/1.html", "tzgg/2021/60.html");
        assertThat(text("robots.txt")).contains("Sitemap: https://jyj.example.gov.cn/zfxxgk/sitemap.xml\n");
    }

    @Test
    void aNewEntryLeavesTheOlderPartsAsTheyWere() throws IOException {
        Path project = Many.entries(ENTRIES)
                .entry("tzgg/2021/new.md", Many.entry(900, 2021).set("released", "2021-08-31"))
                .write(folder.toRealPath().resolve("project"));
        Path out = folder.toRealPath().resolve("site");
        Many.build(project, out, SMALL);
        Map<String, byte[]> now = Tree.read(out);
        files.forEach((path, bytes) -> {
            if (path.matches("sitemap-20(19|20).*|sitemap-2021\\.xml|search/[012]/.*")) {
                assertThat(now.get(path)).as(path).isEqualTo(bytes);
            }
        });
        assertThat(now.get("sitemap-2021-2.xml")).isNotEqualTo(files.get("sitemap-2021-2.xml"));
        assertThat(audited(out)).isEmpty();
    }

    @Test
    void theWorkbookGoesOnInFurtherSheets() throws IOException {
        int rows = 0;
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(files.getOrDefault("catalogue.xlsx", new byte[0])))) {
            for (var sheet : workbook.getSheets().toList()) {
                int size = sheet.read().size();
                assertThat(size).isBetween(2, SMALL.rows());
                rows += size - 1;
            }
        }
        assertThat(rows).isEqualTo(ENTRIES);
    }

    @Test
    void theSearchHasVolumes() {
        assertThat(text("search/index.json")).contains("\"version\":2", "\"volume\":16");
        for (int i = 0; i < 4; i++) {
            assertThat(text("search/" + i + "/index.json")).contains("\"version\":1");
        }
        assertThat(files.keySet())
                .noneMatch(path -> path.startsWith("search/4/") || path.startsWith("search/entries/"));
    }

    /** Pages, and what the script of the search reads: of four times the entries, none is larger, to a few links and marks. */
    @Test
    void nothingThatABrowserLoadsGrowsWithTheEntries() throws IOException {
        Map<String, Integer> few = largest(Tree.read(built(130, folder.toRealPath())));
        Map<String, Integer> many = largest(Tree.read(built(520, folder.toRealPath())));
        assertThat(many.keySet()).isEqualTo(few.keySet());
        few.forEach((kind, size) -> assertThat(many.get(kind)).as(kind).isLessThan(size + size / 5 + 600));
        assertThat(many.get("search volume")).isLessThan(4_000); // a list has the summaries of its entries
    }

    /** Of each kind of file for browsers the size of the largest. */
    private static Map<String, Integer> largest(Map<String, byte[]> files) {
        Map<String, Integer> largest = new TreeMap<>();
        files.forEach((path, bytes) -> {
            String kind = path.endsWith(".html")
                    ? "page"
                    : path.equals("search/index.json")
                            ? "search head"
                            : path.endsWith("/entries.txt")
                                    ? "search entries" // of which a browser asks for a few lines
                                    : path.startsWith("search/shards/")
                                            ? "search shard of volumes"
                                            : path.startsWith("search/") ? "search volume" : "";
            largest.merge(kind, kind.isEmpty() ? 0 : bytes.length, Math::max);
        });
        return largest;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sitemap.xml         | sitemap-2019.xml | sitemap-2018.xml | the site has no such part: https://jyj.example.gov.cn/zfxxgk/sitemap-2018.xml
            sitemap.xml         | sitemap-2019.xml | sitemap-2019.xml | R-100 sitemap-2020-9.xml a part that sitemap.xml does not name
            sitemap.xml         | sitemap-2019.xml | index.html       | the site has no such part
            sitemap.xml         | sitemap-2019-2.xml | sitemap-2019.xml | sitemap-2019.xml is listed twice
            sitemap-2019.xml    | 2019/1.html      | 2019/none.html   | the site has no such page
            sitemap-2019.xml    | 2019/1.html      | 2019/1.html      | SOUND
            sitemap-2019.xml    | 2019/1.html      | 2021/60.html     | tzgg/2021/60.html is listed twice
            """)
    void theAuditFindsWhatIsOtherThanItShouldBe(String path, String from, String to, String finding)
            throws IOException {
        Path copy = folder.toRealPath().resolve("site");
        Tree.copy(site, copy);
        Path file = copy.resolve(path);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
        if (finding.contains("2020-9")) {
            Files.writeString(copy.resolve("sitemap-2020-9.xml"), "<urlset></urlset>");
        }
        List<String> found = audited(copy);
        if (finding.equals("SOUND")) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).anyMatch(one -> one.contains(finding));
        }
    }

    @Test
    void whatIsNoLongerPublicIsListedOnPagesAndInPartsOfItsOwn() throws IOException {
        TestSite many = new TestSite();
        for (int i = 1; i <= 260; i++) {
            many.entry("tzgg/" + i + ".md", EntryDraft.of(i).withdrawn("2021-08-01", "内容有误", false));
        }
        many.entry("tzgg/a.md", EntryDraft.of(900));
        Path out = folder.toRealPath().resolve("site");
        Many.build(many.write(folder.toRealPath().resolve("project")), out, Limits.USUAL);
        assertThat(audited(out)).isEmpty();
        assertThat(Files.exists(out.resolve("catalogue/page-7.html"))).isFalse();
        String seen = "";
        for (String page :
                List.of("index.html", "page-2.html", "page-3.html", "page-4.html", "page-5.html", "page-6.html")) {
            String html = Files.readString(out.resolve("catalogue").resolve(page));
            assertThat(Pattern.compile("<td>内容有误</td>").matcher(html).results().count())
                    .as(page)
                    .isBetween(1L, 50L);
            assertThat(html).doesNotContain("目前没有公开的信息");
            seen += Pattern.compile("736916951/2021-[0-9]{6}")
                    .matcher(html)
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.joining(" ", "", " "));
        }
        assertThat(seen.split(" ")).hasSize(261);
        assertThat(Files.readString(out.resolve("catalogue/2021.json"))).contains("\"withdrawn\"");
        assertThat(Pattern.compile("\"reason\"")
                        .matcher(Files.readString(out.resolve("catalogue/2021.json")))
                        .results()
                        .count())
                .isEqualTo(250);
        assertThat(Files.exists(out.resolve("catalogue/2021-2.json"))).isTrue();
    }
}
