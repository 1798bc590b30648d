package org.gongkai.bake;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.press.edition.EarlierRelease;
import org.gongkai.press.edition.Limits;
import org.jspecify.annotations.Nullable;

/**
 * How a site is to be built (构建要求).
 *
 * @param strict whether an error blocks as well
 * @param since the release since which changes.json tells what became other
 * @param earlier whether the site may replace one as of a later instant
 * @param releases whether the site is to be a link to release folders
 * @param flush whether to wait until it is on the disk itself
 * @param precompress whether compressed copies are to stand beside the files
 * @param limits how much a file may hold
 */
public record Order(
        boolean strict,
        @Nullable EarlierRelease since,
        boolean earlier,
        boolean releases,
        boolean flush,
        boolean precompress,
        Limits limits) {

    /** Without compressed copies, and with the usual limits. */
    public Order(boolean strict, @Nullable EarlierRelease since, boolean earlier, boolean releases, boolean flush) {
        this(strict, since, earlier, releases, flush, false, Limits.USUAL);
    }

    /** Whether something is to be done even where the site stands as it should. */
    boolean unusual(Path out) {
        return flush || !Files.isDirectory(out) || (releases && !Files.isSymbolicLink(out));
    }

    /** The usual build. */
    static final Order USUAL = new Order(false, null, false, false, false);
}
