package org.gongkai.unpack;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Recordings of nothing for tests, byte by byte. */
public final class Recorded {

    private static final int FRAME = 417;

    private Recorded() {}

    private static byte[] bytes(Object... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof byte[] some) {
                out.writeBytes(some);
            } else if (part instanceof Integer one) {
                out.write(one);
            } else {
                out.writeBytes(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] u32(long number) {
        return ByteBuffer.allocate(4).putInt((int) number).array();
    }

    /** A box of MP4; its type in ISO 8859-1. */
    static byte[] box(String type, Object... parts) {
        byte[] content = bytes(parts);
        return bytes(u32(content.length + 8), type.getBytes(StandardCharsets.ISO_8859_1), content);
    }

    private static byte[] handler(String kind) {
        return box("hdlr", u32(0), u32(0), kind, new byte[12], "h", 0);
    }

    /** A video; {@code user} are boxes of properties. */
    public static byte[] mp4(Object... user) {
        return mp4With("vide", box("udta", user));
    }

    /** A video with a track of this kind, and further boxes in {@code moov}. */
    static byte[] mp4With(String track, Object... boxes) {
        byte[] trak = box("trak", box("tkhd", new byte[8]), box("mdia", box("mdhd", new byte[8]), handler(track)));
        return bytes(
                box("ftyp", "isom", u32(0), "isom"),
                box("moov", box("mvhd", new byte[100]), trak, bytes(boxes)),
                box("free", new byte[8]),
                box("mdat", "frames"));
    }

    /** A text of QuickTime, {@code ©nam} or the like. */
    static byte[] quickTime(String type, String text) {
        byte[] words = text.getBytes(StandardCharsets.UTF_8);
        return box(type, words.length >> 8, words.length, 0, 0, words);
    }

    /** Properties of iTunes; each as key and value. */
    static byte[] itunes(String... pairs) {
        ByteArrayOutputStream items = new ByteArrayOutputStream();
        for (int i = 0; i < pairs.length; i += 2) {
            items.writeBytes(box(pairs[i], box("data", u32(1), u32(0), pairs[i + 1])));
        }
        return box("meta", u32(0), handler("mdir"), box("ilst", items.toByteArray()));
    }

    /** Properties of QuickTime with a name of its own. */
    static byte[] keyed(String key, String value) {
        byte[] name = key.getBytes(StandardCharsets.UTF_8);
        return box(
                "meta",
                handler("mdta"),
                box("keys", u32(0), u32(1), u32(name.length + 8), "mdta", name),
                box("ilst", bytes(u32(16 + 8 + value.length()), u32(1), box("data", u32(1), u32(0), value))));
    }

    /** A sound of one frame behind a tag of these frames, which are of ID3v2.3. */
    public static byte[] mp3(byte[]... frames) {
        byte[] tag = bytes((Object[]) frames);
        byte[] sound = new byte[FRAME];
        System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0}, 0, sound, 0, 4);
        int length = tag.length;
        return bytes(
                "ID3",
                3,
                0,
                0,
                (length >> 21) & 0x7F,
                (length >> 14) & 0x7F,
                (length >> 7) & 0x7F,
                length & 0x7F,
                tag,
                sound);
    }

    static byte[] frame(String id, Object... parts) {
        byte[] content = bytes(parts);
        return bytes(id, u32(content.length), 0, 0, content);
    }

    /** A frame of ID3v2 with a text in UTF-8. */
    static byte[] text(String id, String text) {
        return frame(id, 3, text);
    }

    static byte[] followed(byte[] file, Object... parts) {
        return bytes(file, bytes(parts));
    }

    /** An element of EBML; its id as it is written. */
    static byte[] element(long id, Object... parts) {
        byte[] content = bytes(parts);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int shift = 24; shift >= 0; shift -= 8) {
            if (id >> shift > 0) {
                out.write((int) (id >> shift));
            }
        }
        out.writeBytes(bytes(0x08, u32(content.length)));
        out.writeBytes(content);
        return out.toByteArray();
    }

    /** A tag of Matroska. */
    static byte[] tag(String name, String value) {
        return element(
                0x1254C367L, element(0x7373L, element(0x67C8L, element(0x45A3L, name), element(0x4487L, value))));
    }

    public static byte[] webm(Object... elements) {
        return webmWith(1, elements);
    }

    static byte[] webmWith(int trackType, Object... elements) {
        return bytes(
                element(0x1A45DFA3L, element(0x4282L, "webm")),
                element(
                        0x18538067L,
                        element(0x1549A966L, element(0x4D80L, "Lavf60"), element(0x5741L, "Lavf60")),
                        element(0x1654AE6BL, element(0xAEL, element(0x83L, trackType), element(0x86L, "V_VP9"))),
                        bytes(elements),
                        element(0x1F43B675L, element(0xE7L, 0), element(0xA3L, "frames"))));
    }

    /** A webm whose segment and cluster have no size, as browsers record them. */
    static byte[] streamed(Object... elements) {
        byte[] unknown = {0x01, -1, -1, -1, -1, -1, -1, -1};
        return bytes(
                element(0x1A45DFA3L, element(0x4282L, "webm")),
                u32(0x18538067L),
                unknown,
                u32(0x1F43B675L),
                unknown,
                element(0xE7L, 0),
                element(0xA3L, "frames"),
                bytes(elements));
    }

    /** A sound in Ogg with these comments. */
    public static byte[] ogg(String... comments) {
        return oggOf("\1vorbis", comments);
    }

    static byte[] oggOf(String head, String... comments) {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.writeBytes(bytes("\3vorbis", little(6), "Lavf60", little(comments.length)));
        for (String comment : comments) {
            byte[] text = comment.getBytes(StandardCharsets.UTF_8);
            packet.writeBytes(bytes(little(text.length), text));
        }
        return bytes(page(bytes(head, new byte[23])), page(packet.toByteArray()), page(new byte[10]));
    }

    private static byte[] little(int number) {
        return u32(Integer.reverseBytes(number));
    }

    private static byte[] page(byte[] packet) {
        int whole = packet.length / 255;
        byte[] lengths = new byte[whole + 1];
        java.util.Arrays.fill(lengths, (byte) 255);
        lengths[whole] = (byte) (packet.length % 255);
        return bytes("OggS", new byte[10], u32(7), new byte[8], lengths.length, lengths, packet);
    }
}
