package org.gongkai.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.seal.OpenSsh;
import org.gongkai.seal.TestKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the gate says of signed reviews. */
class SignaturesTest {

    private static final String REVIEW = "content/tzgg/a.review/";

    @TempDir
    private Path folder;

    private SignedProject project = null;

    @BeforeEach
    void signed() throws IOException {
        project = new SignedProject(folder.resolve("project")).sign();
    }

    private void refused(String finding) {
        SignedProject.Judged judged = project.judge();
        assertThat(judged.published()).as(judged.findings().toString()).isFalse();
        assertThat(judged.findings()).anyMatch(line -> line.contains(finding));
    }

    private void published() {
        SignedProject.Judged judged = project.judge();
        assertThat(judged.published()).as(judged.findings().toString()).isTrue();
    }

    @Test
    void publishesWhatIsSignedAsItStands() {
        published();
        assertThat(project.judge().findings()).isEmpty();
        assertThat(project.statement("secrecy").text()).startsWith("""
                gongkai-approval/v1
                entry: 736916951/2021-000109
                title: 关于开放日的通知
                role: secrecy
                conclusion: 可以公开
                basis: 不涉及国家秘密
                by: 李二
                on: 2021-07-02
                digest: sha256:""");
    }

    @Test
    void anInternalNoteMayChange() throws IOException {
        project.edit(SignedProject.ENTRY, "disclosure:", "note: 已电话通知\ndisclosure:");
        published();
    }

    @Test
    void survivesACheckoutWithLineEndsOfWindows() throws IOException {
        for (String file :
                List.of(SignedProject.ENTRY, REVIEW + "secrecy.statement", REVIEW + "secrecy.statement.sig")) {
            project.write(file, project.read(file).replace("\n", "\r\n"));
        }
        published();
    }

    @Test
    void anEditedReleaseDateStops() throws IOException {
        project.edit(SignedProject.ENTRY, "released: 2021-07-06", "released: 2021-07-07");
        refused("R-41");
    }

    @Test
    void aSwappedAttachmentStops() throws IOException {
        project.write("content/tzgg/a.files/附件1.txt", "别的内容\n");
        refused("R-41");
    }

    @Test
    void anAddedAttachmentStops() throws IOException {
        project.write("content/tzgg/a.files/extra.txt", "多出的内容\n");
        refused("R-41");
    }

    @Test
    void anUnknownKeyStops() throws IOException {
        project.edit(SignedProject.ENTRY, "disclosure:", "banner: 横幅\ndisclosure:");
        refused("G-02");
    }

    @Test
    void aRepeatedKeyStops() throws IOException {
        project.edit(SignedProject.ENTRY, "disclosure:", "title: 另一标题\ndisclosure:");
        refused("G-03");
    }

    /** The reviewer cannot approve: neither here nor for ssh-keygen. */
    @Test
    void aKeyOfAnotherRoleStops() throws IOException {
        project.sign("approved", project.key("李二"), "gongkai-approved-v1");
        refused("G-53 " + REVIEW + "approved.statement.sig: 这把公钥是李二的，不是钱四的");

        OpenSsh ssh = new OpenSsh(folder);
        String text = project.read(REVIEW + "approved.statement");
        String signers =
                "\"李二\" namespaces=\"gongkai-secrecy-v1\" " + project.key("李二").line() + "\n";
        assertThat(ssh.verifies(
                        signers,
                        "李二",
                        "gongkai-approved-v1",
                        "2021-07-05",
                        text,
                        project.read(REVIEW + "approved.statement.sig")))
                .isFalse();
        assertThat(ssh.said()).contains("namespace");
    }

    @Test
    void aChangeWithItsDigestMendedStopsAtTheSignature() throws IOException {
        project.entry("keywords: 新的关键词\n");
        refused("G-51 " + REVIEW + "secrecy.statement:9:1: 签名之后审查记录有改动：此行应为“digest: sha256:");
    }

    @Test
    void everyStepNeedsASignatureWhereTheyAreRequired() throws IOException {
        Files.delete(folder.resolve("project").resolve(REVIEW + "attribute.statement.sig"));
        refused("G-50 " + SignedProject.ENTRY + ":11:14: 属性审查（赵三）没有签名");

        project.edit("content/site.yaml", "signatures: required", "signatures: optional");
        published();
    }

    @Test
    void whereTheyAreOptionalOneThatIsThereMustHold() throws IOException {
        project.edit("content/site.yaml", "signatures: required", "signatures: optional");
        project.edit(REVIEW + "secrecy.statement", "可以公开", "不予公开");
        refused("G-51 " + REVIEW + "secrecy.statement:5:1: 签名之后审查记录有改动：此行应为“conclusion: 可以公开”");
    }

    @Test
    void oneChangedByteOfTheSignatureStops() throws IOException {
        String text = project.read(REVIEW + "secrecy.statement.sig");
        int at = text.indexOf('\n', 150) - 5;
        char other = text.charAt(at) == 'A' ? 'B' : 'A';
        project.write(REVIEW + "secrecy.statement.sig", text.substring(0, at) + other + text.substring(at + 1));
        refused("G-52 " + REVIEW + "secrecy.statement.sig: 签名无效");
    }

    @ParameterizedTest
    @CsvSource({"0,不是 SSH 签名文件", "40,不是 SSH 签名文件", "-1,签名文件过大"})
    void aTruncatedOrOversizedSignatureStops(int length, String why) throws IOException {
        String text = project.read(REVIEW + "secrecy.statement.sig");
        project.write(
                REVIEW + "secrecy.statement.sig", length < 0 ? text + "\n".repeat(20_000) : text.substring(0, length));
        refused("签名无效：" + why);
    }

    @Test
    void swappedSignaturesStop() throws IOException {
        String drafted = project.read(REVIEW + "drafted.statement.sig");
        project.write(REVIEW + "drafted.statement.sig", project.read(REVIEW + "approved.statement.sig"));
        project.write(REVIEW + "approved.statement.sig", drafted);
        refused("G-53 " + REVIEW + "drafted.statement.sig: 这把公钥是钱四的，不是王一的");
        refused("G-53 " + REVIEW + "approved.statement.sig: 这把公钥是王一的，不是钱四的");
    }

    @Test
    void aSignatureForAnotherUseStops() throws IOException {
        project.sign("secrecy", project.key("李二"), "file");
        refused("签名的用途是 file，应为 gongkai-secrecy-v1");
    }

    @Test
    void aStrangersKeyStops() throws IOException {
        project.sign("secrecy", TestKey.of("ssh-ed25519"), "gongkai-secrecy-v1");
        refused("G-53 " + REVIEW + "secrecy.statement.sig: people.yaml 中没有这把公钥（SHA256:");
    }

    @Test
    void aSignatureWithoutItsStepOrItsStatementStops() throws IOException {
        project.write(REVIEW + "department.statement.sig", project.read(REVIEW + "drafted.statement.sig"));
        Files.delete(folder.resolve("project").resolve(REVIEW + "drafted.statement"));
        refused("G-51 " + REVIEW + "department.statement.sig: 审查记录中没有这个步骤");
        refused("G-51 " + REVIEW + "drafted.statement: 有签名而没有声明文件");
    }

    @Test
    void aTitleOfTwoLinesCannotBeSigned() throws IOException {
        project.edit(SignedProject.ENTRY, "title: 关于开放日的通知", "title: \"关于开放日\\nrole: approved\"");
        refused("title 含有换行，无法写成声明");
    }

    /** A key ends on a day, and so does a person's term; what was signed before holds. */
    @ParameterizedTest
    @CsvSource({
        "from: 2020-01-01,,true",
        "from: 2021-07-02,,true",
        "from: 2021-07-03,,false",
        "'from: 2020-01-01, until: 2021-07-02',,true",
        "'from: 2020-01-01, until: 2021-07-01',,false",
        "from: 2020-01-01,'until: 2021-07-02',true",
        "from: 2020-01-01,'until: 2021-07-01',false",
        "from: 2020-01-01,'from: 2021-07-02',true",
        "from: 2020-01-01,'from: 2021-07-03',false",
        "from: 2020-01-01,'from: 2021-07-01, until: 2021-07-03',true",
    })
    void aKeyCountsFromItsFirstToItsLastDay(String person, String key, boolean holds) throws IOException {
        String line = project.key("李二").line();
        String keys = key == null ? "\"" + line + "\"" : "{key: \"" + line + "\", " + key + "}";
        project.row("李二", "roles: [secrecy], " + person + ", keys: [" + keys + "]");
        if (holds) {
            published();
        } else {
            refused("G-53 " + REVIEW + "secrecy.statement.sig: 这把公钥或者李二的任职在 2021-07-02 无效");
        }
    }

    @Test
    void oneKeyUnderTwoNamesIsOnePerson() throws IOException {
        String line = project.key("王一").line();
        project.row("李二", "roles: [secrecy], from: 2020-01-01, keys: [\"" + line + "\"]");
        project.sign("secrecy", project.key("王一"), "gongkai-secrecy-v1");
        refused("R-42 " + REVIEW + "secrecy.statement: 拟稿和保密审查用的是同一把密钥");
    }

    /** Everybody may do everything here, so that only the separation of persons decides: 3³ assignments, 6 of them hold. */
    @Test
    void ofAllAssignmentsOfThreePersonsOnlyThoseOfThreeHold() throws IOException {
        List<String> names = List.of("王一", "李二", "钱四");
        for (String name : names) {
            project.person(name, "[drafted, secrecy, approved]", "from: 2020-01-01");
        }
        int held = 0;
        for (int i = 0; i < 27; i++) {
            String drafter = names.get(i % 3);
            String reviewer = names.get(i / 3 % 3);
            String approver = names.get(i / 9);
            project.step("drafted", drafter).step("secrecy", reviewer).step("approved", approver);
            project.entry("").sign();
            boolean three = java.util.Set.copyOf(List.of(drafter, reviewer)).size() == 2
                    && !approver.equals(drafter)
                    && !approver.equals(reviewer);
            SignedProject.Judged judged = project.judge();
            assertThat(judged.published()).as("assignment " + i + judged).isEqualTo(three);
            held += judged.published() ? 1 : 0;
        }
        assertThat(held).isEqualTo(6);
    }

    @Test
    void aWithdrawalNeedsItsOwnSignature() throws IOException {
        project.entry("withdrawn: {on: 2021-07-30, by: 钱四, reason: 涉及国家秘密, secrecy: true}\n");
        Files.writeString(
                project.root().resolve("content/withdrawn.csv"), "index,on\n736916951/2021-000109,2021-07-30\n");
        refused("G-50 " + SignedProject.ENTRY + ":8:12: 撤回（钱四）没有签名");

        project.sign("withdraw", project.key("李二"), "gongkai-withdraw-v1");
        refused("G-53 " + REVIEW + "withdraw.statement.sig: 这把公钥是李二的，不是钱四的");

        project.sign("withdraw", project.key("钱四"), "gongkai-withdraw-v1");
        assertThat(project.judge().verdict()).isInstanceOf(org.gongkai.review.Verdict.Replaced.class);
    }

    @Test
    void aWithdrawalTakenBackLeavesNoSignature() throws IOException {
        project.write(REVIEW + "withdraw.statement.sig", "-");
        refused("G-51 " + REVIEW + "withdraw.statement.sig: 审查记录中没有这个步骤：撤回");
    }

    @Test
    void earlierReviewRecordsMayLieInTheFolderAndNothingElse() throws IOException {
        project.write(REVIEW + "history.yaml", "- {}\n");
        project.write(REVIEW + "approved-0123456789ab.md", "---\ntitle: 原稿\n---\n");
        published();
        project.write(REVIEW + "secrecy.txt", "");
        assertThat(project.judge().findings()).anyMatch(line -> line.startsWith("G-07 " + REVIEW + "secrecy.txt"));
    }

    /** What ssh-keygen itself signs on the statement's file is as good. */
    @ParameterizedTest
    @CsvSource({"ed25519,0", "rsa,3072", "ecdsa,384"})
    void acceptsSignaturesOfSshKeygen(String type, int bits) throws IOException {
        OpenSsh ssh = new OpenSsh(folder);
        Path key = ssh.key(type, bits);
        project.row("李二", "roles: [secrecy], from: 2020-01-01, keys: [\"" + ssh.publicLine(key) + "\"]");
        String signature = ssh.sign(key, "gongkai-secrecy-v1", project.read(REVIEW + "secrecy.statement"));
        project.write(REVIEW + "secrecy.statement.sig", signature);
        published();
    }

    @ParameterizedTest
    @CsvSource({"ssh-dss AAAAB3NzaC1kc3M=,不是可以签名的公钥", "ssh-ed25519 AAAA,数据不完整", "hello,不是可以签名的公钥"})
    void peopleHaveSoundKeysOnly(String line, String why) throws IOException {
        project.row("李二", "roles: [secrecy], from: 2020-01-01, keys: [\"" + line + "\"]");
        try {
            project.judge();
        } catch (AssertionError error) {
            assertThat(error.getMessage()).contains(why).contains("content/people.yaml");
            return;
        }
        throw new AssertionError("accepted");
    }
}
