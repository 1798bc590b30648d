package org.gongkai.paper;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** The bytes of a picture's file ▸ a picture, as far as Word knows its kind (图片文件): PNG, JPEG and GIF tell their size in the beginning. */
final class PlateFile {

    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final int GIF = 0x47494638;
    private static final int JPEG = 0xFFD8;

    private PlateFile() {}

    static Optional<Plate> read(byte[] bytes, String words) {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        if (bytes.length >= 24 && file.getLong(0) == PNG) { // the first chunk is IHDR
            return plate("png", bytes, file.getInt(16), file.getInt(20), words);
        }
        if (bytes.length >= 10 && file.getInt(0) == GIF) {
            file.order(ByteOrder.LITTLE_ENDIAN);
            return plate("gif", bytes, file.getShort(6) & 0xFFFF, file.getShort(8) & 0xFFFF, words);
        }
        return bytes.length >= 4 && (file.getShort(0) & 0xFFFF) == JPEG ? jpeg(bytes, file, words) : Optional.empty();
    }

    /** Segment by segment to the one that begins a frame (ITU-T T.81, B.2.2). */
    private static Optional<Plate> jpeg(byte[] bytes, ByteBuffer file, String words) {
        int at = 2;
        while (at + 9 <= file.limit() && (file.get(at) & 0xFF) == 0xFF) {
            int marker = file.get(at + 1) & 0xFF;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return plate("jpeg", bytes, file.getShort(at + 7) & 0xFFFF, file.getShort(at + 5) & 0xFFFF, words);
            }
            at += marker == 0xFF ? 1 : 2 + (file.getShort(at + 2) & 0xFFFF);
        }
        return Optional.empty();
    }

    private static Optional<Plate> plate(String kind, byte[] bytes, int width, int height, String words) {
        return width > 0 && height > 0 ? Optional.of(new Plate(kind, bytes, width, height, words)) : Optional.empty();
    }
}
