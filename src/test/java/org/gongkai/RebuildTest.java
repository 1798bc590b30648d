package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.gongkai.finding.Finding;
import org.gongkai.tables.StoredZip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a project uses, its site is given again by what the site publishes, and nothing of the office is in that. */
class RebuildTest {

    private static final String CANARY = "金丝雀";

    @TempDir
    private Path folder;

    /** A project of everything that reaches pages from elsewhere than an entry's text. */
    private static TestSite project() throws IOException {
        return new TestSite()
                .file("jbake.properties", "index.posts_per_page=3\nsite.office=" + CANARY + "\n")
                .file("templates/notFound.peb", Files.readString(Path.of("templates/notFound.peb")) + "<p>本站</p>\n")
                .file("assets/figure.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>\n")
                .file(
                        "content/site.yaml",
                        "# " + CANARY + "\n" + TestSite.SITE + "versioned-since: 2020-01-01\nword: all\n")
                .file(
                        "content/redirects.csv",
                        "old,new\n/zfxxgk/old/1.html,tzgg/first.md\n/old.asp?id=2&x,736916951/2021-000003\n/zfxxgk/"
                                + "jin.html,tzgg/held.md\n")
                .file("content/calendar/2029.csv", "date,kind,holiday\n2029-01-01,off,元旦\n")
                .entry(
                        "tzgg/first.md",
                        EntryDraft.of(1).set("waive", List.of(waiver())).uncovered("note", CANARY))
                .entry(
                        "tzgg/2021/second.md",
                        EntryDraft.of(2)
                                .body(
                                        "见[第四号](../gone.md)、[第五号](../closed.md)、index:736916951/2021-000001。\n\n![图](assets/figure.svg)\n")
                                .file("表 一.csv", "甲,乙\n1,2\n")
                                .set("attachments", List.of(Map.of("file", "表 一.csv", "title", "一览表"))))
                .entry(
                        "tzgg/third.md",
                        EntryDraft.of(3).uncovered("channels", List.of("政府公报")).reviewedAt("tzgg/third.md", "tzgg"))
                .entry("tzgg/gone.md", EntryDraft.of(4).withdrawn("2021-08-01", "有误", false))
                .remember("736916951/2021-000004", "2021-08-01")
                .entry(
                        "tzgg/closed.md",
                        EntryDraft.of(5).set("closes-after", "1 month").body(CANARY + "\n"))
                .entry("tzgg/held.md", EntryDraft.of(6).noStep("approved").body(CANARY + "\n"))
                .entry("tzgg/五.md", EntryDraft.of(7))
                .entry("tzgg/eighth.md", EntryDraft.of(8).set("channels", List.of("政务微信")))
                .entry("tzgg/secret.md", EntryDraft.of(9).withdrawn("2021-08-02", CANARY, true))
                .remember("736916951/2021-000009", "2021-08-02");
    }

    private static Map<String, String> waiver() {
        return Map.of("rule", "R-120", "quote", "办理依据", "reason", CANARY, "by", "钱四", "until", "2029-12-31");
    }

    private Path built(TestSite project, String name, String... more) throws IOException {
        Path root = project.write(folder.toRealPath().resolve(name));
        Path out = folder.toRealPath().resolve(name + "-site");
        List<String> arguments =
                new ArrayList<>(List.of("build", root.toString(), "--as-of", Built.NOW, "--out", out.toString()));
        arguments.addAll(List.of(more));
        Run run = Run.of(root, arguments.toArray(String[]::new));
        assertThat(run.code()).as(run.text()).isZero();
        return out;
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(one -> one.rule().id() + " " + one.place() + " "
                        + one.message().en())
                .toList();
    }

    @Test
    void everythingThatReachesPagesIsInTheSource() throws IOException {
        Path site = built(project(), "project");
        assertThat(told(Audited.of(site)))
                .singleElement()
                .asString()
                .startsWith("G-129 release/source/2021.zip the digest of content/tzgg/first.md is of the first form");
        assertThat(Files.readString(site.resolve("tzgg/2021/second.html")))
                .contains("href=\"gone.html\"", "closed/", "assets/figure.svg");
    }

    @Test
    void nothingOfTheOfficeIsInTheSource() throws IOException {
        Path site = built(project(), "project");
        for (Map.Entry<String, String> part : parts(site).entrySet()) {
            assertThat(part.getValue()).as(part.getKey()).doesNotContain(CANARY, "versioned-since");
        }
        assertThat(parts(site).keySet())
                .anyMatch(name -> name.endsWith("content/tzgg/first.md"))
                .noneMatch(name -> name.contains("held") || name.contains("secret") || name.contains("people"));
        String gone = parts(site).entrySet().stream()
                .filter(part -> part.getKey().endsWith("gone.json"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        assertThat(gone)
                .contains("content/tzgg/gone.md", "content/tzgg/closed.md")
                .doesNotContain("secret");
    }

    @Test
    void aPathThatNoTextNamesIsNotTold() throws IOException {
        Path site = built(
                project().without("content/tzgg/2021/second.md").without("content/tzgg/2021/second.files/表 一.csv"),
                "project");
        assertThat(String.join("", parts(site).values())).doesNotContain("tzgg/gone.md", "tzgg/closed.md");
    }

    @Test
    void whatChangedSinceAnEarlierReleaseIsMadeAgainFromWhatIsTheSame() throws IOException {
        Path first = built(project().without("content/tzgg/eighth.md"), "first");
        Path earlier = folder.resolve("earlier.json");
        Files.writeString(
                earlier,
                Files.readString(first.resolve("catalogue.json"))
                        .replaceFirst("关于第7号事项的通知", CANARY)
                        .replaceFirst("关于第3号事项的通知", "关于第3号事项的通告"));
        Path site = built(project(), "second", "--since", earlier.toString());
        assertThat(Files.readString(site.resolve("changes.json"))).contains("\"title\"", "736916951/2021-000008");
        assertThat(told(Audited.of(site))).noneMatch(one -> one.startsWith("G-126") || one.startsWith("G-127"));
        assertThat(String.join("", parts(site).values())).doesNotContain(CANARY).doesNotContain("通告");
    }

    /** A template that no build would have taken is named, and the pages are not called too many. */
    @Test
    void aPublishedTemplateThatCannotBeFilledIsTold() throws IOException {
        Path site = built(project(), "project");
        Path archive = site.resolve("release/source/site.zip");
        StoredZip zip = new StoredZip();
        parts(site).forEach((name, text) -> {
            if (name.startsWith("site.zip ")) {
                String part = name.substring("site.zip ".length());
                String other = part.equals("templates/notFound.peb") ? "{{ nobody }}" : text;
                zip.part(part, other.getBytes(StandardCharsets.UTF_8));
            }
        });
        try (OutputStream out = Files.newOutputStream(archive)) {
            zip.write(out);
        }
        assertThat(told(Audited.of(site)))
                .anyMatch(one -> one.startsWith("G-127 release/source/site.zip nothing can be built of it"))
                .noneMatch(one -> one.contains("does not give this file"));
    }

    @Test
    void onlyTheYearOfAChangedEntryChanges() throws IOException {
        Path one = built(project(), "one");
        Path other = built(
                project()
                        .entry(
                                "tzgg/2020/old.md",
                                EntryDraft.of(20)
                                        .set("released", "2020-07-06")
                                        .set("formed", "2020-07-01")
                                        .step("drafted", "王一", "2020-07-01")
                                        .step(
                                                "secrecy",
                                                Map.of(
                                                        "by",
                                                        "李二",
                                                        "on",
                                                        "2020-07-02",
                                                        "conclusion",
                                                        "可以公开",
                                                        "basis",
                                                        "不涉密"))
                                        .step("attribute", Map.of("by", "赵三", "on", "2020-07-02", "conclusion", "主动公开"))
                                        .step("approved", "钱四", "2020-07-05")),
                "other");
        assertThat(Files.readAllBytes(other.resolve("release/source/2021.zip")))
                .isEqualTo(Files.readAllBytes(one.resolve("release/source/2021.zip")));
        assertThat(other.resolve("release/source/2020.zip")).exists();
    }

    /** Archive and part ▸ text. */
    private static Map<String, String> parts(Path site) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        for (String file : Tree.names(site.resolve("release/source"))) {
            try (ZipFile zip =
                    new ZipFile(site.resolve("release/source").resolve(file).toFile())) {
                for (ZipEntry part : Collections.list(zip.entries())) {
                    assertThat(part.getMethod()).as(part.getName()).isEqualTo(ZipEntry.STORED);
                    parts.put(
                            file + " " + part.getName(),
                            new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(parts).isNotEmpty();
        return parts;
    }
}
