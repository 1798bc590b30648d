package org.gongkai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.gongkai.hash.Hashes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageChecksTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<script>x</script> | an inline script",
                "<script type='application/ld+json'>{}</script> | an inline script",
                "<svg><script href='../assets/site.css'></script></svg> | an inline script",
                "<div><style>p{}</style></div> | an inline style sheet",
                "<p style='color:red'>x</p> | the attribute style",
                "<p OnClick='x'>x</p> | the attribute onclick",
                "<svg onload='x'></svg> | the attribute onload",
                "<iframe></iframe> | the element iframe",
                "<object></object> | the element object",
                "<embed> | the element embed",
                "<base> | the element base",
                "<meta http-equiv=' Refresh ' content='0'> | a refresh",
                "<a ping='x'>x</a> | the attribute ping"
            })
    void refusesActiveContent(String html, String what) {
        assertThat(new PublishedSite().body("index.html", html).findings(folder))
                .anyMatch(finding -> finding.matches("R-99 index\\.html:15:\\d+ the page has " + what));
    }

    @Test
    void acceptsAStyleSheetThatThePolicyNamesByItsHash() {
        String style = "p { color: red }";
        String hash =
                Base64.getEncoder().encodeToString(Hashes.sha256().digest(style.getBytes(StandardCharsets.UTF_8)));
        String policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"style-src 'sha256-" + hash + "'\">";
        assertThat(new PublishedSite()
                        .body("index.html", policy + "<style>" + style + "</style>")
                        .findings(folder))
                .noneMatch(finding -> finding.startsWith("R-99"));
        assertThat(new PublishedSite()
                        .body("index.html", policy + "<style>" + style + " </style>")
                        .findings(folder))
                .anyMatch(finding -> finding.startsWith("R-99"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "` lang=\"zh-CN\"` | | G-41 gfxwj/index.html the page does not name its language",
                "<title>示例</title> | <title> </title> | G-41 gfxwj/index.html the page has no title",
                "<meta charset=\"utf-8\"> | | G-41 gfxwj/index.html the page does not name its charset",
                "<h1>示例</h1> | <p>示例</p> | G-41 gfxwj/index.html the page has no h1",
                "<h1>示例</h1> | <h1>甲</h1> <h1>乙</h1> | G-41 gfxwj/index.html:17:12 more than one h1",
                "<h1> | <h1 id=a><b id=a></b> | R-130 gfxwj/index.html:17:10 the id is used twice: a",
                "</h1> | </h2> | G-42 gfxwj/index.html:17:12 Unexpected EndTag token [</h2>] when in state [InBody]",
                "<meta name=\"SiteName\" content=\"示例省监狱管理局\"> | | R-90 gfxwj/index.html the tag SiteName is missing or empty",
                "9900000012 | `` | R-90 gfxwj/index.html the tag SiteIDCode is missing or empty",
                "政策文件 | ` ` | R-91 gfxwj/index.html the tag ColumnType is missing or empty",
                "name=\"ColumnType\" | name=\"ColumnName\" | R-91 gfxwj/index.html:14:1 the tag stands twice: ColumnName"
            })
    void wantsWhatAPageMustHave(String from, String to, String finding) {
        PublishedSite site = new PublishedSite().edit("gfxwj/index.html", from, to == null ? "" : to);
        assertThat(site.findings(folder)).contains(finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name=\"ContentSource\" | name=\"source\" |  the tag ContentSource is missing or empty",
                "2021-07-06 09:00 | 2021-07-06 | :12:1 not a date and time",
                "2021-07-06 09:00 | 2021-02-30 09:00 | :12:1 not a date and time",
                "name=\"PubDate\" | name=\"pubdate\" |  the tag PubDate is missing or empty"
            })
    void wantsTheTagsOfAnArticle(String from, String to, String finding) {
        PublishedSite site = new PublishedSite().edit(PublishedSite.FIRST, from, to);
        assertThat(site.findings(folder))
                .contains("R-92 " + PublishedSite.FIRST + (finding.startsWith(":") ? "" : " ") + finding);
    }
}
