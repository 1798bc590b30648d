package org.gongkai.memory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongkai.hash.Hashes;
import org.jspecify.annotations.Nullable;

/**
 * What the functions of earlier runs gave (记忆): key ▸ value. Only what this run asks for is kept for the
 * next; a run that asks nothing leaves all. It saves
 * time and nothing else: lost, foreign or damaged, everything is computed anew. Safe for several threads.
 */
public final class Memory implements AutoCloseable {

    /** Remembers nothing. */
    public static final Memory NONE = new Memory(null, null, Stamps.none());

    private static final Key STAMPS = Codec.key("stamps");

    private final @Nullable RecordFile before;
    private final @Nullable RecordWriter after;
    private final Stamps stamps;

    private Memory(@Nullable RecordFile before, @Nullable RecordWriter after, Stamps stamps) {
        this.before = before;
        this.after = after;
        this.stamps = stamps;
    }

    /**
     * The memory kept in a file, sealed with the key of the account: what somebody else put there is not believed.
     *
     * @param program what tells this program, with all of its parts, from others: what another one computed is not believed
     */
    public static Memory of(Path file, AccountKey key, String program) {
        byte[] head = ("gongkai-memory/v1 " + Hashes.sha256(program) + "\n").getBytes(StandardCharsets.UTF_8);
        RecordFile before = RecordFile.open(file, head, key);
        Stamps stamps = Stamps.of(before == null ? null : before.record(STAMPS));
        return new Memory(before, new RecordWriter(file, head, key), stamps);
    }

    /** Whether it keeps anything. */
    public boolean keeps() {
        return after != null;
    }

    /** What the files of earlier runs held. */
    public Stamps files() {
        return stamps;
    }

    /** What the function gave when it was asked this before, or what it gives now. */
    public <T> T recall(Key key, Codec<T> codec, Supplier<T> function) {
        Optional<T> remembered = known(key, codec);
        if (remembered.isPresent()) {
            return remembered.get();
        }
        T value = function.get();
        keep(key, codec, value);
        return value;
    }

    /** What is kept under this key. */
    public <T> Optional<T> known(Key key, Codec<T> codec) {
        byte[] bytes = before == null ? null : before.record(key);
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            T value = codec.value(bytes);
            if (after != null) {
                after.used(key);
            }
            return Optional.of(value);
        } catch (IOException e) {
            return Optional.empty(); // written by a program that said it was this one: computed anew
        }
    }

    /** Keeps a value for the next run. */
    public <T> void keep(Key key, Codec<T> codec, T value) {
        if (after != null) {
            after.put(key, codec.bytes(value));
        }
    }

    /** What differs from run to run: it is written anew only where it is other than before. */
    private void keep(Key key, byte[] bytes) {
        if (after != null) {
            if (before != null && Arrays.equals(before.record(key), bytes)) {
                after.used(key);
            } else {
                after.put(key, bytes);
            }
        }
    }

    /** Writes what this run asked for, in place of what was there; a disk that takes nothing costs time alone. */
    @Override
    public void close() {
        if (after != null) {
            if (stamps.used()) {
                keep(STAMPS, stamps.bytes());
            }
            after.close(before);
        }
    }
}
