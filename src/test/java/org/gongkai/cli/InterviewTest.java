package org.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gongkai.cli.terminal.Console;
import org.gongkai.cli.terminal.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that ask whoever sits at the terminal, and nobody else. */
class InterviewTest {

    /** The answers from the organ to the columns, all left open. */
    private static final int QUESTIONS = 4 + 8 + 4 + 15;

    @TempDir
    private Path temporary;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(boolean terminal, String typed, String... arguments) {
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream too = new PrintStream(err, true, StandardCharsets.UTF_8);
        Console console = new Console(to, too, terminal, new BufferedReader(new StringReader(typed)));
        return new Gongkai(console).run(arguments);
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String folder() {
        return temporary.resolve("mysite").toString();
    }

    private String written(String name) throws IOException {
        return Files.readString(temporary.resolve("mysite/content").resolve(name));
    }

    private static String lines(List<String> first) {
        List<String> all = new ArrayList<>(first);
        all.addAll(Collections.nCopies(QUESTIONS, ""));
        return String.join("\n", all) + "\n";
    }

    @Test
    void initAsksAndAsksAgainWhatCannotBe() throws IOException {
        String typed = lines(List.of("甲省司法厅", "https://sft.jia.gov.cn", "sft.jia.gov.cn", "12", "3300000012"));
        assertThat(run(true, typed, "init", folder(), "--as-of", "2026-11-22"))
                .as(told())
                .isZero();
        assertThat(told()).contains("机关全称：", "只写域名，不写 https://", "是十位数字", "谁担任保密审查", "第（五）项");
        assertThat(written("site.yaml"))
                .contains("organ: '甲省司法厅'", "domain: 'sft.jia.gov.cn'", "id-code: '3300000012'");
    }

    @Test
    void initDoesNotAskWhatAnOptionSaid() throws IOException {
        String people = "拟稿=王一/宣传处，保密审查=李二/办公室，属性审查=赵三，批准=钱四";
        assertThat(run(
                        true,
                        lines(List.of()),
                        "init",
                        folder(),
                        "--organ",
                        "甲省司法厅",
                        "--people",
                        people,
                        "--as-of",
                        "2026-11-22"))
                .as(told())
                .isZero();
        assertThat(told()).doesNotContain("机关全称：", "谁担任");
        assertThat(written("people.yaml")).contains("name: '李二', office: '办公室', roles: [secrecy], from: 2026-11-22");
    }

    @Test
    void initMakesNothingWhereTheAnswersBreakOff() {
        assertThat(run(true, "甲省司法厅\n", "init", folder())).isEqualTo(Exit.USAGE);
        assertThat(told()).contains("没有答完，什么都没有建立");
        assertThat(temporary.resolve("mysite")).doesNotExist();
    }

    @Test
    void initTakesAFolderWithAnEmptyRepositoryAndNoOther() throws IOException {
        Files.createDirectories(temporary.resolve("mysite/.git"));
        assertThat(run(false, "", "init", folder())).as(told()).isZero();
        assertThat(run(false, "", "init", folder())).isEqualTo(Exit.USAGE);
        assertThat(told()).contains("不是空文件夹");
    }

    @Test
    void serveIsRefusedWhereThereAreFilesOfAnotherKind() throws IOException {
        Files.createDirectories(temporary.resolve("mysite"));
        Files.writeString(temporary.resolve("mysite/notes.txt"), "甲");
        assertThat(run(false, "", "serve", "--no-browser", folder())).isEqualTo(Exit.USAGE);
        assertThat(told()).contains("里没有 content/ 文件夹", "gongkai init");
    }

    @Test
    void initTellsAllWrongOptionsAtOnceAndMakesNothing() {
        assertThat(run(false, "", "init", folder(), "--people", "保密=李二", "--columns", "20-16=无", "--office", "电话"))
                .isEqualTo(Exit.USAGE);
        assertThat(told()).contains("没有“保密”这一步", "20-01 至 20-15", "名称=值");
        assertThat(run(false, "", "init", folder(), "--code", "12", "--office", "座机=1"))
                .isEqualTo(Exit.USAGE);
        assertThat(told()).contains("--code：网站标识码是十位数字：12", "--office：工作机构没有“座机”");
        assertThat(temporary.resolve("mysite")).doesNotExist();
    }

    @Test
    void newAsksForTheColumnAndTheTitle() throws IOException {
        assertThat(run(false, "", "init", folder(), "--prefix", "113300000", "--as-of", "2026-11-22"))
                .isZero();
        assertThat(run(true, "通知公告\n关于放假的通知\n", "new", "", "", folder(), "--as-of", "2026-11-22"))
                .as(told())
                .isZero();
        assertThat(told()).contains("  tzgg   通知公告\n", "登记表：", "栏目：", "标题：");
        assertThat(written("tzgg/2026/000001.md")).contains("title: '关于放假的通知'", "机关代字〔2026〕1号");
        assertThat(run(false, "", "new", "tzgg", "", folder())).isEqualTo(Exit.USAGE);
        assertThat(told()).contains("缺少标题：gongkai new tzgg 标题");
    }

    @Test
    void newTakesNamesAndPartsOfNames() {
        assertThat(run(false, "", "init", folder(), "--prefix", "113300000", "--as-of", "2026-11-22"))
                .isZero();
        assertThat(run(false, "", "new", "规范性文件", "甲办法", folder(), "--as-of", "2026-11-22"))
                .isZero();
        assertThat(run(false, "", "new", "收费", "甲收费", folder(), "--as-of", "2026-11-22"))
                .isZero();
        assertThat(run(false, "", "new", "fdzdgknr/zfcg", "甲采购", folder(), "--as-of", "2026-11-22"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("content/fdzdgknr/gfxwj/2026/000001.md\ncontent/fdzdgknr/xzsf/2026/000002.md\n"
                        + "content/fdzdgknr/zfcg/2026/000003.md\n");
    }

    @Test
    void newListsWhatThereIsWhereANameIsUnclear() {
        assertThat(run(false, "", "init", folder(), "--prefix", "113300000", "--as-of", "2026-11-22"))
                .isZero();
        assertThat(run(false, "", "new", "行政", "甲", folder())).isEqualTo(Exit.USAGE);
        assertThat(told()).contains("“行政”可以是几个栏目", "  xzxk  行政许可和其他服务\n", "  xzcf  行政处罚和行政强制\n");
        assertThat(run(false, "", "new", "规范性文建", "甲", folder())).isEqualTo(Exit.USAGE);
        assertThat(told()).contains("没有“规范性文建”这个栏目。是不是“规范性文件”？", "  tzgg   通知公告\n", "登记表：申请");
    }

    @Test
    void newRefusesANumberThatNobodyHasSaidHowToBegin() {
        assertThat(run(false, "", "init", folder())).isZero();
        assertThat(run(false, "", "new", "通知公告", "甲", folder())).isEqualTo(Exit.USAGE);
        assertThat(told()).contains("写明机关代码");
        assertThat(temporary.resolve("mysite/content/tzgg")).doesNotExist();
    }
}
