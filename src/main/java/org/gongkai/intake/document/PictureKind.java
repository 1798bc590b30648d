package org.gongkai.intake.document;

import java.util.Locale;
import java.util.Optional;
import org.gongkai.unpack.text.TextFile;

/** The kinds of pictures that pages show (图片格式), by the first bytes of a file and not by its name. */
public enum PictureKind {
    PNG(0x89, 'P', 'N', 'G'),
    JPG(0xFF, 0xD8, 0xFF),
    GIF('G', 'I', 'F', '8');

    private final int[] first;

    PictureKind(int... first) {
        this.first = first;
    }

    /** The extension for a file of these bytes; nothing where it is of none of the kinds. */
    public static Optional<String> of(byte[] bytes) {
        for (PictureKind kind : values()) {
            if (TextFile.starts(bytes, kind.first)) {
                return Optional.of(kind.name().toLowerCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }
}
