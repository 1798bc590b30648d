package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code withdraw}: the withdrawal stays, and every file that has a trace of the entry is named, no other one. */
class WithdrawCommandTest {

    private static final String ROOT = "https://jyj.example.gov.cn/zfxxgk/";
    private static final String TITLE = "关于冬季会见&探视安排的通知";
    private static final String ENTRY = "content/gfxwj/2021/dongji-huijian.md";
    private static final String NUMBER = "736916951/2021-000001";
    private static final String DAY = "2021-08-02";

    @TempDir
    private Path temporary;

    private Path project;
    private Path site;
    private TestSite files;

    @BeforeEach
    void aPublishedSite() throws IOException {
        project = temporary.toRealPath().resolve("project");
        site = project.resolve("target/site");
        files = new TestSite()
                .entry("gfxwj/2021/dongji-huijian.md", withdrawable())
                .entry("gfxwj/2021/b.md", EntryDraft.of(2))
                .entry("zhidu/g.md", EntryDraft.of(7).file("会见安排表.txt", "丙"))
                .entry("tzgg/c.md", EntryDraft.of(3).set("interprets", List.of(NUMBER)))
                .entry("tzgg/d.md", EntryDraft.of(4).body("见[通知](index:" + NUMBER + ")。\n"))
                .entry("ghjh/e.md", EntryDraft.of(5).body("前有《" + TITLE.replace("&", "&amp;") + "》。\n"));
        files.write(project);
        build();
    }

    private static EntryDraft withdrawable() {
        return EntryDraft.of(1)
                .set("title", TITLE)
                .set("number", "示狱发〔2021〕15号")
                .file("会见安排表.txt", "甲 乙")
                .body("鬻会见室的安排。\n");
    }

    private Run run(String... arguments) {
        return Run.of(project, arguments);
    }

    private void build() {
        Run run = run("build", "PROJECT", "--as-of", DAY);
        assertThat(run.code()).as(run.text()).isZero();
    }

    private Run withdraw(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "withdraw", "PROJECT/" + ENTRY, "--by", "钱四", "--reason", "有误", "--as-of", DAY + "T12:00:00+08:00"));
        all.addAll(List.of(more));
        Run run = run(all.toArray(String[]::new));
        assertThat(run.code()).as(run.text()).isZero();
        return run;
    }

    /** The named files; folders, which a server answers with their index.html, are left out. */
    private static Set<String> named(Run run) {
        assertThat(run.out().lines()).allMatch(line -> line.startsWith(ROOT)).doesNotHaveDuplicates();
        return run.out()
                .lines()
                .map(line -> line.substring(ROOT.length()))
                .filter(line -> !line.isEmpty() && !line.endsWith("/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What differs between two sites. */
    private static Set<String> differing(SortedMap<String, byte[]> before, SortedMap<String, byte[]> after) {
        return before.keySet().stream()
                .filter(file -> !Arrays.equals(before.get(file), after.get(file)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void namesEveryFileThatTheWithdrawalChangesAndNoneThatIsNotThere() throws IOException {
        for (boolean secrecy : List.of(false, true)) {
            files.write(project);
            Files.deleteIfExists(project.resolve(TestSite.WITHDRAWN));
            build();
            SortedMap<String, byte[]> before = Tree.read(site);
            Set<String> named = named(secrecy ? withdraw("--secrecy") : withdraw());
            assertThat(before.keySet()).as("only files that are there").containsAll(named);
            build();
            assertThat(named).containsAll(differing(before, Tree.read(site)));
            assertThat(named)
                    .contains("search/entries/0.json", "search/index.json", "search/shards/0.bin")
                    .contains("fdzdgknr/gfxwj/2021/dongji-huijian.html", "fdzdgknr/gfxwj/2021/b.html", "index.html")
                    .contains("catalogue.xlsx", "release/manifest.sha256", "tzgg/2021/c.html")
                    .anyMatch(file -> file.startsWith("fdzdgknr/gfxwj/2021/dongji-huijian.files/"))
                    .doesNotContain("guide.html", "assets/gongkai.css", "tzgg/feed.xml", "robots.txt");
        }
    }

    @Test
    void leavesNothingOfASecretInTheSiteButItsNumber() throws IOException {
        withdraw("--secrecy");
        build();
        for (var file : Tree.read(site).entrySet()) {
            String text = new String(file.getValue(), StandardCharsets.UTF_8);
            assertThat(file.getKey()).doesNotContain("dongji-huijian");
            assertThat(text).as(file.getKey()).doesNotContain("dongji-huijian", "鬻会见室", "示狱发〔2021〕15号");
        }
        assertThat(Files.readString(site.resolve("withdrawn/736916951-2021-000001.html")))
                .contains(NUMBER, "2021-08-02", "保守国家秘密法");
        Run audit = run("audit", site.toString(), "--as-of", DAY);
        assertThat(audit.out()).doesNotContain("R-17", "R-20");
    }

    /** What others put beside the pages, in whatever form, and the copies that a server hands out in their place. */
    @Test
    void findsTheEntryInFilesThatNoBuildMade() throws IOException {
        Files.writeString(
                site.resolve("old.json"),
                "{\"t\":\"\\u5173\\u4e8e\\u51ac\\u5b63\\u4f1a\\u89c1&\\u63a2\\u89c6"
                        + "\\u5b89\\u6392\\u7684\\u901a\\u77e5\"}");
        Files.writeString(site.resolve("old.html"), TITLE.replace("&", "&amp;"));
        Files.writeString(site.resolve("files.txt"), "会见安排表.txt");
        Files.writeString(site.resolve("urls.txt"), "736916951%2F2021-000001");
        Files.writeString(site.resolve("旧 表.csv"), "示狱发〔2021〕15号");
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            out.write(TITLE.replace("&", "&amp;").getBytes(StandardCharsets.UTF_8));
        }
        Files.write(site.resolve("old.xlsx"), zip.toByteArray());
        Files.writeString(site.resolve("other.txt"), "关于夏季的通知");
        for (String copy : List.of("feed.xml.gz", "search/entries/0.json.br", "guide.html.gz", "alone.gz")) {
            Files.write(site.resolve(copy), new byte[] {31, -117, 8, 0});
        }
        Set<String> named = named(withdraw());
        assertThat(named)
                .contains("old.json", "old.html", "files.txt", "urls.txt", "%E6%97%A7%20%E8%A1%A8.csv", "old.xlsx")
                .contains("feed.xml.gz", "search/entries/0.json.br")
                .doesNotContain("other.txt", "guide.html.gz", "feed.xml.br", "alone.gz");
    }

    @Test
    void tellsWhichFilesGoOnNamingIt() {
        Run run = withdraw("--secrecy");
        assertThat(run.err()).contains("仍然提到它的文件", "  " + ROOT + "fdzdgknr/ghjh/2021/e.html");
        assertThat(run.err()).doesNotContain("zhidu/2021/g.html"); // it has a file of the same name
        assertThat(named(run)).doesNotContain("fdzdgknr/ghjh/2021/e.html", "zhidu/2021/g.html");
    }

    @Test
    void tellsWhatGoesFromWhatChanges() {
        Run run = run("withdraw", "PROJECT/" + ENTRY, "--list", "--format", "json", "--as-of", DAY);
        assertThat(run.code()).isZero();
        String gone =
                run.out().substring(run.out().indexOf("\"gone\""), run.out().indexOf("\"changed\""));
        assertThat(gone)
                .contains("dongji-huijian.html", "dongji-huijian.files/")
                .doesNotContain("catalogue");
        assertThat(run.out()).contains("\"kept\"");
    }

    @Test
    void listsWithoutRecordingAndOnceMoreAfterTheSiteWasBuiltAgain() throws IOException {
        String text = Files.readString(project.resolve(ENTRY));
        Run first = run("withdraw", "PROJECT/" + ENTRY, "--list", "--as-of", DAY);
        assertThat(first.code()).as(first.text()).isZero();
        assertThat(Files.readString(project.resolve(ENTRY))).isEqualTo(text);
        assertThat(project.resolve(TestSite.WITHDRAWN)).doesNotExist();
        assertThat(named(withdraw("--secrecy"))).isEqualTo(named(first));
        build();
        Run again = run("withdraw", "PROJECT/" + ENTRY, "--list", "--as-of", DAY);
        assertThat(again.code()).as(again.text()).isZero();
        assertThat(named(again)).isEqualTo(named(first));
        assertThat(Tree.names(project.resolve("target"))).containsExactly("site");
    }

    /** Closing must always be possible: then the published files alone say where the entry is. */
    @Test
    void searchesThePublishedFolderWhereTheProjectDoesNotBuild() throws IOException {
        Set<String> usual = named(run("withdraw", "PROJECT/" + ENTRY, "--list", "--as-of", DAY));
        Files.writeString(project.resolve("content/tzgg/2021.md"), "没有文件头");
        Run run = withdraw();
        assertThat(run.err()).contains("项目现在构建不成");
        assertThat(named(run))
                .contains("fdzdgknr/gfxwj/2021/dongji-huijian.html", "index.html", "search/entries/0.json")
                .contains("search/shards/0.bin", "catalogue.xlsx", "feed.xml", "release/manifest.sha256")
                .anyMatch(file -> file.startsWith("fdzdgknr/gfxwj/2021/dongji-huijian.files/"))
                .doesNotContain("guide.html", "robots.txt", "tzgg/feed.xml");
        assertThat(usual).isNotEmpty();
        assertThat(Files.readString(project.resolve(TestSite.WITHDRAWN))).contains(NUMBER + "," + DAY);
    }

    @Test
    void searchesTheFolderThatItIsTold() throws IOException {
        Path elsewhere = temporary.resolve("web");
        Tree.copy(site, elsewhere);
        Files.writeString(elsewhere.resolve("copy.txt"), TITLE);
        Tree.delete(site);
        Run without = run("withdraw", "PROJECT/" + ENTRY, "--list", "--as-of", DAY);
        assertThat(without.err()).contains("没有找到已发布的站点文件夹");
        assertThat(named(without)).contains("search/entries/0.json").doesNotContain("copy.txt");
        Run told = run("withdraw", "PROJECT/" + ENTRY, "--list", "--as-of", DAY, "--site", elsewhere.toString());
        assertThat(named(told)).contains("copy.txt");
        assertThat(run("withdraw", "PROJECT/" + ENTRY, "--list", "--site", "nowhere")
                        .code())
                .isEqualTo(2);
        assertThat(run("withdraw", "PROJECT/" + ENTRY, "--by", "钱四").code()).isEqualTo(2);
    }

    @Test
    void searchesTheReleaseThatTheSiteIsALinkTo() throws IOException {
        assertThat(run("build", "PROJECT", "--releases", "--as-of", DAY).code()).isZero();
        assertThat(site).isSymbolicLink();
        Files.writeString(site.resolve("copy.txt"), TITLE);
        Run told = run("withdraw", "PROJECT/" + ENTRY, "--list", "--as-of", DAY);
        assertThat(named(told)).contains("copy.txt", "search/entries/0.json");
        assertThat(told.err()).doesNotContain("没有找到已发布的站点文件夹");
    }

    @Test
    void saysThatTheGuideIsNotWithdrawnButMended() {
        Run refused = run("withdraw", "PROJECT/content/guide.md", "--list", "--as-of", DAY);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("改正之后重新审查");
    }

    @Test
    void remembersTheNumberInTheListAsItStands() throws IOException {
        Path list = project.resolve(TestSite.WITHDRAWN);
        Files.writeString(list, "\uFEFF撤回日期,索引号\r\n2021-07-30,736916951/2021-000002");
        withdraw();
        assertThat(Files.readString(list))
                .isEqualTo("\uFEFF撤回日期,索引号\r\n2021-07-30,736916951/2021-000002\r\n2021-08-02," + NUMBER + "\r\n");
        Files.delete(list);
        files.write(project);
        withdraw();
        assertThat(Files.readString(list)).isEqualTo("\uFEFF索引号,撤回日期\r\n" + NUMBER + ",2021-08-02\r\n");
    }

    /** Published, withdrawn, the line deleted: the old approval no longer counts, a later one does. */
    @Test
    void aWithdrawalThatIsDeletedAgainStopsTheRelease() throws IOException {
        String text = Files.readString(project.resolve(ENTRY));
        withdraw("--secrecy");
        build();
        SortedMap<String, byte[]> withdrawn = Tree.read(site);
        Files.writeString(project.resolve(ENTRY), text);
        Run run = run("build", "PROJECT", "--as-of", "2021-08-03");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains(ENTRY + ":", "阻断 G-85: 索引号 " + NUMBER + " 已于 2021-08-02 撤回，其后没有新的批准");
        Tree.same(withdrawn, Tree.read(site));

        files.entry(
                "gfxwj/2021/dongji-huijian.md",
                withdrawable().set("changed", "2021-08-03").step("approved", "钱四", "2021-08-03"));
        files.write(project);
        run = run("build", "PROJECT", "--as-of", "2021-08-04");
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(site.resolve("fdzdgknr/gfxwj/2021/dongji-huijian.html")).exists();
        assertThat(site.resolve("withdrawn")).doesNotExist();
    }

    @Test
    void aNewEntryNeverGetsAWithdrawnNumber() throws IOException {
        Files.writeString(project.resolve(TestSite.WITHDRAWN), "index,on\n736916951/2021-000040,2021-07-30\n");
        Run made = run("new", "tzgg", "关于某事的通知", "PROJECT", "--as-of", DAY);
        assertThat(made.code()).as(made.text()).isZero();
        assertThat(Files.readString(project.resolve("content/tzgg/2021/000041.md")))
                .contains("736916951/2021-000041");
    }

    /** Whatever the reason, a build that takes an entry out of the site says what to purge, then and only then. */
    @Test
    void aBuildListsWhatIsPublicNoMore() throws IOException {
        Files.delete(project.resolve("content/tzgg/c.md")); // they name it, and a deleted one cannot be named
        Files.delete(project.resolve("content/tzgg/d.md"));
        build();
        Files.write(site.resolve("feed.xml.gz"), new byte[] {31, -117, 8, 0});
        SortedMap<String, byte[]> before = Tree.read(site);
        Path saved = temporary.resolve("saved");
        Tree.copy(project.resolve("content"), saved);
        for (String change : List.of("withdrawn for secrecy", "withdrawn", "deleted")) {
            switch (change) {
                case "withdrawn for secrecy" -> withdraw("--secrecy");
                case "withdrawn" -> withdraw();
                default -> {
                    Files.delete(project.resolve(ENTRY));
                    Tree.delete(project.resolve(ENTRY.replace(".md", ".files")));
                }
            }
            Run run = run("build", "PROJECT", "--as-of", DAY);
            assertThat(run.code()).as(run.text()).isZero();
            assertThat(run.err()).as(change).contains("1 条信息不再公开：" + NUMBER);
            Set<String> listed = run.err()
                    .lines()
                    .filter(line -> line.startsWith(ROOT))
                    .map(line -> line.substring(ROOT.length()))
                    .collect(Collectors.toSet());
            assertThat(listed).as(change).containsAll(differing(before, Tree.read(site)));
            assertThat(listed).doesNotContain("guide.html");
            assertThat(run("build", "PROJECT", "--as-of", DAY).err()).doesNotContain(ROOT);
            Tree.delete(project.resolve("content"));
            Tree.copy(saved, project.resolve("content"));
            assertThat(run("build", "PROJECT", "--as-of", DAY).err()).doesNotContain(ROOT, "不再公开");
            Files.write(site.resolve("feed.xml.gz"), new byte[] {31, -117, 8, 0});
        }
    }

    @Test
    void aBuildWritesWhatChangedForTheServersTool() throws IOException {
        Path list = temporary.resolve("purge.txt");
        SortedMap<String, byte[]> before = Tree.read(site);
        files.entry("tzgg/2021/f.md", EntryDraft.of(6));
        files.write(project);
        Run run = run("build", "PROJECT", "--as-of", DAY, "--purge", list.toString());
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(Files.readAllLines(list)).allMatch(line -> line.startsWith(ROOT));
        Set<String> listed = Files.readAllLines(list).stream()
                .map(line -> line.substring(ROOT.length()))
                .filter(line -> !line.isEmpty() && !line.endsWith("/"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(differing(before, Tree.read(site))).contains("tzgg/index.html");
        assertThat(run.err()).doesNotContain(ROOT, "不再公开");
        for (String place : List.of("content/p.txt", "target/site/p.txt")) {
            assertThat(run("build", "PROJECT", "--purge", project.resolve(place).toString())
                            .code())
                    .isEqualTo(2);
        }
    }

    @Test
    void tellsEverythingThatIsWrongWithACallAtOnce() {
        Run run =
                run("withdraw", "PROJECT/" + ENTRY, "--site", "no-such-folder", "--as-of", "soon", "--on", "tomorrow");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "撤回须写明 --by 和 --reason", "--site：没有文件夹 no-such-folder", "看不懂 --as-of", "--on 没有“tomorrow”这一天");
    }
}
