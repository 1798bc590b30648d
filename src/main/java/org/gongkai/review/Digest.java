package org.gongkai.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.content.Attachment;
import org.gongkai.content.Manuscript;
import org.gongkai.json.Json;

/**
 * The digest of exactly what was reviewed (摘要): everything that can reach a reader, and nothing else. SHA-256 over the
 * text {@code gongkai-entry/v1}, {@code meta …}, {@code body …}, {@code file … name} in lines that end in {@code \n}.
 *
 * @param meta hex SHA-256 of the covered header keys as canonical JSON (RFC 8785)
 * @param body hex SHA-256 of the text
 * @param files by the UTF-8 bytes of their names
 */
public record Digest(String meta, String body, List<Attachment> files) {

    public Digest {
        files = List.copyOf(files);
    }

    /** The digest of a manuscript as it stands. */
    public static Digest of(Manuscript manuscript) {
        return new Digest(
                sha256(Json.canonical(manuscript.header().covered())), sha256(manuscript.body()), files(manuscript));
    }

    private static List<Attachment> files(Manuscript manuscript) {
        return manuscript.figures().isEmpty()
                ? manuscript.attachments()
                : Stream.concat(manuscript.attachments().stream(), manuscript.figures().stream())
                        .sorted(Comparator.comparing(
                                file -> file.name().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned))
                        .toList();
    }

    /** That of the same text with other files. */
    Digest with(List<Attachment> others) {
        return new Digest(meta, body, others);
    }

    /** {@code sha256:} and 64 hex digits. */
    public String text() {
        return "sha256:" + sha256(statement());
    }

    /** The text that the digest is made of. */
    public String statement() {
        StringBuilder text = new StringBuilder("gongkai-entry/v1\n");
        text.append("meta ").append(meta).append('\n');
        text.append("body ").append(body).append('\n');
        for (Attachment file : files) {
            text.append("file ")
                    .append(file.sha256())
                    .append(' ')
                    .append(file.name())
                    .append('\n');
        }
        return text.toString();
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }
}
