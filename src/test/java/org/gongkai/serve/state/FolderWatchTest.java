package org.gongkai.serve.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.gongkai.EntryDraft;
import org.gongkai.TestSite;
import org.gongkai.serve.door.Hub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every change of a project's files is told, however an editor writes them. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FolderWatchTest {

    private static final String ENTRY = "content/tzgg/2021/a.md";

    @TempDir
    Path folder;

    private OpenProject project;
    private FolderWatch watch;

    @BeforeEach
    void open() throws IOException {
        new TestSite().entry("tzgg/2021/a.md", EntryDraft.of(1)).write(folder);
        project = new OpenProject(folder, () -> Instant.parse("2021-08-01T00:00:00Z"), new Hub());
        watch = new FolderWatch(project);
    }

    @AfterEach
    void close() {
        watch.close();
    }

    /** Waits until this file is told to have changed, or anything may have. */
    private void awaits(long before, String path) throws InterruptedException {
        while (project.changedAfter(before)
                .filter(paths -> paths.isEmpty() || !paths.contains(path))
                .isPresent()) {
            Thread.sleep(5);
        }
    }

    @Test
    void aFileThatIsWrittenRenamedIntoPlaceOrDeletedIsTold() throws Exception {
        Path file = folder.resolve(ENTRY);
        long before = project.changes();
        Files.writeString(file, Files.readString(file) + "改。\n");
        awaits(before, ENTRY);

        before = project.changes();
        Path beside = Files.writeString(file.resolveSibling(".a.md.swp"), Files.readString(file) + "又改。\n");
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        awaits(before, ENTRY);

        before = project.changes();
        Files.delete(file);
        awaits(before, ENTRY);
    }

    @Test
    void whatLiesInANewFolderIsTold() throws Exception {
        long before = project.changes();
        Path fresh = folder.resolve("content/tzgg/2022/b.md");
        Files.createDirectories(fresh.getParent());
        Files.writeString(fresh, EntryDraft.of(2).text());
        awaits(before, "content/tzgg/2022/b.md");
    }

    @Test
    void foldersAndSettingsThatComeAndGoAreTold() throws Exception {
        long before = project.changes();
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(folder.resolve("templates/home.peb"), "x");
        awaits(before, "templates/home.peb");

        before = project.changes();
        Files.writeString(folder.resolve("jbake.properties"), "site.precompress=true\n");
        awaits(before, "jbake.properties");
    }

    @Test
    void whatAnEditorKeepsBesideItsFileIsNoChange() throws Exception {
        long before = project.changes();
        Files.writeString(folder.resolve("content/tzgg/2021/.a.md.swp"), "x");
        Files.writeString(folder.resolve("content/tzgg/2021/a.md~"), "x");
        Path file = folder.resolve(ENTRY);
        Files.writeString(file, Files.readString(file) + "改。\n");
        awaits(before, ENTRY);
        Optional<SortedSet<String>> told = project.changedAfter(before);
        assertThat(told).contains(new TreeSet<>(java.util.Set.of(ENTRY)));
    }
}
