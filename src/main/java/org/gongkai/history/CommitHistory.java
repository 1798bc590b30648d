package org.gongkai.history;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.eclipse.jgit.util.SystemReader;
import org.gongkai.calendar.BeijingTime;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/**
 * When the files of a project were first committed (版本库记录), as its Git repository tells. A file that was moved keeps its
 * day. Nothing is written, and nothing is read but the repository.
 */
public final class CommitHistory {

    private static final String CONTENT = "content";

    /** Path in the repository ▸ the first commit with it; nothing for what the repository began with. */
    private final Map<String, Optional<Instant>> first = new HashMap<>();

    private final String prefix;

    private CommitHistory(String prefix) {
        this.prefix = prefix;
    }

    /** Why a history is not known. */
    public static final class Unknown extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Wording why;
        private final boolean sound;

        Unknown(String zh, String en) {
            this(zh, en, null);
        }

        private Unknown(String zh, String en, @Nullable IOException unreadable) {
            super(en, unreadable);
            this.why = new Wording(zh, en);
            this.sound = unreadable == null;
        }

        /** Whether the repository is as it should be, and tells the same again. */
        boolean sound() {
            return sound;
        }

        /** In words. */
        public Wording why() {
            return why;
        }
    }

    /**
     * Reads the history of a project's content.
     *
     * @param project a folder, itself a repository or in one
     * @throws Unknown where there is no repository, or one that does not reach back to its beginning or cannot be read
     */
    public static CommitHistory of(Path project) throws Unknown {
        try {
            return read(project.toRealPath());
        } catch (IOException e) {
            throw new Unknown("版本库无法读取", "the repository cannot be read", e);
        }
    }

    private static CommitHistory read(Path folder) throws IOException, Unknown {
        SystemReader.setInstance(new Surroundings(folder));
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
        if (builder.getGitDir() == null) {
            throw new Unknown("项目不在 Git 版本库中", "the project is in no Git repository");
        }
        try (Repository repository = builder.setMustExist(true).build()) {
            if (repository.isBare()) {
                throw new Unknown("版本库没有工作区", "the repository has no work tree");
            }
            if (!repository.getObjectDatabase().getShallowCommits().isEmpty()) {
                throw new Unknown(
                        "版本库是浅克隆，历史不完整（git fetch --unshallow 可取回）",
                        "the repository is a shallow clone (git fetch --unshallow gets the rest)");
            }
            ObjectId head = repository.resolve("HEAD");
            if (head == null) {
                throw new Unknown("版本库还没有提交", "the repository has no commit yet");
            }
            File root = repository.getWorkTree().getCanonicalFile();
            String below = root.toPath().relativize(folder).toString().replace(File.separatorChar, '/');
            CommitHistory history = new CommitHistory(below.isEmpty() ? "" : below + "/");
            history.read(repository, head);
            return history;
        }
    }

    /**
     * The day, in Asia/Shanghai, on which a file was first committed; nothing where it is not committed or the repository
     * began with it, as after a move from another system.
     *
     * @param path relative to the project, NFC, with {@code /}
     */
    public Optional<LocalDate> introduced(String path) {
        return first.getOrDefault(key(prefix + path), Optional.empty())
                .map(instant -> LocalDate.ofInstant(instant, BeijingTime.ZONE));
    }

    private static String key(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    private void read(Repository repository, ObjectId head) throws IOException {
        try (RevWalk walk = new RevWalk(repository);
                ObjectReader reader = repository.newObjectReader()) {
            walk.markStart(walk.parseCommit(head));
            walk.sort(RevSort.TOPO);
            walk.sort(RevSort.REVERSE, true);
            for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
                List<DiffEntry> changes = changes(reader, commit, walk);
                boolean moved = changes.stream().anyMatch(one -> one.getChangeType() == DiffEntry.ChangeType.DELETE);
                for (DiffEntry change : moved ? renames(repository, changes) : changes) {
                    note(change, commit);
                }
            }
        }
    }

    private void note(DiffEntry change, RevCommit commit) {
        switch (change.getChangeType()) {
            case ADD, COPY -> first.putIfAbsent(key(change.getNewPath()), day(commit));
            case RENAME ->
                first.putIfAbsent(
                        key(change.getNewPath()), first.getOrDefault(key(change.getOldPath()), Optional.empty()));
            case MODIFY, DELETE -> {}
        }
    }

    /** The earlier of its two times, so that nobody is accused by a later rebase; nothing for the first commit of all. */
    private static Optional<Instant> day(RevCommit commit) {
        Instant author = commit.getAuthorIdent().getWhenAsInstant();
        Instant committer = commit.getCommitterIdent().getWhenAsInstant();
        return commit.getParentCount() == 0
                ? Optional.empty()
                : Optional.of(author.isBefore(committer) ? author : committer);
    }

    /** What a commit changed below {@code content} against its first parent; of a merge, what no parent has. */
    private List<DiffEntry> changes(ObjectReader reader, RevCommit commit, RevWalk walk) throws IOException {
        try (TreeWalk trees = new TreeWalk(reader)) {
            trees.setRecursive(true);
            trees.setFilter(AndTreeFilter.create(PathFilter.create(prefix + CONTENT), TreeFilter.ANY_DIFF));
            if (commit.getParentCount() == 0) {
                trees.addTree(new EmptyTreeIterator());
            } else {
                trees.addTree(tree(walk, commit.getParent(0)));
            }
            trees.addTree(commit.getTree());
            return commit.getParentCount() > 1 ? ofMerge(trees, commit, walk) : DiffEntry.scan(trees);
        }
    }

    /** A merge adds only what none of its parents has: the rest was added on their way. */
    private static List<DiffEntry> ofMerge(TreeWalk trees, RevCommit merge, RevWalk walk) throws IOException {
        List<DiffEntry> added = new ArrayList<>();
        for (DiffEntry change : DiffEntry.scan(trees)) {
            boolean known = false;
            for (int i = 1; i < merge.getParentCount() && !known; i++) {
                try (TreeWalk found =
                        TreeWalk.forPath(walk.getObjectReader(), change.getNewPath(), tree(walk, merge.getParent(i)))) {
                    known = found != null;
                }
            }
            if (!known) {
                added.add(change);
            }
        }
        return added;
    }

    private static ObjectId tree(RevWalk walk, RevCommit commit) throws IOException {
        return walk.parseTree(commit);
    }

    private static List<DiffEntry> renames(Repository repository, List<DiffEntry> changes) throws IOException {
        RenameDetector detector = new RenameDetector(repository);
        detector.addAll(changes);
        return detector.compute();
    }
}
