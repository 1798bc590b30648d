package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is the same keeps its date from build to build, so that whatever copies or caches a site sees only what changed. */
class UnchangedFilesTest {

    @TempDir
    private Path temporary;

    private Path project;
    private Path site;

    @BeforeEach
    void builds() throws IOException {
        project = temporary.toRealPath().resolve("project");
        site = project.resolve("target/site");
        Tree.copy(Path.of("src/test/sites/base"), project);
        build();
    }

    private void build(String... more) {
        Run run = Run.build(project, more);
        assertThat(run.code()).as(run.text()).isZero();
    }

    private Map<String, FileTime> dates() throws IOException {
        Map<String, FileTime> dates = new TreeMap<>();
        for (String path : Tree.of(site).keySet()) {
            dates.put(path, Files.getLastModifiedTime(site.resolve(path)));
        }
        return dates;
    }

    @Test
    void whereNothingChangedTheSiteIsNotTouched() throws IOException {
        Object folder = Files.getAttribute(site, "unix:ino");
        Map<String, FileTime> dates = dates();
        build();
        assertThat(Files.getAttribute(site, "unix:ino")).isEqualTo(folder);
        assertThat(dates()).isEqualTo(dates);
    }

    @Test
    void whereSomethingChangedOnlyThatIsWritten() throws IOException {
        Map<String, String> before = Tree.of(site);
        Map<String, FileTime> dates = dates();
        Path entry = project.resolve("content/tzgg/2026/tongzhi.md");
        Files.writeString(entry, Files.readString(entry) + "\n再一段。\n");
        Redigest.of(project);
        build();
        Map<String, String> after = Tree.of(site);
        TreeSet<String> written = new TreeSet<>();
        dates().forEach((path, date) -> {
            if (!date.equals(dates.get(path))) {
                written.add(path);
            }
        });
        TreeSet<String> changed = new TreeSet<>(after.keySet());
        changed.removeIf(path -> after.get(path).equals(before.get(path)));
        assertThat(written).isEqualTo(changed).isNotEmpty();
        assertThat(changed.size()).isLessThan(after.size() / 2);
    }

    @Test
    void aFileOfTheOldSiteThatSomebodyChangedIsMadeAnew() throws IOException {
        Map<String, String> right = Tree.of(site);
        Path page = site.resolve("index.html");
        FileTime date = Files.getLastModifiedTime(page);
        byte[] bytes = Files.readAllBytes(page);
        bytes[bytes.length / 2] ^= 1;
        Files.write(page, bytes);
        Files.setLastModifiedTime(page, date);
        assertThat(Tree.of(site)).isNotEqualTo(right);
        build();
        assertThat(Tree.of(site)).isEqualTo(right);
        Tree.verify(site);
    }
}
