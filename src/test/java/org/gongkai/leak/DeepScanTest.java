package org.gongkai.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.Tree;
import org.gongkai.search.EntryGrams;
import org.gongkai.search.Grams;
import org.gongkai.search.Index;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scanner finds what it must find, in every wrapping, and nothing in clean files. */
class DeepScanTest {

    private static final String ASCII = "zq5e0c71d2";
    private static final String HAN = "龘靐";
    private static final DeepScan SCAN = new DeepScan(List.of(ASCII, HAN), HAN);

    static Set<String> kinds() {
        return Planted.all(ASCII).keySet();
    }

    @Test
    void thereAreManyKinds() {
        assertThat(kinds()).hasSizeGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void findsALatinToken(String kind) {
        assertThat(SCAN.in("clean.bin", Planted.all(ASCII).getOrDefault(kind, new byte[0])))
                .contains(ASCII);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void findsRareCharacters(String kind) {
        assertThat(SCAN.in("clean.bin", Planted.all(HAN).getOrDefault(kind, new byte[0])))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void seesNothingWhereNothingIs(String kind) {
        assertThat(SCAN.in("clean.bin", Planted.all("zq5e0c71d3").getOrDefault(kind, new byte[0])))
                .isEmpty();
    }

    @Test
    void readsNames() {
        assertThat(SCAN.in("a/" + ASCII + ".html", new byte[0])).contains(ASCII);
        assertThat(SCAN.in("a/%E9%BE%98.html", new byte[0])).isNotEmpty();
    }

    @Test
    void looksThroughSixLayers() {
        byte[] bytes = ASCII.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 6; i++) {
            bytes = Planted.gzip(bytes);
        }
        assertThat(SCAN.in("a.gz", bytes)).contains(ASCII);
    }

    @ParameterizedTest
    @ValueSource(strings = {ASCII, HAN, "前" + ASCII + "后"})
    void putsTogetherWhatAnIndexHasTornApart(String text) {
        assertThat(SCAN.in(index("甲乙丙丁" + text))).isNotEmpty();
        assertThat(SCAN.in(index("甲乙丙丁 zq5e0c71d3 zq 5e0c 71d"))).isEmpty();
    }

    @Test
    void doesNotPassOverAShardThatItCannotRead() {
        Map<String, byte[]> files = index("甲乙");
        byte[] shard = files.getOrDefault("search/shards/0.bin", new byte[0]);
        files.put("search/shards/0.bin", Arrays.copyOf(shard, shard.length - 1));
        assertThatThrownBy(() -> SCAN.in(files)).isInstanceOf(RuntimeException.class);
    }

    /** The files of a search over sixteen texts, one of which is given. */
    private static Map<String, byte[]> index(String text) {
        List<EntryGrams> entries = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String body = i == 3 ? text : "通知" + i;
            entries.add(new EntryGrams(new Grams().of(body, List.of()), new int[0], new int[0], new int[0]));
        }
        Index index = new Index(entries);
        Map<String, byte[]> files = new TreeMap<>();
        for (int group = 0; group < Index.groups(index.bits()); group++) {
            for (byte[] shard : index.group(group)) {
                files.put("search/shards/" + files.size() + ".bin", shard);
            }
        }
        files.put("search/index.json", "{\"entries\":16}".getBytes(StandardCharsets.UTF_8));
        return files;
    }

    @Test
    void findsNothingInCleanFiles() throws IOException {
        assertThat(SCAN.in(Tree.read(Path.of("src/test/sites/base")))).isEmpty();
        assertThat(SCAN.in(Tree.read(Path.of("assets")))).isEmpty();
        byte[] noise = new byte[200_000];
        new Random(1).nextBytes(noise);
        assertThat(SCAN.in(Map.of("noise", noise))).isEmpty();
        try (InputStream in = DeepScan.class.getResourceAsStream("DeepScan.class")) {
            assertThat(SCAN.in("a.class", in == null ? new byte[0] : in.readAllBytes()))
                    .isEmpty();
        }
    }
}
