package org.gongkai.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.EntryDraft;
import org.gongkai.Run;
import org.gongkai.Slow;
import org.gongkai.TestSite;
import org.gongkai.Tree;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.yaml.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No token of any field or file that stays inside is in any byte that goes out, however it may be wrapped. */
@Slow
class CanaryTest {

    private static final String NOW = "2021-12-01T00:00:00+08:00";
    private static final String LATER = "2022-02-01T00:00:00+08:00";

    @TempDir
    private Path temporary;

    private final Canaries canaries = new Canaries();
    private final StringBuilder moved = new StringBuilder("old,new\n/zfxxgk/old/1.html,gfxwj/2021/a.md\n");
    private final TestSite site = new TestSite()
            .file(
                    "content/site.yaml",
                    TestSite.SITE + "word: all\ntopics: [{id: a, name: 专题, columns: [fdzdgknr, tzgg]}]\n")
            .entry("gfxwj/2021/a.md", EntryDraft.of(1).file("a.txt", "甲"))
            .entry("tzgg/b.md", EntryDraft.of(2).set("interprets", List.of("736916951/2021-000001")));

    /** A token in every text of the header, in the text, in the files and in their names. */
    private EntryDraft marked(int serial) {
        EntryDraft draft = EntryDraft.of(serial);
        for (HeaderKey key : HeaderKey.values()) {
            boolean list = key.shape().equals(Shape.TEXTS);
            if (key.coveredAtFirst() && (list || key.shape().equals(Shape.TEXT))) {
                String token = canaries.at(serial + " " + key.english());
                draft.set(key.english(), list ? List.of(token, canaries.at(serial + " " + key.english())) : token);
            }
        }
        draft.set(
                "waive",
                List.of(new TreeMap<>(Map.of(
                        "rule",
                        "R-18",
                        "quote",
                        canaries.at("quote"),
                        "reason",
                        canaries.at("reason"),
                        "by",
                        canaries.at("by"),
                        "until",
                        "2031-01-01"))));
        draft.set(
                "changed",
                List.of(new TreeMap<>(
                        Map.of("on", "2021-07-07", "reason", canaries.at(serial + " reason of a change")))));
        draft.uncovered("note", canaries.at(serial + " note"));
        return files(draft, serial).step("drafted", canaries.at(serial + " drafter"), "2021-07-01");
    }

    private EntryDraft files(EntryDraft draft, int serial) {
        String name = canaries.at(serial + " file name");
        draft.file(name + ".txt", canaries.at(serial + " file"))
                .file("图/" + name + ".csv", canaries.at(serial + " file"));
        draft.set(
                "attachments",
                List.of(new TreeMap<>(Map.of("file", name + ".txt", "title", canaries.at("file title")))));
        return draft.body("# " + canaries.at(serial + " heading") + "\n\n" + canaries.at(serial + " text") + "\n\n| "
                + canaries.at(serial + " table") + " | b |\n|---|---|\n| a | b |\n\n[" + canaries.at(serial + " link")
                + "](" + canaries.at(serial + " target") + ".md)\n");
    }

    private void add(String folder, EntryDraft draft) {
        String path = folder + "/" + canaries.at("folder") + "/" + canaries.at("name");
        site.entry(path + ".md", draft);
        moved(path + ".md");
        site.file("content/" + path + ".review/secrecy.statement", canaries.at("statement"));
        site.file("content/" + path + ".review/history.yaml", canaries.at("history"));
    }

    /** Its address of before, which may say what it is. */
    private void moved(String path) {
        String token = canaries.at("old address");
        moved.append("/zfxxgk/old/" + token + ".html,content/" + path + "\n/" + token + ".asp?id="
                + canaries.at("old query"));
        moved.append(",content/" + path + "\n");
        site.file("content/redirects.csv", moved.toString());
    }

    /** Entries withheld for each reason, with all their tokens. */
    private void withheld() {
        add("gfxwj", marked(11).noStep("approved"));
        add("ghjh", marked(12).set("released", "2021-12-01 00:01"));
        add("tzgg", marked(13).set("released", "2099-01-01"));
        add("gfxwj", marked(14).set("disclosure", "不予公开"));
        add("zhidu", marked(15).set("disclosure", "依申请公开"));
        for (String conclusion : List.of("不予公开", "报请确定")) {
            add(
                    "tzgg",
                    marked(16 + conclusion.length())
                            .step(
                                    "secrecy",
                                    Map.of(
                                            "by",
                                            canaries.at("reviewer"),
                                            "on",
                                            "2021-07-02",
                                            "conclusion",
                                            conclusion,
                                            "basis",
                                            canaries.at("basis"))));
        }
        EntryDraft back = marked(19).noStep("approved");
        back.returned("李二", "2021-07-02", "secrecy", canaries.at("reason of an open return"));
        add("gfxwj", back);
    }

    /** Withdrawn for secrecy: only column, index number and dates may be told. */
    private void withdrawnForSecrecy(int serial) {
        EntryDraft draft = marked(serial).set("index", "736916951/2021-%06d".formatted(serial));
        draft.withdrawn("2021-09-01", canaries.at("reason of the withdrawal"), true);
        String name = canaries.at("name");
        site.entry("gfxwj/2021/" + name + ".md", draft.without("category"));
        moved("gfxwj/2021/" + name + ".md");
        site.file("content/gfxwj/2021/" + name + ".review/history.yaml", canaries.at("history"));
    }

    /** Its public period is over: the same may be told. */
    private void closed(int serial) {
        EntryDraft draft = marked(serial)
                .set("index", "736916951/2021-%06d".formatted(serial))
                .set("closes-after", "1 month");
        add("gfxwj", draft.without("category"));
    }

    /** What never leaves the office though the entry does; and the registers of applications and disputes. */
    private void internal() {
        EntryDraft draft = EntryDraft.of(3).uncovered("note", canaries.at("note"));
        draft.step(
                "secrecy", Map.of("by", "李二", "on", "2021-07-02", "conclusion", "可以公开", "basis", canaries.at("basis")));
        site.entry(
                "tzgg/c.md",
                draft,
                draft.text()
                        .replace(
                                "review: {",
                                "review: {form: " + canaries.at("form")
                                        + ", returned: [{by: 李二, on: 2021-06-30, step: secrecy, " + "reason: "
                                        + canaries.at("reason of a return") + "}], "));
        site.file("content/tzgg/c.review/history.yaml", canaries.at("history"));
        site.file(
                "content/duties.yaml",
                "duties: [{name: " + canaries.at("duty") + ", every: year, by: 06-30, since: 2020-01-01, basis: "
                        + canaries.at("basis of a duty") + "}]\n");
        site.file(
                "content/applications/2021.csv",
                "编号,收到日期,申请人类别,申请内容,办结日期,办理结果,答复文号,其他文号,件数,收费通知日期,收费金额,备注\n" + canaries.at("number")
                        + ",2021-06-10,自然人,"
                        + canaries.at("wish") + ",2021-06-18,予以公开," + canaries.at("answer") + "〔2021〕1号,"
                        + canaries.at("letter") + "〔2021〕1号,12,2021-06-15,200," + canaries.at("note of an application")
                        + "\n" + canaries.at("late number") + ",2021-06-10,自然人," + canaries.at("late wish")
                        + ",,,,,,,," + canaries.at("late note") + "\n");
        site.file("target/letters/" + canaries.at("name of a letter") + ".docx", canaries.at("letter on paper"));
        site.file("letters/who.yaml", "name: " + canaries.at("applicant") + "\n");
        site.file(
                "content/site.yaml",
                TestSite.SITE + "letters: {prefix: " + canaries.at("prefix") + ", reconsideration: 示例省人民政府, payment: "
                        + canaries.at("payment") + "}\n");
        site.file(
                "content/applications/disputes-2021.csv",
                "案号,类别,收到日期,审结日期,结果,申请编号,事由,备注\n" + canaries.at("case") + ",行政复议,2021-06-10,2021-08-09,维持,"
                        + canaries.at("number of an application") + "," + canaries.at("cause") + ","
                        + canaries.at("note of a case") + "\n");
        registers();
    }

    /** The registers of what the office counts. */
    private void registers() {
        String folder = "content/registers/";
        site.file(folder + "热线-2021.csv", "月份,类别,件数\n2021-06," + canaries.at("kind of calls") + ",9\n");
        site.file(
                folder + "舆情-2021.csv",
                "发现日期,事项,重大,回应日期,回应方式\n2021-06-10," + canaries.at("incident") + ",是,2021-06-11,微博微信\n");
        site.file(
                folder + "开放日-2021.csv",
                "类别,日期,地点,人数,情况\n接待日,2021-06-10," + canaries.at("place") + ",3," + canaries.at("result") + "\n");
        site.file(
                folder + "coverage-2021.csv",
                "日期,媒体,级别,篇数,标题\n2021-06-10," + canaries.at("outlet") + ",省级,1," + canaries.at("headline") + "\n");
    }

    private SortedMap<String, byte[]> built(Path project, String asOf) throws IOException {
        Run run = Run.of(project, "build", "PROJECT", "--as-of", asOf);
        assertThat(run.code()).as(run.text()).isZero();
        return Tree.read(project.resolve("target/site"));
    }

    @Test
    void noTokenOfWhatStaysInsideIsInWhatGoesOut() throws IOException {
        withheld();
        withdrawnForSecrecy(31);
        withdrawnForSecrecy(32);
        closed(33);
        closed(34);
        internal();
        assertThat(canaries.count()).isGreaterThan(300);
        Path project = site.write(temporary.toRealPath());
        SortedMap<String, byte[]> out = built(project, NOW);
        assertThat(out)
                .containsKeys("feed.xml", "catalogue.json", "catalogue.csv", "search/shards/0.bin", "tzgg/2021/c.html")
                .containsKeys("closed/736916951-2021-000033.html");
        assertThat(canaries.scan().in(out)).isEmpty();
        Run audit = Run.of(project, "audit", project.resolve("target/site").toString(), "--as-of", NOW);
        assertThat(audit.text()).contains("exit code");
        assertThat(canaries.scan().in("audit", audit.text().getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    /** What the office reads names withheld entries by their path; what is between the lines about them does not. */
    @Test
    void theReportNamesWithheldEntriesOnlyInTheirOwnLines() throws IOException {
        withheld();
        Run run = Run.of(site.write(temporary.toRealPath()), "build", "PROJECT", "--as-of", NOW);
        Set<String> paths = site.files().keySet().stream()
                .filter(path -> canaries.scan().in(path, new byte[0]).size() > 0)
                .map(path -> path.substring(0, path.lastIndexOf('.')))
                .collect(Collectors.toSet());
        String others = (run.out() + run.err())
                .lines()
                .filter(line -> paths.stream().noneMatch(line::contains) && !line.startsWith("  "))
                .collect(Collectors.joining("\n"));
        assertThat(others).contains("公开 2").contains("不发布 8");
        assertThat(canaries.scan().in("report", others.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    /** The same scan finds the tokens of an embargoed entry once it is out: in page, list, feed and exports. */
    @Test
    void theTokensOfAnEmbargoedEntryComeOutAtItsTimeAndNotBefore() throws IOException {
        EntryDraft draft = EntryDraft.of(21).set("released", "2022-01-01");
        draft.set("title", "关于" + canaries.at("title") + "的通知");
        draft.set("summary", "说明该事项的办理依据、办理程序和办理结果，供公众查阅。" + canaries.at("summary"));
        draft.file("a.txt", canaries.at("file")).body("现通知如下。" + canaries.at("text") + "\n");
        site.entry("gfxwj/embargoed.md", draft);
        Path project = site.write(temporary.toRealPath());
        assertThat(canaries.scan().in(built(project, "2021-12-31T23:59:59+08:00")))
                .isEmpty();
        Set<String> found = canaries.scan().in(built(project, LATER));
        for (String file : List.of(
                "index.html",
                "feed.xml",
                "catalogue.json",
                "catalogue.csv",
                "fdzdgknr/gfxwj/index.html",
                "search/entries/0.json")) {
            assertThat(found).as(file).anyMatch(one -> one.startsWith("zq") && one.endsWith(" in " + file));
        }
        assertThat(found)
                .anyMatch(one -> one.contains("embargoed.files/"))
                .anyMatch(one -> one.contains("embargoed.html"))
                .anyMatch(one -> one.startsWith("zq") && one.endsWith(" in search/shards"));
    }
}
