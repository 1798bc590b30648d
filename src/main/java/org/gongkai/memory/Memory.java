package org.gongkai.memory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
    public static final Memory NONE = new Memory(null, null);

    private final @Nullable RecordFile before;
    private final @Nullable RecordWriter after;

    private Memory(@Nullable RecordFile before, @Nullable RecordWriter after) {
        this.before = before;
        this.after = after;
    }

    /**
     * The memory kept in a file, sealed with the key of the account: what somebody else put there is not believed.
     *
     * @param program what tells this program, with all of its parts, from others: what another one computed is not believed
     */
    public static Memory of(Path file, AccountKey key, String program) {
        byte[] head = ("gongkai-memory/v1 " + Hashes.sha256(program) + "\n").getBytes(StandardCharsets.UTF_8);
        return new Memory(RecordFile.open(file, head, key), new RecordWriter(file, head, key));
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

    private <T> Optional<T> known(Key key, Codec<T> codec) {
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

    private <T> void keep(Key key, Codec<T> codec, T value) {
        if (after != null) {
            after.put(key, codec.bytes(value));
        }
    }

    /** Writes what this run asked for, in place of what was there; a disk that takes nothing costs time alone. */
    @Override
    public void close() {
        if (after != null) {
            after.close(before);
        }
    }
}
