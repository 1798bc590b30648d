package org.gongkai.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.gongkai.content.yaml.NormalText;

/**
 * A file that is reviewed with a text (一并审查的文件), as the digest names it.
 *
 * @param kind what the hash is of
 * @param sha256 lower-case hex
 * @param name an asset's below assets/, an attachment's below {@code <name>.files/}, another's relative to the text's
 *     folder; of the site's record relative to the project folder
 */
public record Part(Kind kind, String sha256, String name) {

    /** In the order in which the digest names them: by kind, then by the UTF-8 bytes of the names. */
    public static final Comparator<Part> ORDER = Comparator.comparing(Part::kind)
            .thenComparing(part -> part.name.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    /** What a file is to the text, and what of it is hashed. */
    public enum Kind {
        /** A picture of assets/ that the text shows: its bytes. */
        ASSET("asset"),
        /** A data file: its text as it is read, see {@link NormalText#canonical}. */
        TEXT("text"),
        /** Any other: its bytes. */
        FILE("file");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word with which the digest's line begins. */
        public String word() {
            return word;
        }
    }

    public static Part of(Kind kind, Attachment file) {
        return new Part(kind, file.sha256(), file.name());
    }
}
