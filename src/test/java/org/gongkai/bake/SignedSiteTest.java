package org.gongkai.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.gongkai.Slow;
import org.gongkai.audit.Audit;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Severity;
import org.gongkai.journey.Moment;
import org.gongkai.press.release.Publication;
import org.gongkai.seal.OpenSsh;
import org.gongkai.tables.StoredZip;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A site with signed reviews, verified with ssh-keygen and sha256sum alone. */
@Slow
class SignedSiteTest {

    private static final String PAGE = "tzgg/2021/a.html";
    private static final String REVIEW = "tzgg/2021/a.review/";

    @TempDir
    private Path folder;

    private SignedProject project = null;

    @BeforeEach
    void signed() throws IOException {
        project = new SignedProject(folder.resolve("project")).sign();
    }

    private Path build() {
        Findings findings;
        Path site = folder.resolve("site");
        try {
            Instant asOf = SignedProject.AS_OF.toInstant(ZoneOffset.ofHours(8));
            VerifiedFile verified = VerifiedFile.at(folder.resolve("own/verified"));
            findings = new Bake(
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
        assertThat(findings.any(Severity.BLOCK))
                .as(findings.sorted().toString())
                .isFalse();
        return site;
    }

    @Test
    void publishesStatementsSignaturesAndTheirSigners() throws IOException {
        Path site = build();

        assertThat(site.resolve(REVIEW + "secrecy.statement"))
                .hasContent(project.statement("secrecy").text());
        assertThat(site.resolve(REVIEW + "secrecy.statement.sig")).exists();
        assertThat(Files.readString(site.resolve(PAGE))).contains("<a href=\"a.review/approved.statement\">审查记录</a>");
        assertThat(Files.readString(site.resolve("catalogue.json")))
                .contains("\"address\": \"" + REVIEW + "secrecy.statement\"");
        assertThat(Files.readString(site.resolve("release/allowed_signers")))
                .contains("\"钱四\" namespaces=\"gongkai-approved-v1,gongkai-withdraw-v1\",valid-after=\"20200101\" "
                        + project.key("钱四").line() + "\n");
        assertThat(Audit.folder(site).findings()).isEmpty();
    }

    @Test
    void theScriptVerifiesTheSite() throws IOException {
        OpenSsh ssh = new OpenSsh(folder);
        Path site = build();

        assertThat(verify(ssh, site)).as(ssh.said()).isZero();
        assertThat(ssh.said()).contains("4 statements");
    }

    /** The commands of the handbook's chapter 8 lead from the text to the signature. */
    @Test
    void anEntryIsCheckedByHand() throws IOException {
        OpenSsh ssh = new OpenSsh(folder);
        Path site = build();
        String chapter = Files.readString(Path.of("src/docs/handbook/08-发布的文件.md"));
        String commands = chapter.substring(chapter.indexOf("```sh hand\n") + "```sh hand\n".length())
                .replaceFirst("(?s)```.*", "")
                .replaceFirst("zip=.*", "zip=release/source/2021.zip")
                .replaceFirst("entry=.*", "entry=" + SignedProject.ENTRY)
                .replaceFirst("page=.*", "page=tzgg/2021/a")
                .replaceFirst("verify-time=[0-9]{8}", "verify-time=20210702");

        assertThat(ssh.run("", List.of("sh", "-ec", "cd " + site + "\n" + commands)))
                .as(ssh.said())
                .isZero();

        String digest = project.statement("secrecy").text().replaceFirst("(?s).*digest: sha256:([0-9a-f]+).*", "$1");
        assertThat(ssh.said()
                        .lines()
                        .map(line -> line.replaceFirst("^(?:meta|body) ", "").replaceFirst(" +-$", "")))
                .contains(digest, "digest: sha256:" + digest)
                .anyMatch(line -> line.startsWith("Good \"gongkai-secrecy-v1\" signature for 李二 "))
                .satisfies(lines -> assertThat(lines.stream()
                                .filter(line -> line.matches("[0-9a-f]{64}"))
                                .distinct())
                        .as("meta, body and digest, the former two from both sides")
                        .hasSize(3));
    }

    private static int verify(OpenSsh ssh, Path site) {
        return ssh.run("", List.of("sh", site.resolve("release/verify.sh").toString()));
    }

    /** With unzip and sha256sum alone: what was signed is what is published. */
    @ParameterizedTest
    @CsvSource({
        "0,七月二十日,七月二十日,4 statements",
        "1,七月二十日,七月三十日,the text is not that of its digest",
        "1,通知亲属,告知亲属,the header is not that of its digest",
        "1,body ,body 0,its digest is of no published text"
    })
    void theSecondScriptComparesTheDigestsWithTheTexts(int code, String from, String to, String said)
            throws IOException {
        OpenSsh ssh = new OpenSsh(folder);
        Path site = build();
        Path archive = site.resolve("release/source/2021.zip");
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                String text = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                parts.put(part.getName(), text.replace(from, to).getBytes(StandardCharsets.UTF_8));
            }
        }
        StoredZip changed = new StoredZip();
        parts.forEach(changed::part);
        try (OutputStream out = Files.newOutputStream(archive)) {
            changed.write(out);
        }

        assertThat(ssh.run(
                        "",
                        List.of("sh", site.resolve("release/verify-source.sh").toString())))
                .as(ssh.said())
                .isEqualTo(code);
        assertThat(ssh.said()).contains(said);
    }

    /** Whoever changes a site after its publication can mend the manifest, but not the signatures. */
    @ParameterizedTest
    @CsvSource({
        "a.review/secrecy.statement,可以公开,不予公开,no valid signature of 李二",
        "a.review/secrecy.statement,by: 李二,by: 王一,no valid signature of 王一",
        "a.review/secrecy.statement,2021-07-02,2019-07-02,no valid signature of 李二",
        "a.review/secrecy.statement,role: secrecy,role: drafted,not the role of its name",
        "a.review/secrecy.statement,digest: sha256:,digest: sha256:0,digest lines differ",
        "a.review/secrecy.statement.sig,BEGIN SSH,BEGIN PGP,no valid signature of 李二",
        "a.html,data-index=\"736916951/2021-000109\",data-index=\"1\",not of this page",
        "../../index.html,</html>,</html><!---->,files differ"
    })
    void theScriptFindsWhatWasChanged(String file, String from, String to, String said) throws IOException {
        OpenSsh ssh = new OpenSsh(folder);
        Path site = build();
        Path changed = site.resolve("tzgg/2021").resolve(file).normalize();
        String text = Files.readString(changed);
        assertThat(text).contains(from);
        Files.writeString(changed, text.replace(from, to));

        assertThat(verify(ssh, site)).isEqualTo(1);
        assertThat(ssh.said()).contains(said).contains("FAILED");
    }

    /** Only the manifest's own signature need not be listed in it. */
    @ParameterizedTest
    @ValueSource(strings = {"more.html", "release/manifest.sha256.html", "release/manifest.sha256.sig.html"})
    void theScriptFindsAFileThatIsNotListed(String more) throws IOException {
        OpenSsh ssh = new OpenSsh(folder);
        Path site = build();
        Files.writeString(site.resolve("release/manifest.sha256.sig"), "x");
        assertThat(verify(ssh, site)).as(ssh.said()).isZero();
        Files.writeString(site.resolve(more), "x");

        assertThat(verify(ssh, site)).isEqualTo(1);
        assertThat(ssh.said()).contains("other files are listed");
    }

    /** The day after the last is a day too late, for OpenSSH as for the gate. */
    @Test
    void opensshKeepsTheTermOfAKey() throws IOException {
        OpenSsh ssh = new OpenSsh(folder);
        project.row(
                "李二",
                "roles: [secrecy], from: 2021-07-02, keys: [{key: \""
                        + project.key("李二").line() + "\", until: 2021-07-02}]");
        Path site = build();
        String signers = Files.readString(site.resolve("release/allowed_signers"));
        String text = Files.readString(site.resolve(REVIEW + "secrecy.statement"));
        String signature = Files.readString(site.resolve(REVIEW + "secrecy.statement.sig"));

        assertThat(signers).contains("valid-after=\"20210702\",valid-before=\"20210703\"");
        for (String day : List.of("2021-07-01", "2021-07-02", "2021-07-03")) {
            assertThat(ssh.verifies(signers, "李二", "gongkai-secrecy-v1", day, text, signature))
                    .as(day)
                    .isEqualTo(day.equals("2021-07-02"));
        }
        assertThat(ssh.verifies(signers, "李二", "gongkai-approved-v1", "2021-07-02", text, signature))
                .isFalse();
        assertThat(ssh.verifies(signers, "王一", "gongkai-secrecy-v1", "2021-07-02", text, signature))
                .isFalse();
    }

    @Test
    void aNameWithASpaceIsOneName() throws IOException {
        OpenSsh ssh = new OpenSsh(folder);
        project.person("阿依 古丽", "[secrecy]", "from: 2020-01-01")
                .step("secrecy", "阿依 古丽")
                .entry("")
                .row(
                        "阿依 古丽",
                        "roles: [secrecy], from: 2020-01-01, keys: [\"" + ssh.publicLine(ssh.key("rsa", 3072)) + "\"]")
                .sign();
        project.write(
                "content/tzgg/a.review/secrecy.statement.sig",
                ssh.sign(
                        folder.resolve("id_rsa3072"),
                        "gongkai-secrecy-v1",
                        project.statement("secrecy").text()));

        assertThat(verify(ssh, build())).as(ssh.said()).isZero();
    }

    /** A reviewer, a key and a statement of an entry that is withheld leave no trace. */
    @Test
    void nothingOfAWithheldEntryIsPublished() throws IOException {
        Path site = build();
        List<String> before = files(site);
        project.person("周六", "[secrecy]", "from: 2020-01-01");
        project.write(
                "content/tzgg/b.md",
                project.read(SignedProject.ENTRY)
                        .replace("000109", "000110")
                        .replace("李二", "周六")
                        .replaceAll("  approved: .*\n", ""));
        project.write(
                "content/tzgg/b.review/secrecy.statement.sig",
                project.read("content/tzgg/a.review/secrecy.statement.sig"));

        assertThat(files(build())).isEqualTo(before);
    }

    @Test
    void withoutSignaturesThereIsNothingAboutThem() throws IOException {
        project.edit("content/site.yaml", "signatures: required", "signatures: optional");
        try (Stream<Path> files = Files.list(project.root().resolve("content/tzgg/a.review"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Path site = build();

        assertThat(files(site)).noneMatch(file -> file.contains(".review") || file.contains("signers"));
        assertThat(Files.readString(site.resolve(PAGE))).doesNotContain("审查记录");
        assertThat(site.resolve("release/verify.sh")).doesNotExist();
    }

    @Test
    void aSecondBuildRemembersWhatTheFirstVerified() throws IOException {
        Path site = build();
        List<String> before = files(site);
        String remembered = Files.readString(folder.resolve("own/verified"));
        assertThat(remembered.lines()).hasSize(4).isSorted();

        assertThat(files(build())).isEqualTo(before);
        assertThat(Files.readString(folder.resolve("own/verified"))).isEqualTo(remembered);
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
