package org.gongkai.press.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gongkai.search.EntryGrams;

/**
 * Where the words of entries lie between the printing of the pages and the writing of the index (检索词的存放处): a file without
 * a name, four lengths and the numbers of each entry, so that memory need not hold those of a hundred thousand. Safe for
 * several threads.
 */
public final class GramShelf implements Function<EntryGrams, Supplier<EntryGrams>> {

    private static final int LENGTHS = 4;

    private final FileChannel file;
    private long end;

    private GramShelf(FileChannel file) {
        this.file = file;
    }

    /** One on the disk of a folder; nobody sees it, and it is gone with the last who can ask it. */
    public static GramShelf in(Path folder) throws IOException {
        Path path = Files.createTempFile(folder, "words", "");
        return new GramShelf(FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** Puts the words of an entry there; what is given takes them out again, as often as it is asked. */
    @Override
    public Supplier<EntryGrams> apply(EntryGrams words) {
        ByteBuffer bytes = bytes(words);
        int length = bytes.capacity();
        try {
            long at = place(length);
            while (bytes.hasRemaining()) {
                file.write(bytes, at + bytes.position());
            }
            return () -> taken(at, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized long place(int length) {
        long at = end;
        end += length;
        return at;
    }

    private static ByteBuffer bytes(EntryGrams words) {
        int[][] all = {words.text(), words.title(), words.whole(), words.starts()};
        int numbers = LENGTHS;
        for (int[] some : all) {
            numbers += some.length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(numbers * Integer.BYTES);
        IntBuffer ints = bytes.asIntBuffer();
        for (int[] some : all) {
            ints.put(some.length);
        }
        for (int[] some : all) {
            ints.put(some);
        }
        return bytes;
    }

    private EntryGrams taken(long at, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try {
            while (bytes.hasRemaining()) {
                if (file.read(bytes, at + bytes.position()) < 0) {
                    throw new IOException("cut short");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        IntBuffer ints = bytes.flip().asIntBuffer();
        int[][] all = new int[LENGTHS][];
        for (int i = 0; i < LENGTHS; i++) {
            all[i] = new int[ints.get()];
        }
        for (int[] some : all) {
            ints.get(some);
        }
        return new EntryGrams(all[0], all[1], all[2], all[3]);
    }
}
