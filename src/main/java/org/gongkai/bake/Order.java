package org.gongkai.bake;

import org.gongkai.press.edition.EarlierRelease;
import org.jspecify.annotations.Nullable;

/**
 * How a site is to be built (构建要求).
 *
 * @param strict whether an error blocks as well
 * @param since the release since which changes.json tells what became other
 * @param earlier whether the site may replace one as of a later instant
 * @param releases whether the site is to be a link to release folders
 * @param flush whether to wait until it is on the disk itself
 */
public record Order(boolean strict, @Nullable EarlierRelease since, boolean earlier, boolean releases, boolean flush) {

    /** The usual build. */
    static final Order USUAL = new Order(false, null, false, false, false);
}
