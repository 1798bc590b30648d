package org.gongkai.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Project;
import org.gongkai.content.Sources;
import org.gongkai.content.site.Role;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.review.Digest;
import org.gongkai.review.Gate;
import org.gongkai.review.Statement;
import org.gongkai.review.Verdict;
import org.gongkai.seal.TestKey;
import org.gongkai.seal.Verifier;

/** A project with one entry that was reviewed and signed in four steps, to be damaged by a test. */
final class SignedProject {

    static final String ENTRY = "content/tzgg/a.md";
    static final LocalDateTime AS_OF = LocalDateTime.of(2021, 8, 1, 0, 0);
    private static final List<String> STEPS = List.of("drafted", "secrecy", "attribute", "approved");

    private final Path root;
    private final Map<String, TestKey> keys = new TreeMap<>();
    private final Map<String, String> rows = new LinkedHashMap<>();
    private final Map<String, String> by =
            new LinkedHashMap<>(Map.of("drafted", "王一", "secrecy", "李二", "attribute", "赵三", "approved", "钱四"));
    private String header = "";

    SignedProject(Path root) throws IOException {
        this.root = root;
        write("content/site.yaml", """
                organ: 示例省监狱管理局
                site: {name: 示例省监狱管理局, domain: jyj.example.gov.cn, id-code: "9900000012", address: "https://jyj.example.gov.cn/zfxxgk/"}
                office: {name: 办公室}
                index-number: {organ-code: "736916951", pattern: "{organ}/{year}-{serial:6}"}
                signatures: required
                """);
        write("content/categories.yaml", "- {key: tzgg, name: 通知公告, type: 通知公告, description: 通知, keywords: 通知}\n");
        write("content/guide.md", "---\ntitle: 指南\nformed: 2021-01-01\n---\n\n指南。\n");
        write("content/tzgg/a.files/附件1.txt", "附件的内容\n");
        for (String role : STEPS) {
            String name = by.getOrDefault(role, "");
            keys.put(name, TestKey.of("ssh-ed25519"));
            person(name, "[" + role + (role.equals("approved") ? ", withdraw" : "") + "]", "from: 2020-01-01");
        }
        entry("");
    }

    Path root() {
        return root;
    }

    TestKey key(String name) {
        return keys.getOrDefault(name, TestKey.of("ssh-ed25519"));
    }

    /** Writes a row of people.yaml with the key that the person has. */
    SignedProject person(String name, String roles, String term) throws IOException {
        return row(
                name,
                "roles: " + roles + ", " + term + ", keys: [\"" + key(name).line() + "\"]");
    }

    /** Writes a row of people.yaml. */
    SignedProject row(String name, String rest) throws IOException {
        rows.put(name, "- {name: \"" + name + "\", office: 办公室, " + rest + "}\n");
        write("content/people.yaml", String.join("", rows.values()));
        return this;
    }

    /** Who does a step. */
    SignedProject step(String role, String name) {
        by.put(role, name);
        return this;
    }

    /** The entry with more lines in its header, reviewed as it stands. */
    SignedProject entry(String more) throws IOException {
        header = """
                ---
                title: 关于开放日的通知
                index: '736916951/2021-000109'
                formed: 2021-07-01
                released: 2021-07-06
                summary: 通知亲属本年度开放日的时间、地点和需要携带的证件材料。
                disclosure: 主动公开
                """ + more;
        digest("sha256:" + "0".repeat(64));
        digest(Digest.of(manuscript()).text());
        return this;
    }

    private void digest(String digest) throws IOException {
        write(
                ENTRY,
                header
                        + """
                review:
                  drafted: {by: %s, on: 2021-07-01}
                  secrecy: {by: %s, on: 2021-07-02, conclusion: 可以公开, basis: 不涉及国家秘密}
                  attribute: {by: %s, on: 2021-07-02, conclusion: 主动公开}
                  approved: {by: %s, on: 2021-07-05}
                  digest: %s
                ---

                开放日定于七月二十日。
                """.formatted(
                                by.get("drafted"), by.get("secrecy"), by.get("attribute"), by.get("approved"), digest));
    }

    /** Signs every step with the key of its person. */
    SignedProject sign() throws IOException {
        for (String role : STEPS) {
            sign(
                    role,
                    key(by.getOrDefault(role, "")),
                    Statement.namespace(Role.named(role).orElseThrow()));
        }
        return this;
    }

    SignedProject sign(String role, TestKey key, String namespace) throws IOException {
        String text = statement(role).text();
        write("content/tzgg/a.review/" + role + ".statement", text);
        write(
                "content/tzgg/a.review/" + role + ".statement.sig",
                key.namespace(namespace).sign(text));
        return this;
    }

    Statement statement(String role) {
        Manuscript manuscript = manuscript();
        return role.equals("withdraw")
                ? Statement.of(manuscript, manuscript.header().withdrawal().orElseThrow())
                : Statement.of(
                        manuscript,
                        manuscript
                                .header()
                                .review()
                                .orElseThrow()
                                .step(Role.named(role).orElseThrow())
                                .orElseThrow());
    }

    Manuscript manuscript() {
        return Project.entry(root, root.resolve(ENTRY)).value().orElseThrow();
    }

    SignedProject write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    String read(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    SignedProject edit(String path, String from, String to) throws IOException {
        assertThat(read(path)).contains(from);
        return write(path, read(path).replace(from, to));
    }

    /** The verdict and the findings as {@code rule: message}. */
    record Judged(Verdict verdict, List<String> findings) {
        boolean published() {
            return verdict instanceof Verdict.Published;
        }
    }

    Judged judge() {
        List<Finding> findings = new ArrayList<>();
        Crew crew = new Crew(2);
        Sources sources = Project.read(root, Set.of("md"), crew)
                .into(findings)
                .orElseThrow(() -> new AssertionError(findings.toString()));
        Gate gate = new Gate(sources, AS_OF, new Verifier(), List.of());
        List<Finding> found = new ArrayList<>();
        Verdict verdict = gate.judge(sources.entries().get(0)).into(found);
        return new Judged(
                verdict,
                Findings.of(found).with(findings).sorted().stream()
                        .map(SignedProject::line)
                        .toList());
    }

    private static String line(Finding finding) {
        return finding.rule().id() + " " + finding.place() + ": "
                + finding.message().zh();
    }
}
