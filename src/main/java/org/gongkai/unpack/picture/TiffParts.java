package org.gongkai.unpack.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;
import org.gongkai.unpack.xml.Xmp;

/** The XMP in the directories of a TIFF, or of the Exif part of another picture (TIFF 6.0; ISO 16684-3, 7). */
final class TiffParts {

    private static final int XMP = 700;
    private static final int SUB_DIRECTORIES = 0x14A;
    private static final int EXIF_DIRECTORY = 0x8769;
    private static final int FIELD = 12;

    private final ByteBuffer tiff;
    private final Inventory inventory;
    private final Deque<Long> ahead = new ArrayDeque<>();

    private TiffParts(ByteBuffer tiff, Inventory inventory) {
        this.tiff = tiff;
        this.inventory = inventory;
    }

    /**
     * Reads the XMP of a TIFF.
     *
     * @param tiff begins with the byte order; offsets count from there
     */
    public static void read(byte[] tiff, Inventory inventory) throws Refused {
        if (tiff.length < 8) {
            return; // that it is damaged is said elsewhere
        }
        ByteOrder order = tiff[0] == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        new TiffParts(ByteBuffer.wrap(tiff).order(order), inventory).directories();
    }

    private void directories() throws Refused {
        Set<Long> seen = new HashSet<>();
        ahead.add(unsigned(4));
        while (!ahead.isEmpty()) {
            long at = ahead.remove();
            if (at > 0 && at + 2 <= tiff.limit() && seen.add(at)) {
                directory((int) at);
            }
        }
    }

    private void directory(int at) throws Refused {
        int count = tiff.getShort(at) & 0xFFFF;
        int field = at + 2;
        for (int i = 0; i < count && field + FIELD <= tiff.limit(); i++, field += FIELD) {
            inventory.step(1);
            field(field);
        }
        if (field + 4 <= tiff.limit()) {
            ahead.add(unsigned(field));
        }
    }

    private byte[] bytes(int from, int size) {
        byte[] bytes = new byte[size];
        tiff.get(from, bytes);
        return bytes;
    }

    private void field(int at) throws Refused {
        int tag = tiff.getShort(at) & 0xFFFF;
        int type = tiff.getShort(at + 2);
        long count = unsigned(at + 4);
        long size = count * (type == 3 || type == 8 ? 2 : type == 4 || type == 9 || type == 13 ? 4 : 1);
        long from = size <= 4 ? at + 8 : unsigned(at + 8);
        if (tag != XMP && tag != SUB_DIRECTORIES && tag != EXIF_DIRECTORY) {
            return;
        }
        if (from + size > tiff.limit()) {
            throw new Refused(TraceKind.UNREADABLE, "TIFF " + tag);
        }
        if (tag == XMP) {
            Xmp.read(bytes((int) from, (int) size), inventory.in("XMP"));
        } else {
            for (long one = from; one + 4 <= from + size; one += 4) {
                inventory.step(1);
                ahead.add(unsigned((int) one));
            }
        }
    }

    private long unsigned(int at) {
        return tiff.getInt(at) & 0xFFFFFFFFL;
    }
}
