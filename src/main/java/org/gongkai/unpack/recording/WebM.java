package org.gongkai.unpack.recording;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.gongkai.finding.Wording;
import org.gongkai.unpack.inventory.Inventory;
import org.gongkai.unpack.inventory.Refused;
import org.gongkai.unpack.inventory.TraceKind;

/**
 * A WebM file (Matroska, RFC 9559, in EBML, RFC 8794): elements in elements. Sound and picture are passed over; information,
 * names of tracks, tags, chapters and attached files are told. A track that is neither sound nor picture is not looked into,
 * and says so.
 */
public final class WebM {

    private static final int DEEPEST = 16;
    private static final long HEAD = 0x1A45DFA3L;
    private static final long SEGMENT = 0x18538067L;
    private static final long CLUSTER = 0x1F43B675L;
    private static final long DOC_TYPE = 0x4282L;
    private static final long TRACK_TYPE = 0x83L;
    private static final long SIMPLE_TAG = 0x67C8L;
    private static final long TAG_NAME = 0x45A3L;
    private static final long TAG_STRING = 0x4487L;
    private static final long TAG_BINARY = 0x4485L;
    private static final long ATTACHED = 0x61A7L;
    private static final long VOID = 0xECL;
    private static final long UNKNOWN = -1;

    /** Info, Tracks, TrackEntry, Tags, Tag, Attachments, Chapters, EditionEntry, ChapterAtom, ChapterDisplay. */
    private static final Set<Long> CONTAINERS = Set.of(
            SEGMENT,
            0x1549A966L,
            0x1654AE6BL,
            0xAEL,
            0x1254C367L,
            0x7373L,
            0x1941A469L,
            0x1043A770L,
            0x45B9L,
            0xB6L,
            0x80L);

    private static final Map<Long, String> TEXTS = Map.of(
            0x7BA9L, "Title",
            0x7384L, "SegmentFilename",
            0x536EL, "TrackName",
            0x85L, "Chapter",
            0x4D80L, "MuxingApp",
            0x5741L, "WritingApp");

    /** What stands in a segment itself: where one begins, a cluster without a size has ended. */
    private static final Set<Long> TOP =
            Set.of(CLUSTER, 0x1549A966L, 0x1654AE6BL, 0x1254C367L, 0x1941A469L, 0x1043A770L, 0x114D9B74L, 0x1C53BB6BL);

    private final Inventory inventory;

    private WebM(Inventory inventory) {
        this.inventory = inventory;
    }

    public static void read(byte[] bytes, Inventory inventory) throws Refused {
        Stretch file = Stretch.of(bytes);
        WebM reader = new WebM(inventory);
        if (id(file) != HEAD) {
            throw Stretch.damaged("EBML");
        }
        reader.head(file.next(size(file)));
        reader.elements(file, 0);
    }

    private void head(Stretch head) throws Refused {
        while (!head.done()) {
            long id = id(head);
            Stretch value = head.next(size(head));
            if (id == DOC_TYPE && !text(value).equals("webm")) {
                throw new Refused(TraceKind.OTHER_CONTENT, "DocType");
            }
        }
    }

    private void elements(Stretch all, int depth) throws Refused {
        while (!all.done()) {
            inventory.step(1);
            if (depth > DEEPEST) {
                throw Stretch.damaged("depth");
            }
            long id = id(all);
            long size = size(all);
            if (size == UNKNOWN) {
                if (id == CLUSTER) {
                    cluster(all);
                } else if (id != SEGMENT) {
                    throw Stretch.damaged("size");
                }
                continue; // what is in the segment comes next
            }
            element(id, all.next(size), depth);
        }
    }

    /** A cluster as it is recorded, before anybody knew how long it would be. */
    private void cluster(Stretch all) throws Refused {
        while (!all.done() && !TOP.contains(id(all.again()))) {
            inventory.step(1);
            id(all);
            all.skip(size(all));
        }
    }

    private void element(long id, Stretch value, int depth) throws Refused {
        if (CONTAINERS.contains(id)) {
            elements(value, depth + 1);
        } else if (id == SIMPLE_TAG) {
            tag(value, depth + 1);
        } else if (id == ATTACHED) {
            attached(value);
        } else if (id == TRACK_TYPE) {
            long kind = value.number(value.left());
            if (kind != 1 && kind != 2) {
                inventory.trace(TraceKind.UNREADABLE, "轨道", "track", "type " + kind);
            }
        } else if (id == VOID) {
            if (!value.empty()) {
                RecordingTags.unknown("Void", value.rest(), inventory);
            }
        } else if (TEXTS.containsKey(id)) {
            RecordingTags.tell(TEXTS.get(id), text(value), inventory);
        }
    }

    private void tag(Stretch tag, int depth) throws Refused {
        String name = "";
        String words = "";
        while (!tag.done()) {
            inventory.step(1);
            if (depth > DEEPEST) {
                throw Stretch.damaged("depth");
            }
            long id = id(tag);
            Stretch value = tag.next(size(tag));
            if (id == TAG_NAME) {
                name = text(value);
            } else if (id == TAG_STRING) {
                words = text(value);
            } else if (id == TAG_BINARY) {
                RecordingTags.unknown("Tag", value.rest(), inventory);
            } else if (id == SIMPLE_TAG) {
                tag(value, depth + 1);
            }
        }
        RecordingTags.tell(name.isEmpty() ? "Tag" : name, words, inventory);
    }

    private void attached(Stretch file) throws Refused {
        String name = "file";
        byte[] data = new byte[0];
        while (!file.done()) {
            inventory.step(1);
            long id = id(file);
            Stretch value = file.next(size(file));
            if (id == 0x466E) {
                name = text(value);
            } else if (id == 0x465C) {
                data = value.rest();
            }
        }
        inventory.trace(TraceKind.EMBEDDED_FILE, Wording.NONE, name + " " + data.length + " B");
    }

    private static String text(Stretch value) {
        return new String(value.rest(), StandardCharsets.UTF_8).replace("\0", "");
    }

    /** An id with the mark of its length, as the standard writes it. */
    private static long id(Stretch bytes) throws Refused {
        int first = bytes.u8();
        int more = Integer.numberOfLeadingZeros(first) - 24;
        if (more > 3) {
            throw Stretch.damaged("id");
        }
        return ((long) first << (8 * more)) | bytes.number(more);
    }

    /** A size without the mark of its length; all ones: not known. */
    private static long size(Stretch bytes) throws Refused {
        int first = bytes.u8();
        int more = Integer.numberOfLeadingZeros(first) - 24;
        if (more > 7) {
            throw Stretch.damaged("size");
        }
        long high = first & (0xFF >> (more + 1));
        long size = (high << (8 * more)) | bytes.number(more);
        return size == (1L << (7 * (more + 1))) - 1 ? UNKNOWN : size;
    }
}
