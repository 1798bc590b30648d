package org.gongkai.press.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.hash.Hashes;
import org.gongkai.memory.Codec;
import org.gongkai.memory.Memory;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.press.release.Output;
import org.gongkai.search.Cut;

/**
 * The shards of an index once more, cut finer and one after another in one file (合订的细分片): a browser takes all that a query
 * asks for out of it in one request. It is made from the shards that were written.
 */
final class SearchParts {

    private static final Codec<Before> BEFORE = Codec.of(Before.class);

    private final int entries;
    private final int bits;
    private final String name;
    private final UnaryOperator<Address> place;
    private final Memory memory;
    private final Output out;

    /**
     * The file of an earlier run.
     *
     * @param shards SHA-256 of the hashes of the shards it was made from
     * @param file its own
     * @param bytes of its parts
     */
    private record Before(String shards, String file, List<Integer> bytes) {}

    SearchParts(int entries, int bits, String name, UnaryOperator<Address> place, Memory memory, Output out) {
        this.entries = entries;
        this.bits = bits;
        this.name = "search-parts" + name;
        this.place = place;
        this.memory = memory;
        this.out = out;
    }

    /** Writes the file; how many bytes each of its parts has. */
    List<Integer> write() throws IOException {
        List<Address> shards = IntStream.range(0, 1 << bits)
                .mapToObj(Addresses::shard)
                .map(place)
                .toList();
        String hashes = Hashes.sha256(shards.stream()
                .map(Address::path)
                .map(out::hash)
                .collect(Collectors.joining("\n", entries + "\n", "")));
        Address file = place.apply(Addresses.SEARCH_GRAMS);
        Optional<Before> before = memory.state(name)
                .flatMap(SearchParts::before)
                .filter(one -> one.shards().equals(hashes));
        if (before.isPresent() && out.again(file, before.get().file())) {
            return before.get().bytes();
        }
        List<byte[]> parts = new ArrayList<>();
        for (Address shard : shards) {
            parts.addAll(Cut.parts(out.read(shard), entries, bits));
        }
        List<Integer> bytes = parts.stream().map(part -> part.length).toList();
        memory.state(name, BEFORE.bytes(new Before(hashes, out.put(file, parts), bytes)));
        return bytes;
    }

    private static Optional<Before> before(byte[] bytes) {
        try {
            return Optional.of(BEFORE.value(bytes));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
