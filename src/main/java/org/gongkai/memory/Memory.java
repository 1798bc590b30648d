package org.gongkai.memory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gongkai.hash.Hashes;
import org.jspecify.annotations.Nullable;

/**
 * What the functions of earlier runs gave (记忆): key ▸ value. Only what this run asks for is kept for the
 * next; a run that asks nothing leaves all. It saves
 * time and nothing else: lost, foreign or damaged, everything is computed anew. Safe for several threads.
 */
public final class Memory implements AutoCloseable {

    /** Remembers nothing. */
    public static final Memory NONE = new Memory(null, null, Map.of(), Stamps.none(), KeptFiles.none());

    private static final Key STATES = Codec.key("states");
    private static final Codec<States> CODEC = Codec.of(States.class);
    private static final String STAMPS = "stamps";
    private static final String KEPT = "kept";

    private final @Nullable RecordFile before;
    private final @Nullable RecordWriter after;
    private final Map<String, byte[]> states;
    private final Stamps stamps;
    private final KeptFiles kept;
    private volatile boolean told;

    /** What each run leaves to the next under a name. */
    @SuppressWarnings("ArrayRecordComponent") // neither compared nor changed
    private record State(String name, byte[] bytes) {}

    private record States(List<State> all) {}

    private Memory(
            @Nullable RecordFile before,
            @Nullable RecordWriter after,
            Map<String, byte[]> states,
            Stamps stamps,
            KeptFiles kept) {
        this.before = before;
        this.after = after;
        this.states = new ConcurrentHashMap<>(states);
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
        Map<String, byte[]> states = states(before);
        return new Memory(
                before,
                after,
                states,
                Stamps.of(states.get(STAMPS), Tick.in(folder)),
                KeptFiles.in(folder.resolve("files"), states.get(KEPT)));
    }

    private static Map<String, byte[]> states(@Nullable RecordFile before) {
        byte[] bytes = before == null ? null : before.record(STATES);
        try {
            return bytes == null
                    ? Map.of()
                    : CODEC.value(bytes).all().stream().collect(Collectors.toMap(State::name, State::bytes));
        } catch (IOException e) {
            return Map.of();
        }
    }

    /** What an earlier run left under this name. */
    public Optional<byte[]> state(String name) {
        return Optional.ofNullable(states.get(name));
    }

    /** Leaves something to the next run under a name, in place of what was there. */
    public void state(String name, byte[] bytes) {
        told = true;
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
    private void keep(Key key, byte[] bytes) {
        if (after != null) {
            if (before != null && Arrays.equals(before.record(key), bytes)) {
                after.used(key);
            } else {
                after.put(key, bytes);
            }
        }
    }

    private States states() {
        return new States(new TreeMap<>(states)
                .entrySet().stream()
                        .map(one -> new State(one.getKey(), one.getValue()))
                        .toList());
    }

    /** Writes what this run asked for, in place of what was there; a disk that takes nothing costs time alone. */
    @Override
    public void close() {
        if (after != null) {
            if (told || after.asked()) {
                if (stamps.used()) {
                    state(STAMPS, stamps.bytes());
                }
                if (kept.used()) {
                    state(KEPT, kept.settle());
                }
                if (!states.isEmpty()) {
                    keep(STATES, CODEC.bytes(states()));
                }
            }
            after.close(before);
        }
    }
}
