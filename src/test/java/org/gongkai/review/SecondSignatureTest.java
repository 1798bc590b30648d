package org.gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.EntryDraft;
import org.gongkai.TestSite;
import org.gongkai.content.Manuscript;
import org.gongkai.content.site.Role;
import org.gongkai.seal.Sm2;
import org.gongkai.seal.Sm2Key;
import org.gongkai.seal.Sm2Signature;
import org.gongkai.seal.TestKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the SM2 signature beside OpenSSH's counts. The arithmetic is a stand-in here: a digest of key and statement. */
class SecondSignatureTest {

    private static final Map<String, String> PUBLIC = Map.of(
            "王一",
                    "MFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAEje0Iv1ZwbFkzm8tKFCSaK196V6wQTTLMtaxZwOC4GoWRE6Gr/AByqJkzp9dTTdAJDZd5JPK6IV/yLixWX0IOJw==",
            "李二",
                    "MFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAEzUKP3zmDCLm+4fPcVE5IJWbU+77rYo/LqY29KeOeaMsqgDEF/E83TA9sqezhOEJ1jAjMhDQN+IHUjonD8WoYUg==",
            "郑六",
                    "MFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAEGluNkNa8NyRkRnXVjhWgVPNdvvQW3BJALVUJQLwQXNmDySrLJaTPEBkK2KOmT2r8gfpeXe10aTta40j5N/Mj+Q==");
    private static final Map<String, TestKey> KEYS = new TreeMap<>();
    private static final String AGAIN = " → 李二 runs, with an SM2 key of people.yaml (sm2) that counted on that day,"
            + " openssl pkeyutl -sign -rawin -digest sm3 -pkeyopt distid:1234567812345678 -inkey KEYFILE"
            + " -in 'content/gfxwj/one.review/secrecy.statement' -out 'content/gfxwj/one.review/secrecy.statement.sm2'";
    private static final Sm2 STAND_IN = new Sm2() {
        @Override
        public boolean installed() {
            return true;
        }

        @Override
        public boolean fits(Sm2Key key, byte[] statement, Sm2Signature signature) {
            return Arrays.equals(made(key.text(), statement), signature.bytes());
        }
    };

    @TempDir
    private Path folder;

    private AtTheGate gate = null;

    @BeforeEach
    void gate() throws IOException {
        gate = new AtTheGate(folder).knowing(STAND_IN).entry("one", EntryDraft.of(1));
        people(row("李二", "secrecy", "from: 2018-01-01", sm2("李二")));
        sign(Role.SECRECY, "李二");
        second(Role.SECRECY, "李二");
    }

    private static byte[] made(String key, byte[] statement) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(key.getBytes(StandardCharsets.UTF_8));
            return digest.digest(statement);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String key(String name) {
        return PUBLIC.getOrDefault(name, "");
    }

    private static String sm2(String name) {
        return "\"" + key(name) + "\"";
    }

    private static TestKey ssh(String name) {
        return KEYS.computeIfAbsent(name, none -> TestKey.of("ssh-ed25519"));
    }

    private static String row(String name, String roles, String term, String sm2) {
        return "- {name: " + name + ", office: 办公室, roles: [" + roles + "], " + term + ", keys: [\""
                + ssh(name).line() + "\"], sm2: [" + sm2 + "]}\n";
    }

    /** The project with these people, read, so that there is something to sign. */
    private void people(String... rows) throws IOException {
        gate.file(
                        "people.yaml",
                        "- {name: 赵三, office: 法制处, roles: [attribute], from: 2018-01-01}\n"
                                + "- {name: 钱四, office: 局领导, roles: [approved, withdraw], from: 2018-01-01}\n"
                                + (String.join("", rows).contains("王一")
                                        ? ""
                                        : row("王一", "drafted", "from: 2018-01-01", ""))
                                + String.join("", rows))
                .judge();
    }

    private String statement(Role role) {
        Manuscript manuscript = gate.manuscript("one");
        return Statement.of(
                        manuscript,
                        manuscript.header().review().orElseThrow().step(role).orElseThrow())
                .text();
    }

    private void sign(Role role, String name) {
        gate.file("gfxwj/one.review/" + role + ".statement", statement(role))
                .file(
                        "gfxwj/one.review/" + role + ".statement.sig",
                        ssh(name).namespace(Statement.namespace(role)).sign(statement(role)));
    }

    private void second(Role role, String name) {
        gate.file(
                "gfxwj/one.review/" + role + ".statement.sm2",
                made(key(name), statement(role).getBytes(StandardCharsets.UTF_8)));
    }

    private void refused(String... said) {
        assertThat(gate.said("one")).containsExactly(said);
        assertThat(gate.verdict("one")).isInstanceOf(Verdict.InError.class);
    }

    @Test
    void isKeptBesideTheFirst() throws IOException {
        gate.judge();

        assertThat(gate.said("one")).isEmpty();
        SignedStep step = gate.published("one").signed().get(0);
        SecondSignature second = step.second().orElseThrow();
        assertThat(second.signature().bytes())
                .isEqualTo(made(key("李二"), statement(Role.SECRECY).getBytes(StandardCharsets.UTF_8)));
        assertThat(second.signer().name()).isEqualTo("李二");
        assertThat(second.signer().key()).isEqualTo(key("李二"));
        assertThat(second.signer().roles()).containsExactly(Role.SECRECY);
        assertThat(step.keys()).containsExactly(ssh("李二").line(), key("李二"));
    }

    @Test
    void isNotAskedFor() throws IOException {
        sign(Role.DRAFTED, "王一");
        gate.judge();

        assertThat(gate.said("one")).isEmpty();
        assertThat(gate.published("one").signed().get(0).second()).isEmpty();
    }

    @Test
    void isAskedForWhereTheSiteRequiresIt() throws IOException {
        gate.file("site.yaml", TestSite.SITE + "signatures: sm2\n").judge();

        assertThat(gate.said("one"))
                .anyMatch(line -> line.contains("the step drafted by 王一 is not signed, and site.yaml requires it"))
                .noneMatch(line -> line.contains("secrecy"));
        sign(Role.DRAFTED, "王一");
        gate.judge();
        assertThat(gate.said("one"))
                .anyMatch(line -> line.startsWith("one.md:10:19 ")
                        && line.contains("G-50 block: the step drafted by 王一 has no SM2 signature, and site.yaml"
                                + " requires it → 王一 runs, with an SM2 key"));
    }

    @Test
    void isNeverTakenForValidWhereItCannotBeVerified() throws IOException {
        gate.knowing(Sm2.ABSENT).judge();

        refused("secrecy.statement.sm2 G-52 block: the library that verifies SM2 signatures is not installed → put the"
                + " jar of bcprov-jdk18on beside gongkai.jar as lib/bcprov.jar (see the handbook); a signature that nobody verified"
                + " is not published");
    }

    @Test
    void isOverTheStatement() throws IOException {
        gate.file("gfxwj/one.review/secrecy.statement.sm2", made(key("李二"), new byte[] {1}))
                .judge();

        refused(
                "secrecy.statement.sm2 G-52 block: the SM2 signature is not valid: no SM2 key of people.yaml fits it and the"
                        + " statement" + AGAIN);
    }

    @Test
    void isThatOfTheRightPerson() throws IOException {
        people(
                row("李二", "secrecy", "from: 2018-01-01", sm2("李二")),
                row("郑六", "secrecy", "from: 2018-01-01", sm2("郑六")));
        second(Role.SECRECY, "郑六");
        gate.judge();

        refused("secrecy.statement.sm2 G-53 block: the key is that of 郑六, not of 李二" + AGAIN);
    }

    /** Neither the person's term nor the key's may have ended, nor may they begin later. */
    @ParameterizedTest
    @CsvSource({
        "'from: 2018-01-01',,true",
        "'from: 2018-01-01','from: 2021-07-02, until: 2021-07-02',true",
        "'from: 2018-01-01','until: 2021-07-01',false",
        "'from: 2018-01-01','from: 2021-07-03',false",
    })
    void countsFromTheFirstToTheLastDayOfItsKey(String term, String key, boolean holds) throws IOException {
        people(row("李二", "secrecy", term, key == null ? sm2("李二") : "{key: " + sm2("李二") + ", " + key + "}"));
        gate.judge();

        if (holds) {
            assertThat(gate.published("one").signed().get(0).second()).isPresent();
        } else {
            refused("secrecy.statement.sm2 G-53 block: on 2021-07-02 the key or the role of 李二 did not count" + AGAIN);
        }
    }

    @Test
    void isOfARoleThatItsPersonHeldThatDay() throws IOException {
        people(row("李二", "secrecy", "from: 2018-01-01", ""), row("李二", "department", "from: 2018-01-01", sm2("李二")));
        gate.judge();

        refused("secrecy.statement.sm2 G-53 block: on 2021-07-02 the key or the role of 李二 did not count" + AGAIN);
    }

    @Test
    void doesNotStandAlone() throws IOException {
        gate = new AtTheGate(folder.resolve("other")).knowing(STAND_IN).entry("one", EntryDraft.of(1));
        people(row("李二", "secrecy", "from: 2018-01-01", sm2("李二")));
        second(Role.SECRECY, "李二");
        gate.judge();
        String plain =
                " → write the statement to content/gfxwj/one.review/secrecy.statement (see the handbook), then 李二 runs"
                        + " ssh-keygen -Y sign -f KEYFILE -n gongkai-secrecy-v1 'content/gfxwj/one.review/secrecy.statement'";
        refused("secrecy.statement.sm2 G-50 block: there is an SM2 signature, but not OpenSSH's" + plain);

        gate.file("site.yaml", TestSite.SITE + "signatures: required\n").judge();
        assertThat(gate.said("one"))
                .contains("one.md:10:58 G-50 block: the step secrecy by 李二 is not signed, and site.yaml requires it"
                        + plain)
                .noneMatch(line -> line.startsWith("secrecy.statement.sm2"));
    }

    @Test
    void withoutItsStepIsNoProofOfAnything() throws IOException {
        gate.file("gfxwj/one.review/department.statement.sm2", new byte[] {1}).judge();

        refused("department.statement.sm2 G-51 block: the record has no step department → restore the step, or delete"
                + " department.statement and its signatures");
    }

    /** Whoever signs two of the three steps with one SM2 key is one person under two names. */
    @Test
    void threePeopleHaveThreeKeys() throws IOException {
        people(
                row("王一", "drafted", "from: 2018-01-01", sm2("李二")),
                row("李二", "secrecy", "from: 2018-01-01", sm2("李二")));
        sign(Role.DRAFTED, "王一");
        second(Role.DRAFTED, "李二");
        gate.judge();

        refused(
                "secrecy.statement R-42 block: drafted and secrecy are signed with the same key → everyone signs with a key of"
                        + " their own: sign again");
    }

    @Test
    void isNotLongerThanAnySignature() throws IOException {
        gate.file("gfxwj/one.review/secrecy.statement.sm2", new byte[73]).judge();
        assertThat(gate.said("one"))
                .containsExactly(
                        "secrecy.statement.sm2 G-11 block: the SM2 signature has 73 bytes, more than 72 → put the file"
                                + " as openssl pkeyutl -sign writes it (DER)");

        gate.file("gfxwj/one.review/secrecy.statement.sm2", new byte[72]).judge();
        assertThat(gate.said("one")).hasSize(1).first().asString().startsWith("secrecy.statement.sm2 G-52 block: ");
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        AtTheGate other = new AtTheGate(folder.resolve("refused"));
        other.file("people.yaml", row("李二", "secrecy", "from: 2018-01-01", "\"MFkwEwYHKoZI\""));

        assertThat(catchThrowable(other::judge))
                .hasMessageContaining(
                        "the key is refused: no SM2 key → make one with openssl genpkey -algorithm SM2 and copy what openssl pkey"
                                + " -pubout prints");
    }
}
