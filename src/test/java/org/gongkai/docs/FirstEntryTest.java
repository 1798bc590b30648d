package org.gongkai.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.Run;
import org.gongkai.Slow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From nothing to the first published entry by commands alone (从零到第一条): what a newcomer types, which is what chapter 1 of
 * the handbook says, what only a person can write, and how many commands it takes.
 */
@Slow
class FirstEntryTest {

    private static final String DAY = "2026-11-23";

    /** What only a person can say: the mark in the guide ▸ what this office says. */
    private static final Map<String, String> SAID = Map.of(
            "【待写：查阅场所的名称、地址和开放时间；有几处的逐一写明】", "甲省档案馆查阅处：甲市西湖大道9号，工作日9:00—16:00。",
            "【待写：政府公报、公告栏、信息屏等；没有的，删去这一项】", "办公楼一楼大厅设有公告栏。",
            "【待写：受理申请的途径，例如当面提交、邮寄、传真、电子邮件、网上提交，各自的地址】", "当面提交和邮寄：甲省甲市文二路1号，甲省司法厅办公室。",
            "【待写：上一级行政机关或者政府信息公开工作主管部门】", "省政府信息公开工作主管部门",
            "【待写：行政复议机关】", "甲省人民政府",
            "【待写：有管辖权的人民法院】", "甲市中级人民法院");

    @TempDir
    private Path temporary;

    private Path project = Path.of("");
    private List<String> chapter = new ArrayList<>();
    private int typed;

    @BeforeEach
    void anEmptyFolder() throws IOException {
        project = temporary.toRealPath().resolve("mysite");
        chapter = new ArrayList<>(Commands.lines(Handbook.read().text("01-开始.md"), "newcomer"));
    }

    /** Types the next command of the chapter, which must begin so. */
    private Run next(String beginning) {
        String line = chapter.remove(0);
        assertThat(line).startsWith("gongkai " + beginning);
        List<String> words = new ArrayList<>();
        Commands.words(line.substring("gongkai ".length()))
                .forEach(word -> words.add(word.startsWith("mysite") ? word.replaceFirst("mysite", "PROJECT") : word));
        if (!words.get(0).equals("audit")) {
            words.addAll(List.of("--as-of", DAY));
        }
        typed++;
        return Run.of(project, words.toArray(String[]::new));
    }

    private String done(String beginning) {
        Run run = next(beginning);
        assertThat(run.code()).as(run.text()).isZero();
        return run.out();
    }

    private void reviewed(String text) {
        for (String role : List.of("拟稿", "保密审查", "属性审查", "批准")) {
            done("review mysite/" + text + " --as " + role);
        }
    }

    private void write(String file, Map<String, String> changes) throws IOException {
        Path path = project.resolve(file);
        String text = Files.readString(path);
        for (Map.Entry<String, String> change : changes.entrySet()) {
            assertThat(text).contains(change.getKey());
            text = text.replace(change.getKey(), change.getValue());
        }
        Files.writeString(path, text);
    }

    @Test
    void aNewSiteAsksForNothingButWhatAPersonMustDo() {
        done("init");
        Run check = Run.of(project, "check", "PROJECT", "--format", "csv", "--as-of", DAY);
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.out()
                        .lines()
                        .skip(1)
                        .map(line -> line.replaceFirst("^([^,]*),([^,]*),([^,]*),.*", "$1 $2 $3")))
                .containsExactlyInAnyOrder(
                        "R-113 warning content/categories.yaml", // all blank columns at once
                        "R-04 warning content/categories.yaml", // duties, offices and leaders are entries
                        "R-04 warning content/categories.yaml",
                        "R-04 warning content/categories.yaml",
                        "G-162 block content/guide.md", // the six places that only a person can write
                        "G-162 block content/guide.md",
                        "G-162 block content/guide.md",
                        "G-162 block content/guide.md",
                        "G-162 block content/guide.md",
                        "G-162 block content/guide.md",
                        "R-40 block content/guide.md", // and the reviews of the guide
                        "G-92 block content/site.yaml"); // and of the site
        assertThat(check.out()).contains("gongkai review content/site.md", "gongkai review content/guide.md");
    }

    @Test
    void theFirstEntryIsPublishedAndStandsTheAudit() throws IOException {
        done("init");
        write("content/guide.md", SAID);
        write("content/guide.md", Map.of("# released: ", "released: "));
        reviewed("content/guide.md");
        reviewed("content/site.md");
        String entry = done("new").strip();
        assertThat(entry).isEqualTo("content/tzgg/2026/000001.md");
        write(
                entry,
                Map.of(
                        "# formed",
                        "formed",
                        "# released",
                        "released",
                        "# genre",
                        "genre",
                        "# summary: 用 20 至 300 字说明这条信息的内容",
                        "summary: 甲省司法厅政府信息公开专栏自即日起启用，说明查阅和申请的办法。",
                        "在此撰写正文。",
                        "甲省司法厅政府信息公开专栏自即日起启用，欢迎查阅。"));
        reviewed(entry);
        done("build");
        Path site = project.resolve("target/site");
        assertThat(Files.readString(site.resolve("tzgg/2026/000001.html"))).contains("欢迎查阅");
        Run audit = next("audit");
        assertThat(audit.out()).isEmpty();
        assertThat(audit.code()).as(audit.text()).isZero();
        assertThat(typed).as("commands, beside writing the guide and the entry").isEqualTo(16);
        assertThat(chapter).as("commands of the chapter that were not typed").isEmpty();
        Run check = Run.of(project, "check", "PROJECT", "--as-of", DAY);
        assertThat(check.code()).as(check.text()).isZero();
        assertThat(check.out()).doesNotContain("错误", "阻断");
    }
}
