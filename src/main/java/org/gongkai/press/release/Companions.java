package org.gongkai.press.release;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.gongkai.crew.Crew;
import org.gongkai.memory.Codec;
import org.gongkai.memory.Key;
import org.gongkai.memory.Memory;
import org.gongkai.page.Address;

/**
 * Compressed copies beside the files that are text (压缩副本, RFC 1952), for servers that give them to whoever accepts them,
 * such as nginx with {@code gzip_static}. They hold no name and no time: one Java platform always writes the same bytes,
 * another may compress otherwise. So the manifest has the files only; what comes out of a copy must be its file.
 */
public final class Companions {

    /** What is put behind the name of a file. */
    public static final String ENDING = ".gz";

    /** A smaller file goes out in one packet or two anyway. */
    public static final int LEAST = 1024;

    private static final Set<String> TEXTS =
            Set.of("html", "css", "js", "json", "jsonld", "csv", "xml", "svg", "txt", "md", "ics", "bin");

    private static final int SAMPLE = 1 << 20;

    private static final Codec<Copy> COPY = Codec.of(Copy.class);

    private final FreshFolder output;
    private final Memory memory;

    private Companions(FreshFolder output, Memory memory) {
        this.output = output;
        this.memory = memory;
    }

    /** The copy of a file: its SHA-256 in hex, or "" where none is made. */
    private record Copy(String sha256) {}

    /**
     * Writes the copies of all files that were written so far.
     *
     * @param memory of the copies that were made before
     */
    public static void write(FreshFolder output, Crew crew, Memory memory) throws IOException {
        Companions companions = new Companions(output, memory);
        List<Crew.Task> tasks = new ArrayList<>();
        output.files().forEach((path, sha256) -> {
            if (isText(path) && !output.has(new Address(path + ENDING))) {
                tasks.add(() -> companions.one(path, sha256));
            }
        });
        crew.together(tasks);
    }

    /** Whether a file of this name shrinks: a text, or a shard of the search. */
    static boolean isText(String path) {
        return TEXTS.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private void one(String path, String sha256) throws IOException {
        Key key = Codec.key("gzip", path.substring(path.lastIndexOf('.')), sha256);
        Optional<String> known = memory.known(key, COPY).map(Copy::sha256);
        Address address = new Address(path + ENDING);
        if (known.isEmpty() || (!known.get().isEmpty() && !output.companion(address, known.get()))) {
            memory.keep(key, COPY, new Copy(made(output.root().resolve(path), address)));
        }
    }

    /** Makes the copy of a file; its SHA-256 in hex, or "" where none is wanted. */
    private String made(Path file, Address address) throws IOException {
        if (Files.size(file) < LEAST) {
            return "";
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), SAMPLE)) {
            byte[] begin = in.readNBytes(SAMPLE);
            byte[] packed = gzip(begin);
            if (packed.length >= begin.length) { // of a longer file its beginning tells
                return "";
            }
            return output.companion(
                    address, begin.length < SAMPLE ? out -> out.write(packed) : out -> gzip(begin, in, out));
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try {
            gzip(bytes, InputStream.nullInputStream(), packed);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return packed.toByteArray();
    }

    private static void gzip(byte[] begin, InputStream rest, OutputStream out) throws IOException {
        Best gzip = new Best(out);
        gzip.write(begin);
        rest.transferTo(gzip);
        gzip.close();
    }

    private static final class Best extends GZIPOutputStream {
        Best(OutputStream out) throws IOException {
            super(out, 1 << 13);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
