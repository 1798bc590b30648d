package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Project;
import org.gongkai.content.Source;
import org.gongkai.content.header.Review;
import org.gongkai.content.site.Role;
import org.gongkai.crew.Crew;
import org.gongkai.review.Statement;
import org.gongkai.seal.TestKey;

/** A copy of a project in which everybody has a key and every step of every review is signed. */
final class SignedSite {

    private final Path project;
    private final Map<String, TestKey> keys = new TreeMap<>();

    private SignedSite(Path project) {
        this.project = project;
    }

    /** @param project a copy, whose people.yaml has a person to a line */
    static SignedSite of(Path project) throws IOException {
        SignedSite signed = new SignedSite(project);
        Path people = project.resolve("content/people.yaml");
        StringBuilder rows = new StringBuilder();
        for (String row : Files.readString(people).lines().toList()) {
            String name = row.replaceFirst(".*name: ([^,}]+).*", "$1");
            TestKey key = TestKey.of("ssh-ed25519");
            signed.keys.put(name, key);
            rows.append(row, 0, row.lastIndexOf('}'))
                    .append(", keys: [\"")
                    .append(key.line())
                    .append("\"]}\n");
        }
        Files.writeString(people, rows);
        signed.all();
        Path site = project.resolve("content/site.yaml");
        Files.writeString(site, Files.readString(site) + "\nsignatures: required\n");
        return signed;
    }

    TestKey key(String name) {
        TestKey key = keys.get(name);
        assertThat(key).as(name).isNotNull();
        return key == null ? TestKey.of("ssh-ed25519") : key;
    }

    /** Signs every step as it stands now. */
    void all() throws IOException {
        for (Source source : Project.read(project, Set.of("md"), new Crew(1))
                .value()
                .orElseThrow()
                .texts()) {
            if (source instanceof Manuscript manuscript
                    && manuscript.header().review().isPresent()) {
                sign(manuscript, manuscript.header().review().orElseThrow());
            }
        }
    }

    private void sign(Manuscript manuscript, Review review) throws IOException {
        Path folder = project.resolve(manuscript.path().replaceFirst("\\.md$", ".review"));
        Files.createDirectories(folder);
        for (Review.Step step : review.steps().values()) {
            put(folder, step.role(), step.by(), Statement.of(manuscript, step).text());
        }
        manuscript
                .header()
                .withdrawal()
                .ifPresent(one -> put(
                        folder,
                        Role.WITHDRAW,
                        one.by(),
                        Statement.of(manuscript, one).text()));
    }

    private void put(Path folder, Role role, String by, String text) {
        try {
            Files.writeString(folder.resolve(role + ".statement"), text);
            Files.writeString(folder.resolve(role + ".statement.sig"), sign(by, role, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signs any text as somebody in some role. */
    String sign(String name, Role role, String text) {
        return key(name).namespace(Statement.namespace(role)).sign(text);
    }
}
