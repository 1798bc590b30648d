package org.gongkai.review;

import org.gongkai.hash.Hashes;

/**
 * An entry as it stands under its digest, as far as that may be published (公开的稿件); the text itself is the entry's.
 *
 * @param header what of its header reaches readers, as one JSON object (RFC 8785): what the digest's line {@code meta} is the
 *     hash of
 * @param digest the text whose SHA-256 its digest is
 * @param second whether that is of the second form, which has the office's keys in a line of their own
 */
public record PublicText(String header, String digest, boolean second) {

    /** Whether the digest covers what is the office's together with the rest: then nobody else can compute that line. */
    public boolean covered() {
        return !second && !digest.contains("\nmeta " + Hashes.sha256(header) + "\n");
    }
}
