package org.gongkai.press;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.gongkai.page.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * Puts a site in its place (发布). It is built in a fresh folder beside the old one and swapped in by rename when it is
 * whole; until then, and if anything fails, the old site stays as it is. One build at a time.
 */
public final class Publication implements AutoCloseable {

    private static final String SITE = "site";

    private final Path site;
    private final Path fresh;
    private final Path old;
    private final PublicationLock lock;

    private Publication(Path site, Path fresh, Path old, PublicationLock lock) {
        this.site = site;
        this.fresh = fresh;
        this.old = old;
        this.lock = lock;
    }

    /** Why a folder cannot be built into. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient org.gongkai.finding.Wording wording;

        Refused(String zh, String en) {
            super(en);
            this.wording = new org.gongkai.finding.Wording(zh, en);
        }

        /** What to tell the user. */
        public org.gongkai.finding.Wording wording() {
            return wording;
        }
    }

    /**
     * Prepares to replace the site at {@code folder}. What an interrupted build left is put in order first.
     *
     * @throws Refused if the folder holds something that is no site of ours, or another build is at work
     */
    public static Publication open(Path folder) throws IOException, Refused {
        Path site = folder.toAbsolutePath().normalize();
        Path name = site.getFileName();
        Path parent = site.getParent();
        if (name == null || parent == null) {
            throw new Refused("不能发布到根目录", "cannot publish to the root folder");
        }
        Files.createDirectories(parent);
        Path fresh = parent.resolve("." + name + ".new");
        Path old = parent.resolve("." + name + ".old");
        PublicationLock lock = PublicationLock.on(parent.resolve("." + name + ".lock"))
                .orElseThrow(() -> new Refused("另一个构建正在使用 " + site, "another build is using " + site));
        Publication publication = new Publication(site, fresh, old, lock);
        try {
            publication.recover();
            publication.refuseForeign();
            delete(fresh);
            Files.createDirectories(fresh.resolve(SITE));
        } catch (IOException | Refused e) {
            publication.close();
            throw e;
        }
        return publication;
    }

    /** A build that was killed between its two renames left the old site beside its place. */
    private void recover() throws IOException {
        if (Files.isDirectory(old, LinkOption.NOFOLLOW_LINKS)) {
            if (Files.exists(site, LinkOption.NOFOLLOW_LINKS)) {
                delete(old);
            } else {
                Files.move(old, site);
            }
        }
    }

    private void refuseForeign() throws IOException, Refused {
        if (!Files.exists(site, LinkOption.NOFOLLOW_LINKS)) {
            return;
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
        boolean replaced = Files.exists(site, LinkOption.NOFOLLOW_LINKS);
        if (replaced) {
            Files.move(site, old);
        }
        try {
            Files.move(fresh.resolve(SITE), site);
        } catch (IOException e) {
            if (replaced) {
                Files.move(old, site);
            }
            throw e;
        }
        delete(old);
    }

    /** Leaves nothing behind but the site. */
    @Override
    public void close() throws IOException {
        try {
            delete(fresh);
        } finally {
            lock.close();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
