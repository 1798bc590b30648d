package org.gongkai.unpack.recording;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;
import org.gongkai.unpack.xml.Xmp;

/**
 * An MP4 file (ISO/IEC 14496-12, -14): boxes in boxes. Sound and picture are passed over; properties in {@code udta} and
 * {@code meta} are told, in the forms of 3GPP, iTunes and QuickTime. A track that is neither sound nor picture is not looked
 * into, and says so.
 */
public final class Mp4 {

    private static final int DEEPEST = 16;
    private static final Set<String> CONTAINERS = Set.of("moov", "trak", "mdia", "moof", "traf", "mfra");
    private static final Set<String> OPAQUE = Set.of("mdat", "idat");
    private static final Set<String> USUAL = Set.of(
            "ftyp", "styp", "mvhd", "tkhd", "mdhd", "minf", "edts", "elst", "iods", "mvex", "mehd", "trex", "sidx",
            "ssix", "prft", "tref", "mfhd", "tfhd", "tfdt", "trun", "tfra", "mfro", "sdtp", "subs", "sbgp", "sgpd",
            "wide", "tapt", "emsg", "pdin", "load", "elng", "trgr", "kind");
    private static final Set<String> SEEN_OR_HEARD = Set.of("vide", "soun");
    /** Handlers of a box of properties; the others are those of tracks. */
    private static final Set<String> PROPERTIES = Set.of("mdir", "mdta", "ID32");

    private static final String XMP = "be7acfcb97a942e89c71999491e3afac";

    private final Inventory inventory;
    private final List<String> keys = new ArrayList<>();

    private Mp4(Inventory inventory) {
        this.inventory = inventory;
    }

    public static void read(byte[] bytes, Inventory inventory) throws Refused {
        new Mp4(inventory).boxes(Stretch.of(bytes), 0);
    }

    private void boxes(Stretch all, int depth) throws Refused {
        while (!all.done()) {
            inventory.step(1);
            if (depth > 0 && all.left() < 8 && all.empty()) {
                return; // QuickTime ends a list with a zero
            }
            long size = all.u32();
            String type = all.code();
            long head = 8;
            if (size == 1) {
                size = all.number(8);
                head = 16;
            }
            Stretch box = all.next(size == 0 && depth == 0 ? all.left() : size - head);
            if (depth >= DEEPEST) {
                throw Stretch.damaged(type);
            }
            box(type, box, depth + 1);
        }
    }

    private void box(String type, Stretch box, int depth) throws Refused {
        if (CONTAINERS.contains(type)) {
            boxes(box, depth);
        } else if (type.equals("udta")) {
            userData(box, depth);
        } else if (type.equals("meta")) {
            meta(box, depth);
        } else if (type.equals("hdlr")) {
            handler(box);
        } else if (type.equals("keys")) {
            keys(box);
        } else if (type.equals("ilst")) {
            items(box);
        } else if (type.equals("uuid")) {
            extension(box);
        } else if (type.equals("ID32")) {
            box.skip(6); // version, flags, language
            Id3.read(box, inventory);
        } else if (!USUAL.contains(type) && !OPAQUE.contains(type)) {
            RecordingTags.unknown(type, box.rest(), inventory);
        }
    }

    /** A full box by the standard, a plain one in QuickTime. */
    private void meta(Stretch box, int depth) throws Refused {
        Stretch look = box.again();
        look.skip(Math.min(4, look.left()));
        boolean plain = look.begins("hdlr") || look.begins("keys") || look.begins("ilst");
        if (!plain) {
            box.skip(4);
        }
        boxes(box, depth);
    }

    /** Whether a track is seen or heard: subtitles, positions and other data on the way are neither. */
    private void handler(Stretch box) throws Refused {
        box.skip(8);
        String kind = box.code();
        if (!SEEN_OR_HEARD.contains(kind) && !PROPERTIES.contains(kind)) {
            inventory.trace(TraceKind.UNREADABLE, "轨道", "track", kind);
        }
    }

    /** Properties of 3GPP (TS 26.244) and QuickTime, one box each; and those of iTunes in a box of their own. */
    private void userData(Stretch box, int depth) throws Refused {
        while (box.left() >= 8) {
            inventory.step(1);
            long size = box.u32();
            String type = box.code();
            Stretch one = box.next(size - 8);
            if (type.equals("meta")) {
                meta(one, depth);
            } else if (type.equals("XMP_")) {
                Xmp.read(one.rest(), inventory.in("XMP"));
            } else if (type.startsWith("\u00A9")) {
                quickTime(type, one);
            } else if (type.equals("chpl")) {
                chapters(one);
            } else if (type.equals("loci")) {
                RecordingTags.tell(type, place(one), inventory);
            } else if (Set.of("titl", "auth", "perf", "gnre", "dscp", "cprt", "albm")
                    .contains(type)) {
                one.skip(6); // version, flags, language
                byte[] words = one.rest();
                boolean wide = words.length > 1 && words[0] == (byte) 0xFE && words[1] == (byte) 0xFF;
                RecordingTags.tell(
                        type,
                        RecordingTags.text(words, wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1),
                        inventory);
            } else {
                RecordingTags.unknown(type, one.rest(), inventory);
            }
        }
    }

    /** Names of chapters as Nero writes them. */
    private void chapters(Stretch box) throws Refused {
        int version = box.u8();
        box.skip(version == 0 ? 3 : 7);
        for (int left = box.u8(); left > 0; left--) {
            box.skip(8); // when it begins
            byte[] name = box.next(box.u8()).rest();
            RecordingTags.tell("chpl", RecordingTags.text(name, StandardCharsets.UTF_8), inventory);
        }
        if (!box.empty()) {
            RecordingTags.unknown("chpl", box.rest(), inventory);
        }
    }

    /** Texts in several languages, each with its length and its language. */
    private void quickTime(String type, Stretch box) throws Refused {
        while (box.left() >= 4) {
            int length = box.u16();
            box.skip(2);
            byte[] words = box.next(Math.min(length, box.left())).rest();
            RecordingTags.tell(type, RecordingTags.text(words, StandardCharsets.ISO_8859_1), inventory);
        }
    }

    /** The name of a place, then its longitude, latitude and altitude in fixed point. */
    private static String place(Stretch box) throws Refused {
        box.skip(6);
        StringBuilder words = new StringBuilder();
        byte[] rest = box.rest();
        int end = 0;
        while (end < rest.length && rest[end] != 0) {
            end++;
        }
        words.append(new String(rest, 0, end, StandardCharsets.UTF_8));
        if (rest.length >= end + 2 + 12) {
            Stretch numbers = Stretch.of(rest);
            numbers.skip(end + 2L);
            for (int i = 0; i < 2; i++) {
                words.append(' ').append((int) numbers.u32() / 65_536.0);
            }
        }
        return words.toString().isBlank() ? "loci" : words.toString();
    }

    /** Names that items have by number. */
    private void keys(Stretch box) throws Refused {
        keys.clear();
        box.skip(4);
        long count = box.u32();
        for (long i = 0; i < count && box.left() >= 8; i++) {
            inventory.step(1);
            long size = box.u32();
            box.skip(4);
            keys.add(new String(box.next(size - 8).rest(), StandardCharsets.UTF_8));
        }
    }

    private void items(Stretch box) throws Refused {
        while (box.left() >= 8) {
            inventory.step(1);
            long size = box.u32();
            String type = box.code();
            item(type, box.next(size - 8));
        }
    }

    private void item(String type, Stretch item) throws Refused {
        String name = named(type);
        while (item.left() >= 8) {
            inventory.step(1);
            long size = item.u32();
            String kind = item.code();
            Stretch part = item.next(size - 8);
            if (kind.equals("name") || kind.equals("mean")) {
                part.skip(4);
                name = kind.equals("name") ? RecordingTags.text(part.rest(), StandardCharsets.UTF_8) : name;
            } else if (kind.equals("data")) {
                long form = part.u32() & 0xFFFFFF;
                part.skip(4);
                data(name, form, part.rest());
            } else {
                RecordingTags.unknown(name, part.rest(), inventory);
            }
        }
    }

    private String named(String type) {
        int number = ((type.charAt(0) << 24) | (type.charAt(1) << 16) | (type.charAt(2) << 8) | type.charAt(3)) - 1;
        return number >= 0 && number < keys.size() ? keys.get(number) : type;
    }

    private void data(String name, long form, byte[] value) throws Refused {
        if (name.equals("covr") || form == 13 || form == 14) {
            RecordingTags.picture("", value, inventory);
        } else if (form == 1 || form == 4) {
            RecordingTags.tell(name, RecordingTags.text(value, StandardCharsets.UTF_8), inventory);
        } else if (form == 2 || form == 5) {
            RecordingTags.tell(name, RecordingTags.text(value, StandardCharsets.UTF_16BE), inventory);
        } else {
            RecordingTags.unknown(name, value, inventory);
        }
    }

    private void extension(Stretch box) throws Refused {
        if (HexFormat.of().formatHex(box.next(16).rest()).equals(XMP)) {
            Xmp.read(box.rest(), inventory.in(new Wording("XMP", "XMP")));
        } else {
            RecordingTags.unknown("uuid", box.rest(), inventory);
        }
    }
}
