package org.gongkai.unpack.recording;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;

/**
 * An Ogg file (RFC 3533) of sound in Vorbis or Opus (RFC 7845): pages, of which the second packet of each stream has the
 * comments. A stream of another kind is not looked into, and says so.
 */
public final class Ogg {

    private static final Set<String> COMMENTED = Set.of("\1vorbis", "OpusHead");
    private static final int PACKET = 1 << 24;

    private final Inventory inventory;
    private final Map<Long, Integer> packets = new HashMap<>();
    private final Map<Long, ByteArrayOutputStream> open = new HashMap<>();

    private Ogg(Inventory inventory) {
        this.inventory = inventory;
    }

    public static void read(byte[] bytes, Inventory inventory) throws Refused {
        Stretch file = Stretch.of(bytes);
        Ogg ogg = new Ogg(inventory);
        while (!file.done()) {
            inventory.step(1);
            ogg.page(file);
        }
        if (ogg.packets.values().stream().anyMatch(count -> count < 2)) {
            throw Stretch.damaged("comments");
        }
    }

    private void page(Stretch file) throws Refused {
        if (!file.begins("OggS")) {
            throw Stretch.damaged("page");
        }
        file.skip(14);
        long stream = file.u32();
        file.skip(8);
        int segments = file.u8();
        Stretch lengths = file.next(segments);
        packets.putIfAbsent(stream, 0);
        for (int i = 0; i < segments; i++) {
            int length = lengths.u8();
            Stretch segment = file.next(length);
            if (packets.getOrDefault(stream, 0) < 2) {
                ByteArrayOutputStream packet = open.computeIfAbsent(stream, unused -> new ByteArrayOutputStream());
                packet.writeBytes(segment.rest());
                if (packet.size() > PACKET) {
                    throw new Refused(TraceKind.TOO_MUCH, "> " + PACKET);
                }
                if (length < 255) {
                    packet(stream, packet.toByteArray());
                    open.remove(stream);
                }
            }
        }
    }

    private void packet(long stream, byte[] bytes) throws Refused {
        int number = packets.merge(stream, 1, Integer::sum);
        Stretch packet = Stretch.of(bytes);
        if (number == 1) {
            if (COMMENTED.stream().noneMatch(packet::begins)) {
                throw new Refused(TraceKind.UNREADABLE, "stream");
            }
        } else if (packet.begins("\3vorbis")) {
            packet.skip(7);
            comments(packet);
        } else if (packet.begins("OpusTags")) {
            packet.skip(8);
            comments(packet);
        } else {
            throw Stretch.damaged("comments");
        }
    }

    /** Lengths have their lowest byte first. */
    private void comments(Stretch packet) throws Refused {
        packet.skip(length(packet)); // the program
        long count = length(packet);
        for (long i = 0; i < count; i++) {
            inventory.step(1);
            String comment = new String(packet.next(length(packet)).rest(), StandardCharsets.UTF_8);
            int equals = Math.max(comment.indexOf('='), 0);
            String key = comment.substring(0, equals);
            String value = comment.substring(Math.min(comment.length(), equals + 1));
            if (key.equalsIgnoreCase("METADATA_BLOCK_PICTURE")) {
                picture(value);
            } else {
                RecordingTags.tell(key, value, inventory);
            }
        }
    }

    private void picture(String value) throws Refused {
        try {
            Stretch block = Stretch.of(Base64.getDecoder().decode(value));
            block.skip(4);
            String type = block.latin((int) Math.min(block.u32(), Integer.MAX_VALUE));
            RecordingTags.tell(
                    "COMMENT", new String(block.next(block.u32()).rest(), StandardCharsets.UTF_8), inventory);
            block.skip(20);
            RecordingTags.picture(type, block.rest(), inventory);
        } catch (IllegalArgumentException e) {
            throw Stretch.damaged("picture");
        }
    }

    private static long length(Stretch bytes) throws Refused {
        return bytes.u8() | ((long) bytes.u8() << 8) | ((long) bytes.u8() << 16) | ((long) bytes.u8() << 24);
    }
}
