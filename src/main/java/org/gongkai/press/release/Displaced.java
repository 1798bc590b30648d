package org.gongkai.press.release;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * A failure after which no site stands in its place (站点暂缺): the old one lies whole beside it, and the next build puts it
 * back.
 */
public final class Displaced extends FileSystemException {

    private static final long serialVersionUID = 1L;

    Displaced(Path site, Path aside, IOException cause) {
        super(site.toString(), aside.toString(), reason(cause));
        initCause(cause);
    }

    private static String reason(IOException cause) {
        return cause instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(cause.getMessage());
    }
}
