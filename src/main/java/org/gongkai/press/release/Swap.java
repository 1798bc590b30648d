package org.gongkai.press.release;

import java.io.IOException;
import java.nio.file.Path;

/** How a whole site comes to its place (换入). */
sealed interface Swap permits TwoRenames, Releases {

    /**
     * Puts the whole folder into the site's place. If that fails the old site stands there as it was.
     *
     * @throws Displaced if it fails and the old site cannot be put back
     */
    public void put(Path whole) throws IOException;

    /** Waits until the new site's place is on the disk itself. */
    void flush() throws IOException;

    /** Takes away what the new site has replaced. */
    void clean() throws IOException;
}
