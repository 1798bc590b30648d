package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.guomi.OpenSsl;
import org.gongkai.seal.OpenSsh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person's way through a review at the command line: what is shown, what is recorded, what is refused. */
class ReviewCommandTest {

    private static final String ENTRY = "content/gfxwj/2021/a.md";

    @TempDir
    private Path temporary;

    private Path project;
    private Path entry;

    @BeforeEach
    void anEntryNobodyHasReviewed() throws IOException {
        project = temporary.toRealPath().resolve("project");
        EntryDraft draft = EntryDraft.of(1).file("名单.txt", "甲").body("第一条 依法公开。\n\n第二条 自公布之日起施行。\n");
        List.of("drafted", "secrecy", "attribute", "approved").forEach(draft::noStep);
        new TestSite()
                .entry("gfxwj/2021/a.md", draft)
                .entry("tzgg/2021/b.md", EntryDraft.of(2))
                .write(project);
        entry = project.resolve(ENTRY);
    }

    private Run review(String... more) {
        return run(List.of("review", "PROJECT/" + ENTRY), more);
    }

    private Run run(List<String> first, String... more) {
        List<String> arguments = new ArrayList<>(first);
        arguments.addAll(List.of(more));
        if (!arguments.contains("--as-of")) {
            arguments.addAll(List.of("--as-of", "2021-07-05"));
        }
        return Run.of(project, arguments.toArray(String[]::new));
    }

    private Run step(String role, String by, String on, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--as", role, "--by", by, "--on", on));
        arguments.addAll(List.of(more));
        return review(arguments.toArray(String[]::new));
    }

    private void reviewed() {
        done(step("drafted", "王一", "2021-07-01"));
        done(step("secrecy", "李二", "2021-07-02", "--conclusion", "可以公开", "--basis", "不涉密: 见一览表"));
        done(step("属性审查", "赵三", "2021-07-02", "--conclusion", "主动公开"));
        done(step("approved", "钱四", "2021-07-05", "--form", "审2021-0153"));
    }

    private static void done(Run run) {
        assertThat(run.code()).as(run.text()).isZero();
    }

    private void change(String from, String to) throws IOException {
        String text = Files.readString(entry);
        assertThat(text).contains(from);
        Files.writeString(entry, text.replace(from, to));
    }

    private List<String> kept() throws IOException {
        return Tree.names(entry.resolveSibling("a.review"));
    }

    @Test
    void showsExactlyWhatIsDecidedAndRecordsNothing() throws IOException {
        String before = Files.readString(entry);
        Run shown = review();
        assertThat(shown.code()).as(shown.text()).isZero();
        assertThat(shown.out())
                .contains("标题：关于第1号事项的通知", "第二条 自公布之日起施行。", "名单.txt  3 B", "待办：拟稿（drafted），可由 王一、全能甲、全能乙、全能丙 进行")
                .contains("摘要：" + digest());
        assertThat(Files.readString(entry)).isEqualTo(before);
    }

    private String digest() {
        return Run.of(project, "digest", "PROJECT/" + ENTRY)
                .out()
                .lines()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aReviewedEntryIsPublishedAndKeepsEveryOtherByteOfItsFile() throws IOException {
        String before = Files.readString(entry);
        reviewed();
        String after = Files.readString(entry);
        assertThat(after)
                .contains("form: '审2021-0153'", "conclusion: 可以公开, basis: '不涉密: 见一览表'", "digest: '" + digest());
        assertThat(after.replaceFirst("(?s)review:\n.*?\n---\n", "---\n")).isEqualTo(before);
        Run build = Run.build(project);
        assertThat(build.code()).as(build.text()).isZero();
        assertThat(project.resolve("target/site/fdzdgknr/gfxwj/2021/a.html")).exists();
        assertThat(kept())
                .containsExactly(
                        "approved-" + digest().substring(7, 19) + ".digest",
                        "approved-" + digest().substring(7, 19) + ".md");
    }

    @Test
    void aChangedTextBeginsAgainShowsTheChangeAndErasesNothing() throws IOException {
        reviewed();
        change("依法公开", "依法及时公开");
        Files.writeString(entry.resolveSibling("a.files").resolve("名单.txt"), "乙");
        Files.writeString(entry.resolveSibling("a.files").resolve("新.txt"), "丙");
        String first = Files.readString(entry).replaceFirst("(?s).*digest: '(sha256:[0-9a-f]{64}).*", "$1");

        Run shown = review();
        assertThat(shown.out())
                .contains("第一条 依法{+及时+}公开。", "须从拟稿重新开始")
                .containsPattern("名单\\.txt.*改动")
                .containsPattern("新\\.txt.*新增");
        Run refused = step("approved", "钱四", "2021-07-05");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("先要完成拟稿");

        done(step("drafted", "王一", "2021-07-05"));
        assertThat(Files.readString(entry)).doesNotContain("钱四").contains(digest());
        assertThat(Files.readString(entry.resolveSibling("a.review").resolve("history.yaml")))
                .contains("- archived: 2021-07-05", "approved: {by: 钱四, on: 2021-07-05}", first);
        done(step("secrecy", "李二", "2021-07-05", "--conclusion", "可以公开"));
        done(step("attribute", "赵三", "2021-07-05", "--conclusion", "主动公开"));
        done(step("approved", "钱四", "2021-07-05"));
        assertThat(kept()).hasSize(5).contains("approved-" + first.substring(7, 19) + ".md");
        assertThat(review().out()).contains("存档的审查：1 次", "依法{+及时+}公开");
        done(Run.build(project));
    }

    @Test
    void anEarlierStepDoneAgainTakesTheLaterOnesWithIt() throws IOException {
        reviewed();
        done(step("secrecy", "全能甲", "2021-07-05", "--conclusion", "删减后公开"));
        assertThat(Files.readString(entry))
                .contains("全能甲")
                .contains("王一")
                .contains("赵三")
                .contains("钱四");
        done(run(List.of("review", "PROJECT/" + ENTRY, "--as", "drafted", "--by", "王一"), "--as-of", "2021-07-06"));
        assertThat(Files.readString(entry))
                .contains("drafted: {by: 王一, on: 2021-07-06}")
                .doesNotContain("赵三");
        assertThat(Files.readString(entry.resolveSibling("a.review").resolve("history.yaml"))
                        .split("- archived"))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "drafted | 李二 | 2021-07-01 | 李二 在 2021-07-01 不担任拟稿",
                "secrecy | 李二 | 2021-07-02 | 先要完成拟稿",
                "drafted | 王一 | 2021-07-06 | 尚未到来",
                "department | 赵三 | 2021-07-02 | 这个栏目不要求部门审核",
                "nosuch | 王一 | 2021-07-01 | 角色有 drafted",
                "drafted | 王一 | 2021-02-30 | --on 没有“2021-02-30”这一天",
            })
    void refusesAStepThatWouldNotHoldAndWritesNothing(String role, String by, String on, String why)
            throws IOException {
        String before = Files.readString(entry);
        Run run = step(role, by, on, "--conclusion", "可以公开");
        assertThat(run.code()).as(run.text()).isIn(1, 2);
        assertThat(run.err()).contains(why);
        assertThat(Files.readString(entry)).isEqualTo(before);
        assertThat(entry.resolveSibling("a.review")).doesNotExist();
    }

    @Test
    void threePeopleAreThreePeople() {
        done(step("drafted", "全能甲", "2021-07-01"));
        Run same = step("secrecy", "全能甲", "2021-07-02", "--conclusion", "可以公开");
        assertThat(same.code()).isEqualTo(1);
        assertThat(same.err()).contains("全能甲 已经做过拟稿");
        assertThat(same.out()).contains("待办：保密审查（secrecy），可由 李二、全能乙、全能丙 进行");
    }

    @Test
    void refusesWhatWasSeenBeforeAChange() throws IOException {
        String seen = digest();
        done(step("drafted", "王一", "2021-07-01", "--seen", seen.substring(7, 19)));
        change("依法公开", "不公开");
        Run run = step("drafted", "王一", "2021-07-01", "--seen", seen);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("不是现在的内容");
        assertThat(step("drafted", "王一", "2021-07-01", "--seen", "8f").code()).isEqualTo(1);
    }

    @Test
    void nobodyTakesAStepOverWhatBlocks() throws IOException {
        change("依法公开", "机密★10年");
        change(
                "disclosure:",
                "waive: [{rule: R-48, quote: 机密★10年, reason: 引用的样式, by: 李二, until: 2021-07-03}]\ndisclosure:");
        for (List<String> one : List.of(
                List.of("drafted", "王一", "-"),
                List.of("secrecy", "李二", "可以公开"),
                List.of("attribute", "赵三", "主动公开"),
                List.of("approved", "钱四", "-"))) {
            Run late = step(one.get(0), one.get(1), "2021-07-02", "--conclusion", one.get(2));
            assertThat(late.code()).as(late.text()).isEqualTo(1);
            assertThat(late.out()).contains("R-48");
            assertThat(late.err()).contains("阻断发布的问题");
            assertThat(Files.readString(entry)).doesNotContain(one.get(1) + ", on");
            done(step(one.get(0), one.get(1), "2021-07-02", "--conclusion", one.get(2), "--as-of", "2021-07-02"));
        }
    }

    @Test
    void aDraftThatLacksKeysIsToldSoByACheckAndIsNoDraftYetForADesk() throws IOException {
        change("summary:", "# summary:");
        change("formed:", "# formed:");
        Run check = run(List.of("check", "PROJECT"), "--format", "csv");
        assertThat(check.code()).as(check.text()).isZero();
        assertThat(check.out())
                .contains("G-04,warning," + ENTRY)
                .contains("summary")
                .contains("formed");
        assertThat(Run.build(project).out()).doesNotContain("G-04");
        Run drafted = step("drafted", "王一", "2021-07-01");
        assertThat(drafted.code()).isEqualTo(1);
        assertThat(drafted.err()).contains("阻断发布的问题");
    }

    @Test
    void aConclusionAgainstPublicationIsRecordedWhateverIsWrongWithTheText() throws IOException {
        change("依法公开", "机密★10年");
        done(step("secrecy", "李二", "2021-07-02", "--conclusion", "报请确定"));
        assertThat(Files.readString(entry)).contains("secrecy: {by: 李二, on: 2021-07-02, conclusion: 报请确定}");
        Run check = run(List.of("check", "PROJECT"), "--format", "csv");
        assertThat(check.out()).doesNotContain("R-48");
        change("disclosure: '主动公开'", "disclosure: '不予公开'");
        done(step("drafted", "王一", "2021-07-05"));
        done(step("secrecy", "李二", "2021-07-05", "--conclusion", "不予公开"));
    }

    @Test
    void signsWithOpenSshWhatTheGateAccepts() throws IOException {
        OpenSsh ssh = new OpenSsh(Files.createDirectory(temporary.resolve("keys")));
        Path own = ssh.key("ed25519", 0);
        Path people = project.resolve("content/people.yaml");
        Files.writeString(
                people,
                Files.readString(people)
                        .replace(
                                "roles: [drafted], from: 2018-01-01}",
                                "roles: [drafted], from: 2018-01-01, keys: [\"" + ssh.publicLine(own) + "\"]}"));
        Path other = ssh.key("rsa", 2048);
        String before = Files.readString(entry);
        Run wrong = step("drafted", "王一", "2021-07-01", "--sign", other.toString());
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).contains("没有在 people.yaml 中登记为王一");
        assertThat(Files.readString(entry)).isEqualTo(before);

        Run unsigned = step("drafted", "王一", "2021-07-01");
        assertThat(unsigned.err()).contains("ssh-keygen -Y sign -f 私钥文件 -n gongkai-drafted-v1");
        assertThat(kept()).containsExactly("drafted.statement");
        done(step("drafted", "王一", "2021-07-01", "--sign", own.toString()));
        done(step("secrecy", "李二", "2021-07-02", "--conclusion", "可以公开"));
        done(step("attribute", "赵三", "2021-07-02", "--conclusion", "主动公开"));
        done(step("approved", "钱四", "2021-07-05"));
        Run build = Run.build(project);
        assertThat(build.code()).as(build.text()).isZero();
        assertThat(project.resolve("target/site/fdzdgknr/gfxwj/2021/a.review/drafted.statement.sig"))
                .exists();

        change("依法公开", "依法及时公开");
        done(step("drafted", "王一", "2021-07-05", "--sign", own.toString()));
        assertThat(kept())
                .contains("drafted.statement", "drafted.statement.sig")
                .anyMatch(name -> name.matches("drafted-[0-9a-f]{12}-2\\.statement\\.sig"));
        Run later = Run.build(project);
        assertThat(later.code()).as(later.text()).isZero();
    }

    /** The command that is printed is run as it stands, but for the name of the key's file. */
    @Test
    void printsTheCommandThatSignsWithSm2() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("keys"));
        OpenSsh ssh = new OpenSsh(folder);
        OpenSsl openssl = new OpenSsl(folder);
        Path own = ssh.key("ed25519", 0);
        Path second = openssl.key("second");
        Path people = project.resolve("content/people.yaml");
        Files.writeString(
                people,
                Files.readString(people)
                        .replace(
                                "roles: [drafted], from: 2018-01-01}",
                                "roles: [drafted], from: 2018-01-01, keys: [\"" + ssh.publicLine(own) + "\"], sm2: [\""
                                        + openssl.publicText(second) + "\"]}"));
        assertThat(step("drafted", "王一", "2021-07-01").err())
                .contains("ssh-keygen -Y sign -f 私钥文件")
                .contains("openssl pkeyutl -sign");
        Run run = step("drafted", "王一", "2021-07-01", "--sign", own.toString());
        done(run);
        assertThat(run.err()).doesNotContain("ssh-keygen");
        String command = run.err()
                .lines()
                .filter(line -> line.contains("openssl pkeyutl"))
                .map(line -> line.substring(line.indexOf("openssl")))
                .findFirst()
                .orElseThrow();
        assertThat(ssh.run(
                        "",
                        List.of(
                                "sh",
                                "-c",
                                command.replace("国密私钥文件", second.toString()).replace("PROJECT", project.toString()))))
                .as(command)
                .isZero();
        assertThat(kept()).contains("drafted.statement", "drafted.statement.sig", "drafted.statement.sm2");

        done(step("secrecy", "李二", "2021-07-02", "--conclusion", "可以公开"));
        done(step("attribute", "赵三", "2021-07-02", "--conclusion", "主动公开"));
        done(step("approved", "钱四", "2021-07-05"));
        Run build = Run.build(project);
        assertThat(build.code()).as(build.text()).isZero();
        assertThat(project.resolve("target/site/fdzdgknr/gfxwj/2021/a.review/drafted.statement.sm2"))
                .exists();

        change("依法公开", "依法及时公开");
        done(step("drafted", "王一", "2021-07-05", "--sign", own.toString()));
        assertThat(kept())
                .doesNotContain("drafted.statement.sm2")
                .anyMatch(name -> name.matches("drafted-[0-9a-f]{12}(-[0-9]+)?\\.statement\\.sm2"));
    }

    @Test
    void listsWhatWaitsForWhomAndHowLongThereIs() {
        Run list = run(List.of("review", "list", "PROJECT"), "--as-of", "2021-07-20");
        assertThat(list.code()).as(list.text()).isZero();
        assertThat(list.out()).isEqualTo(ENTRY + "  关于第1号事项的通知\n    期限 2021-07-29，还有 7 个工作日\n    待拟稿：王一、全能甲、全能乙、全能丙\n");
        assertThat(run(List.of("review", "list", "PROJECT"), "--as-of", "2021-07-30", "--format", "json")
                        .out())
                .contains("\"working-days-left\": -1", "\"late\": true", "\"role\": \"drafted\"");
        assertThat(run(List.of("review", "list", "PROJECT"), "--by", "李二").out())
                .isEmpty();
        done(step("drafted", "王一", "2021-07-01"));
        assertThat(run(List.of("review", "list", "PROJECT"), "--by", "李二").out())
                .contains("待保密审查：李二")
                .contains("待属性审查：赵三");
        assertThat(run(List.of("review", "list", "PROJECT"), "--format", "csv").out())
                .contains("保密审查、属性审查,李二、全能甲、全能乙、全能丙、赵三,2021-07-29");
    }

    @Test
    void printsTheSheetForThePaperFileAndTheTableForTheArchive() {
        done(step("drafted", "王一", "2021-07-01", "--form", "=审<1>"));
        Run sheet = Run.of(project, "review", "sheet", "PROJECT/" + ENTRY);
        assertThat(sheet.code()).isZero();
        assertThat(sheet.out())
                .startsWith("<!DOCTYPE html>")
                .contains("信息公开保密审查表", "<td>=审&lt;1&gt;</td>", "<td>王一</td>", "保密审查", digest());
        Run table = Run.of(project, "review", "sheet", "PROJECT");
        assertThat(table.out().lines().toList()).hasSize(4); // the head, two entries and the guide
        assertThat(table.out()).startsWith("\uFEFF编号,索引号").contains("'=审<1>").contains("钱四,2021-07-05");
    }

    @Test
    void withdrawsOnceAndNamesTheAddressesToPurge() throws IOException {
        reviewed();
        done(Run.build(project));
        Run withdraw =
                run(List.of("withdraw", "PROJECT/" + ENTRY), "--by", "钱四", "--reason", "附件有误", "--as-of", "2021-08-02");
        assertThat(withdraw.code()).as(withdraw.text()).isZero();
        String root = "https://jyj.example.gov.cn/zfxxgk/";
        assertThat(withdraw.out().lines())
                .contains(
                        root + "fdzdgknr/gfxwj/2021/a.html",
                        root + "fdzdgknr/gfxwj/index.html",
                        root + "fdzdgknr/gfxwj/",
                        root + "search/entries/0.json",
                        root);
        assertThat(Files.readString(entry))
                .contains("withdrawn: {on: 2021-08-02, by: 钱四, reason: 附件有误, secrecy: false}");
        done(Run.build(project));
        assertThat(Files.readString(project.resolve("target/site/fdzdgknr/gfxwj/2021/a.html")))
                .contains("附件有误")
                .doesNotContain("说明第1号事项");
        assertThat(project.resolve("target/site/fdzdgknr/gfxwj/2021/a.files")).doesNotExist();
        assertThat(run(List.of("withdraw", "PROJECT/" + ENTRY), "--by", "钱四", "--reason", "再次")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void withdrawsForSecrecyWhateverElseIsWrong() throws IOException {
        reviewed();
        change("依法公开", "机密★10年");
        Files.writeString(project.resolve("content/tzgg/2021/b.md"), "没有文件头");
        Run withdraw = run(
                List.of("withdraw", "PROJECT/" + ENTRY, "--secrecy"),
                "--by",
                "钱四",
                "--reason",
                "涉及某事",
                "--as-of",
                "2021-08-02");
        assertThat(withdraw.code()).as(withdraw.text()).isZero();
        assertThat(withdraw.err()).contains("列不出地址"); // neither built before nor to be built now
        Files.delete(project.resolve("content/tzgg/2021/b.md"));
        done(Run.build(project));
        String grave = Files.readString(project.resolve("target/site/withdrawn/736916951-2021-000001.html"));
        assertThat(grave).contains("736916951/2021-000001").doesNotContain("某事").doesNotContain("关于第1号");
    }

    @Test
    void closingTakesTheRoleAndAPublication() {
        assertThat(run(List.of("withdraw", "PROJECT/" + ENTRY), "--by", "钱四", "--reason", "误")
                        .err())
                .contains("没有公布过");
        reviewed();
        Run notTheirs =
                run(List.of("withdraw", "PROJECT/" + ENTRY), "--by", "王一", "--reason", "误", "--as-of", "2021-08-02");
        assertThat(notTheirs.code()).isEqualTo(1);
        assertThat(notTheirs.err()).contains("不担任撤回", "当日担任的有：钱四");
    }

    @Test
    void leavesAJBakeHeaderAlone() throws IOException {
        Files.writeString(entry, "title=甲\nindex=736916951/2021-000001\n~~~~~~\n正文\n");
        Run run = step("drafted", "王一", "2021-07-01");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("YAML 文件头");
    }
}
