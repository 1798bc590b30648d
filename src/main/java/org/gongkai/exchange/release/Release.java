package org.gongkai.exchange.release;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The files of a published site (已发布的站点), wherever they lie. */
@FunctionalInterface
public interface Release {

    /**
     * Opens a file.
     *
     * @param path relative to the site, with {@code /}, without {@code .} and {@code ..}
     * @return nothing where there is no such regular file
     */
    Optional<InputStream> open(String path) throws IOException;
}
