package org.gongkai.harvest.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.gongkai.audit.PublishedData;
import org.gongkai.fetch.Unobtainable;

/** The files for programs of one site, copied into a folder of our own (数据文件的副本). */
final class Copy {

    private final Path folder;
    private long bytes;

    Copy(Path folder) {
        this.folder = folder;
    }

    /**
     * Takes a file, if it is one that is wanted.
     *
     * @param path as the archive names it; never trusted: only known names get this far
     */
    void take(String path, InputStream in) throws IOException, Unobtainable {
        if (!PublishedData.has(path)) {
            return;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] piece = new byte[1 << 16];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            all.write(piece, 0, read);
            if (all.size() > ReadingLimits.FILE) {
                throw new Unobtainable(path + " 超过 64 MB", path + " is longer than 64 MB");
            }
        }
        take(path, all.toByteArray());
    }

    void take(String path, byte[] content) throws IOException, Unobtainable {
        bytes += content.length;
        if (bytes > ReadingLimits.ALL) {
            throw new Unobtainable("数据文件合计超过 512 MB", "its data is more than 512 MB");
        }
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        try {
            Files.write(file, content, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new Unobtainable("压缩包里有两个 " + path, "two files " + path + " in the archive");
        }
    }
}
