package org.gongkai.unpack.clean;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * A picture segment by segment, chunk by chunk (图片分段): what draws it is copied as it is and never encoded again, what tells of it is
 * left out. Which side is up (Exif orientation) is kept.
 */
final class PictureCleaning {

    private static final long PNG = 0x89504E470D0A1A0AL;

    /** Chunks that tell and do not draw (PNG 11.3.3, 11.3.4). */
    private static final Set<String> TELLING = Set.of("tEXt", "zTXt", "iTXt", "eXIf", "tIME", "dSIG");

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int ORIENTATION = 0x0112;

    private PictureCleaning() {}

    static Optional<byte[]> of(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        if (bytes.length > 12 && file.getLong(0) == PNG) {
            return png(bytes);
        }
        return bytes.length > 4 && (file.getShort(0) & 0xFFFF) == 0xFFD8 ? jpeg(bytes) : Optional.empty();
    }

    private static Optional<byte[]> png(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, 8);
        int at = 8;
        while (at + 12 <= bytes.length) {
            int length = file.getInt(at);
            if (length < 0 || length > bytes.length - at - 12) {
                return Optional.empty();
            }
            String type = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (!TELLING.contains(type)) {
                out.write(bytes, at, length + 12);
            }
            at += length + 12;
            if (type.equals("IEND")) {
                return Optional.of(out.toByteArray());
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> jpeg(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.write(0xFF);
        out.write(SOI);
        int at = 2;
        while (at + 4 <= bytes.length && (file.get(at) & 0xFF) == 0xFF) {
            int marker = file.get(at + 1) & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = 2 + (file.getShort(at + 2) & 0xFFFF);
            if (length < 4 || length > bytes.length - at) {
                return Optional.empty();
            }
            if (marker == SOS) {
                int end = picture(bytes, at + length);
                return end < 0 ? Optional.empty() : scans(bytes, at, end, out);
            }
            segment(bytes, at, marker, length, out);
            at += length;
        }
        return Optional.empty();
    }

    private static void segment(byte[] bytes, int at, int marker, int length, ByteArrayOutputStream out) {
        boolean colours = marker == APP2 && named(bytes, at + 4, "ICC_PROFILE");
        boolean telling = (marker >= APP0 && marker <= APP15) || marker == COMMENT;
        boolean jfif = marker == APP0 && named(bytes, at + 4, "JFIF\0");
        if (jfif && length >= 18) {
            out.writeBytes(new byte[] {(byte) 0xFF, (byte) APP0, 0, 16});
            out.write(bytes, at + 4, 12);
            out.writeBytes(new byte[] {0, 0}); // no small picture
        } else if (!telling || colours || marker == APP14) {
            out.write(bytes, at, length);
        } else if (marker == APP1 && named(bytes, at + 4, "Exif\0\0")) {
            orientation(bytes, at + 10, at + length).ifPresent(out::writeBytes);
        }
    }

    private static boolean named(byte[] bytes, int at, String name) {
        return at + name.length() <= bytes.length
                && new String(bytes, at, name.length(), StandardCharsets.ISO_8859_1).equals(name);
    }

    /** An Exif segment that says which side is up and nothing else; nothing where the picture is upright. */
    private static Optional<byte[]> orientation(byte[] bytes, int from, int to) {
        ByteBuffer exif = ByteBuffer.wrap(bytes, from, to - from).slice();
        if (exif.capacity() < 14) {
            return Optional.empty();
        }
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = exif.getInt(4);
        if (directory < 8 || directory > exif.capacity() - 2) {
            return Optional.empty();
        }
        int count = exif.getShort(directory) & 0xFFFF;
        for (int i = 0; i < count && directory + 2 + 12 * (i + 1) <= exif.capacity(); i++) {
            int entry = directory + 2 + 12 * i;
            int up = exif.getShort(entry + 8) & 0xFFFF;
            if ((exif.getShort(entry) & 0xFFFF) == ORIENTATION && up > 1 && up <= 8) {
                return Optional.of(upright(up));
            }
        }
        return Optional.empty();
    }

    private static byte[] upright(int up) {
        ByteBuffer segment = ByteBuffer.allocate(36);
        segment.putShort((short) 0xFFE1).putShort((short) 34);
        segment.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        segment.putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1);
        return segment.putShort((short) up).putShort((short) 0).putInt(0).array();
    }

    /** The end of the picture, behind its last scan; what follows is none of it. */
    private static int picture(byte[] bytes, int from) {
        for (int at = from; at + 1 < bytes.length; at++) {
            if ((bytes[at] & 0xFF) == 0xFF && (bytes[at + 1] & 0xFF) == EOI) {
                return at + 2;
            }
        }
        return -1;
    }

    private static Optional<byte[]> scans(byte[] bytes, int from, int to, ByteArrayOutputStream out) {
        out.write(bytes, from, to - from);
        return Optional.of(out.toByteArray());
    }
}
