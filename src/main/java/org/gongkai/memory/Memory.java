package org.gongkai.memory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
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
    public static final Memory NONE = new Memory(null, null, Stamps.none(), KeptFiles.none());

    private static final Key NAMES = Codec.key("names of states");
    private static final Codec<Names> CODEC = Codec.of(Names.class);
    private static final String STAMPS = "stamps";
    private static final String KEPT = "kept";

    private final @Nullable RecordFile before;
    private final @Nullable RecordWriter after;
    private final Map<String, byte[]> states = new ConcurrentHashMap<>();
    private final Stamps stamps;
    private final KeptFiles kept;

    /** Under which names earlier runs left something to the next. */
    private record Names(List<String> all) {}

    private Memory(@Nullable RecordFile before, @Nullable RecordWriter after, Stamps stamps, KeptFiles kept) {
        this.before = before;
        this.after = after;
        this.stamps = stamps;
        this.kept = kept;
    }

    /**
     * The memory kept in a file, sealed with the key of the account: what somebody else put there is not believed.
     *
     * @param program what tells this program, with all of its parts, from others: what another one computed is not believed
     */
    public static Memory of(Path file, AccountKey key, String program) {
        byte[] head = ("gongkai-memory/v1 " + Hashes.sha256(program) + "\n").getBytes(StandardCharsets.UTF_8);
        RecordWriter after = new RecordWriter(file, head, key);
        Path folder = after.folder();
        RecordFile before = RecordFile.open(file, head, key);
        return new Memory(
                before,
                after,
                Stamps.of(state(before, STAMPS), Tick.in(folder)),
                KeptFiles.in(folder.resolve("files"), state(before, KEPT)));
    }

    private static Key key(String state) {
        return Codec.key("state", state);
    }

    private static byte @Nullable [] state(@Nullable RecordFile before, String name) {
        return before == null ? null : before.record(key(name));
    }

    /** What an earlier run left under this name. */
    public Optional<byte[]> state(String name) {
        byte[] left = states.get(name);
        return Optional.ofNullable(left == null ? state(before, name) : left);
    }

    /** Leaves something to the next run under a name, in place of what was there. */
    public void state(String name, byte[] bytes) {
        states.put(name, bytes);
    }

    /** The files that earlier runs wrote. */
    public KeptFiles kept() {
        return kept;
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

    /** Keeps what is there under this key for the next run, which may ask for it. */
    public void spare(Key key) {
        if (before != null && after != null && before.spot(key) != null) {
            after.used(key);
        }
    }

    /** Keeps a value for the next run. */
    public <T> void keep(Key key, Codec<T> codec, T value) {
        if (after != null) {
            after.put(key, codec.bytes(value));
        }
    }

    /** What differs from run to run: it is written anew only where it is other than before. */
    private static void keep(RecordWriter after, @Nullable RecordFile before, Key key, byte[] bytes) {
        RecordFile.Check check = RecordFile.Check.of(bytes);
        if (before != null && before.has(key, check)) {
            after.used(key);
        } else {
            after.put(key, bytes, check);
        }
    }

    /** What this run left, and what earlier ones left under other names. */
    private void keepStates(RecordWriter after) {
        Set<String> names = new TreeSet<>(states.keySet());
        byte[] known = before == null ? null : before.record(NAMES);
        try {
            names.addAll(known == null ? List.of() : CODEC.value(known).all());
        } catch (IOException e) {
            names.retainAll(states.keySet());
        }
        names.stream().filter(name -> !states.containsKey(name)).forEach(name -> after.used(key(name)));
        states.forEach((name, bytes) -> keep(after, before, key(name), bytes));
        if (!names.isEmpty()) {
            keep(after, before, NAMES, CODEC.bytes(new Names(List.copyOf(names))));
        }
    }

    /** Writes what this run asked for, in place of what was there; a disk that takes nothing costs time alone. */
    @Override
    public void close() {
        if (after != null) {
            if (!states.isEmpty() || after.asked()) {
                if (stamps.used()) {
                    state(STAMPS, stamps.bytes());
                }
                if (kept.used()) {
                    state(KEPT, kept.settle());
                }
                keepStates(after);
            }
            after.close(before);
        }
    }
}
