package org.gongkai.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP archive whose parts are stored, not deflated (APPNOTE 4.4.5, method 0), without clock and owner: the same parts are
 * the same bytes on every Java platform, whichever zlib it has.
 */
public final class StoredZip {

    /** The same for all: no clock. Not the format's zero, beside which Java writes the time once more, by the time zone. */
    private static final LocalDateTime EARLY = LocalDateTime.of(1980, 1, 2, 0, 0);

    private final Map<String, Supplier<Contents>> parts = new LinkedHashMap<>();

    /** What writes a part; it is asked twice, and writes the same both times. */
    public interface Contents {
        void write(OutputStream out) throws IOException;
    }

    /** Adds a part. */
    public StoredZip part(String name, byte[] bytes) {
        return part(name, out -> out.write(bytes));
    }

    /** Adds a part that is made when its turn comes, so that no two are in memory. */
    public StoredZip part(String name, Supplier<byte[]> bytes) {
        parts.put(name, () -> {
            byte[] made = bytes.get();
            return out -> out.write(made);
        });
        return this;
    }

    /** Adds a part that is too large to be kept: it is written once to be measured, and once more into the file. */
    public StoredZip part(String name, Contents contents) {
        parts.put(name, () -> contents);
        return this;
    }

    /** Writes the file, and leaves {@code out} open. */
    public void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, Supplier<Contents>> part : parts.entrySet()) {
            Measure measure = new Measure();
            Contents contents = part.getValue().get();
            contents.write(measure);
            ZipEntry entry = new ZipEntry(part.getKey());
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(measure.size);
            entry.setCrc(measure.sum.getValue());
            entry.setTimeLocal(EARLY);
            zip.putNextEntry(entry);
            contents.write(zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    /** What a stored part must say of itself before it comes. */
    private static final class Measure extends OutputStream {
        private final CRC32 sum = new CRC32();
        private long size;

        @Override
        public void write(int one) {
            sum.update(one);
            size++;
        }

        @Override
        public void write(byte[] some, int from, int count) {
            sum.update(some, from, count);
            size += count;
        }
    }
}
