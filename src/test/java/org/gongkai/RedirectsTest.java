package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Old addresses lead to what is public today, and to nothing else. */
class RedirectsTest {

    private static final String MAP = "release/redirects.map";

    @TempDir
    private Path folder;

    private static TestSite site(String... rows) {
        return new TestSite()
                .file("content/redirects.csv", "旧地址,新地址\n" + String.join("\n", rows) + "\n")
                .entry("tzgg/first.md", EntryDraft.of(1))
                .entry("gfxwj/2021/second.md", EntryDraft.of(2))
                .entry("tzgg/gone.md", EntryDraft.of(4).withdrawn("2021-08-01", "有误", false))
                .entry("tzgg/closed.md", EntryDraft.of(5).set("closes-after", "1 month"))
                .entry("tzgg/held.md", EntryDraft.of(6).noStep("approved"))
                .entry("tzgg/secret.md", EntryDraft.of(9).withdrawn("2021-08-02", "保密", true));
    }

    private Built built(TestSite project) throws IOException {
        Path root = project.write(folder.toRealPath().resolve("project"));
        return Built.of(root, root.resolve("target/site"));
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(one -> one.rule().id() + " " + one.message().en())
                .toList();
    }

    @Test
    void whatAStaticHostCanServeIsAPageAndTheRestAreRulesOfTheServer() throws IOException {
        Built built = built(site(
                "/zfxxgk/old/1.html,736916951/2021-000001",
                "/zfxxgk/xxgk/,gfxwj/2021/second.md",
                "/zfxxgk/show.asp?id=12,content/tzgg/first.md",
                "https://jyj.example.gov.cn/旧/a.shtml,guide.html",
                "/zfxxgk/old/4.html,tzgg/gone.md",
                "/zfxxgk/old/list.html,/zfxxgk/fdzdgknr/gfxwj/"));
        assertThat(built.published()).as(built.shown().toString()).isTrue();
        assertThat(built.text("old/1.html"))
                .contains(
                        "<meta http-equiv=\"refresh\" content=\"0; url=../tzgg/2021/first.html\">",
                        "<meta name=\"robots\" content=\"noindex\">",
                        "<link rel=\"canonical\" href=\"https://jyj.example.gov.cn/zfxxgk/tzgg/2021/first.html\">");
        assertThat(built.text("xxgk/index.html")).contains("url=../fdzdgknr/gfxwj/2021/second.html\"");
        assertThat(built.text("old/4.html")).contains("url=../tzgg/2021/gone.html\"");
        assertThat(built.text("tzgg/2021/gone.html")).contains("已撤回");
        assertThat(built.text("old/list.html")).contains("url=../fdzdgknr/gfxwj/index.html\"");
        assertThat(built.text(MAP)).isEqualTo("""
                        "/%E6%97%A7/a.shtml" "/zfxxgk/guide.html";
                        "/zfxxgk/show.asp?id=12" "/zfxxgk/tzgg/2021/first.html";
                        """);
        assertThat(built.text("sitemap.xml")).doesNotContain("zfxxgk/old/", "zfxxgk/xxgk/");
        assertThat(told(Audited.of(built.out()))).isEmpty();
    }

    @Test
    void whatIsNotPublicHasNoRedirectAndIsNotNamed() throws IOException {
        Built open = built(site("/zfxxgk/old/1.html,736916951/2021-000001"));
        var before = open.files();
        Built closed = built(site(
                "/zfxxgk/old/canary-held.html,tzgg/held.md",
                "/zfxxgk/canary.asp?id=6,736916951/2021-000006",
                "/zfxxgk/old/1.html,736916951/2021-000001",
                "/zfxxgk/old/canary-closed.html,tzgg/closed.md",
                "/zfxxgk/old/canary-secret.html,736916951/2021-000009"));
        assertThat(closed.published()).as(closed.shown().toString()).isTrue();
        Tree.same(before, closed.files());
        assertThat(closed.shown())
                .anyMatch(line -> line.startsWith("G-181 content/redirects.csv:2:1 “tzgg/held.md” is not public"))
                .anyMatch(line -> line.contains("“736916951/2021-000006” is not public"))
                .anyMatch(line -> line.startsWith("G-181 content/redirects.csv:5:1 “tzgg/closed.md” was withdrawn"))
                .anyMatch(line -> line.startsWith("G-181 content/redirects.csv:6:1 “736916951/2021-000009”"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/zfxxgk/a.html,no/such.md | G-181 | no page, entry or index number",
                "/zfxxgk/a.html,/elsewhere/guide.html | G-181 | no page, entry or index number",
                "/zfxxgk/guide.html,736916951/2021-000001 | G-182 | the page guide.html stands there today",
                "/zfxxgk/catalogue.json,736916951/2021-000001 | G-182 | there is a file today",
                "/zfxxgk/,736916951/2021-000001 | G-182 | the page index.html stands there today",
                "/zfxxgk/assets/a.html/b.html,guide.html | |",
                "/zfxxgk/a b.html,guide.html | G-180 | blanks, quotes",
                "/zfxxgk/a.html#x,guide.html | G-180 | never reaches a server",
                "/zfxxgk/../a.html,guide.html | G-180 | steps like",
                "/zfxxgk/%2e%2e/a.html,guide.html | G-180 | steps like",
                "//host/a.html,guide.html | G-180 | no path that begins with /",
                "/a%zz,guide.html | G-180 | broken percent sign",
                "https://other.example/a.html,guide.html | G-180 | not on this site's host: other.example",
                "old/a.html,guide.html | G-180 | no path that begins with /"
            })
    void eachMistakeHasItsRuleAndItsCell(String row, String rule, String message) throws IOException {
        List<String> shown = built(site(row)).shown();
        if (rule == null) {
            assertThat(shown).noneMatch(line -> line.contains("redirects.csv"));
        } else {
            assertThat(shown)
                    .anyMatch(line -> line.startsWith(rule + " content/redirects.csv:2:1 ") && line.contains(message));
        }
    }

    @Test
    void twiceAndRoundInACircle() throws IOException {
        assertThat(built(site(
                                "/zfxxgk/a.html,guide.html",
                                "/zfxxgk/A.html,apply.html",
                                "/zfxxgk/b.html,/zfxxgk/c.html",
                                "/zfxxgk/c.html,/zfxxgk/b.html"))
                        .shown())
                .contains(
                        "G-182 content/redirects.csv:3:1 this old address stands on line 2 already",
                        "G-181 content/redirects.csv:4:1 “/zfxxgk/c.html” is an old address itself: write the page that is"
                                + " reached in the end",
                        "G-181 content/redirects.csv:5:1 “/zfxxgk/b.html” is an old address itself: write the page that is"
                                + " reached in the end");
    }

    @Test
    void aDamagedPageOrRuleIsFoundFromOutside() throws IOException {
        Built built = built(site("/zfxxgk/a.html,guide.html", "/old?x,guide.html"));
        Path page = built.out().resolve("a.html");
        Files.writeString(page, Files.readString(page).replace("url=guide.html", "url=https://other.example/"));
        Path map = built.out().resolve(MAP);
        Files.writeString(map, "\"/old?x\" \"/zfxxgk/nowhere.html\";\n}\n");
        assertThat(told(Audited.of(built.out())))
                .contains(
                        "R-99 the page has a refresh",
                        "R-97 it leads to no file of this site: /zfxxgk/nowhere.html",
                        "R-97 no rule of a redirection");
    }
}
