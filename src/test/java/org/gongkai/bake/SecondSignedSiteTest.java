package org.gongkai.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gongkai.Slow;
import org.gongkai.audit.Audit;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Severity;
import org.gongkai.guomi.Guomi;
import org.gongkai.guomi.OpenSsl;
import org.gongkai.journey.Moment;
import org.gongkai.press.release.Publication;
import org.gongkai.rebuild.WholeAudit;
import org.gongkai.seal.OpenSsh;
import org.gongkai.seal.Verifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A site with an SM2 signature of openssl beside OpenSSH's, verified with openssl. */
@Slow
class SecondSignedSiteTest {

    private static final String STATEMENT = "tzgg/2021/a.review/secrecy.statement";
    private static final List<String> TOOLS = List.of(
            "cat",
            "cmp",
            "cut",
            "dirname",
            "find",
            "fold",
            "grep",
            "mktemp",
            "rm",
            "sed",
            "sh",
            "sha256sum",
            "sort",
            "comm",
            "ssh-keygen",
            "tr",
            "uniq",
            "wc");

    @TempDir
    private Path folder;

    private SignedProject project = null;
    private OpenSsl openssl = null;
    private OpenSsh ssh = null;
    private Path key = null;

    @BeforeEach
    void signed() throws IOException {
        openssl = new OpenSsl(folder);
        ssh = new OpenSsh(folder);
        key = openssl.key("key");
        project = new SignedProject(folder.resolve("project")).sign();
        registered("2020-01-01", "");
        second(key);
    }

    /** 李二 has the SM2 key from this day, until the other if there is one. */
    private void registered(String from, String until) throws IOException {
        project.row(
                "李二",
                "roles: [secrecy], from: 2020-01-01, keys: [\""
                        + project.key("李二").line() + "\"], sm2: [{key: \""
                        + openssl.publicText(key) + "\", from: " + from
                        + (until.isEmpty() ? "" : ", until: " + until) + "}]");
    }

    private byte[] second(Path signer) throws IOException {
        byte[] signature = openssl.sign(signer, project.statement("secrecy").bytes());
        Files.write(project.root().resolve("content/tzgg/a.review/secrecy.statement.sm2"), signature);
        return signature;
    }

    private Findings bake(Path site) {
        try {
            Instant asOf = SignedProject.AS_OF.toInstant(ZoneOffset.ofHours(8));
            VerifiedFile verified = VerifiedFile.at(folder.resolve("own/verified"));
            return new Bake(
                            project.root(),
                            Moment.of(asOf),
                            Findings.NONE,
                            done -> {},
                            verified,
                            UnaryOperator.identity(),
                            false)
                    .build(site)
                    .findings();
        } catch (IOException | Publication.Refused e) {
            throw new AssertionError(e);
        }
    }

    private Path build() {
        Path site = folder.resolve("site");
        Findings findings = bake(site);
        assertThat(findings.any(Severity.BLOCK))
                .as(findings.sorted().toString())
                .isFalse();
        return site;
    }

    private int verify(Path site) {
        return ssh.run("", List.of("sh", site.resolve("release/verify.sh").toString()));
    }

    @Test
    void publishesTheSignatureAndItsSigner() throws IOException {
        byte[] signature = second(key);
        Path site = build();

        assertThat(site.resolve(STATEMENT + ".sm2")).hasBinaryContent(signature);
        assertThat(site.resolve("release/sm2_signers"))
                .hasContent("李二\tsecrecy\t20200101\t99991231\t" + openssl.publicText(key) + "\n");
        assertThat(Files.readString(site.resolve("catalogue.json")))
                .containsOnlyOnce("\"sm2\": \"" + STATEMENT + ".sm2\"");
        assertThat(Audit.folder(site).findings()).isEmpty();
    }

    /** Of two keys of one person the one that made the signature is the signer's; one of another text is told. */
    @Test
    void theAuditFollowsItToTheKeyThatMadeIt() throws IOException {
        Path other = openssl.key("other");
        project.row(
                "李二",
                "roles: [secrecy], from: 2020-01-01, keys: [\""
                        + project.key("李二").line() + "\"], sm2: [{key: \""
                        + openssl.publicText(other) + "\", from: 2020-01-01}, {key: \"" + openssl.publicText(key)
                        + "\", from: 2020-01-01}]");
        Path site = build();
        assertThat(audited(site)).isEmpty();

        Files.write(
                site.resolve(STATEMENT + ".sm2"), openssl.sign(key, "another text".getBytes(StandardCharsets.UTF_8)));
        assertThat(audited(site)).contains("G-128 " + STATEMENT);
    }

    private static List<String> audited(Path site) throws IOException {
        return WholeAudit.of(site, Bake.program(), new Crew(2), new Verifier(Set.of(), new Guomi()), null)
                .findings()
                .stream()
                .map(one -> one.rule().id() + " " + one.place().path())
                .toList();
    }

    @Test
    void theScriptVerifiesItWithOpenssl() throws IOException {
        assertThat(verify(build())).as(ssh.said()).isZero();
        assertThat(ssh.said()).contains("4 statements, 1 SM2 signatures").doesNotContain("NOT VERIFIED");
    }

    /** Where there is no openssl the script says what it did not do; all else is verified as ever. */
    @Test
    void withoutOpensslTheScriptSaysThatItDidNotVerifyIt() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(tools.resolve(tool), found(tool));
        }
        Path site = build();
        String script = site.resolve("release/verify.sh").toString();

        assertThat(ssh.run("", List.of("env", "PATH=" + tools, "sh", script)))
                .as(ssh.said())
                .isZero();
        assertThat(ssh.said()).contains("NOT VERIFIED: 1 SM2 signatures").contains("OK: ");
    }

    private static Path found(String tool) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(one -> Path.of(one, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(tool));
    }

    @ParameterizedTest
    @CsvSource({"李二,王一", "secrecy,approved", "20200101,20210703", "99991231,20210701", "MFkw,MFkx"})
    void theScriptWantsItFromAKeyOfThatPersonForThatRoleOnThatDay(String from, String to) throws IOException {
        Path site = build();
        Path signers = site.resolve("release/sm2_signers");
        String text = Files.readString(signers);
        assertThat(text).contains(from);
        Files.writeString(signers, text.replace(from, to));

        assertThat(verify(site)).isEqualTo(1);
        assertThat(ssh.said()).contains("FAILED ./" + STATEMENT + ".sm2: no valid SM2 signature of 李二");
    }

    @Test
    void theScriptFindsTheSignatureOfAnotherKeyTextOrId() throws IOException {
        byte[] statement = project.statement("secrecy").bytes();
        for (byte[] other : List.of(
                openssl.sign(openssl.key("other"), statement),
                openssl.sign(key, project.statement("approved").bytes()),
                openssl.sign(key, statement, "8765432187654321"))) {
            Path site = build();
            Files.write(site.resolve(STATEMENT + ".sm2"), other);

            assertThat(verify(site)).isEqualTo(1);
            assertThat(ssh.said()).contains("FAILED ./" + STATEMENT + ".sm2: no valid SM2 signature of 李二");
        }
    }

    /** What the script refuses, the gate refuses as well: with openssl's own signatures. */
    @Test
    void theGateRefusesTheSignatureOfAnotherKeyTextOrIdAndARevokedKey() throws IOException {
        Path file = project.root().resolve("content/tzgg/a.review/secrecy.statement.sm2");
        byte[] statement = project.statement("secrecy").bytes();
        byte[] good = second(key);
        for (byte[] other : List.of(
                openssl.sign(openssl.key("other"), statement),
                openssl.sign(key, project.statement("approved").bytes()),
                openssl.sign(key, statement, "8765432187654321"))) {
            Files.write(file, other);
            assertThat(blocked()).containsExactly("G-52");
        }
        Files.write(file, good);
        registered("2020-01-01", "2021-07-01");
        assertThat(blocked()).containsExactly("G-53");
        registered("2020-01-01", "2021-07-02");
        assertThat(blocked()).isEmpty();
    }

    private List<String> blocked() {
        return bake(folder.resolve("refused")).sorted().stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .map(finding -> finding.rule().id())
                .toList();
    }

    /** A key and a signature of an entry that is withheld leave no trace. */
    @Test
    void nothingOfAWithheldEntryIsPublished() throws IOException {
        List<String> before = files(build());
        project.row(
                "周六",
                "roles: [secrecy], from: 2020-01-01, keys: [\""
                        + project.key("周六").line() + "\"], sm2: [\"" + openssl.publicText(openssl.key("other"))
                        + "\"]");
        project.write(
                "content/tzgg/b.md",
                project.read(SignedProject.ENTRY)
                        .replace("000109", "000110")
                        .replace("李二", "周六")
                        .replaceAll("  approved: .*\n", ""));
        Files.createDirectories(project.root().resolve("content/tzgg/b.review"));
        Files.copy(
                project.root().resolve("content/tzgg/a.review/secrecy.statement.sm2"),
                project.root().resolve("content/tzgg/b.review/secrecy.statement.sm2"));

        assertThat(files(build())).isEqualTo(before);
    }

    /** Path and content of every file. */
    private static List<String> files(Path site) throws IOException {
        try (Stream<Path> walk = Files.walk(site)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> {
                        try {
                            return site.relativize(file) + " "
                                    + new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                    })
                    .sorted()
                    .toList();
        }
    }
}
