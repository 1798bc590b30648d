package org.gongkai.memory;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * By what a file system tells that a file was written to (印记): whoever changes its bytes changes its time of change, which
 * no program sets.
 *
 * @param device number of its file system
 * @param size in bytes
 * @param modified nanoseconds since 1970 of the last writing, which programs may set
 * @param changed nanoseconds since 1970 of the last change of bytes, names or permissions (ctime)
 * @param file number of the file in its file system (inode)
 * @param mode its permissions
 */
record Stamp(long device, long size, long modified, long changed, long file, int mode) {

    /** That of no file. */
    static final Stamp NONE = new Stamp(-1, -1, -1, -1, -1, -1);

    private static final String ATTRIBUTES = "unix:dev,size,lastModifiedTime,ctime,ino,mode";

    /** That of a file, a link as itself; nothing where the system does not tell all of it. */
    static Optional<Stamp> of(Path file) {
        try {
            Map<String, Object> known = Files.readAttributes(file, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            return Optional.of(new Stamp(
                    number(known, "dev"),
                    number(known, "size"),
                    nanos(known, "lastModifiedTime"),
                    nanos(known, "ctime"),
                    number(known, "ino"),
                    (int) number(known, "mode")));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static long number(Map<String, Object> known, String name) {
        return ((Number) Objects.requireNonNull(known.get(name))).longValue();
    }

    private static long nanos(Map<String, Object> known, String name) {
        return ((FileTime) Objects.requireNonNull(known.get(name))).to(TimeUnit.NANOSECONDS);
    }

    /** When it was last touched. */
    long latest() {
        return Math.max(modified, changed);
    }

    /** Whether another is of the same file with the same bytes, but for links to it that came or went. */
    boolean isOf(Stamp other) {
        return device == other.device
                && size == other.size
                && modified == other.modified
                && file == other.file
                && mode == other.mode;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(device);
        out.writeLong(size);
        out.writeLong(modified);
        out.writeLong(changed);
        out.writeLong(file);
        out.writeInt(mode);
    }

    static Stamp read(DataInput in) throws IOException {
        return new Stamp(in.readLong(), in.readLong(), in.readLong(), in.readLong(), in.readLong(), in.readInt());
    }
}
