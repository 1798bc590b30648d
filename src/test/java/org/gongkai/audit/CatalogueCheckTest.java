package org.gongkai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueCheckTest {

    private static final String JSON = PublishedCatalogue.PATH;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"title\": \"办法一\" | \"title\": \"办法\" | R-17 :5 9/2021-000109 the title is not the page's ArticleTitle",
                "2021-07-06 09:00 | 2021-07-06T09:01 | R-17 :5 9/2021-000109 the release is not the page's PubDate",
                "gfxwj/2021/000110.html | gfxwj/2021/000109.html | R-17 :21 9/2021-000110 the same page as 9/2021-000109",
                "gfxwj/2021/000110.html | gfxwj/2021/x.html | R-17 :21 9/2021-000110 the address gfxwj/2021/x.html does not hold: no such file: gfxwj/2021/x.html",
                "gfxwj/2021/000110.html | assets/site.css | R-17 :21 9/2021-000110 the address is no page: assets/site.css",
                "gfxwj/2021/000110.html | gfxwj/index.html | R-17 :21 9/2021-000110 the page does not say that it is this entry: gfxwj/index.html",
                "gfxwj/2021/000110.html | https://example.org/ | R-17 :21 9/2021-000110 the address https://example.org/ does not hold: it leads elsewhere",
                "\"bytes\": 16 | \"bytes\": 17 | R-17 :5 9/2021-000109 the attachment has another size: gfxwj/2021/附件 1.txt",
                "\"index\": \"9/2021-000110\" | \"index\": \"9/2021-000109\" | R-20 :21 index number used twice: 9/2021-000109",
                "\"index\": \"9/2021-000111\" | \"index\": \"9/2021-000110\" | R-17 gfxwj/2021/000111.html the catalogue does not have this withdrawal 9/2021-000111",
                "\"index\": \"9/2021-000111\" | \"index\": \"9/2021-000112\" | R-17 :32 no tombstone for 9/2021-000112",
                "\"released\": \"2021-07-05\" | \"released\": \"2021-07-07\" | R-16 :21 not sorted by release, newest first, then index number",
                "\"summary\": | \"sumary\": | R-14 :5 9/2021-000109 missing or of another type: summary",
                "\"title\": \"办法一\" | \"title\": 1 | R-16 :5 9/2021-000109 missing or of another type: title",
                "\"withdrawn\": [ | \"withdrawn\": [1, | R-16  expected an object",
                "\"organ\": | \"entries\": | R-16 :3:3 not JSON: the key \"entries\" is repeated",
                "\"entries\": [ | \"rows\": [ | R-16  missing or of another type: entries"
            })
    void findsWhereTheCatalogueAndThePagesDiffer(String from, String to, String expected) {
        String rule = expected.substring(0, expected.indexOf(' ') + 1);
        String rest = expected.substring(rule.length());
        String finding = rule + (rest.startsWith(":") || rest.startsWith(" ") ? JSON : "") + rest;
        assertThat(damaged(from, to)).contains(finding);
    }

    @Test
    void findsAnEntryThatTheCatalogueDoesNotHave() {
        String page = "gfxwj/index.html";
        PublishedSite site = new PublishedSite().catalogued().edit(page, "data-kind=\"column\"", "data-kind=\"entry\"");
        assertThat(site.findings(folder)).contains("R-17 gfxwj/index.html the catalogue does not have this page ");
    }

    @Test
    void takesAPageWithAnArticlesTagsForAnEntry() {
        PublishedSite site = new PublishedSite().edit(PublishedSite.GONE, "data-kind=\"tombstone\"", "");
        site.edit(PublishedSite.GONE, "</head>", "<meta name=\"ArticleTitle\" content=\"x\"></head>");
        assertThat(site.findings(folder))
                .contains("R-17 gfxwj/2021/000111.html the catalogue does not have this page 9/2021-000111");
    }

    @Test
    void findsAPageAndAnAttachmentChangedAfterTheCatalogue() {
        PublishedSite site = new PublishedSite()
                .catalogued()
                .body(PublishedSite.FIRST, "<p>新</p>")
                .with(PublishedSite.ATTACHMENT, "另外的内容\n");
        assertThat(site.findings(folder))
                .containsExactly(
                        "R-17 catalogue.json:5 9/2021-000109 the file's digest is not the catalogue's: gfxwj/2021/000109.html",
                        "R-17 catalogue.json:5 9/2021-000109 the file's digest is not the catalogue's: gfxwj/2021/附件 1.txt");
    }

    @Test
    void wantsAttachmentsLinkedFromTheirPage() {
        PublishedSite site = new PublishedSite().edit(PublishedSite.FIRST, "%E9%99%84%E4%BB%B6%201.txt", "#p1");
        assertThat(site.findings(folder))
                .containsExactly(
                        "R-17 catalogue.json:5 9/2021-000109 the page does not link its attachment: gfxwj/2021/附件 1.txt");
    }

    @Test
    void readsAnAttachmentsOwnAddress() {
        String file = "\"file\": \"附件 1.txt\"";
        assertThat(damaged(file, "\"file\": \"原名.txt\", \"address\": \"gfxwj/2021/附件 1.txt\""))
                .isEmpty();
    }

    private List<String> damaged(String from, String to) {
        return new PublishedSite().catalogued().edit(JSON, from, to).findings(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "索引号 | 号 | :1 the first line has no column of index numbers",
                "9/2021-000110 | 9/2021-000119 | :4 catalogue.json does not have 9/2021-000119",
                "9/2021-000110 | 9/2021-000119 | ` 9/2021-000110 is missing`",
                "9/2021-000110 | 9/2021-000109 | :4 the index number stands twice",
                "办法二 | 办法,二 | :4 not as many fields as the first line",
                "办法二 | \"办法二 | :4 not CSV as RFC 4180 has it",
                "办法二 | 办\"法二 | :4 not CSV as RFC 4180 has it"
            })
    void findsWhereTheTableDiffers(String from, String to, String finding) {
        PublishedSite site = new PublishedSite().catalogued().edit("catalogue.csv", from, to);
        assertThat(site.findings(folder)).contains("R-16 catalogue.csv" + finding);
    }
}
