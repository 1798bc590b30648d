package org.gongkai.press.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.UnaryOperator;
import org.gongkai.crew.Crew;
import org.gongkai.memory.Codec;
import org.gongkai.memory.Memory;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.press.export.SearchIndex.Words;
import org.gongkai.press.release.Output;
import org.gongkai.search.EntryGrams;
import org.gongkai.search.Index;
import org.gongkai.search.IndexChange;

/** The shards of the index (检索分片): those of an earlier run, brought up to date, or all of them anew. */
final class SearchShards {

    private static final Codec<Before> BEFORE = Codec.of(Before.class);

    private final List<Words> words;
    private final int bits;
    private final String name;
    private final UnaryOperator<Address> place;
    private final Memory memory;
    private final Output out;
    private final int groups;
    private final Optional<Before> before;
    private final AtomicReferenceArray<String> hashes;
    private final AtomicInteger left;

    /**
     * The index of an earlier run.
     *
     * @param keys of the words of its entries, in their order
     * @param shards SHA-256 of their bytes in hex
     */
    private record Before(int bits, List<String> keys, List<String> shards) {}

    /**
     * @param name of the index among those of the site
     * @param place where its files lie
     */
    SearchShards(List<Words> words, int bits, String name, UnaryOperator<Address> place, Memory memory, Output out) {
        this.words = words;
        this.bits = bits;
        this.name = "search" + name;
        this.place = place;
        this.memory = memory;
        this.out = out;
        this.groups = Index.groups(bits);
        this.before = memory.state(this.name).flatMap(SearchShards::before).filter(one -> one.bits() == bits);
        this.hashes = new AtomicReferenceArray<>(1 << bits);
        this.left = new AtomicInteger(groups);
    }

    private static Optional<Before> before(byte[] bytes) {
        try {
            return Optional.of(BEFORE.value(bytes));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * The writing of all shards, each group by itself.
     *
     * @param last what is done when all are written
     */
    List<Crew.Task> tasks(Crew.Task last) {
        List<String> keys = words.stream().map(Words::key).toList();
        Optional<IndexChange> change = before.map(one -> IndexChange.of(one.keys(), keys));
        List<Crew.Task> tasks = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            int group = i;
            tasks.add(() -> {
                group(group, change);
                if (left.decrementAndGet() == 0) {
                    remember(keys);
                    last.run();
                }
            });
        }
        return tasks;
    }

    private void group(int group, Optional<IndexChange> change) throws IOException {
        if (change.filter(IndexChange::none).isPresent() && again(group)) {
            return;
        }
        List<byte[]> old = change.isPresent() ? old(group) : List.of();
        List<byte[]> shards = old.isEmpty()
                ? Index.group(grams(), bits, group)
                : Index.updated(
                        old,
                        before.orElseThrow().keys().size(),
                        bits,
                        group,
                        change.orElseThrow(),
                        change.get().fresh().stream().map(this::grams).toList());
        for (int i = 0; i < shards.size(); i++) {
            int shard = group * shards.size() + i;
            hashes.set(shard, out.put(place.apply(Addresses.shard(shard)), shards.get(i)));
        }
    }

    private List<EntryGrams> grams() {
        return words.stream().map(one -> one.grams().get()).toList();
    }

    private EntryGrams grams(int entry) {
        return words.get(entry).grams().get();
    }

    /** Whether all shards of a group could be taken as they were. */
    private boolean again(int group) throws IOException {
        int size = (1 << bits) / groups;
        for (int shard = group * size; shard < (group + 1) * size; shard++) {
            String known = before.orElseThrow().shards().get(shard);
            if (!out.again(place.apply(Addresses.shard(shard)), known)) {
                return false;
            }
            hashes.set(shard, known);
        }
        return true;
    }

    /** The bytes of a group's shards as they were; none where one is lost. */
    private List<byte[]> old(int group) {
        int size = (1 << bits) / groups;
        List<byte[]> old = new ArrayList<>();
        for (String known : before.orElseThrow().shards().subList(group * size, (group + 1) * size)) {
            Optional<byte[]> bytes = memory.kept().read(known);
            if (bytes.isEmpty()) {
                return List.of();
            }
            old.add(bytes.get());
        }
        return old;
    }

    private void remember(List<String> keys) {
        List<String> shards = new ArrayList<>();
        for (int i = 0; i < hashes.length(); i++) {
            shards.add(hashes.get(i));
        }
        memory.state(name, BEFORE.bytes(new Before(bits, keys, shards)));
    }
}
