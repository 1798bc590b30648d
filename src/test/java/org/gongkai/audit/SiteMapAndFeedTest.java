package org.gongkai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteMapAndFeedTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "gfxwj/index.html | gfxwj/2021/000109.html | R-100 sitemap.xml gfxwj/index.html is not listed",
                "gfxwj/index.html | gfxwj/2021/000109.html | R-100 sitemap.xml:4 gfxwj/2021/000109.html is listed twice",
                "gfxwj/index.html | x.html | R-100 sitemap.xml:4 the site has no such page: https://jyj.example.gov.cn/zfxxgk/x.html",
                "gfxwj/index.html | 404.html | R-100 sitemap.xml:4 404.html is not to be listed",
                "https://jyj.example.gov.cn/zfxxgk/gfxwj/index.html | gfxwj/index.html | R-100 sitemap.xml:4 the site has no such page: gfxwj/index.html",
                "</urlset> | </url> | R-100 sitemap.xml:6 not well-formed XML",
                "<urlset> | <!DOCTYPE urlset [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><urlset> | R-100 sitemap.xml:1 not well-formed XML"
            })
    void comparesTheSiteMap(String from, String to, String finding) {
        assertThat(new PublishedSite()
                        .catalogued()
                        .edit("sitemap.xml", from, to)
                        .findings(folder))
                .contains(finding);
    }

    @Test
    void leavesOutWhatSearchEnginesAreNotToFind() {
        PublishedSite site =
                new PublishedSite().edit("gfxwj/index.html", "</head>", "<meta name=robots content=noindex></head>");
        assertThat(site.findings(folder)).containsExactly("R-100 sitemap.xml:4 gfxwj/index.html is not to be listed");
    }

    @Test
    void cannotCompareWithoutTheSitesAddress() {
        PublishedSite site = new PublishedSite().edit("index.html", "rel=\"canonical\"", "rel=\"license\"");
        assertThat(site.edit("404.html", "/zfxxgk/", "").findings(folder))
                .containsExactly("R-100 sitemap.xml the home page has no canonical address to compare with");
    }

    @Test
    void readsTheFeedsOfColumns() {
        PublishedSite site = new PublishedSite().with("gfxwj/feed.xml", "<feed>\n<link href='none.html'/></feed>");
        assertThat(site.findings(folder))
                .containsExactly("R-97 gfxwj/feed.xml:2 no such file: gfxwj/none.html (none.html)");
    }

    @Test
    void readsTheFeed() {
        assertThat(feed("<feed><link href='none.html'/></feed>"))
                .containsExactly("R-97 feed.xml:1 no such file: none.html (none.html)");
        assertThat(feed("<rss><item>\n<link>https://example.org/</link></item></rss>"))
                .containsExactly("G-43 feed.xml:2 the link leads elsewhere: https://example.org/");
        assertThat(feed("<feed>&nbsp;</feed>")).containsExactly("G-43 feed.xml:1 not well-formed XML");
        assertThat(feed("")).containsExactly("G-43 feed.xml:1 not well-formed XML");
        assertThat(feed("<feed><link rel='license' href='https://example.org/'/></feed>"))
                .isEmpty();
    }

    private List<String> feed(String text) {
        return new PublishedSite().with("feed.xml", text).findings(folder);
    }
}
