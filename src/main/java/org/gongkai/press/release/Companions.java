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
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.gongkai.crew.Crew;
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

    private final Output output;

    private Companions(Output output) {
        this.output = output;
    }

    /** Writes the copies of all files that were written so far. */
    public static void write(Output output, Crew crew) throws IOException {
        Companions companions = new Companions(output);
        List<Crew.Task> tasks = new ArrayList<>();
        for (String path : output.files().keySet()) {
            if (isText(path) && !output.has(new Address(path + ENDING))) {
                tasks.add(() -> companions.one(path));
            }
        }
        crew.together(tasks);
    }

    /** Whether a file of this name shrinks: a text, or a shard of the search. */
    static boolean isText(String path) {
        return TEXTS.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private void one(String path) throws IOException {
        Path file = output.root().resolve(path);
        if (Files.size(file) < LEAST) {
            return;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), SAMPLE)) {
            byte[] begin = in.readNBytes(SAMPLE);
            byte[] packed = gzip(begin);
            if (packed.length >= begin.length) { // of a longer file its beginning tells
                return;
            }
            output.companion(
                    new Address(path + ENDING),
                    begin.length < SAMPLE ? out -> out.write(packed) : out -> gzip(begin, in, out));
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
