package org.gongkai.unpack.recording;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;

/** A tag of APEv2 (or v1) behind the sound: a head or none, items, a foot. Its numbers have their lowest byte first. */
final class ApeTag {

    static final String MARK = "APETAGEX";

    private static final int BINARY = 1;

    private ApeTag() {}

    /** Reads the tag with whose head a stretch begins. */
    static void read(Stretch file, Inventory inventory) throws Refused {
        file.skip(MARK.length() + 4L);
        long size = little(file); // of the items and the foot
        long items = little(file);
        file.skip(12);
        Stretch tag = file.next(size);
        for (long left = items; left > 0; left--) {
            inventory.step(1);
            item(tag, inventory);
        }
        if (tag.begins(MARK)) {
            tag.skip(32);
        }
        if (!tag.empty()) {
            RecordingTags.unknown("padding", tag.rest(), inventory);
        }
    }

    private static void item(Stretch tag, Inventory inventory) throws Refused {
        long length = little(tag);
        long kind = little(tag) >> 1 & 3;
        ByteArrayOutputStream key = new ByteArrayOutputStream();
        for (int next = tag.u8(); next != 0; next = tag.u8()) {
            key.write(next);
        }
        String name = key.toString(StandardCharsets.ISO_8859_1);
        byte[] value = tag.next(length).rest();
        if (kind != BINARY) {
            RecordingTags.tell(name, RecordingTags.text(value, StandardCharsets.UTF_8), inventory);
        } else if (name.toLowerCase(Locale.ROOT).startsWith("cover art")) {
            picture(value, inventory);
        } else {
            RecordingTags.unknown(name, value, inventory);
        }
    }

    /** The name of a picture's file, then the picture. */
    private static void picture(byte[] value, Inventory inventory) throws Refused {
        Stretch rest = Stretch.of(value);
        ByteArrayOutputStream name = new ByteArrayOutputStream();
        while (!rest.done()) {
            int next = rest.u8();
            if (next == 0) {
                break;
            }
            name.write(next);
        }
        RecordingTags.tell("Cover Art", name.toString(StandardCharsets.UTF_8), inventory);
        RecordingTags.picture("", rest.rest(), inventory);
    }

    private static long little(Stretch bytes) throws Refused {
        return Integer.reverseBytes((int) bytes.u32()) & 0xFFFF_FFFFL;
    }
}
