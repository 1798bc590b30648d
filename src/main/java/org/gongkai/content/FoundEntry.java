package org.gongkai.content;

import java.nio.file.Path;

/**
 * An entry's file as the walk through the folder found it.
 *
 * @param file where it lies
 * @param path relative to the project folder, NFC, with {@code /}
 * @param folderCategory key of the category that its folder stands for
 * @param name without the extension, NFC
 * @param extension lower case
 * @param attachments the files beside it
 * @param figures the file of figures that a report's text goes with, or the ledger beside an entry
 * @param review the statements and signatures beside it
 */
record FoundEntry(
        Path file,
        String path,
        String folderCategory,
        String name,
        String extension,
        AttachmentFolder attachments,
        AttachmentFolder figures,
        ReviewFolder review) {}
