package org.gongkai.unpack.recording;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.gongkai.unpack.inventory.FileLinks;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;

/** A tag of ID3v2 before the sound (id3.org: versions 2.2, 2.3 and 2.4). */
final class Id3 {

    private final int version;
    private final Inventory inventory;

    private Id3(int version, Inventory inventory) {
        this.version = version;
        this.inventory = inventory;
    }

    /** Reads the tag with which a stretch begins. */
    static void read(Stretch file, Inventory inventory) throws Refused {
        file.skip(3);
        int version = file.u8();
        file.skip(1);
        int flags = file.u8();
        Stretch tag = file.next(syncsafe(file));
        if (version < 2 || version > 4) {
            throw Stretch.damaged("ID3v2." + version);
        }
        if (version == 4 && (flags & 0x10) != 0) {
            file.skip(10); // the footer says the same again
        }
        Stretch plain = (flags & 0x80) != 0 && version < 4 ? synchronised(tag) : tag;
        if ((flags & 0x40) != 0) {
            if (version == 2) {
                throw Stretch.damaged("compression");
            }
            long size = version == 4 ? syncsafe(plain) - 4 : plain.u32();
            plain.skip(size);
        }
        new Id3(version, inventory.in("ID3")).frames(plain);
    }

    private static long syncsafe(Stretch bytes) throws Refused {
        long size = 0;
        for (int i = 0; i < 4; i++) {
            int next = bytes.u8();
            if (next > 0x7F) {
                throw Stretch.damaged("size");
            }
            size = (size << 7) | next;
        }
        return size;
    }

    /** The bytes without the zeros that keep them from looking like sound. */
    private static Stretch synchronised(Stretch tag) throws Refused {
        byte[] bytes = tag.rest();
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            out.write(bytes[i]);
            if (bytes[i] == (byte) 0xFF && i + 1 < bytes.length && bytes[i + 1] == 0) {
                i++;
            }
        }
        return Stretch.of(out.toByteArray());
    }

    private void frames(Stretch tag) throws Refused {
        while (!tag.done()) {
            inventory.step(1);
            if (tag.again().u8() == 0) {
                if (!tag.empty()) {
                    RecordingTags.unknown("padding", tag.rest(), inventory);
                }
                return;
            }
            String id = version == 2 ? tag.latin(3) : tag.code();
            long size = version == 2 ? tag.u24() : version == 4 ? syncsafe(tag) : tag.u32();
            int flags = version == 2 ? 0 : tag.u16() & 0xFF;
            Stretch frame = tag.next(size);
            if ((flags & (version == 4 ? 0x04 : 0x40)) != 0) {
                throw new Refused(TraceKind.ENCRYPTED, id);
            }
            if ((flags & (version == 4 ? 0x08 : 0x80)) != 0) {
                throw Stretch.damaged(id);
            }
            if (version == 4 && (flags & 0x01) != 0) {
                frame.skip(4);
            }
            frame(id, version == 4 && (flags & 0x02) != 0 ? synchronised(frame) : frame);
        }
    }

    private void frame(String id, Stretch frame) throws Refused {
        switch (id) {
            case "COMM", "COM", "USLT", "ULT" -> described(id, frame, 3);
            case "TXXX", "TXX" -> described(id, frame, 0);
            case "APIC" -> {
                Charset charset = charset(frame);
                String type = until(frame, StandardCharsets.ISO_8859_1);
                frame.skip(1);
                RecordingTags.tell("COMM", until(frame, charset), inventory);
                RecordingTags.picture(type, frame.rest(), inventory);
            }
            case "PIC" -> {
                Charset charset = charset(frame);
                String type = frame.latin(3);
                frame.skip(1);
                RecordingTags.tell("COM", until(frame, charset), inventory);
                RecordingTags.picture(type, frame.rest(), inventory);
            }
            case "CHAP" -> {
                until(frame, StandardCharsets.ISO_8859_1);
                frame.skip(16); // from, to, in time and bytes
                frames(frame);
            }
            case "CTOC" -> {
                until(frame, StandardCharsets.ISO_8859_1);
                frame.skip(1);
                for (int left = frame.u8(); left > 0; left--) {
                    until(frame, StandardCharsets.ISO_8859_1);
                }
                frames(frame);
            }
            case "GEOB", "GEO" -> inventory.trace(TraceKind.EMBEDDED_FILE, id, id, frame.left() + " B");
            default -> other(id, frame);
        }
    }

    private void other(String id, Stretch frame) throws Refused {
        if (id.startsWith("T")) {
            Charset charset = charset(frame);
            RecordingTags.tell(id, RecordingTags.text(frame.rest(), charset), inventory);
        } else if (id.startsWith("W") && !id.startsWith("WX")) {
            FileLinks.tell(frame.latin(frame.left()), inventory);
        } else {
            RecordingTags.unknown(id, frame.rest(), inventory);
        }
    }

    /** A text with a name of its own before it: TXXX is told under that name. */
    private void described(String id, Stretch frame, int language) throws Refused {
        Charset charset = charset(frame);
        frame.skip(language);
        String name = until(frame, charset);
        String text = RecordingTags.text(frame.rest(), charset);
        if (language == 0 && !name.isBlank()) {
            RecordingTags.tell(name, text, inventory);
        } else {
            RecordingTags.tell(id, (name + " " + text).strip(), inventory);
        }
    }

    private static Charset charset(Stretch frame) throws Refused {
        return switch (frame.u8()) {
            case 0 -> StandardCharsets.ISO_8859_1;
            case 1 -> StandardCharsets.UTF_16;
            case 2 -> StandardCharsets.UTF_16BE;
            case 3 -> StandardCharsets.UTF_8;
            default -> throw Stretch.damaged("encoding");
        };
    }

    /** The text up to its zero, which is two bytes where characters are; all that is left where there is none. */
    private static String until(Stretch frame, Charset charset) throws Refused {
        boolean wide = charset.equals(StandardCharsets.UTF_16) || charset.equals(StandardCharsets.UTF_16BE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while (frame.left() >= (wide ? 2 : 1)) {
            int next = wide ? frame.u16() : frame.u8();
            if (next == 0) {
                break;
            }
            if (wide) {
                out.write(next >> 8);
            }
            out.write(next);
        }
        return RecordingTags.text(out.toByteArray(), charset);
    }
}
