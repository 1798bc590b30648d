package org.gongkai.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.gongkai.exchange.release.Release;

/** The files of a published site in a folder (站点文件夹); the folder may be a link, no file in it. */
record FolderRelease(Path folder) implements Release {

    @Override
    public Optional<InputStream> open(String path) throws IOException {
        Path file = folder.resolve(path);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS))
                : Optional.empty();
    }
}
