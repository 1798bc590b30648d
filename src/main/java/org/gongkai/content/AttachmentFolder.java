package org.gongkai.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.finding.Sink;

/**
 * The folder {@code <name>.files/} of an entry (附件夹).
 *
 * @param path relative to the project folder
 * @param files name relative to the folder ▸ file
 */
record AttachmentFolder(String path, Map<String, Path> files) {

    private static final int GIT_LOOKS_AT = 8000;
    private static final long LARGEST_TEXT = 4L << 20;

    /** One without files. */
    static AttachmentFolder none(String path) {
        return new AttachmentFolder(path, Map.of());
    }

    AttachmentFolder {
        files = Map.copyOf(files);
    }

    /** Reads every file once; nothing where one cannot be read. */
    Optional<List<Attachment>> read(Sink findings) {
        List<Attachment> attachments = new ArrayList<>();
        boolean sound = true;
        List<String> names = new ArrayList<>(files.keySet());
        names.sort((a, b) ->
                Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)));
        for (String name : names) {
            Path file = files.getOrDefault(name, Path.of(name));
            try {
                attachments.add(attachment(name, file));
            } catch (IOException e) {
                findings.add(TextFiles.unreadable(path + "/" + name, e));
                sound = false;
            }
        }
        return sound ? Optional.of(attachments) : Optional.empty();
    }

    private static Attachment attachment(String name, Path file) throws IOException {
        long size = Files.size(file);
        if (size > LARGEST_TEXT) {
            return new Attachment(name, file, size, Sha256.of(file));
        }
        byte[] bytes = Files.readAllBytes(file);
        return new Attachment(name, file, bytes.length, Sha256.of(bytes), ends(bytes));
    }

    /** Git takes a file for a text that has no NUL in its first 8,000 bytes. */
    private static Optional<Attachment.LineEnds> ends(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, GIT_LOOKS_AT); i++) {
            if (bytes[i] == 0) {
                return Optional.empty();
            }
        }
        byte[] lf = new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] crlf = new String(lf, StandardCharsets.ISO_8859_1)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        return lf.length == crlf.length
                ? Optional.empty()
                : Optional.of(new Attachment.LineEnds(Sha256.of(lf), Sha256.of(crlf)));
    }
}
