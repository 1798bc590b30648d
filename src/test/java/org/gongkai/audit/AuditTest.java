package org.gongkai.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {

    @TempDir
    Path folder;

    @Test
    void findsNothingInACleanSite() {
        Report report = Audit.folder(new PublishedSite().write(folder));
        assertThat(PublishedSite.shown(report)).isEmpty();
        assertThat(report.files()).isEqualTo(13);
        assertThat(report.pages()).isEqualTo(6);
        assertThat(report.entries()).isEqualTo(2);
        assertThat(report.links()).isEqualTo(18);
    }

    @Test
    void followsALinkToTheSiteButNoneInIt() throws IOException {
        new PublishedSite().write(folder.resolve("releases-1"));
        Path current = Files.createSymbolicLink(folder.resolve("current"), Path.of("releases-1"));
        assertThat(PublishedSite.shown(Audit.folder(current))).isEmpty();

        Files.createSymbolicLink(current.resolve("style.html"), Path.of("assets/site.css"));
        Files.createSymbolicLink(current.resolve("up"), Path.of(".."));
        assertThat(PublishedSite.shown(Audit.folder(current)))
                .containsExactly(
                        "G-08 style.html a symbolic link or special file in a published site",
                        "G-08 up a symbolic link or special file in a published site");
    }

    @Test
    void saysThatThereIsNoSite() throws IOException {
        assertThat(PublishedSite.shown(Audit.folder(folder))).containsExactly("R-163 . there is no file at all");
        assertThat(PublishedSite.shown(Audit.folder(folder.resolve("none"))))
                .anyMatch(finding -> finding.startsWith("G-09 . cannot be read"));
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(PublishedSite.shown(Audit.folder(file))).contains("G-09 . cannot be read: not a folder");
    }

    @Test
    void namesEveryFileThatASiteMustHave() {
        PublishedSite site = new PublishedSite().catalogued();
        for (String path : new String[] {"index.html", "catalogue.json", "catalogue.csv", "sitemap.xml", "feed.xml"}) {
            site.without(path);
        }
        assertThat(site.edit("404.html", "/zfxxgk/index.html", "#")
                        .with(Manifest.PATH, "")
                        .findings(folder))
                .as("all of them at once")
                .contains("R-97 index.html the site has no home page", "G-43 feed.xml the site has no feed.xml");
    }

    @Test
    void reportsAFileThatCannotBeRead() throws IOException {
        new PublishedSite().write(folder);
        Path page = folder.resolve("gfxwj/index.html");
        assumeFalse(!page.toFile().setReadable(false) || Files.isReadable(page), "root reads everything");
        assertThat(PublishedSite.shown(Audit.folder(folder)))
                .anyMatch(finding -> finding.startsWith("G-09 gfxwj/index.html cannot be read"));
    }

    @Test
    void survivesBytesThatAreNoText() {
        PublishedSite site = new PublishedSite().with("index.html", "\u0000<html \"<<<>&#xfffffff;<svg><math></p>");
        assertThat(site.findings(folder)).anyMatch(finding -> finding.startsWith("G-42 index.html:1"));
    }

    @Test
    void refusesAPageThatIsNotUtf8() throws IOException {
        new PublishedSite().write(folder);
        Files.write(folder.resolve("gfxwj/index.html"), new byte[] {(byte) 0xb9, (byte) 0xab, '<', 'p'});
        assertThat(PublishedSite.shown(Audit.folder(folder))).contains("G-10 gfxwj/index.html not UTF-8");
    }

    @Test
    void looksThroughAHugePageWithoutListingEveryFault() {
        String fault = "<a href=x onclick=y>公</a>";
        PublishedSite site = new PublishedSite().body("index.html", fault.repeat(200_000));
        assertThat(site.findings(folder))
                .hasSizeLessThan(400)
                .contains("R-99 index.html too many of these; the others are not listed")
                .contains("R-99 index.html:15:26 the page has the attribute onclick")
                .anyMatch(finding -> finding.startsWith("R-105 index.html the page has "));
    }

    @Test
    void doesNotParseAPageBeyondTheLimit() {
        PublishedSite site = new PublishedSite().body("index.html", " ".repeat(Contents.LONGEST_PAGE));
        assertThat(site.findings(folder)).contains("G-11 index.html longer than 16 MB, not looked into");
    }

    @Test
    void survivesDeepNesting() {
        PublishedSite site = new PublishedSite().body("index.html", "<div>".repeat(100_000));
        assertThat(site.findings(folder)).isNotEmpty();
    }
}
