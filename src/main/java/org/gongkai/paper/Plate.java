package org.gongkai.paper;

import java.util.Arrays;
import java.util.Optional;

/**
 * A picture (图片), never wider than the text.
 *
 * @param kind {@code png}, {@code jpeg} or {@code gif}
 * @param bytes of the file
 * @param width in dots
 * @param height in dots
 * @param words for readers who do not see it
 */
@SuppressWarnings("ArrayRecordComponent") // a file as it is: compared by its bytes, never changed
public record Plate(String kind, byte[] bytes, int width, int height, String words) implements Piece {

    /**
     * The picture in a file; nothing where it is none that Word can show (PNG, JPEG, GIF).
     *
     * @param words for readers who do not see it
     */
    public static Optional<Plate> of(byte[] file, String words) {
        return PlateFile.read(file, words);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Plate plate
                && kind.equals(plate.kind)
                && Arrays.equals(bytes, plate.bytes)
                && width == plate.width
                && height == plate.height
                && words.equals(plate.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
