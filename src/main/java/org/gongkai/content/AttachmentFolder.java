package org.gongkai.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.finding.Findings;

/**
 * The folder {@code <name>.files/} of an entry (附件夹).
 *
 * @param path relative to the project folder
 * @param files name relative to the folder ▸ file
 */
record AttachmentFolder(String path, Map<String, Path> files) {

    /** One without files. */
    static AttachmentFolder none(String path) {
        return new AttachmentFolder(path, Map.of());
    }

    AttachmentFolder {
        files = Map.copyOf(files);
    }

    /** Reads every file once; nothing where one cannot be read. */
    Optional<List<Attachment>> read(Findings findings) {
        List<Attachment> attachments = new ArrayList<>();
        boolean sound = true;
        List<String> names = new ArrayList<>(files.keySet());
        names.sort((a, b) ->
                Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)));
        for (String name : names) {
            Path file = files.getOrDefault(name, Path.of(name));
            try {
                attachments.add(new Attachment(name, file, Files.size(file), sha256(file)));
            } catch (IOException e) {
                findings.add(TextFiles.unreadable(path + "/" + name, e));
                sound = false;
            }
        }
        return sound ? Optional.of(attachments) : Optional.empty();
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }
}
