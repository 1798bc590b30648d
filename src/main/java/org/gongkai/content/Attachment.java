package org.gongkai.content;

import java.nio.file.Path;

/**
 * A file beside an entry (附件), read once when the folder is read.
 *
 * @param name its name relative to {@code <name>.files/}, NFC, with {@code /}
 * @param file where it lies
 * @param bytes its size
 * @param sha256 of its bytes, lower-case hex
 */
public record Attachment(String name, Path file, long bytes, String sha256) {}
