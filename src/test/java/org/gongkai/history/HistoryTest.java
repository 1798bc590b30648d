package org.gongkai.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.Run;
import org.gongkai.Tree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository of git's own making tells when each file was first committed, and stays as it is. */
class HistoryTest {

    private static final String ENTRY = "content/tzgg/2026/通知.md";
    private static final String TEXT = "# 一\n\n二三四五六七八九十\n\n一二三四五六七八九十\n";

    @TempDir
    Path temporary;

    private Path root = Path.of("");

    @BeforeEach
    void gitIsThere() throws IOException {
        assumeTrue(GitProject.possible(), "git is not installed");
        root = temporary.toRealPath();
    }

    private static String introduced(Path project, String path) throws IOException, CommitHistory.Unknown {
        return CommitHistory.of(project).introduced(path).map(Object::toString).orElse("unknown");
    }

    private GitProject begun() throws IOException {
        return new GitProject(root).write("content/site.yaml", "organ: 甲\n").commit("2026-01-01T09:00:00+08:00");
    }

    @Test
    void tellsTheDayOfTheFirstCommitInBeijing() throws IOException, CommitHistory.Unknown {
        begun().write(ENTRY, TEXT)
                .commit("2026-03-01T18:30:00Z") // the next day in Beijing
                .write(ENTRY, TEXT + "二\n")
                .commit("2026-05-01T09:00:00+08:00");
        assertThat(introduced(root, ENTRY)).isEqualTo("2026-03-02");
    }

    @Test
    void tellsTheSameWhenItIsReadBesideOtherWork() throws IOException {
        AwaitedHistory none = AwaitedHistory.of(root);
        assertThat(none.unknown()).isPresent();
        assertThat(none.introduced(ENTRY)).isEmpty();

        begun().write(ENTRY, TEXT).commit("2026-03-01T09:00:00+08:00");
        AwaitedHistory history = AwaitedHistory.of(root);
        assertThat(history.introduced(ENTRY)).hasToString("Optional[2026-03-01]");
        assertThat(history.unknown()).isEmpty();
    }

    @Test
    void doesNotJudgeWhatTheRepositoryBeganWithNorWhatIsNotCommitted() throws IOException, CommitHistory.Unknown {
        begun().write("content/new.md", TEXT);
        assertThat(introduced(root, "content/site.yaml")).isEqualTo("unknown");
        assertThat(introduced(root, "content/new.md")).isEqualTo("unknown");
    }

    @Test
    void followsAFileThatWasMovedOrEditedOnTheWay() throws IOException, CommitHistory.Unknown {
        GitProject project = begun().write(ENTRY, TEXT).commit("2026-03-01T09:00:00+08:00");
        project.git("2026-04-01T09:00:00+08:00", "mv", ENTRY, "content/tzgg/b.md")
                .write("content/tzgg/b.md", TEXT + "又一段\n")
                .commit("2026-04-01T09:00:00+08:00");
        assertThat(introduced(root, "content/tzgg/b.md")).isEqualTo("2026-03-01");
    }

    @Test
    void takesTheEarlierTimeOfARebasedCommitAndTheBranchOfAMergedOne() throws IOException, CommitHistory.Unknown {
        GitProject project = begun().git("2026-02-01T09:00:00+08:00", "checkout", "--quiet", "-b", "side")
                .write(ENTRY, TEXT)
                .commit("2026-03-01T09:00:00+08:00")
                .git("2026-06-01T09:00:00+08:00", "commit", "--amend", "--quiet", "--no-edit")
                .git("2026-06-01T09:00:00+08:00", "checkout", "--quiet", "main")
                .write("content/other.md", "x\n")
                .commit("2026-06-02T09:00:00+08:00");
        project.git("2026-06-03T09:00:00+08:00", "merge", "--quiet", "--no-ff", "--no-edit", "side");
        assertThat(introduced(root, ENTRY)).isEqualTo("2026-03-01");
        assertThat(introduced(root, "content/other.md")).isEqualTo("2026-06-02");
    }

    @Test
    void knowsAProjectThatLiesDeeperInItsRepository() throws IOException, CommitHistory.Unknown {
        new GitProject(root)
                .write("a.txt", "x")
                .commit("2026-01-01T09:00:00+08:00")
                .write("sub/项目/" + ENTRY, TEXT)
                .commit("2026-03-01T09:00:00+08:00");
        assertThat(introduced(root.resolve("sub/项目"), ENTRY)).isEqualTo("2026-03-01");
        assertThat(introduced(root, ENTRY)).isEqualTo("unknown");
    }

    @Test
    void saysWhyAHistoryIsNotKnown(@TempDir Path elsewhere) throws IOException {
        assertThatThrownBy(() -> CommitHistory.of(elsewhere)).hasMessage("the project is in no Git repository");
        new GitProject(root);
        assertThatThrownBy(() -> CommitHistory.of(root)).hasMessage("the repository has no commit yet");
        GitProject project = begun().write(ENTRY, TEXT).commit("2026-03-01T09:00:00+08:00");
        Path shallow = elsewhere.toRealPath().resolve("shallow");
        project.git("2026-03-02T09:00:00+08:00", "clone", "--quiet", "--depth=1", "file://" + root, shallow.toString());
        assertThatThrownBy(() -> CommitHistory.of(shallow)).hasMessageContaining("shallow");
    }

    @Test
    void saysThatADamagedRepositoryCannotBeReadAndCheckGoesOn() throws IOException {
        Tree.copy(Path.of("src/test/sites/base"), root);
        new GitProject(root)
                .commit("2026-01-01T09:00:00+08:00")
                .write("content/x/y.txt", "x")
                .commit("2026-02-01T09:00:00+08:00");
        Files.delete(root.resolve("content/x/y.txt"));
        try (Stream<Path> objects = Files.walk(root.resolve(".git/objects"))) {
            for (Path object : objects.filter(Files::isRegularFile).toList()) {
                Files.delete(object);
            }
        }
        assertThatThrownBy(() -> CommitHistory.of(root)).hasMessage("the repository cannot be read");
        Run check = Run.of(root, "check", "PROJECT", "--as-of", Run.AS_OF, "--lang", "en");
        assertThat(check.err()).contains("(R-35): the repository cannot be read");
    }

    @Test
    void knowsAWorkTreeBesideItsRepository(@TempDir Path elsewhere) throws IOException, CommitHistory.Unknown {
        Path beside = elsewhere.toRealPath().resolve("beside");
        begun().write(ENTRY, TEXT)
                .commit("2026-03-01T09:00:00+08:00")
                .git("2026-03-02T09:00:00+08:00", "worktree", "add", "--quiet", beside.toString(), "-b", "other");
        assertThat(introduced(beside, ENTRY)).isEqualTo("2026-03-01");
    }

    @Test
    void writesNothingIntoTheRepository() throws IOException, CommitHistory.Unknown {
        begun().write(ENTRY, TEXT).commit("2026-03-01T09:00:00+08:00");
        Map<String, String> before = Tree.of(root);
        introduced(root, ENTRY);
        assertThat(Tree.of(root)).isEqualTo(before);
    }

    @Test
    void checkNamesTheEntryAndABuildDoesNotAskAtAll() throws IOException {
        Tree.copy(Path.of("src/test/sites/base"), root);
        Path entry = root.resolve("content/tzgg/2026/tongzhi.md");
        String text = Files.readString(entry);
        Files.delete(entry);
        GitProject project = new GitProject(root).commit("2026-01-01T09:00:00+08:00");
        project.write("content/tzgg/2026/tongzhi.md", text).commit("2026-11-20T09:00:00+08:00");
        Run check = Run.of(root, "check", "PROJECT", "--as-of", Run.AS_OF);
        assertThat(check.out())
                .contains("content/tzgg/2026/tongzhi.md:")
                .contains("错误 R-35: 发布日期早于文件进入版本库的日期（2026-11-20）")
                .doesNotContain("banfa.md");
        assertThat(check.err()).doesNotContain("R-35");
        assertThat(Run.build(root).text()).doesNotContain("R-35");
        project.write(
                "content/site.yaml",
                Files.readString(root.resolve("content/site.yaml")) + "versioned-since: 2026-11-01\n");
        assertThat(Run.of(root, "check", "PROJECT", "--as-of", Run.AS_OF).text())
                .doesNotContain("R-35");
    }

    @Test
    void checkSaysThatItCouldNotCompare() throws IOException {
        Tree.copy(Path.of("src/test/sites/base"), root);
        Run check = Run.of(root, "check", "PROJECT", "--as-of", Run.AS_OF, "--lang", "en");
        assertThat(check.err())
                .contains("release dates were not compared with a history (R-35): the project is in no Git repository");
    }
}
