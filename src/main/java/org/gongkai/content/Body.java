package org.gongkai.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.gongkai.content.header.EntryText;
import org.gongkai.content.site.Placeholder;
import org.gongkai.hash.Hashes;
import org.gongkai.prose.Difference;
import org.jspecify.annotations.Nullable;

/**
 * The text after a header, exactly what the digest covers (正文): line ends {@code \n}, NFC, blank lines around it dropped, one
 * line end at the end. It is read from its file whenever it is asked for and nobody holds it any more, so that a project's
 * texts need not all be in memory, nor be read where their hash says all that is to be known.
 */
public final class Body {

    private final Told told;
    private final @Nullable String kept;
    private final Path file;
    private final String path;
    private volatile WeakReference<@Nullable String> last;

    /**
     * What other stations ask of a text, taken from it once.
     *
     * @param sha256 of its UTF-8 in lower-case hex
     * @param mentions the documents that it names
     * @param placeholders what stands in it for real addresses
     * @param differences what a page shows of it otherwise than version 0.1.0 did; of Markdown only
     */
    record Told(
            String sha256, List<Mention> mentions, List<Placeholder.Hit> placeholders, Set<Difference> differences) {

        private static Told of(String text, String path) {
            return new Told(
                    Hashes.sha256(text),
                    Mention.in(text),
                    Placeholder.in(text),
                    path.endsWith(".md") ? Difference.of(text) : Set.of());
        }
    }

    private Body(Told told, @Nullable String kept, @Nullable String text, Path file, String path) {
        this.told = told;
        this.kept = kept;
        this.file = file;
        this.path = path;
        this.last = new WeakReference<>(text);
    }

    /** That of a text which was read. */
    static Body kept(String text, Path file, String path) {
        return new Body(Told.of(text, path), text, text, file, path);
    }

    /** The same, to be read again when it is asked for later. */
    static Body passing(String text, Path file, String path) {
        return new Body(Told.of(text, path), null, text, file, path);
    }

    /** That of a text of which this is known. */
    static Body known(Told told, Path file, String path) {
        return new Body(told, null, null, file, path);
    }

    /** SHA-256 of its UTF-8 in lower-case hex. */
    public String sha256() {
        return told.sha256();
    }

    /** The documents that it names. */
    public List<Mention> mentions() {
        return told.mentions();
    }

    /** What stands in it for real addresses and numbers. */
    public List<Placeholder.Hit> placeholders() {
        return told.placeholders();
    }

    /** What a page shows of it otherwise than version 0.1.0 of this program did. */
    public Set<Difference> differences() {
        return told.differences();
    }

    Told told() {
        return told;
    }

    /**
     * The text.
     *
     * @throws UncheckedIOException if its file cannot be read any more, or says something else by now
     */
    public String text() {
        if (kept != null) {
            return kept;
        }
        String held = last.get();
        if (held != null) {
            return held;
        }
        String text = TextFiles.read(file, path)
                .value()
                .flatMap(source -> EntryText.split(source).value())
                .map(EntryText::body)
                .filter(one -> Hashes.sha256(one).equals(told.sha256()))
                .orElseThrow(() -> new UncheckedIOException(changed()));
        last = new WeakReference<>(text);
        return text;
    }

    private IOException changed() {
        return new FileSystemException(path, null, "changed during the run");
    }
}
