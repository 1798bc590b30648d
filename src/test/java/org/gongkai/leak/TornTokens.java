package org.gongkai.leak;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.json.Json;
import org.gongkai.json.JsonException;
import org.gongkai.search.Folding;
import org.gongkai.search.Grams;
import org.gongkai.search.ShardReader;

/** Tokens that the index of a search has torn into grams and spread over its shards (检索索引里的标记). */
final class TornTokens {

    private static final String HEAD = "search/index.json";

    private final Map<Integer, Set<Integer>> grams = new TreeMap<>();

    /** Reads all shards among the files; one that cannot be read is an error, for it may hide anything. */
    TornTokens(Map<String, byte[]> files) {
        files.forEach((name, bytes) -> {
            if (ShardReader.isShard(bytes)) {
                ShardReader.all(bytes, entries(files.getOrDefault(HEAD, new byte[0])))
                        .forEach(shard -> shard.keys().forEach(this::keep));
            }
        });
    }

    private void keep(ShardReader.Key key) {
        if (key.kind() < 2) {
            key.entries()
                    .forEach(entry ->
                            grams.computeIfAbsent(entry, one -> new HashSet<>()).add(key.gram()));
        }
    }

    private static int entries(byte[] head) {
        try {
            return Json.parse(new String(head, StandardCharsets.UTF_8)) instanceof Map<?, ?> map
                            && map.get("entries") instanceof Long number
                    ? number.intValue()
                    : 0;
        } catch (JsonException e) {
            throw new AssertionError("shards without a head", e);
        }
    }

    /** The tokens all of whose grams one entry has, and the rare characters of any gram. */
    Set<String> in(Set<String> tokens, Set<String> rare) {
        Set<String> found = new TreeSet<>();
        for (Set<Integer> some : grams.values()) {
            for (String token : tokens) {
                Set<Integer> parts = new HashSet<>();
                for (int gram : new Grams().of(List.of(Folding.fold(token)))) {
                    parts.add(gram);
                }
                if (!parts.isEmpty() && some.containsAll(parts)) {
                    found.add(token + " in search/shards");
                }
            }
            for (int gram : some) {
                for (String one : rare) {
                    if (one.charAt(0) == gram >>> 16 || one.charAt(0) == (gram & 0xFFFF)) {
                        found.add(one + " in search/shards");
                    }
                }
            }
        }
        return found;
    }
}
