package org.gongkai.press.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The site is a folder (普通文件夹): the old one is renamed aside and the new one to its place. Between the two renames no
 * site stands.
 *
 * @param old where the old site lies until the new one stands
 */
record TwoRenames(Path site, Path old) implements Swap {

    /** A build that was killed between its two renames left the old site aside; one killed later, what is left of it. */
    void recover() throws IOException {
        if (!Files.isDirectory(old, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (Files.exists(site, LinkOption.NOFOLLOW_LINKS)) {
            FileTree.remove(old);
            return;
        }
        try {
            Files.move(old, site);
        } catch (IOException e) {
            throw new Displaced(site, old, e);
        }
    }

    @Override
    public void put(Path whole) throws IOException {
        if (!Files.exists(site, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(whole, site);
            return;
        }
        Files.move(site, old);
        try {
            Files.move(whole, site);
        } catch (IOException e) {
            back(old, site, e);
            throw e;
        }
    }

    /** Puts the old site back after a failure. */
    static void back(Path aside, Path site, IOException failure) throws Displaced {
        try {
            Files.move(aside, site);
        } catch (IOException e) {
            failure.addSuppressed(e);
            throw new Displaced(site, aside, failure);
        }
    }

    @Override
    public void flush() throws IOException {
        Flush.around(site);
    }

    @Override
    public void clean() throws IOException {
        FileTree.remove(old);
    }
}
