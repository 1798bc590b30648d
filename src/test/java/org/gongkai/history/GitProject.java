package org.gongkai.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A project under version control, by git itself. */
public final class GitProject {

    private final Path folder;

    /** A fresh repository in a folder. */
    public GitProject(Path folder) throws IOException {
        this.folder = folder;
        git("2026-01-01T09:00:00+08:00", "init", "--quiet", "--initial-branch=main");
    }

    /** Whether git is there. */
    public static boolean possible() {
        try {
            Process git = new ProcessBuilder("git", "--version")
                    .redirectErrorStream(true)
                    .start();
            git.getInputStream().readAllBytes();
            return git.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /** Writes a file. */
    public GitProject write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** Commits all there is at an instant. */
    public GitProject commit(String at) throws IOException {
        git(at, "add", "--all");
        return git(at, "commit", "--quiet", "--allow-empty", "--message", "at " + at);
    }

    /** Runs git with the author's and the committer's clock at an instant. */
    public GitProject git(String at, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=王一", "-c", "user.email=a@example.org"));
        command.addAll(List.of("-c", "commit.gpgsign=false", "-c", "core.quotepath=off"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.putIfAbsent("GIT_AUTHOR_DATE", at);
        environment.put("GIT_COMMITTER_DATE", at);
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        Process git = builder.start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(git.waitFor()).as(said).isZero();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }
}
