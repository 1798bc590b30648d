package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From nothing to the first published entry by commands alone (从零到第一条): what a newcomer types, what only a person can
 * write, and how many commands it takes.
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
    private final List<String> typed = new ArrayList<>();

    @BeforeEach
    void anEmptyFolder() throws IOException {
        project = temporary.toRealPath().resolve("mysite");
    }

    private Run gongkai(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!arguments[0].equals("audit")) {
            all.addAll(List.of("--as-of", DAY));
        }
        typed.add(arguments[0]);
        return Run.of(project, all.toArray(String[]::new));
    }

    private void done(String... arguments) {
        Run run = gongkai(arguments);
        assertThat(run.code()).as(run.text()).isZero();
    }

    private void init() {
        done(
                "init",
                "PROJECT",
                "--organ",
                "甲省司法厅",
                "--domain",
                "sft.jia.gov.cn",
                "--code",
                "3300000012",
                "--prefix",
                "113300000",
                "--office",
                "名称=甲省司法厅办公室，地址=甲省甲市文二路1号，邮编=310000，办公时间=工作日 8:30—12:00，13:30—17:30，电话=0571-87654321，传真=0571-87654322，电子邮箱=xxgk@sft.jia.gov.cn",
                "--people",
                "拟稿=王一/宣传处，保密审查=李二/办公室，属性审查=赵三/法制处，批准=钱四/厅领导",
                "--columns",
                "20-05=无，20-06=无，20-08=无，20-10=无");
    }

    private void review(String text) {
        String file = "PROJECT/" + text;
        done("review", file, "--as", "拟稿", "--by", "王一");
        done("review", file, "--as", "保密审查", "--by", "李二", "--conclusion", "可以公开", "--basis", "不涉及国家秘密事项一览表所列事项");
        done("review", file, "--as", "属性审查", "--by", "赵三", "--conclusion", "主动公开");
        done("review", file, "--as", "批准", "--by", "钱四");
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
        init();
        Run check = gongkai("check", "PROJECT", "--format", "csv");
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
        init();
        write("content/guide.md", SAID);
        write("content/guide.md", Map.of("# released: ", "released: "));
        review("content/guide.md");
        review("content/site.md");
        Run created = gongkai("new", "通知公告", "关于启用政府信息公开专栏的通知", "PROJECT");
        assertThat(created.code()).as(created.text()).isZero();
        String entry = created.out().strip();
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
        review(entry);
        done("build", "PROJECT");
        Path site = project.resolve("target/site");
        assertThat(Files.readString(site.resolve("tzgg/2026/000001.html"))).contains("欢迎查阅");
        Run audit = gongkai("audit", "PROJECT/target/site");
        assertThat(audit.out()).isEmpty();
        assertThat(audit.code()).as(audit.text()).isZero();
        assertThat(typed)
                .as("commands, beside writing the guide and the entry")
                .containsExactly(
                        "init", "review", "review", "review", "review", "review", "review", "review", "review", "new",
                        "review", "review", "review", "review", "build", "audit");
        Run check = gongkai("check", "PROJECT");
        assertThat(check.code()).as(check.text()).isZero();
        assertThat(check.out()).doesNotContain("错误", "阻断");
    }
}
