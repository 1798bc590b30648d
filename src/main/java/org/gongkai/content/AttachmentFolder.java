package org.gongkai.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.hash.Hashes;

/**
 * The folder {@code <name>.files/} of an entry (附件夹).
 *
 * @param path relative to the project folder
 * @param files name relative to the folder ▸ file
 */
record AttachmentFolder(String path, Map<String, Path> files) {

    /** How the folder's name ends. */
    static final String ENDING = ".files";

    private static final int GIT_LOOKS_AT = 8000;
    private static final long LARGEST_TEXT = 4L << 20;

    private static final Comparator<Attachment> BY_BYTES =
            Comparator.comparing(one -> one.name().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    /** One without files. */
    static AttachmentFolder none(String path) {
        return new AttachmentFolder(path, Map.of());
    }

    AttachmentFolder {
        files = Map.copyOf(files);
    }

    /**
     * The file of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    Path at(String name) {
        Path file = files.get(name);
        if (file == null) {
            throw new IllegalArgumentException("no such file: " + name);
        }
        return file;
    }

    /** That of an entry which lies in this folder; it need not exist. */
    static Found<AttachmentFolder> beside(Listing here, String stem) {
        String at = here.at(stem + ENDING);
        Path folder = here.folders().get(stem + ENDING);
        return folder == null ? Found.of(none(at)) : in(folder, at);
    }

    /** All files below a folder. */
    private static Found<AttachmentFolder> in(Path folder, String path) {
        List<Finding> findings = new ArrayList<>();
        Listing here = Listing.of(folder, path).into(findings);
        Map<String, Path> files = new TreeMap<>(here.files());
        here.folders()
                .forEach((name, child) -> in(child, here.at(name))
                        .into(findings)
                        .files()
                        .forEach((below, file) -> files.put(name + "/" + below, file)));
        return new Found<>(new AttachmentFolder(path, files), findings);
    }

    /** Reads every file once; nothing where one cannot be read. */
    Found<Optional<List<Attachment>>> read() {
        List<Attachment> attachments = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        new TreeMap<>(files).forEach((name, file) -> {
            try {
                attachments.add(attachment(name, file));
            } catch (IOException e) {
                findings.add(TextFiles.unreadable(path.isEmpty() ? name : path + "/" + name, e));
            }
        });
        attachments.sort(BY_BYTES);
        return new Found<>(findings.isEmpty() ? Optional.of(attachments) : Optional.empty(), findings);
    }

    private static Attachment attachment(String name, Path file) throws IOException {
        long size = Files.size(file);
        if (size > LARGEST_TEXT) {
            try (InputStream in = Files.newInputStream(file)) {
                return new Attachment(name, file, size, Hashes.sha256(in), Optional.empty());
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        return new Attachment(name, file, bytes.length, Hashes.sha256(bytes), ends(bytes));
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
                : Optional.of(new Attachment.LineEnds(Hashes.sha256(lf), Hashes.sha256(crlf)));
    }
}
