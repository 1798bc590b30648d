package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.gongkai.content.site.Role;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Severity;
import org.gongkai.hash.Hashes;
import org.gongkai.rebuild.WholeAudit;
import org.gongkai.seal.TestKey;
import org.gongkai.tables.StoredZip;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a forger may do to a published site without the office's keys (伪造): the manifest is mended each time, and an audit
 * names the file all the same.
 */
@Slow
class ForgeriesTest {

    private static final Path PROJECT = Path.of("src/test/sites/golden/all-states");
    private static final Path CASES = Path.of("src/test/sites/forgeries.txt");
    private static final String AS_OF = "2022-06-01T00:00:00+08:00";
    private static final String MANIFEST = "release/manifest.sha256";

    @TempDir
    static Path shared;

    private static Path plain = Path.of("");
    private static Path signed = Path.of("");
    private static SignedSite people = null;

    @BeforeAll
    static void theSitesAreSound() throws IOException {
        plain = site("plain", project -> project);
        signed = site("signed", project -> {
            people = SignedSite.of(project);
            return project;
        });
        assertThat(Audited.of(plain)).as("findings of the sound site").isEmpty();
        assertThat(Audited.of(signed)).as("findings of the signed site").isEmpty();
    }

    private interface Preparing {
        Path prepare(Path project) throws IOException;
    }

    private static Path site(String name, Preparing preparing) throws IOException {
        Path project = shared.resolve(name + "-project");
        Tree.copy(PROJECT.resolve("content"), project.resolve("content"));
        preparing.prepare(project);
        Path out = shared.resolve(name);
        Built built = Built.of(project, out, AS_OF);
        assertThat(built.published()).as(built.findings().toString()).isTrue();
        return out;
    }

    /**
     * A change to a site.
     *
     * @param file that must be named
     */
    record Forgery(String family, String what, String file, String edits) {
        @Override
        public String toString() {
            return family + ": " + what;
        }
    }

    static Stream<Forgery> plainOnes() throws IOException {
        return Files.readString(CASES)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| ", 4))
                .map(parts -> new Forgery(parts[0], parts[1], parts[2], parts[3].replace(" ;; ", "\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plainOnes")
    void isFoundInAPlainSite(Forgery forgery, @TempDir Path folder) throws IOException {
        Path site = folder.toRealPath().resolve("site");
        Tree.copy(plain, site);
        Edits.apply(forgery.edits(), site);
        if (!forgery.file().equals(MANIFEST)) {
            mend(site);
        }
        named(site, forgery.file());
    }

    @Test
    void thereAreManyKinds() throws IOException {
        List<String> kinds = new ArrayList<>(plainOnes().map(Forgery::toString).toList());
        kinds.addAll(SIGNED.keySet());
        assertThat(kinds).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(150);
    }

    private static void named(Path site, String file) throws IOException {
        List<Finding> found = Audited.of(site);
        assertThat(grave(found)).as(found.toString()).contains(file);
    }

    /** A manifest as if the site had been built like that; links and special files are none of it. */
    private static void mend(Path site) throws IOException {
        SortedMap<String, String> lines = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(site)) {
            for (Path file : walk.filter(one -> Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                String name = site.relativize(file).toString();
                if (!name.equals(MANIFEST)) {
                    lines.put(name, Hashes.sha256(Files.readAllBytes(file)));
                }
            }
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(
                (name, hash) -> text.append(hash).append("  ").append(name).append('\n'));
        Files.writeString(site.resolve(MANIFEST), text);
    }

    private interface Change {
        void apply(Path site) throws IOException;
    }

    private record Case(String file, Change change) {}

    private static final String REVIEW = "fdzdgknr/gfxwj/2021/banfa.review/";
    private static final String SECRECY = REVIEW + "secrecy.statement";
    private static final String ROSTER = "release/allowed_signers";
    private static final String YEAR = "release/source/2021.zip";
    private static final String TEXT = "content/gfxwj/2021/banfa.md";

    private static final Map<String, Case> SIGNED = cases();

    private static Map<String, Case> cases() {
        Map<String, Case> all = new TreeMap<>();
        all.put("statement: its conclusion", in(SECRECY, text -> text.replace("可以公开", "不予公开")));
        all.put("statement: its conclusion, signed again", resigned("李二", text -> text.replace("可以公开", "不予公开")));
        all.put("statement: another person", in(SECRECY, text -> text.replace("by: 李二", "by: 王一")));
        all.put("statement: another day", in(SECRECY, text -> text.replace("on: 2021-07-02", "on: 2021-07-03")));
        all.put(
                "statement: a day after the approval, signed again",
                resigned("李二", text -> text.replace("on: 2021-07-02", "on: 2021-07-06")));
        all.put(
                "statement: another title, signed again",
                resigned("李二", text -> text.replaceFirst("title: .*", "title: 别的")));
        all.put(
                "statement: another entry, signed again",
                resigned("李二", text -> text.replaceFirst("entry: .*", "entry: 736916951/2021-000009")));
        all.put(
                "statement: another digest, signed again",
                resigned("李二", text -> text.replaceFirst("sha256:[0-9a-f]{4}", "sha256:0000")));
        all.put(
                "statement: another role, signed again",
                resigned("李二", text -> text.replace("role: secrecy", "role: drafted")));
        all.put("statement: cut off", in(SECRECY, text -> text.substring(0, 40)));
        all.put("statement: a line more", in(SECRECY, text -> text + "note: x\n"));
        all.put("statement: line ends", in(SECRECY, text -> text.replace("\n", "\r\n")));
        all.put("statement: gone", gone(SECRECY));
        all.put("statement: gone with its signature", new Case(SECRECY, site -> {
            Files.delete(site.resolve(SECRECY));
            Files.delete(site.resolve(SECRECY + ".sig"));
        }));
        all.put("statement: that of another entry", new Case(SECRECY, site -> {
            String other = "fdzdgknr/gfxwj/2022/feizhi.review/secrecy.statement";
            Files.writeString(site.resolve(SECRECY), Files.readString(site.resolve(other)));
            Files.writeString(site.resolve(SECRECY + ".sig"), Files.readString(site.resolve(other + ".sig")));
        }));
        all.put(
                "statement: two changed places",
                new Case(SECRECY, site -> swap(site, SECRECY, REVIEW + "attribute.statement")));
        all.put("statement: one that nobody asked for", new Case(REVIEW + "department.statement", site -> {
            String text = Files.readString(site.resolve(SECRECY)).replace("role: secrecy", "role: department");
            Files.writeString(site.resolve(REVIEW + "department.statement"), text);
            Files.writeString(
                    site.resolve(REVIEW + "department.statement.sig"), people.sign("李二", Role.DEPARTMENT, text));
        }));
        all.put("signature: gone", gone(SECRECY + ".sig", SECRECY));
        all.put(
                "signature: of nothing",
                in(SECRECY + ".sig", text -> text.replace("SSH SIGNATURE", "PGP SIGNATURE"), SECRECY));
        all.put(
                "signature: a letter of it",
                in(SECRECY + ".sig", text -> text.replaceFirst("(?<=\n.{30})[A-Za-z]", "+"), SECRECY));
        all.put("signature: of somebody else for the role", new Case(SECRECY, site -> sign(site, "王一", "secrecy")));
        all.put(
                "signature: for another use",
                new Case(
                        SECRECY,
                        site -> Files.writeString(
                                site.resolve(SECRECY + ".sig"),
                                people.sign("李二", Role.DRAFTED, Files.readString(site.resolve(SECRECY))))));
        all.put(
                "signature: with a key of nobody",
                new Case(
                        SECRECY,
                        site -> Files.writeString(
                                site.resolve(SECRECY + ".sig"),
                                TestKey.of("ssh-ed25519")
                                        .namespace("gongkai-secrecy-v1")
                                        .sign(Files.readString(site.resolve(SECRECY))))));
        all.put(
                "signature: the file of another step",
                new Case(
                        SECRECY,
                        site -> Files.writeString(
                                site.resolve(SECRECY + ".sig"),
                                Files.readString(site.resolve(REVIEW + "drafted.statement.sig")))));
        all.put("signature: white space at its end", in(SECRECY + ".sig", text -> text + "\n"));
        all.put("roster: gone", gone(ROSTER));
        all.put("roster: a line less", in(ROSTER, text -> text.lines().skip(1).reduce("", (a, b) -> a + b + "\n")));
        all.put(
                "roster: a line more",
                in(
                        ROSTER,
                        text -> text + "\"王一\" namespaces=\"gongkai-secrecy-v1\" "
                                + TestKey.of("ssh-ed25519").line() + "\n"));
        all.put("roster: another name", in(ROSTER, text -> text.replaceFirst("李二", "李三")));
        all.put(
                "roster: another key",
                in(
                        ROSTER,
                        text -> text.replaceFirst(
                                "ssh-ed25519 \\S+", TestKey.of("ssh-ed25519").line())));
        all.put("roster: a comment", in(ROSTER, text -> "# x\n" + text));
        all.put("script: lets everything pass", in("release/verify.sh", text -> text.replace("exit 1", "exit 0")));
        all.put("source: a word of the text", inZip(TEXT, text -> text.replace("提前三日", "提前一日")));
        all.put("source: a word of the text and its digest", new Case(SECRECY, site -> {
            rezip(site.resolve(YEAR), TEXT, text -> text.replace("提前三日", "提前一日"));
            byte[] text = parts(site.resolve(YEAR)).get(TEXT);
            String body = Hashes.sha256(new String(text, StandardCharsets.UTF_8).split("\n---\n", 2)[1]);
            rezip(
                    site.resolve(YEAR),
                    TEXT + ".digest",
                    digest -> digest.replaceFirst("body [0-9a-f]+", "body " + body));
        }));
        all.put(
                "source: the title in the header",
                inZip(TEXT, text -> text.replace("\"title\":\"会见公开办法", "\"title\":\"会见收费办法")));
        all.put(
                "source: a text less",
                new Case("fdzdgknr/gfxwj/2021/banfa.html", site -> without(site.resolve(YEAR), TEXT)));
        all.put("text: a word on the page", in("fdzdgknr/gfxwj/2021/banfa.html", text -> text.replace("提前三日", "提前一日")));
        return all;
    }

    /**
     * What nothing in the site itself can tell, since all of it is as if it had been built so: it is found by who kept a
     * roster or a copy.
     */
    private static final Map<String, Case> HELPED = helped();

    private static Map<String, Case> helped() {
        Map<String, Case> all = new TreeMap<>();
        all.put(
                "roster: a role more",
                in(ROSTER, text -> text.replaceFirst("gongkai-drafted-v1", "gongkai-drafted-v1,gongkai-secrecy-v1")));
        all.put(
                "roster: a longer term",
                in(ROSTER, text -> text.replaceFirst("valid-after=\"2018", "valid-after=\"2008")));
        all.put(
                "source: the column asks for less",
                new Case(
                        "release/source/site.zip",
                        site -> rezip(
                                site.resolve("release/source/site.zip"),
                                "content/site.yaml",
                                text -> text.replace("required", "optional"))));
        return all;
    }

    static Stream<String> helpedOnes() {
        return HELPED.keySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("helpedOnes")
    void isFoundWithARosterOrACopyThatSomebodyKept(String name, @TempDir Path folder) throws IOException {
        Case one = HELPED.get(name);
        assertThat(one).isNotNull();
        Path site = folder.toRealPath().resolve("site");
        Tree.copy(signed, site);
        one.change().apply(site);
        mend(site);
        List<Finding> found = new ArrayList<>(Audited.of(site, Files.readString(signed.resolve(ROSTER))));
        found.addAll(WholeAudit.against(signed, site));
        assertThat(grave(found)).as(found.toString()).contains(one.file());
    }

    /** Every file of the site is what a build of an older project gives, or of another one that somebody else signed. */
    @Test
    void aSiteThatIsWholeAndAnotherOneIsFoundByACopy() throws IOException {
        Path older = shared.resolve("older");
        assertThat(Built.of(shared.resolve("signed-project"), older, "2022-01-01T00:00:00+08:00")
                        .published())
                .isTrue();
        assertThat(Audited.of(older)).isEmpty();
        assertThat(grave(WholeAudit.against(signed, older))).contains("catalogue.json");

        Path other = site("other", project -> {
            Path text = project.resolve(TEXT);
            Files.writeString(text, Files.readString(text).replace("提前三日", "提前一日"));
            Redigest.of(project);
            SignedSite.of(project);
            return project;
        });
        assertThat(Audited.of(other))
                .as("whoever has all keys can sign anything")
                .isEmpty();
        assertThat(grave(Audited.of(other, Files.readString(signed.resolve(ROSTER)))))
                .contains(ROSTER);
        assertThat(grave(WholeAudit.against(signed, other))).contains("fdzdgknr/gfxwj/2021/banfa.html");
    }

    private static List<String> grave(List<Finding> found) {
        return found.stream()
                .filter(one -> one.severity().compareTo(Severity.ERROR) <= 0)
                .map(one -> one.place().path())
                .toList();
    }

    private static Case in(String file, UnaryOperator<String> edit) {
        return in(file, edit, file);
    }

    private static Case in(String file, UnaryOperator<String> edit, String named) {
        return new Case(named, site -> {
            String before = Files.readString(site.resolve(file));
            String after = edit.apply(before);
            assertThat(after).isNotEqualTo(before);
            Files.writeString(site.resolve(file), after);
        });
    }

    private static Case gone(String file) {
        return gone(file, file);
    }

    private static Case gone(String file, String named) {
        return new Case(named, site -> Files.delete(site.resolve(file)));
    }

    /** As if the person himself had signed something else. */
    private static Case resigned(String name, UnaryOperator<String> edit) {
        return new Case(SECRECY, site -> {
            in(SECRECY, edit).change().apply(site);
            sign(site, name, "secrecy");
        });
    }

    private static void sign(Path site, String name, String role) throws IOException {
        Files.writeString(
                site.resolve(SECRECY + ".sig"),
                people.sign(name, Role.named(role).orElseThrow(), Files.readString(site.resolve(SECRECY))));
    }

    private static void swap(Path site, String one, String other) throws IOException {
        String text = Files.readString(site.resolve(one));
        Files.writeString(site.resolve(one), Files.readString(site.resolve(other)));
        Files.writeString(site.resolve(other), text);
    }

    private static Case inZip(String part, UnaryOperator<String> edit) {
        return new Case(YEAR, site -> rezip(site.resolve(YEAR), part, edit));
    }

    private static void rezip(Path archive, String part, UnaryOperator<String> edit) throws IOException {
        Map<String, byte[]> parts = parts(archive);
        String before = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
        String after = edit.apply(before);
        assertThat(after).isNotEqualTo(before);
        parts.put(part, after.getBytes(StandardCharsets.UTF_8));
        zip(archive, parts);
    }

    private static void without(Path archive, String part) throws IOException {
        Map<String, byte[]> parts = parts(archive);
        assertThat(parts.remove(part)).isNotNull();
        parts.remove(part + ".digest");
        zip(archive, parts);
    }

    private static Map<String, byte[]> parts(Path archive) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    private static void zip(Path archive, Map<String, byte[]> parts) throws IOException {
        StoredZip zip = new StoredZip();
        parts.forEach(zip::part);
        try (OutputStream out = Files.newOutputStream(archive)) {
            zip.write(out);
        }
    }

    static Stream<String> signedOnes() {
        return SIGNED.keySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("signedOnes")
    void isFoundInASignedSite(String name, @TempDir Path folder) throws IOException {
        Case one = SIGNED.get(name);
        assertThat(one).isNotNull();
        Path site = folder.toRealPath().resolve("site");
        Tree.copy(signed, site);
        one.change().apply(site);
        mend(site);
        named(site, one.file());
    }
}
