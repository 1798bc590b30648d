package org.gongkai.unpack.recording;

import java.nio.charset.StandardCharsets;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;

/**
 * An MP3 file (ISO/IEC 11172-3, 13818-3 layer III): tags of ID3v2, then frames of sound, then at most tags of APE and one of
 * ID3v1. What stands behind the sound and is no such tag is told.
 */
public final class Mp3 {

    private static final int[] KBITS_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] KBITS_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] RATES = {44_100, 48_000, 32_000};
    private static final int OLD_TAG = 128;

    private Mp3() {}

    /** Whether bytes begin like one: with a tag, or with a frame of layer III. */
    public static boolean begins(byte[] bytes) {
        return bytes.length > 3
                && ((bytes[0] == 'I' && bytes[1] == 'D' && bytes[2] == '3')
                        || frame(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF) > 0);
    }

    public static void read(byte[] bytes, Inventory inventory) throws Refused {
        Stretch file = Stretch.of(bytes);
        while (file.begins("ID3")) {
            Id3.read(file, inventory);
        }
        int frames = 0;
        while (file.left() >= 4) {
            inventory.step(1);
            Stretch head = file.again();
            int length = frame(head.u8(), head.u8(), head.u8());
            if (length <= 0) {
                break;
            }
            frames++;
            file.skip(Math.min(length, file.left())); // the last one may have been cut off
        }
        if (frames == 0) {
            throw Stretch.damaged("frames");
        }
        behind(file, inventory);
    }

    /** How long a frame with these first bytes is; 0 where they begin none of layer III. */
    private static int frame(int first, int second, int third) {
        boolean version1 = (second & 0x18) == 0x18;
        int bits = third >> 4;
        int rate = (third >> 2) & 3;
        if (first != 0xFF
                || (second & 0xE0) != 0xE0
                || (second & 0x18) == 0x08
                || (second & 0x06) != 0x02
                || bits == 0
                || bits == 15
                || rate == 3) {
            return 0;
        }
        int hertz = RATES[rate] >> (version1 ? 0 : (second & 0x18) == 0x10 ? 1 : 2);
        int kbits = version1 ? KBITS_1[bits] : KBITS_2[bits];
        return (version1 ? 144 : 72) * kbits * 1000 / hertz + ((third >> 1) & 1);
    }

    private static void behind(Stretch file, Inventory inventory) throws Refused {
        if (file.left() >= OLD_TAG) {
            Stretch look = file.again();
            Stretch before = look.next(look.left() - (long) OLD_TAG);
            if (look.begins("TAG")) {
                foreign(before, inventory);
                look.skip(3);
                tell("TIT2", look.next(30), inventory);
                tell("TPE1", look.next(30), inventory);
                tell("TALB", look.next(30), inventory);
                look.skip(4);
                tell("COMM", look.next(30), inventory);
                return;
            }
        }
        foreign(file, inventory);
    }

    private static void tell(String key, Stretch field, Inventory inventory) throws Refused {
        RecordingTags.tell(key, RecordingTags.text(field.rest(), StandardCharsets.ISO_8859_1), inventory);
    }

    private static void foreign(Stretch bytes, Inventory inventory) throws Refused {
        while (bytes.begins(ApeTag.MARK)) {
            ApeTag.read(bytes, inventory.in("APE"));
        }
        if (!bytes.empty()) {
            inventory.trace(TraceKind.FOREIGN_BYTES, "声音结束之后", "behind the sound", bytes.left() + " B");
        }
    }
}
