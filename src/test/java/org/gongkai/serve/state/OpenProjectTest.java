package org.gongkai.serve.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.gongkai.EntryDraft;
import org.gongkai.TestSite;
import org.gongkai.serve.door.Hub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the project on the desk says of itself is never older than what it was told. */
class OpenProjectTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2021-07-20T01:00:00Z"));

    private OpenProject project(Path folder) throws IOException {
        new TestSite()
                .entry("tzgg/2021/a.md", EntryDraft.of(1))
                .entry("tzgg/2021/b.md", EntryDraft.of(2).set("released", "2021-07-20T10:00"))
                .write(folder);
        return new OpenProject(folder, now::get, new Hub());
    }

    private static List<String> published(OpenProject project) throws IOException {
        return project.state().edition().orElseThrow().catalogue().entries().stream()
                .map(entry -> entry.name())
                .sorted()
                .toList();
    }

    @Test
    void theSameFilesAreJudgedOnceAndAgainWhenTheirTimeHasCome(@TempDir Path folder) throws IOException {
        OpenProject project = project(folder);
        State first = project.state();
        assertThat(published(project)).containsExactly("a");
        assertThat(project.state()).isSameAs(first);
        now.set(Instant.parse("2021-07-20T01:59:00Z"));
        assertThat(project.state()).isSameAs(first);
        now.set(Instant.parse("2021-07-20T02:00:00Z"));
        assertThat(published(project)).containsExactly("a", "b");
    }

    @Test
    void aChangeThatWasToldIsSeen(@TempDir Path folder) throws IOException {
        OpenProject project = project(folder);
        State first = project.state();
        assertThat(project.fresh(first)).isTrue();
        Files.delete(folder.resolve("content/tzgg/2021/a.md"));
        project.changed(List.of("content/tzgg/2021/a.md"));
        assertThat(project.fresh(first)).isFalse();
        assertThat(project.changedSince(first).orElseThrow()).containsExactly("content/tzgg/2021/a.md");
        assertThat(published(project)).isEmpty();
        project.changed();
        assertThat(project.changedSince(project.latest().orElseThrow())).isEmpty();
    }

    @Test
    void aStateThatCannotBeReadLeavesTheLastThatCould(@TempDir Path folder) throws IOException {
        OpenProject project = project(folder);
        State good = project.state();
        Files.writeString(folder.resolve("content/categories.yaml"), "- {key: [\n");
        project.changed(List.of("content/categories.yaml"));
        assertThat(project.state().edition()).isEmpty();
        assertThat(project.latest()).containsSame(good);
        assertThat(project.fresh(good)).isFalse();
    }

    @Test
    void nothingIsWrittenWhereTheProjectLayBefore(@TempDir Path folder) throws IOException {
        Path here = folder.resolve("here");
        OpenProject project = project(here);
        State before = project.state();
        Files.move(here, folder.resolve("away"));
        project.changed();
        assertThatThrownBy(project::state).isInstanceOf(NoSuchFileException.class);
        assertThat(here).doesNotExist();
        assertThat(project.latest()).containsSame(before);
        Files.move(folder.resolve("away"), here);
        assertThat(published(project)).containsExactly("a");
    }

    @Test
    void whatIsJustBeingWrittenIsNoSourceAndAnyOtherHiddenFileIs(@TempDir Path folder) throws IOException {
        OpenProject project = project(folder);
        List<String> before = rules(project);
        Path column = folder.resolve("content/tzgg/2021");
        Files.writeString(column.resolve(".a.md.fresh"), "---\ntitle: 甲\n---\n\n半");
        Files.writeString(column.resolve(".a.md.writing"), "");
        project.changed();
        assertThat(rules(project)).isEqualTo(before).doesNotContain("G-21");
        Files.writeString(column.resolve(".a.md.swp"), "");
        project.changed();
        assertThat(rules(project)).contains("G-21");
    }

    private static List<String> rules(OpenProject project) throws IOException {
        return project.state().findings().sorted().stream()
                .map(one -> one.rule().id())
                .toList();
    }
}
