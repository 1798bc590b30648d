package org.gongkai.unpack.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;
import org.gongkai.unpack.xml.Xmp;

/**
 * The parts of a picture file, one behind the other (图片的各段): texts and XMP in them, and bytes behind the picture's end,
 * where a cropped picture may still have what was cut off.
 */
final class PictureParts {

    private static final byte[] XMP = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MORE_XMP = "http://ns.adobe.com/xmp/extension/\0".getBytes(StandardCharsets.US_ASCII);
    /** Digest, whole length and offset before each part of an XMP too long for one segment (ISO 16684-3, 7.3). */
    private static final int MORE_XMP_HEAD = 40;

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GIF_XMP = "XMP DataXMP".getBytes(StandardCharsets.US_ASCII);
    /** What programs that show a GIF use: repetitions and colours. */
    private static final Set<String> GIF_USUAL = Set.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");

    private static final int TEXT_BYTES = 1 << 20;
    private static final int GIF_HEAD = 13;

    private final byte[] bytes;
    private final Inventory inventory;

    private PictureParts(byte[] bytes, Inventory inventory) {
        this.bytes = bytes;
        this.inventory = inventory;
    }

    public static void read(byte[] bytes, Inventory inventory) throws Refused {
        PictureParts parts = new PictureParts(bytes, inventory);
        int end = switch (bytes[0] & 0xFF) {
            case 0xFF -> parts.jpeg();
            case 0x89 -> parts.png();
            case 'G' -> parts.gif();
            case 'R' -> parts.webp();
            default -> {
                TiffParts.read(bytes, inventory);
                yield bytes.length; // a TIFF's parts may stand anywhere
            }
        };
        if (end < bytes.length) {
            inventory.trace(TraceKind.FOREIGN_BYTES, "图片结束之后", "behind the picture's end", (bytes.length - end) + " B");
        }
    }

    /** The parts of a long XMP are read in the file's order; in another they are not read, but refused. */
    private int jpeg() throws Refused {
        ByteArrayOutputStream more = new ByteArrayOutputStream();
        int at = 2;
        while (at + 4 <= bytes.length) {
            inventory.step(1);
            int marker = u8(at + 1);
            if (u8(at) != 0xFF) {
                throw damaged();
            } else if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = (u8(at + 2) << 8) | u8(at + 3);
            int end = at + 2 + length;
            if (length < 2 || end > bytes.length) {
                throw damaged();
            }
            if (marker == 0xE1 && starts(at + 4, XMP)) {
                xmp(at + 4 + XMP.length, end);
            }
            if (marker == 0xE1 && starts(at + 4, EXIF)) {
                TiffParts.read(Arrays.copyOfRange(bytes, at + 4 + EXIF.length, end), inventory);
            }
            if (marker == 0xE1 && starts(at + 4, MORE_XMP)) {
                int from = Math.min(end, at + 4 + MORE_XMP.length + MORE_XMP_HEAD);
                more.write(bytes, from, end - from);
            }
            at = marker == 0xDA ? scan(end) : end;
            if (at + 2 <= bytes.length && u8(at) == 0xFF && u8(at + 1) == 0xD9) {
                if (more.size() > 0) {
                    Xmp.read(more.toByteArray(), inventory.in("XMP"));
                }
                return at + 2;
            }
        }
        throw damaged();
    }

    /** Where the packed picture ends: at a marker that is none of its own. */
    private int scan(int from) {
        int at = from;
        while (at + 1 < bytes.length) {
            int next = u8(at + 1);
            if (u8(at) == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                return at;
            }
            at++;
        }
        return at;
    }

    private int png() throws Refused {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int at = 8;
        while (at + 12 <= bytes.length) {
            inventory.step(1);
            int length = buffer.getInt(at);
            String type = latin(at + 4, at + 8);
            if (length < 0 || (long) at + 12 + length > bytes.length) {
                throw damaged();
            }
            if (type.equals("tEXt") || type.equals("zTXt") || type.equals("iTXt")) {
                pngText(type, at + 8, at + 8 + length);
            }
            at += 12 + length;
            if (type.equals("IEND")) {
                return at;
            }
        }
        throw damaged();
    }

    private void pngText(String type, int from, int to) throws Refused {
        int nul = find(from, to, 0);
        String key = latin(from, nul);
        boolean latin = !type.equals("iTXt");
        boolean packed = latin ? type.equals("zTXt") : nul + 1 < to && bytes[nul + 1] != 0;
        int begins =
                latin ? nul + (packed ? 2 : 1) : find(Math.min(find(Math.min(nul + 3, to), to, 0) + 1, to), to, 0) + 1;
        int start = Math.min(begins, to);
        byte[] value = packed ? inflate(start, to) : Arrays.copyOfRange(bytes, start, to);
        String text = new String(value, StandardCharsets.UTF_8);
        if (latin && text.indexOf('\uFFFD') >= 0) {
            text = new String(value, StandardCharsets.ISO_8859_1);
        }
        Wording where = new Wording(key, key);
        switch (key) {
            case "XML:com.adobe.xmp" -> Xmp.read(value, inventory.in("XMP"));
            case "Author", "Artist" -> inventory.person(key, key, text);
            case "Software", "Creation Time", "date:create", "date:modify", "date:timestamp" ->
                inventory.passage(where, text);
            default -> inventory.trace(TraceKind.IMAGE_NOTE, where, text);
        }
    }

    private byte[] inflate(int from, int to) throws Refused {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, from, to - from);
            byte[] text = new byte[TEXT_BYTES];
            int length = inflater.inflate(text);
            if (!inflater.finished()) {
                throw new Refused(length == TEXT_BYTES ? TraceKind.TOO_MUCH : TraceKind.UNREADABLE, "PNG zTXt");
            }
            return Arrays.copyOf(text, length);
        } catch (DataFormatException e) {
            throw damaged();
        } finally {
            inflater.end();
        }
    }

    private int gif() throws Refused {
        int at = GIF_HEAD + table(10);
        while (at < bytes.length) {
            inventory.step(1);
            int block = u8(at);
            if (block == 0x3B) {
                return at + 1;
            } else if (block == 0x21) {
                int end = blocks(at + 2);
                gifExtension(at, end);
                at = end;
            } else if (block == 0x2C) {
                at = blocks(at + 10 + table(at + 9) + 1);
            } else {
                throw damaged();
            }
        }
        throw damaged();
    }

    /** An extension of a GIF, from {@code at} to {@code end}: XMP, or what the programs that show it do not know. */
    private void gifExtension(int at, int end) throws Refused {
        int label = u8(at + 1);
        String name = latin(Math.min(at + 3, bytes.length), Math.min(at + 14, bytes.length));
        if (label == 0xFF && starts(at + 3, GIF_XMP)) {
            int text = at + 3 + GIF_XMP.length;
            int last = find(text, Math.min(end, bytes.length), 1); // 01 FF FE … lead a reader of blocks to the end
            xmp(text, last);
        } else if (label == 0xFF && !GIF_USUAL.contains(name)) {
            inventory.trace(TraceKind.CUSTOM_DATA, "程序数据", "data of programs", name);
        } else if (label == 0x01) {
            inventory.trace(TraceKind.IMAGE_NOTE, "文字块", "plain text", (end - at) + " B");
        }
    }

    /** Bytes of the colour table that the flags at {@code at} announce. */
    private int table(int at) {
        int flags = u8(at);
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private int blocks(int from) throws Refused {
        int at = from;
        while (at < bytes.length && bytes[at] != 0) {
            inventory.step(1);
            at += 1 + u8(at);
        }
        return at + 1;
    }

    private int webp() throws Refused {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int size = buffer.getInt(4);
        if (size < 4 || size > bytes.length - 8) {
            throw damaged();
        }
        int end = 8 + size;
        int at = 12;
        while (at + 8 <= end) {
            inventory.step(1);
            int length = buffer.getInt(at + 4);
            if (length < 0 || (long) at + 8 + length > end) {
                throw damaged();
            }
            if (latin(at, at + 4).equals("XMP ")) {
                xmp(at + 8, at + 8 + length);
            }
            at += 8 + length + (length & 1);
        }
        return end;
    }

    private void xmp(int from, int to) throws Refused {
        Xmp.read(Arrays.copyOfRange(bytes, from, to), inventory.in("XMP"));
    }

    private String latin(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private int u8(int at) {
        return at >= 0 && at < bytes.length ? bytes[at] & 0xFF : 0;
    }

    private boolean starts(int at, byte[] what) {
        return at + what.length <= bytes.length && Arrays.equals(bytes, at, at + what.length, what, 0, what.length);
    }

    private int find(int from, int to, int value) {
        int at = from;
        while (at < to && bytes[at] != value) {
            at++;
        }
        return at;
    }

    private static Refused damaged() {
        return new Refused(TraceKind.UNREADABLE, "segments");
    }
}
