package org.gongkai.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * On what the history of a project depends, found without reading it (版本库的状态): the commit of its HEAD and what says how
 * the repository is to be read. Commits are named by their hashes, so the same commit is the same history.
 */
final class RepositoryState {

    private static final String LINK = "gitdir: ";
    private static final String REF = "ref: ";

    private RepositoryState() {}

    /** The same text for the same history; nothing where the repository is not a usual one, and must be asked itself. */
    static Optional<String> of(Path project) {
        try {
            for (Path folder = project.toRealPath(); folder != null; folder = folder.getParent()) {
                Path git = folder.resolve(".git");
                if (Files.exists(git, LinkOption.NOFOLLOW_LINKS)) {
                    return state(Files.isRegularFile(git) ? linked(git) : git);
                }
                if (Files.exists(folder.resolve("HEAD")) || Files.exists(folder.resolve("objects"))) {
                    return Optional.empty(); // perhaps a repository without a work tree
                }
            }
            return Optional.of("none");
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The folder that stands for a work tree in its repository (git-worktree). */
    private static Path linked(Path file) throws IOException {
        String text = text(file);
        return text.startsWith(LINK)
                ? file.resolveSibling(text.substring(LINK.length()).strip())
                : file;
    }

    private static Optional<String> state(Path git) throws IOException {
        Path named = git.resolve("commondir");
        Path common = Files.exists(named) ? git.resolve(text(named).strip()) : git;
        String head = text(git.resolve("HEAD"));
        String commit = head.startsWith(REF)
                ? commit(common, head.substring(REF.length()).strip())
                : head;
        String settings = text(common.resolve("config")) + optional(git.resolve("config.worktree"));
        if (commit.isEmpty() || commit.startsWith(REF) || settings.contains("include") || reftable(common)) {
            return Optional.empty();
        }
        return Optional.of(String.join(
                "\0",
                git.toString(),
                common.toString(),
                head,
                commit,
                settings,
                optional(common.resolve("shallow")),
                optional(common.resolve("objects/info/alternates"))));
    }

    /** The commit of a branch, or all branches among which it is. */
    private static String commit(Path common, String branch) throws IOException {
        String loose = optional(common.resolve(branch));
        return loose.isEmpty() ? optional(common.resolve("packed-refs")) : loose;
    }

    private static boolean reftable(Path common) {
        return Files.exists(common.resolve("reftable"));
    }

    private static String optional(Path file) throws IOException {
        return Files.isRegularFile(file) ? text(file) : "";
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }
}
