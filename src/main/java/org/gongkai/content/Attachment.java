package org.gongkai.content;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file beside an entry (附件), read once when the folder is read.
 *
 * @param name its name relative to {@code <name>.files/}, NFC, with {@code /}
 * @param file where it lies
 * @param bytes its size
 * @param sha256 of its bytes, lower-case hex
 * @param ends what a program that changes line ends would make of it; nothing where it is no text
 */
public record Attachment(String name, Path file, long bytes, String sha256, Optional<LineEnds> ends) {

    /** The same file as a program would leave it that writes all line ends in one way. */
    public Attachment with(String sha256) {
        return new Attachment(name, file, bytes, sha256, ends);
    }

    /**
     * The hashes of a text with all its line ends written in one way.
     *
     * @param lf of Unix
     * @param crlf of Windows
     */
    public record LineEnds(String lf, String crlf) {}
}
