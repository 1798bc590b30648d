package org.gongkai.press.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.page.Addresses;

/**
 * Puts a site in its place (发布). It is built in a fresh folder beside the old one and swapped in by rename when it is
 * whole; until then, and if anything fails, the old site stays as it is. One build at a time.
 */
public final class Publication implements AutoCloseable {

    private static final String SITE = "site";

    private final Path fresh;
    private final Swap swap;
    private final PublicationLock lock;
    private final List<FileSystemException> leftBehind = new ArrayList<>();

    private Publication(Path fresh, Swap swap, PublicationLock lock) {
        this.fresh = fresh;
        this.swap = swap;
        this.lock = lock;
    }

    /** Why a folder cannot be built into. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Wording wording;

        Refused(String zh, String en) {
            super(en);
            this.wording = new Wording(zh, en);
        }

        /** What to tell the user. */
        public Wording wording() {
            return wording;
        }
    }

    /** Prepares to replace the site at {@code folder} by a folder, or by a release where it is a link to one. */
    public static Publication open(Path folder) throws IOException, Refused {
        return open(folder, false);
    }

    /**
     * Prepares to replace the site at {@code folder}. What an interrupted build left is put in order first.
     *
     * @param releases whether the site shall be a link to release folders; where it is one it stays one
     * @throws Refused if the folder holds something that is no site of ours, or another build is at work
     * @throws Displaced if no site stands, and the old one cannot be put back
     */
    public static Publication open(Path folder, boolean releases) throws IOException, Refused {
        Path site = folder.toAbsolutePath().normalize();
        Path name = site.getFileName();
        Path parent = site.getParent();
        if (name == null || parent == null) {
            throw new Refused("不能发布到根目录", "cannot publish to the root folder");
        }
        Files.createDirectories(parent);
        Path fresh = parent.resolve("." + name + ".new");
        TwoRenames plain = new TwoRenames(site, parent.resolve("." + name + ".old"));
        Releases links = new Releases(site, parent.resolve("." + name + ".releases"), fresh.resolve("link"));
        PublicationLock lock = PublicationLock.on(parent.resolve("." + name + ".lock"))
                .orElseThrow(() -> new Refused("另一个构建正在使用 " + site, "another build is using " + site));
        try {
            plain.recover();
            links.recover();
            refuseForeign(site, links, releases);
            FileTree.remove(fresh);
            Files.createDirectories(fresh.resolve(SITE));
        } catch (IOException | Refused e) {
            try (lock) {
                throw e; // and what closing the lock meets is told with it
            }
        }
        return new Publication(fresh, releases || links.linked() ? links : plain, lock);
    }

    private static void refuseForeign(Path site, Releases links, boolean releases) throws IOException, Refused {
        if ((releases || links.linked()) && links.blocked()) {
            throw new Refused(
                    links.folder() + " 不是本程序建立的文件夹，不予使用；请移走",
                    links.folder() + " is no folder that this program made; move it away");
        }
        if (!Files.exists(site, LinkOption.NOFOLLOW_LINKS) || links.linked()) {
            return;
        }
        if (Files.isSymbolicLink(site)) {
            throw new Refused(
                    site + " 是符号链接，但不是 build --releases 建立的；请另选一个文件夹",
                    site + " is a symbolic link, and none that build --releases made; choose another folder");
        }
        if (!Files.isDirectory(site, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refused(site + " 不是文件夹", site + " is no folder");
        }
        if (Files.exists(site.resolve(Addresses.MANIFEST.path()), LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> children = Files.list(site)) {
            if (children.findAny().isPresent()) {
                throw new Refused(
                        site + " 里有不是本程序发布的文件，不予覆盖；请另选一个空文件夹",
                        site + " holds files that this program did not publish; choose an empty folder");
            }
        }
    }

    /** A fresh folder for what the build needs on its way; gone when the publication is closed. */
    public Path scratch() {
        return fresh;
    }

    /** The fresh folder to build the site in. */
    public Path fresh() {
        return fresh.resolve(SITE);
    }

    /** Swaps the fresh folder in. */
    public void publish() throws IOException {
        publish(false, () -> {});
    }

    /**
     * Swaps the fresh folder in. Once that is done nothing fails any more: what cannot be cleaned up is {@link #leftBehind}.
     *
     * @param flush whether to wait until the new site is on the disk itself before the old one is given up
     * @param done is told when the new site stands
     * @throws Displaced if that fails and the old site cannot be put back
     */
    public void publish(boolean flush, Runnable done) throws IOException {
        if (flush) {
            Flush.tree(fresh());
        }
        swap.put(fresh());
        done.run();
        clean(() -> {
            if (flush) {
                swap.flush();
            }
            swap.clean();
        });
    }

    /**
     * What could not be cleaned up; all of it is known when the publication is closed.
     *
     * @param project the findings name what is below it by relative paths
     */
    public List<Finding> leftBehind(Path project) {
        return leftBehind.stream().map(one -> leftBehind(one, project)).toList();
    }

    private static Finding leftBehind(FileSystemException e, Path project) {
        Path file = Path.of(String.valueOf(e.getFile()));
        Path shown = file.startsWith(project) ? project.relativize(file) : file;
        String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
        return Finding.of(
                Rule.LEFT_BEHIND,
                Place.of(shown.toString().replace('\\', '/')),
                new Wording("没有清理干净：" + reason, "not cleaned up: " + reason),
                new Wording(
                        "不影响站点；下一次构建会再清理，也可以自己删除",
                        "the site is not affected; the next build tries again, or delete it"));
    }

    /** Leaves nothing behind but the site. */
    @Override
    public void close() {
        clean(() -> FileTree.remove(fresh));
        clean(lock::close);
    }

    private interface Cleaning {
        void run() throws IOException;
    }

    /** Neither a published site nor one that stayed as it was becomes wrong by something that cannot be taken away. */
    private void clean(Cleaning cleaning) {
        try {
            cleaning.run();
        } catch (IOException e) {
            leftBehind.add(FreshFolder.located(fresh, e));
        } catch (UncheckedIOException e) {
            leftBehind.add(FreshFolder.located(fresh, new IOException(e.getMessage(), e)));
        }
    }
}
