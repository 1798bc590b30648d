package org.gongkai.bake;

import java.util.Optional;
import org.gongkai.press.edition.EarlierRelease;

/**
 * How a site is to be built (构建要求).
 *
 * @param strict whether an error blocks as well
 * @param since the release since which changes.json tells what became other
 * @param earlier whether the site may replace one as of a later instant
 * @param releases whether the site is to be a link to release folders
 * @param flush whether to wait until it is on the disk itself
 */
public record Order(boolean strict, Optional<EarlierRelease> since, boolean earlier, boolean releases, boolean flush) {

    /** The usual build. */
    static Order usual(boolean strict) {
        return new Order(strict, Optional.empty(), false, false, false);
    }
}
