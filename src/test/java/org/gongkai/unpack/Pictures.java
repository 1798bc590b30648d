package org.gongkai.unpack;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Pictures of one point for tests, byte by byte. */
public final class Pictures {

    private Pictures() {}

    /** A PNG; each text chunk as {@code type, content}. */
    public static byte[] png(String... chunks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(out, "IHDR", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0});
        for (int i = 0; i < chunks.length; i += 2) {
            chunk(out, chunks[i], chunks[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        chunk(out, "IDAT", deflated(new byte[] {0, 0}));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** A PNG with a packed text. */
    static byte[] packedText(String key, byte[] text) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes((key + "\0\0").getBytes(StandardCharsets.ISO_8859_1));
        content.writeBytes(deflated(text));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] plain = png();
        out.write(plain, 0, 33);
        chunk(out, "zTXt", content.toByteArray());
        out.write(plain, 33, plain.length - 33);
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        byte[] packed = new byte[bytes.length + 100];
        int length = deflater.deflate(packed);
        deflater.end();
        return java.util.Arrays.copyOf(packed, length);
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(name);
        out.writeBytes(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    /** A JPEG with segments {@code marker, content} before the picture; markers as in {@code E1}. */
    public static byte[] jpeg(Object... segments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
        for (int i = 0; i < segments.length; i += 2) {
            segment(out, (int) segments[i], (byte[]) segments[i + 1]);
        }
        segment(out, 0xC0, new byte[] {8, 0, 1, 0, 1, 1, 1, 0x11, 0});
        segment(out, 0xDA, new byte[] {1, 1, 0, 0, 63, 0});
        out.writeBytes(new byte[] {0x12, 0x34, (byte) 0xFF, 0, (byte) 0xFF, (byte) 0xD9});
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.writeBytes(ByteBuffer.allocate(4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .array());
        out.writeBytes(content);
    }

    /** An Exif segment: text tags of the first directory, and a GPS directory where a latitude is wanted. */
    static byte[] exif(boolean gps, Object... tags) {
        return concat("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff(gps, tags));
    }

    /** A little TIFF: ASCII tags as {@code number, text}; GPS latitude 39 degrees. */
    static byte[] tiff(boolean gps, Object... tags) {
        int count = tags.length / 2 + (gps ? 1 : 0);
        int data = 8 + 2 + count * 12 + 4;
        ByteBuffer out = ByteBuffer.allocate(2000).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) count);
        ByteArrayOutputStream values = new ByteArrayOutputStream();
        for (int i = 0; i < tags.length; i += 2) {
            byte[] text = ((String) tags[i + 1] + "\0\0\0\0").getBytes(StandardCharsets.UTF_8);
            out.putShort((short) (int) tags[i])
                    .putShort((short) 2)
                    .putInt(text.length)
                    .putInt(data + values.size());
            values.writeBytes(text);
        }
        int gpsAt = data + values.size();
        if (gps) {
            out.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(gpsAt);
        }
        out.putInt(0).put(values.toByteArray());
        if (gps) {
            out.putShort((short) 2);
            out.putShort((short) 1)
                    .putShort((short) 2)
                    .putInt(2)
                    .put((byte) 'N')
                    .put(new byte[3]);
            out.putShort((short) 2).putShort((short) 5).putInt(3).putInt(gpsAt + 2 + 24 + 4);
            out.putInt(0);
            out.putInt(39).putInt(1).putInt(54).putInt(1).putInt(0).putInt(1);
        }
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    /** A GIF with an extension; its blocks with their lengths before them. */
    static byte[] gif(String comment, int label, String blocks) {
        byte[] plain = gif(comment);
        byte[] inner = blocks.getBytes(StandardCharsets.ISO_8859_1);
        byte[] head = Arrays.copyOf(plain, 19);
        byte[] tail = Arrays.copyOfRange(plain, 19, plain.length);
        return concat(concat(head, concat(new byte[] {0x21, (byte) label}, inner)), concat(new byte[1], tail));
    }

    public static byte[] gif(String comment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("GIF89a".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(new byte[] {1, 0, 1, 0, (byte) 0x80, 0, 0, 0, 0, 0, (byte) 255, (byte) 255, (byte) 255});
        byte[] text = comment.getBytes(StandardCharsets.UTF_8);
        if (text.length > 0) {
            out.writeBytes(new byte[] {0x21, (byte) 0xFE, (byte) text.length});
            out.writeBytes(text);
            out.write(0);
        }
        out.writeBytes(new byte[] {0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B});
        return out.toByteArray();
    }

    /** A WebP whose picture is not decoded by anyone here; each chunk as {@code name, content}. */
    static byte[] webp(String... chunks) {
        ByteBuffer out = ByteBuffer.allocate(4000).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(0).put("WEBP".getBytes(StandardCharsets.US_ASCII));
        riff(out, "VP8L", new byte[] {0x2F, 0, 0, 0, 0, 0});
        for (int i = 0; i < chunks.length; i += 2) {
            riff(out, chunks[i], chunks[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        out.putInt(4, out.position() - 8);
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    private static void riff(ByteBuffer out, String name, byte[] content) {
        out.put(name.getBytes(StandardCharsets.US_ASCII)).putInt(content.length).put(content);
        if (content.length % 2 == 1) {
            out.put((byte) 0);
        }
    }

    static byte[] concat(byte[] one, byte[] other) {
        byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
