package org.gongkai.press.release;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The site is a symbolic link to one of several release folders (发布文件夹): one rename of the link switches from release
 * to release, and at every instant one of them stands whole. The release before the one that stands is kept, for readers
 * that are still in it.
 *
 * @param site the link
 * @param folder the release folders by number, beside the link
 * @param next where the new link is made before it is renamed
 */
record Releases(Path site, Path folder, Path next) implements Swap {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{6,9}");

    /** Whether the site is a link that this class made. */
    boolean linked() throws IOException {
        return Files.isSymbolicLink(site) && target().isPresent();
    }

    /** Whether something foreign has the name of the release folders. */
    boolean blocked() {
        return Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    }

    /** The release that the link names, there or not. */
    private Optional<Path> target() throws IOException {
        Path target = Files.readSymbolicLink(site);
        Path number = target.getFileName();
        return number != null
                        && NUMBER.matcher(number.toString()).matches()
                        && target.equals(folder.getFileName().resolve(number))
                ? Optional.of(folder.resolve(number))
                : Optional.empty();
    }

    /** The release folders that are there, the oldest first. */
    private SortedSet<Integer> numbers() throws IOException {
        SortedSet<Integer> numbers = new TreeSet<>();
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            List<Path> children;
            try (Stream<Path> list = Files.list(folder)) {
                children = list.toList();
            }
            for (Path child : children) {
                String name = child.getFileName().toString();
                if (NUMBER.matcher(name).matches() && Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    numbers.add(Integer.parseInt(name));
                }
            }
        }
        return numbers;
    }

    private Path release(int number) {
        String digits = Integer.toString(number);
        return folder.resolve("0".repeat(Math.max(0, 6 - digits.length())) + digits);
    }

    /**
     * Puts in order what a killed build left. A release is moved into {@link #folder} only when it is whole, so the newest
     * can stand where none does; one that was not switched to is nothing yet.
     */
    void recover() throws IOException {
        boolean link = linked();
        if (!link && Files.exists(site, LinkOption.NOFOLLOW_LINKS)) {
            remove(numbers());
        } else if (!link || !Files.isDirectory(target().orElseThrow(), LinkOption.NOFOLLOW_LINKS)) {
            SortedSet<Integer> numbers = numbers();
            if (!numbers.isEmpty()) {
                link(release(numbers.last()));
            } else if (link) {
                Files.delete(site);
            }
        }
        clean();
    }

    private void link(Path release) throws IOException {
        Files.createDirectories(next.getParent());
        Files.deleteIfExists(next);
        prepare(release);
        Files.move(next, site, StandardCopyOption.ATOMIC_MOVE);
    }

    private void prepare(Path release) throws IOException {
        try {
            Files.createSymbolicLink(next, folder.getFileName().resolve(release.getFileName()));
        } catch (UnsupportedOperationException e) {
            throw new FileSystemException(site.toString(), null, "no symbolic links here");
        }
    }

    @Override
    public void put(Path whole) throws IOException {
        boolean plain = !linked() && Files.exists(site, LinkOption.NOFOLLOW_LINKS);
        SortedSet<Integer> numbers = numbers();
        int last = numbers.isEmpty() ? 0 : numbers.last();
        Path before = release(last + 1);
        Path release = plain ? release(last + 2) : before;
        prepare(release);
        Files.createDirectories(folder);
        Files.move(whole, release);
        try {
            if (plain) {
                Files.move(site, before); // only when the first release takes a folder's place there is a gap
            }
            try {
                Files.move(next, site, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                if (plain) {
                    TwoRenames.back(before, site, e);
                }
                throw e;
            }
        } catch (IOException e) {
            undo(release, e); // also where no site stands: the next build links the newest release
            throw e;
        }
    }

    private void undo(Path release, IOException failure) {
        try {
            FileTree.remove(release);
            removeIfEmpty();
        } catch (IOException e) {
            failure.addSuppressed(e); // the next build takes it away
        }
    }

    @Override
    public void flush() throws IOException {
        Flush.one(folder);
        Flush.around(site);
    }

    /** Leaves the release that stands and the one before it. */
    @Override
    public void clean() throws IOException {
        if (linked()) {
            int live = Integer.parseInt(target().orElseThrow().getFileName().toString());
            SortedSet<Integer> others = numbers();
            SortedSet<Integer> older = new TreeSet<>(others.headSet(live));
            others.remove(live);
            if (!older.isEmpty()) {
                others.remove(older.last());
            }
            remove(others);
        }
        removeIfEmpty();
    }

    private void remove(SortedSet<Integer> numbers) throws IOException {
        for (int number : numbers) {
            FileTree.remove(release(number));
        }
    }

    private void removeIfEmpty() throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> list = Files.list(folder)) {
                if (list.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
        }
    }
}
