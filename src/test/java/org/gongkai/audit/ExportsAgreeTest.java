package org.gongkai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gongkai.EntryDraft;
import org.gongkai.Run;
import org.gongkai.TestSite;
import org.gongkai.Tree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages and every file for programs say the same of the same entries: whichever is tampered with, the audit sees it. */
class ExportsAgreeTest {

    @TempDir
    static Path shared;

    private static Path site = Path.of("");

    @BeforeAll
    static void build() throws IOException {
        TestSite content = new TestSite();
        content.entry("tzgg/a.md", EntryDraft.of(1).set("title", "甲").set("released", "2021-07-06"));
        content.entry("tzgg/b.md", EntryDraft.of(2).set("title", "=乙").set("released", "2021-07-07"));
        content.entry("tzgg/d.md", EntryDraft.of(4).set("title", "丁").set("closes-after", "1 month"));
        Path project = content.write(shared.toRealPath().resolve("project"));
        Run first = Run.build(project);
        assertThat(first.code()).as(first.text()).isZero();
        Path earlier = project.resolve("target/earlier");
        Tree.copy(project.resolve("target/site"), earlier);
        content.entry("tzgg/c.md", EntryDraft.of(3).set("title", "丙").set("released", "2021-07-08"));
        content.entry("tzgg/b.md", EntryDraft.of(2).set("title", "=乙").withdrawn("2021-07-20", "重复发布", false));
        content.write(project);
        Run second = Run.of(
                project,
                "build",
                "PROJECT",
                "--as-of",
                Run.AS_OF,
                "--since",
                earlier.resolve("catalogue.json").toString());
        assertThat(second.code()).as(second.text()).isZero();
        site = project.resolve("target/site");
        assertThat(shown(site)).isEmpty();
    }

    private static List<String> shown(Path folder) {
        return PublishedSite.shown(Audit.folder(folder)).stream()
                .filter(line -> !line.startsWith("R-163"))
                .toList();
    }

    private static Path copy(Path temporary) throws IOException {
        Path copy = temporary.toRealPath().resolve("site");
        Tree.copy(site, copy);
        return copy;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "catalogue.jsonld | \"dct:title\": \"丙\" | \"dct:title\": \"丁\" | R-16 catalogue.jsonld 736916951/2021-000003 is not as in catalogue.json",
                "catalogue.jsonld | tzgg/2021/c.html | tzgg/2021/a.html | R-16 catalogue.jsonld 736916951/2021-000003 is not as in catalogue.json",
                "catalogue.jsonld | \"schema:size\": \"2条\" | \"schema:size\": \"3条\" | R-16 catalogue.jsonld speaks of 3条, catalogue.json has 2",
                "catalogue.jsonld | 736916951/2021-000003 | 736916951/2021-000009 | R-16 catalogue.jsonld 736916951/2021-000003 is missing",
                "catalogue.jsonld | \"dcat:resource\": [ | \"dcat:resource\": | R-16 catalogue.jsonld",
                "catalogue/index.json | \"entries\": 2 | \"entries\": 3 | R-16 catalogue/index.json entries says 3 where there are 2",
                "catalogue/2021.json | \"title\": \"丙\" | \"title\": \"丁\" | R-16 catalogue/2021.json 736916951/2021-000003 is not as in catalogue.json",
                "catalogue/2021.json | 736916951/2021-000003 | 736916951/2021-000001 | R-16 catalogue/index.json 736916951/2021-000003 is missing",
                "catalogue/2021.json | \"reason\": \"重复发布\" | \"reason\": \"其他\" | R-16 catalogue/2021.json 736916951/2021-000002 is not as in catalogue.json",
                "catalogue.csv | 丙 | 丁 | R-16 catalogue.csv:2 title, address or digest of 736916951/2021-000003 is not as in catalogue.json",
                "catalogue.csv | tzgg/2021/c.html | tzgg/2021/a.html | R-16 catalogue.csv:2 title, address or digest of 736916951/2021-000003 is not as in catalogue.json",
                "changes.json | \"title\": \"丙\" | \"title\": \"丁\" | R-16 changes.json 736916951/2021-000003 is not as in catalogue.json",
                "changes.json | \"change\": \"withdrawn\" | \"change\": \"removed\" | R-16 changes.json 736916951/2021-000002 is not as in catalogue.json",
                "catalogue.json | \"address\": \"closed/ | \"title\": \"丁\", \"address\": \"closed/ | R-17 catalogue.json 736916951/2021-000004 is closed, and the catalogue still has its title",
                "catalogue.json | closed/736916951-2021-000004.html | tzgg/2021/a.html | R-17 catalogue.json:",
                "catalogue/index.json | \"closed\": 1 | \"closed\": 2 | R-16 catalogue/index.json closed says 2 where there are 1",
                "catalogue/2021.json | \"on\": \"2021-08-06\" | \"on\": \"2021-08-16\" | R-16 catalogue/2021.json 736916951/2021-000004 is not as in catalogue.json",
                "catalogue.csv | 736916951/2021-000004 | 736916951/2021-000005 | R-16 catalogue.csv 736916951/2021-000004 is missing",
                "closed/736916951-2021-000004.html | <meta name=\"robots\" | <meta name=\"ArticleTitle\" content=\"丁\"><meta name=\"robots\" | R-17 closed/736916951-2021-000004.html 736916951/2021-000004 is closed, and its page has tags",
                "closed/736916951-2021-000004.html | 2021-000004\"> | 2021-000005\"> | R-17 closed/736916951-2021-000004.html the catalogue does not have this closed entry",
                "feed.xml | <title>丙 | <title>丁 | G-43 feed.xml",
                "feed.xml | urn:gongkai:736916951/2021-000003 | urn:gongkai:736916951/2021-000004 | G-43 feed.xml these are not the newest entries of catalogue.json",
                "tzgg/feed.xml | tzgg/2021/c.html | tzgg/2021/a.html | G-43 tzgg/feed.xml",
                "catalogue/index.html | data-total=\"2\" | data-total=\"3\" | R-16 catalogue/index.html the page speaks of 3 entries, catalogue.json has 2",
                "tzgg/index.html | data-total=\"2\" | data-total=\"1\" | R-16 tzgg/index.html the page speaks of 1 entries, catalogue.json has 2",
                "index.html | <span>2条</span> | <span>5条</span> | R-16 index.html speaks of 5 entries in tzgg/index.html, catalogue.json has 2",
                "sitemap.html | <span>2条</span> | <span>5条</span> | R-16 sitemap.html speaks of 5 entries in tzgg/index.html, catalogue.json has 2"
            })
    void findsTheFileThatWasTamperedWith(String file, String from, String to, String finding, @TempDir Path temporary)
            throws IOException {
        Path copy = copy(temporary);
        String text = Files.readString(copy.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(copy.resolve(file), text.replace(from, to));
        assertThat(shown(copy)).anyMatch(line -> line.startsWith(finding));
    }

    @Test
    void findsAWorkbookThatWasTamperedWith(@TempDir Path temporary) throws IOException {
        Path copy = copy(temporary);
        Path file = copy.resolve("catalogue.xlsx");
        Files.write(file, edited(Files.readAllBytes(file), "<t>丙</t>", "<t>丁</t>"));
        assertThat(shown(copy))
                .containsExactly(
                        "R-16 catalogue.xlsx:2 title, address or digest of 736916951/2021-000003 is not as in catalogue.json");
        Files.write(file, edited(Files.readAllBytes(file), "736916951/2021-000003", "736916951/2021-000009"));
        assertThat(shown(copy))
                .contains(
                        "R-16 catalogue.xlsx 736916951/2021-000003 is missing",
                        "R-16 catalogue.xlsx:2 catalogue.json does not have 736916951/2021-000009");
        Files.writeString(file, "x");
        assertThat(shown(copy)).anyMatch(line -> line.startsWith("R-16 catalogue.xlsx"));
    }

    private static byte[] edited(byte[] workbook, String from, String to) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                zip.write(text.replace(from, to).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    @Test
    void findsAPartThatWasTakenOutOfTheList(@TempDir Path temporary) throws IOException {
        Path copy = copy(temporary);
        Files.delete(copy.resolve("catalogue/2021.json"));
        assertThat(shown(copy))
                .contains(
                        "R-16 catalogue/index.json the site has no catalogue/2021.json",
                        "R-16 catalogue/index.json 736916951/2021-000001 is missing");
    }
}
