package org.gongkai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageLinksTest {

    private static final String HERE = " gfxwj/index.html:19:1 ";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='../index.html'>x</a>",
                "<a href='https://jyj.example.gov.cn/zfxxgk/gfxwj/2021/000109.html#p1'>x</a>",
                "<a href='https://jyj.example.gov.cn/zfxxgk'>x</a>",
                "<a href='https://jyj.example.gov.cn/zfxxgk/gfxwj/'>x</a>",
                "<a href='https://jyj.example.gov.cn/elsewhere'>x</a>",
                "<a href=' 2021/./../2021/000109.html?a=b#p1 '>x</a>",
                "<a href='2021/附件 1.txt'>x</a>",
                "<a href='2021/%e9%99%84%E4%BB%B6%201.txt'>x</a>",
                "<a href='#'>x</a>",
                "<a href='#top'>x</a>",
                "<a href='?page=2'>x</a>",
                "<a href='#%E9%99%84'>x</a><p id=附>x</p>",
                "<a href='http://example.org/'>x</a>",
                "<a href='mailto:a@example.gov.cn'>x</a>",
                "<img alt='' src='../assets/site.css' srcset='../assets/site.css 1x, ../assets/site.css 2x'>",
                "<form action='../index.html'></form>"
            })
    void accepts(String html) {
        assertThat(new PublishedSite().body("gfxwj/index.html", html).findings(folder))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<a href='none.html'> | R-97 | no such file: gfxwj/none.html (none.html)",
                "<a href='2021/000109.HTML'> | R-97 | no such file: gfxwj/2021/000109.HTML (2021/000109.HTML)",
                "<a href='2021/000109.html/'> | R-97 | no such file: gfxwj/2021/000109.html (2021/000109.html/)",
                "<a href='2021/000109.html#none'> | R-97 | no such anchor: gfxwj/2021/000109.html#none",
                "<a href='#none'> | R-97 | no such anchor: gfxwj/index.html#none",
                "<a href='2021'> | R-97 | a link to a folder (2021)",
                "<a href='../'> | R-97 | a link to a folder (../)",
                "<a href='..'> | R-97 | a link to a folder (..)",
                "<a href='../../x.html'> | R-97 | the address leaves the site (../../x.html)",
                "<a href='%2e%2e/%2e%2e/x.html'> | R-97 | the address leaves the site (%2e%2e/%2e%2e/x.html)",
                "<a href='/index.html'> | R-97 | a path from the root breaks under another path and from file:// (/index.html)",
                "<a href='%E4%B8.html'> | R-97 | the percent-encoding is damaged (%E4%B8.html)",
                "<a href='100%.html'> | R-97 | the percent-encoding is damaged (100%.html)",
                "<a href='..\\index.html'> | R-97 | a backslash in the address (..\\index.html)",
                "<a href='https://jyj.example.gov.cn/zfxxgk/x.html'> | R-97 | no such file: x.html (https://jyj.example.gov.cn/zfxxgk/x.html)",
                "<img alt='' src=''> | R-97 | an empty address ()",
                "<img alt='' srcset='a.png 1x, ../assets/site.css 2x'> | R-97 | no such file: gfxwj/a.png (a.png)",
                "<form action='x.html'> | R-97 | no such file: gfxwj/x.html (x.html)",
                "<a href='javascript:alert(1)'> | R-99 | scheme not accepted: javascript",
                "<a href=' java&#10;script:alert(1)'> | R-99 | scheme not accepted: javascript",
                "<a href='data:text/html,x'> | R-99 | scheme not accepted: data",
                "<a href='file:///etc/passwd'> | R-99 | scheme not accepted: file",
                "<a href='//example.org/x'> | R-99 | an address with a host and no scheme",
                "<img alt='' src='http://example.org/x.png'> | R-99 | the page fetches something from elsewhere",
                "<img alt='' src='data:image/png;base64,AA=='> | R-99 | the page fetches something from elsewhere",
                "<script src='https://example.org/x.js'></script> | R-99 | the page fetches something from elsewhere",
                "<form action='https://example.org/'> | R-99 | a form is sent elsewhere"
            })
    void refuses(String html, String rule, String message) {
        String closed = html + (html.startsWith("<a") ? "</a>" : html.startsWith("<form") ? "</form>" : "");
        assertThat(new PublishedSite().body("gfxwj/index.html", closed).findings(folder))
                .containsExactly(rule + HERE + message);
    }

    @Test
    void suggestsTheFileOfAnotherCaseAndShowsTheLine() {
        PublishedSite site = new PublishedSite().body("index.html", "😀<a href='Gfxwj/Index.html'>x</a>");
        assertThat(Audit.folder(site.write(folder)).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.hint().en()).isEqualTo("did you mean gfxwj/index.html? The case differs");
            assertThat(finding.place()).hasToString("index.html:15:2");
            assertThat(finding.source()).isEqualTo("😀<a href='Gfxwj/Index.html'>x</a>");
        });
    }

    @Test
    void explainsAFileWhoseNameIsLiterallyEncoded() {
        PublishedSite site = new PublishedSite()
                .with("%E5%85%AC.txt", "")
                .body("index.html", "<a href='公.txt'>x</a><a href='%25E5%2585%25AC.txt'>y</a>");
        assertThat(Audit.folder(site.write(folder)).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.hint().en())
                        .isEqualTo("a file is literally named %E5%85%AC.txt; name it in plain text"));
    }

    @Test
    void refusesTheCanonicalAddressOfAnotherPage() {
        PublishedSite site =
                new PublishedSite().edit("gfxwj/index.html", "zfxxgk/gfxwj/index.html", "zfxxgk/index.html");
        assertThat(site.findings(folder))
                .containsExactly("R-97 gfxwj/index.html:7:1 the canonical address is that of another page");
    }

    @Test
    void findsAPageThatNobodyLinks() {
        PublishedSite site = new PublishedSite();
        site.edit("gfxwj/index.html", "./2021/000110.html?from=list", "https://example.org/");
        assertThat(site.findings(folder))
                .containsExactly("G-40 gfxwj/2021/000110.html no chain of links leads here from the home page");
    }
}
