package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Project;
import org.gongkai.content.site.Role;
import org.gongkai.finding.Severity;
import org.gongkai.review.Digest;
import org.gongkai.review.Statement;
import org.gongkai.seal.TestKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every published byte stands under an approval: where site.yaml asks for reviews of everything, no change of a source
 * changes a published byte; or the release stops and says where. What is outside, the handbook lists.
 */
@Slow
class ApprovedBytesTest {

    private static final String PICTURE =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M%d 0h1v1z\"/></svg>";
    private static final String AS_OF = "2022-06-01T00:00:00+08:00";
    private static final String SIGNED = "content/tzgg/xinjian";
    private static final String FIRST_FORM = "content/tzgg/jiu.md";

    private static Path folder = Path.of("");

    private static final TestKey KEY = TestKey.of("ssh-ed25519");
    private static Map<String, byte[]> sources = Map.of();
    private static Map<String, byte[]> published = Map.of();
    private static int builds;

    @BeforeAll
    static void approveEverything() throws IOException {
        if (!sources.isEmpty()) {
            return; // the parameters of the tests are read before
        }
        folder = Files.createTempDirectory("approved").toRealPath();
        Path project = folder.resolve("sound");
        Tree.copy(Path.of("src/test/sites/golden/all-states/content"), project.resolve("content"));
        TestSite more = new TestSite();
        more.files().clear();
        EntryDraft letters = EntryDraft.of(77)
                .set("formed", "2020-07-01")
                .set("index", "736916951/2020-000077")
                .set("released", "2021-07-07")
                .set("ledger", "信件")
                .set("image", "assets/头.svg")
                .body("![图](../../assets/图.svg)\n\n见附件。\n")
                .file("表.txt", "一览表\n");
        more.entry("tzgg/xinjian.md", letters)
                .file(
                        SIGNED + ".csv",
                        "received,subject,question,office,answered,answer\n2021-06-01,预约,怎样预约？,办公室,2021-06-11,网上预约。\n")
                .entry("tzgg/jiu.md", EntryDraft.of(78).set("category", "tzgg"))
                .file("assets/图.svg", PICTURE.formatted(1))
                .file("assets/头.svg", PICTURE.formatted(2))
                .file("assets/own.css", "main { color: #111 }\n")
                .file("templates/notFound.peb", Files.readString(Path.of("templates/notFound.peb")) + "<p>本站</p>\n")
                .file("jbake.properties", "index.posts_per_page=3\n")
                .file("content/redirects.csv", "old,new\n/zfxxgk/old/1.html,736916951/2021-000078\n")
                .file("content/calendar/2030.csv", "date,kind,holiday\n2030-01-01,off,元旦\n")
                .file(
                        "content/site.md",
                        letters.text()
                                .replaceFirst("(?s)---.*?review:", "---\ntitle: 站点\nformed: 2020-07-01\nreview:"));
        more.write(project);
        edit(project.resolve("content/site.yaml"), "\\z", "reviews: everything\n");
        edit(project.resolve("content/people.yaml"), "(王一.*from: 2018-01-01)", "$1, keys: [\"" + KEY.line() + "\"]");
        String first = Files.readString(project.resolve(FIRST_FORM));
        Redigest.of(project);
        Files.writeString(project.resolve(FIRST_FORM), first);
        sign(project);
        Digest site = Digest.of(manuscript(project, "content/site.md"));
        Path kept =
                project.resolve("content/site.review/approved-" + site.text().substring(7, 19) + ".digest");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, site.statement());
        sources = Tree.read(project);
        Built built = Built.of(project, folder.resolve("sound-site"), AS_OF);
        assertThat(built.published()).as("%s", built.findings()).isTrue();
        published = built.files();
        assertThat(published.keySet())
                .contains("assets/own.css", "release/allowed_signers", "annual/2020.html", "tzgg/2021/xinjian.html");
    }

    private static Manuscript manuscript(Path project, String path) {
        return Project.entry(project, project.resolve(path)).value().orElseThrow();
    }

    private static void sign(Path project) throws IOException {
        Manuscript manuscript = manuscript(project, SIGNED + ".md");
        String text = Statement.of(
                        manuscript,
                        manuscript
                                .header()
                                .review()
                                .orElseThrow()
                                .step(Role.DRAFTED)
                                .orElseThrow())
                .text();
        Path statement = project.resolve(SIGNED + ".review/drafted.statement");
        Files.createDirectories(statement.getParent());
        Files.writeString(statement, text);
        Files.writeString(
                statement.resolveSibling("drafted.statement.sig"),
                KEY.namespace(Statement.namespace(Role.DRAFTED)).sign(text));
    }

    private static void edit(Path file, String from, String to) throws IOException {
        Files.writeString(file, Files.readString(file).replaceFirst(from, to));
    }

    private static boolean outside(String path) {
        return path.equals("content/people.yaml") || path.contains(".review/");
    }

    static List<String> paths() throws IOException {
        approveEverything();
        return sources.keySet().stream().filter(path -> !outside(path)).toList();
    }

    @AfterAll
    static void leaveNothing() throws IOException {
        Tree.delete(folder);
    }

    /** Builds changed sources: the same bytes, or a stop that names one of these. */
    private static void holds(String what, Map<String, byte[]> changed, String... names) throws IOException {
        Built built = build(changed);
        if (built.published()) {
            assertThat(Tree.differences(published, built.files())).as(what).isEmpty();
            return;
        }
        List<String> said = built.findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .map(finding -> finding.place().path() + " " + finding.message().zh()
                        + finding.hint().zh())
                .toList();
        assertThat(said).as(what).anyMatch(line -> List.of(names).stream().anyMatch(line::contains));
    }

    private static Built build(Map<String, byte[]> changed) throws IOException {
        Path project = folder.resolve("changed-" + ++builds);
        Tree.write(project, changed);
        return Built.of(project, folder.resolve("site-" + builds), AS_OF);
    }

    private static String stem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(0, name.lastIndexOf('.') < 1 ? name.length() : name.lastIndexOf('.'));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paths")
    void noChangeOfAFileGoesOutUnapproved(String path) throws IOException {
        String owner = path.replaceFirst("/([^/]+)\\.files/.*", "/$1.md");
        String[] names = {stem(path), stem(owner)};
        Map<String, byte[]> changed = new TreeMap<>(sources);
        changed.remove(path);
        boolean whole = path.endsWith(".md") && !path.equals("content/site.md");
        if (!whole) { // what is taken away whole is listed below
            holds(path + " deleted", changed, names);
        }
        int dot = path.lastIndexOf('.');
        changed.put(path.substring(0, dot) + "x" + path.substring(dot), sources.get(path));
        if (!path.equals(FIRST_FORM)) { // its digest does not know the name: listed below
            holds(path + " renamed", changed, names);
        }
        for (byte[] other : others(path)) {
            changed = new TreeMap<>(sources);
            changed.put(path, other);
            holds(path + " changed to\n" + new String(other, StandardCharsets.UTF_8), changed, names);
        }
    }

    /** The file with one character changed: at places of chance, and in every value of the site's own data. */
    private static List<byte[]> others(String path) {
        String text = new String(sources.get(path), StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            byte[] other = sources.get(path).clone();
            other[other.length / 2] ^= 1;
            return List.of(other);
        }
        List<Integer> places = new ArrayList<>();
        Random random = new Random(path.hashCode());
        int from = path.endsWith(".md") ? 4 : 0;
        for (int i = 0; i < 2; i++) {
            places.add(from + random.nextInt(text.length() - from));
        }
        if (path.matches("content/(site|categories)\\.yaml")) {
            Matcher value = Pattern.compile(": *[\"\\[]?([^\\s\"{\\[])").matcher(text);
            for (int i = 0; value.find(); i++) {
                if (i % 4 == 0) {
                    places.add(value.start(1));
                }
            }
        }
        List<byte[]> others = new ArrayList<>();
        for (int place : places) {
            char c = text.charAt(place);
            boolean record =
                    path.endsWith(".md") && (line(text, place).matches(" .*|(review|withdrawn|channels|note):.*"));
            if (!record && !Character.isSurrogate(c) && c != '\n') {
                String fresh = c >= '0' && c <= '9' ? String.valueOf((char) ('0' + (c - '0' + 1) % 10)) : "〇";
                others.add((text.substring(0, place) + fresh + text.substring(place + 1))
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return others;
    }

    private static String line(String text, int place) {
        int end = text.indexOf('\n', place);
        return text.substring(text.lastIndexOf('\n', place - 1) + 1, end < 0 ? text.length() : end);
    }

    @Test
    void whatIsAddedOrMovedDoesNotGoOutUnapproved() throws IOException {
        Map<String, String> added = Map.of(
                "assets/new.js", "new.js",
                "templates/sitemap.peb", "sitemap.peb",
                "content/calendar/2031.csv", "2031",
                "content/gfxwj/2021/banfa.files/more.txt", "banfa",
                "content/gfxwj/2021/banfa.csv", "banfa",
                "content/stray.txt", "stray");
        for (Map.Entry<String, String> one : added.entrySet()) {
            Map<String, byte[]> changed = new TreeMap<>(sources);
            changed.put(one.getKey(), "新的".getBytes(StandardCharsets.UTF_8));
            holds(one.getKey() + " added", changed, one.getValue());
        }
        for (String to : List.of("content/zcjd/", "content/tzgg/2021/", "content/gfxwj/")) {
            Map<String, byte[]> changed = new TreeMap<>();
            sources.forEach(
                    (path, bytes) -> changed.put(path.replaceFirst("^content/tzgg/(xinjian)", to + "$1"), bytes));
            holds("xinjian moved to " + to, changed, "xinjian");
        }
    }

    /** The handbook's list of what stands outside is this one: each of them passes, and is protected in its own way. */
    @Test
    void whatIsOutsideIsWhatTheHandbookLists() throws IOException {
        Map<String, Map<String, byte[]>> outside = new TreeMap<>();
        Map<String, byte[]> withdrawn =
                edited(SIGNED + ".md", "review:", "withdrawn: {on: 2022-01-01, by: 钱四, reason: 附件有误}\nreview:");
        String remembered = new String(sources.get("content/withdrawn.csv"), StandardCharsets.UTF_8);
        withdrawn.put(
                "content/withdrawn.csv",
                (remembered + "736916951/2020-000077,2022-01-01\n").getBytes(StandardCharsets.UTF_8));
        outside.put("withdrawn", withdrawn);
        outside.put("channels", edited(SIGNED + ".md", "review:", "channels: [政务微信]\nreview:"));
        outside.put("people.yaml", edited("content/people.yaml", "from: 2018-01-01, keys", "from: 2018-01-02, keys"));
        Map<String, byte[]> unsigned = new TreeMap<>(sources);
        unsigned.remove(SIGNED + ".review/drafted.statement.sig");
        outside.put(".review/", unsigned);
        Map<String, byte[]> renamed = new TreeMap<>(sources);
        renamed.put("content/tzgg/xin.md", renamed.remove(FIRST_FORM));
        outside.put("gongkai-entry/v1", renamed);
        Map<String, byte[]> fewer = new TreeMap<>(sources);
        fewer.remove("content/guide.md");
        outside.put(".md", fewer);

        String handbook = Files.readString(Path.of("src/docs/handbook/03-审查.md"));
        String list = handbook.substring(handbook.indexOf("<!-- outside -->"), handbook.indexOf("<!-- /outside -->"));
        assertThat(Pattern.compile("(?m)^- `([^`]+)`").matcher(list).results().map(one -> one.group(1)))
                .containsExactlyInAnyOrderElementsOf(outside.keySet());
        for (Map.Entry<String, Map<String, byte[]>> one : outside.entrySet()) {
            Built built = build(one.getValue());
            assertThat(built.published())
                    .as("%s %s", one.getKey(), built.findings())
                    .isTrue();
            if (!one.getKey().equals("channels")) {
                assertThat(Tree.differences(published, built.files()))
                        .as(one.getKey())
                        .isNotEmpty();
            }
        }
    }

    private static Map<String, byte[]> edited(String path, String from, String to) {
        Map<String, byte[]> changed = new TreeMap<>(sources);
        String text = new String(sources.get(path), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        changed.put(
                path,
                text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to))
                        .getBytes(StandardCharsets.UTF_8));
        return changed;
    }

    @Test
    void aLawThatCouldNotFailWouldProveNothing() throws IOException {
        Map<String, byte[]> careless =
                new TreeMap<>(edited("content/site.yaml", "reviews: everything", "reviews: entries"));
        careless.put("assets/own.css", "main { color: red }\n".getBytes(StandardCharsets.UTF_8));
        Built built = build(careless);
        assertThat(built.published()).isTrue();
        assertThat(Tree.differences(published, built.files())).anyMatch(one -> one.contains("assets/own.css"));
    }
}
