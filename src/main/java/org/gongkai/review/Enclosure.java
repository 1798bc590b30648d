package org.gongkai.review;

import org.gongkai.content.Attachment;

/**
 * An attachment of an entry (附件).
 *
 * @param file what lies in the editors' folder
 * @param title what readers see; the file's name where no title is given
 */
public record Enclosure(Attachment file, String title) {}
