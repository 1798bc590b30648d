package org.gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.EntryDraft;
import org.gongkai.TestSite;
import org.gongkai.content.Manuscript;
import org.gongkai.content.site.Role;
import org.gongkai.seal.TestKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the signature of a step counts, and what its signer is told where it does not. */
class SignatureCheckTest {

    private static final Map<String, TestKey> KEYS = new TreeMap<>(Map.of(
            "王一", TestKey.of("ssh-ed25519"),
            "李二", TestKey.of("ssh-ed25519"),
            "赵三", TestKey.of("ssh-ed25519"),
            "钱四", TestKey.of("ssh-ed25519")));
    private static final String SECRECY =
            "ssh-keygen -Y sign -f KEYFILE -n gongkai-secrecy-v1" + " 'content/gfxwj/one.review/secrecy.statement'";
    private static final String AGAIN =
            " → write the statement to content/gfxwj/one.review/secrecy.statement (see the handbook), then 李二 runs "
                    + SECRECY;

    @TempDir
    private Path folder;

    private AtTheGate gate = null;

    @BeforeEach
    void gate() throws IOException {
        gate = new AtTheGate(folder).entry("one", EntryDraft.of(1));
        people("");
        gate.judge();
    }

    private static TestKey key(String name) {
        return KEYS.computeIfAbsent(name, none -> TestKey.of("ssh-ed25519"));
    }

    private static String row(String name, String roles, String more) {
        return "- {name: " + name + ", office: 办公室, roles: [" + roles + "], from: 2018-01-01" + more + ", keys: [\""
                + key(name).line() + "\"]}\n";
    }

    private void people(String more) {
        gate.file(
                "people.yaml",
                row("王一", "drafted", "")
                        + row("李二", "secrecy", "")
                        + row("赵三", "attribute", "")
                        + row("钱四", "approved, withdraw", "")
                        + more);
    }

    private Statement statement(Role role) {
        Manuscript manuscript = gate.manuscript("one");
        return role == Role.WITHDRAW
                ? Statement.of(manuscript, manuscript.header().withdrawal().orElseThrow())
                : Statement.of(
                        manuscript,
                        manuscript.header().review().orElseThrow().step(role).orElseThrow());
    }

    private AtTheGate sign(Role role, TestKey key) {
        String text = statement(role).text();
        gate.file("gfxwj/one.review/" + role + ".statement", text);
        return gate.file(
                "gfxwj/one.review/" + role + ".statement.sig",
                key.namespace(Statement.namespace(role)).sign(text));
    }

    private void requireSignatures() {
        gate.file("site.yaml", TestSite.SITE + "signatures: required\n");
    }

    @Test
    void keepsTheSignedStepsInTheOrderOfTheRoles() throws IOException {
        sign(Role.APPROVED, key("钱四"));
        sign(Role.DRAFTED, key("王一")).judge();

        List<SignedStep> signed = gate.published("one").signed();
        assertThat(gate.said("one")).isEmpty();
        assertThat(signed.stream().map(SignedStep::role)).containsExactly(Role.DRAFTED, Role.APPROVED);
        SignedStep step = signed.get(1);
        assertThat(step.on()).hasToString("2021-07-05");
        assertThat(step.statement()).isEqualTo(statement(Role.APPROVED).text());
        assertThat(step.signature())
                .startsWith("-----BEGIN SSH SIGNATURE-----\n")
                .endsWith("-----END SSH SIGNATURE-----\n");
        assertThat(step.signer().name()).isEqualTo("钱四");
        assertThat(step.signer().roles()).containsExactly(Role.APPROVED, Role.WITHDRAW);
        assertThat(step.signer().key()).isEqualTo(key("钱四").line());
        assertThat(step.signer().from()).hasToString("2018-01-01");
        assertThat(step.signer().until()).isEmpty();
    }

    @Test
    void everyStepNeedsOneWhereTheSiteRequiresIt() throws IOException {
        requireSignatures();
        sign(Role.DRAFTED, key("王一"));
        sign(Role.ATTRIBUTE, key("赵三"));
        sign(Role.APPROVED, key("钱四")).judge();

        assertThat(gate.verdict("one")).isInstanceOf(Verdict.InError.class);
        assertThat(gate.said("one"))
                .containsExactly(
                        "one.md:10:58 G-50 block: the step secrecy by 李二 is not signed, and site.yaml requires it"
                                + AGAIN);

        sign(Role.SECRECY, key("李二")).judge();
        assertThat(gate.said("one")).isEmpty();
        assertThat(gate.published("one").signed()).hasSize(4);
    }

    @Test
    void namesTheFirstLineThatIsNotAsItShouldBe() throws IOException {
        sign(Role.SECRECY, key("李二"));
        String text = statement(Role.SECRECY).text();
        gate.file("gfxwj/one.review/secrecy.statement", text.replace("可以公开", "不予公开"))
                .judge();
        assertThat(gate.said("one"))
                .containsExactly("secrecy.statement:5:1 G-51 block: changed after it was signed: this line should be"
                        + " “conclusion: 可以公开”" + AGAIN);

        gate.file("gfxwj/one.review/secrecy.statement", text + "more: 1\n").judge();
        assertThat(gate.said("one"))
                .containsExactly(
                        "secrecy.statement:10:1 G-51 block: changed after it was signed: this line should be “”"
                                + AGAIN);

        gate.file("gfxwj/one.review/secrecy.statement", text.substring(0, text.indexOf("digest")))
                .judge();
        assertThat(gate.said("one"))
                .containsExactly("secrecy.statement:9:1 G-51 block: changed after it was signed: this line should be"
                        + " “digest: " + EntryDraft.of(1).trueDigest() + "”" + AGAIN);
    }

    @Test
    void wantsTheStatementBesideTheSignature() throws IOException {
        gate.file("gfxwj/one.review/secrecy.statement.sig", key("李二").sign("")).judge();

        assertThat(gate.said("one"))
                .containsExactly("secrecy.statement G-51 block: there is a signature, but not the statement" + AGAIN);
    }

    @Test
    void aValueOfTwoLinesCannotBeSigned() throws IOException {
        String title = "关于开放日\u2028role: approved";
        gate.entry("one", EntryDraft.of(1).set("title", title))
                .file("gfxwj/one.review/secrecy.statement", "x\n")
                .file("gfxwj/one.review/secrecy.statement.sig", key("李二").sign("x\n"))
                .judge();

        assertThat(gate.said("one"))
                .containsExactly(
                        "one.md:10:58 G-51 block: title has a line break and cannot stand in a statement → write it on"
                                + " one line");
    }

    @Test
    void saysWhyASignatureIsNotValid() throws IOException {
        sign(Role.SECRECY, key("李二"));
        gate.file("gfxwj/one.review/secrecy.statement.sig", "x\n").judge();
        assertThat(gate.said("one"))
                .containsExactly(
                        "secrecy.statement.sig G-52 block: the signature is not valid: no SSH signature, or one that"
                                + " was cut off" + AGAIN);

        gate.file(
                        "gfxwj/one.review/secrecy.statement.sig",
                        key("李二").namespace("file").sign(statement(Role.SECRECY).text()))
                .judge();
        assertThat(gate.said("one"))
                .containsExactly(
                        "secrecy.statement.sig G-52 block: the signature is not valid: it was made for file, not for"
                                + " gongkai-secrecy-v1" + AGAIN);

        gate.file(
                        "gfxwj/one.review/secrecy.statement.sig",
                        key("李二").namespace("gongkai-secrecy-v1").sign("another statement"))
                .judge();
        assertThat(gate.said("one"))
                .containsExactly(
                        "secrecy.statement.sig G-52 block: the signature is not valid: it does not match what it"
                                + " should sign" + AGAIN);
        assertThat(gate.verdict("one")).isInstanceOf(Verdict.InError.class);
    }

    @Test
    void saysWhoseKeyItIs() throws IOException {
        TestKey stranger = TestKey.of("ssh-ed25519");
        sign(Role.SECRECY, stranger).judge();
        String own = " → sign again with a key of 李二: " + fingerprint(key("李二"));
        assertThat(gate.said("one"))
                .containsExactly("secrecy.statement.sig G-53 block: people.yaml does not have this key ("
                        + fingerprint(stranger) + ")" + own);

        people(row("郑六", "secrecy", "").replace(key("郑六").line(), key("钱四").line()));
        sign(Role.SECRECY, key("钱四")).judge();
        assertThat(gate.said("one"))
                .containsExactly("secrecy.statement.sig G-53 block: the key is that of 钱四、郑六, not of 李二" + own);
    }

    private static String fingerprint(TestKey key) {
        return ((org.gongkai.seal.Read.Sound<org.gongkai.seal.SshKey>) org.gongkai.seal.SshKey.read(key.line()))
                .value()
                .fingerprint();
    }

    /** Neither the person's term nor the key's may have ended, nor may they begin later. */
    @ParameterizedTest
    @CsvSource({
        "2021-07-02,,,,2021-07-02,",
        "2021-07-03,,,,,role",
        "2020-01-01,2021-07-02,,,2020-01-01,",
        "2020-01-01,2021-07-01,,,,role",
        "2020-01-01,,2021-07-02,,2021-07-02,",
        "2020-01-01,,2019-07-02,,2020-01-01,",
        "2020-01-01,,2021-07-03,,,key",
        "2020-01-01,,,2021-07-02,2020-01-01,",
        "2020-01-01,2021-07-09,,2021-07-08,2020-01-01,",
        "2020-01-01,2021-07-07,,2021-07-08,2020-01-01,",
        "2020-01-01,,,2021-07-01,,key",
    })
    void aKeyCountsFromItsFirstToItsLastDay(
            String from, String until, String keyFrom, String keyUntil, String counted, String flaw)
            throws IOException {
        gate.file(
                "people.yaml",
                row("王一", "drafted", "") + row("赵三", "attribute", "") + row("钱四", "approved", "")
                        + "- {name: 李二, office: 办公室, roles: [secrecy], from: " + from
                        + (until == null ? "" : ", until: " + until)
                        + ", keys: [{key: \"" + key("李二").line() + "\""
                        + (keyFrom == null ? "" : ", from: " + keyFrom)
                        + (keyUntil == null ? "" : ", until: " + keyUntil) + "}]}\n");
        sign(Role.SECRECY, key("李二")).judge();

        if (flaw == null) {
            Signer signer = gate.published("one").signed().get(0).signer();
            assertThat(signer.from()).hasToString(counted);
            String last =
                    until == null ? keyUntil : keyUntil == null || until.compareTo(keyUntil) < 0 ? until : keyUntil;
            assertThat(signer.until().map(Object::toString).orElse("")).isEqualTo(last == null ? "" : last);
        } else {
            assertThat(gate.said("one"))
                    .contains(
                            "secrecy.statement.sig G-53 block: on 2021-07-02 the key or the role of 李二 did not count → give"
                                    + " 李二 a key that counted on that day, in people.yaml (keys)");
            assertThat(gate.verdict("one")).isInstanceOf(Verdict.InError.class);
        }
    }

    /** Whoever signs two of the three steps with one key is one person under two names. */
    @Test
    void threePeopleHaveThreeKeys() throws IOException {
        people(row("郑六", "secrecy, approved, attribute", "")
                .replace(key("郑六").line(), key("王一").line()));
        gate.entry(
                "one",
                EntryDraft.of(1)
                        .step("secrecy", Map.of("by", "郑六", "on", "2021-07-02", "conclusion", "可以公开"))
                        .step("attribute", java.util.Map.of("by", "郑六", "on", "2021-07-02", "conclusion", "主动公开")));
        gate.judge();
        sign(Role.DRAFTED, key("王一"));
        sign(Role.ATTRIBUTE, key("王一")).judge();
        assertThat(gate.said("one")).isEmpty();

        sign(Role.SECRECY, key("王一")).judge();
        assertThat(gate.said("one"))
                .containsExactly(
                        "secrecy.statement R-42 block: drafted and secrecy are signed with the same key → everyone"
                                + " signs with a key of their own: sign again");
        assertThat(gate.verdict("one")).isInstanceOf(Verdict.InError.class);
    }

    @Test
    void aSignatureWithoutItsStepIsNoProofOfAnything() throws IOException {
        gate.file("gfxwj/one.review/department.statement.sig", "x\n")
                .file("gfxwj/one.review/withdraw.statement.sig", "x\n")
                .judge();

        assertThat(gate.said("one"))
                .containsExactly(
                        "department.statement.sig G-51 block: the record has no step department → restore the step, or delete"
                                + " department.statement and its signatures",
                        "withdraw.statement.sig G-51 block: the record has no step withdraw → restore the step, or delete"
                                + " withdraw.statement and its signatures");
        assertThat(gate.verdict("one")).isInstanceOf(Verdict.InError.class);
    }

    @Test
    void aWithdrawalIsSignedByWhoWithdraws() throws IOException {
        gate.entry("one", EntryDraft.of(1).withdrawn("2021-09-01", "某事", true)).judge();
        assertThat(gate.said("one")).isEmpty();

        sign(Role.WITHDRAW, key("李二")).judge();
        assertThat(gate.verdict("one")).isInstanceOf(Verdict.InError.class);
        assertThat(gate.said("one"))
                .containsExactly(
                        "withdraw.statement.sig G-53 block: the key is that of 李二, not of 钱四 → sign again with a key"
                                + " of 钱四: " + fingerprint(key("钱四")));

        sign(Role.WITHDRAW, key("钱四")).judge();
        assertThat(gate.verdict("one")).isInstanceOf(Verdict.Replaced.class);
        assertThat(gate.said("one")).isEmpty();
    }

    /** For secrecy it goes without the old review; else that has to hold. */
    @Test
    void aPlainWithdrawalKeepsToTheSignaturesOfTheReview() throws IOException {
        for (boolean secrecy : List.of(true, false)) {
            gate.entry("one", EntryDraft.of(1).withdrawn("2021-09-01", "内容有误", secrecy))
                    .file("gfxwj/one.review/secrecy.statement.sig", "x\n")
                    .judge();
            assertThat(gate.verdict("one")).isInstanceOf(secrecy ? Verdict.Replaced.class : Verdict.InError.class);
        }
    }
}
