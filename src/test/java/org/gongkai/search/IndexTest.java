package org.gongkai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is put into the index is found in its shards, and nothing else; read by the description of the format alone. */
class IndexTest {

    private static EntryGrams words(String title, String body) {
        Grams grams = new Grams();
        return new EntryGrams(
                grams.of("<p>" + body + "</p>", List.of(title)),
                grams.of(List.of(title)),
                new int[] {Grams.whole(Folding.fold(title))},
                Grams.starts(Stream.of(Folding.fold(title))));
    }

    private static List<byte[]> shards(Index index) {
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < Index.groups(index.bits()); i++) {
            all.addAll(index.group(i));
        }
        return all;
    }

    private static List<byte[]> shards(List<EntryGrams> entries, int bits) {
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < Index.groups(bits); i++) {
            all.addAll(Index.group(entries, bits, i));
        }
        return all;
    }

    private static ShardReader shard(Index index, int gram) {
        return ShardReader.of(shards(index).get(Grams.shard(gram, index.bits())), index.entries());
    }

    @ParameterizedTest
    @CsvSource({
        "〔2021〕１５号,202115号",
        "'ＡＢc  d\n',abcd",
        "⼈⺠⽤⼾⻓期,人民用户长期",
        "\uF900\uFA0E⺇,豈\uFA0E⺇",
        "二○二一年、二〇二一年。,二〇二一年二〇二一年",
        "736916951/2026-000109,7369169512026000109",
        "《办法》（试行）——“草案”·,办法试行草案"
    })
    void blanksPunctuationWidthAndCaseDoNotCount(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @Test
    void aGramGoesThroughTagsAndReferencesButNotFromOneTextToTheNext() {
        Set<Integer> grams = set(new Grams().of("<p>减<b title='x'>刑</b>&quot;假</p>", List.of("释放", "案")));
        assertThat(grams).containsExactlyInAnyOrder(Grams.pair('减', '刑'), Grams.pair('刑', '假'), Grams.pair('释', '放'));
    }

    @Test
    void threeDigitsAreAGramOfTheirOwn() {
        assertThat(set(new Grams().of(List.of("第123号"))))
                .contains(Grams.triple('1', '2', '3'), Grams.pair('1', '2'))
                .hasSize(5);
    }

    @Test
    void aCollectorThatHasReadALongTextForgetsIt() {
        Grams grams = new Grams();
        StringBuilder text = new StringBuilder();
        new Random(7).ints(200_000, 0x4E00, 0x9FA5).forEach(c -> text.append((char) c));
        Set<Integer> expected = new TreeSet<>();
        for (int i = 1; i < text.length(); i++) {
            expected.add(Grams.pair(text.charAt(i - 1), text.charAt(i)));
        }
        assertThat(set(grams.of(List.of(text.toString())))).isEqualTo(expected);
        assertThat(grams.of(List.of("减刑"))).containsExactly(Grams.pair('减', '刑'));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 16, 300, 2_000})
    void theShardsHoldEveryGramOfEveryEntryAndNoOther(int entries) {
        Random random = new Random(entries);
        List<EntryGrams> all = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            StringBuilder text = new StringBuilder("政府信息公开");
            random.ints(40, 0x4E00, 0x4E40).forEach(c -> text.append((char) c));
            all.add(words("关于第" + i + "号的通知", text.toString()));
        }
        Index index = new Index(all);
        List<byte[]> shards = shards(index);
        assertThat(shards).hasSize(1 << index.bits());
        List<List<Set<Integer>>> grams = all.stream()
                .map(one -> List.of(set(one.text()), set(one.title()), set(one.whole()), set(one.starts())))
                .toList();
        long found = 0;
        for (int number = 0; number < shards.size(); number++) {
            ShardReader shard = ShardReader.of(shards.get(number), entries);
            for (ShardReader.Key key : shard.keys()) {
                assertThat(Grams.shard(key.gram(), index.bits())).isEqualTo(number);
                found += key.entries().size();
                for (int entry : key.entries()) {
                    assertThat(grams.get(entry).get(key.kind()).contains(key.gram()))
                            .isTrue();
                }
            }
        }
        assertThat(found)
                .isEqualTo(all.stream()
                        .mapToLong(one ->
                                one.text().length + one.title().length + one.whole().length + one.starts().length)
                        .sum());
    }

    @Test
    void aTitleIsFoundAsAWhole() {
        Index index = new Index(List.of(words("关于甲的通知", "文"), words("关于乙的通知", "文")));
        int whole = Grams.whole(Folding.fold("关于“乙”的 通知"));
        assertThat(shard(index, whole).entries(whole, 2)).containsExactly(1);
    }

    @Test
    void twoEqualNumbersOfOneEntryAreOnePosting() {
        Index index = new Index(List.of(new EntryGrams(new int[0], new int[0], new int[] {-5, -5}, new int[0])));
        assertThat(shard(index, -5).entries(-5, 2)).containsExactly(0);
    }

    @Test
    void aTitleIsFoundByWhatItBeginsWith() {
        Index index = new Index(List.of(words("行政复议法实施条例", "文"), words("贯彻行政复议法的意见", "文")));
        for (int pair : List.of(Grams.pair('行', '政'), Grams.pair('议', '复'))) {
            assertThat(shard(index, pair).entries(pair, 3)).containsExactly(0);
        }
        assertThat(shard(index, Grams.pair('政', '行')).entries(Grams.pair('政', '行'), 3))
                .containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50, 200_000})
    void aVolumeHasWhatAnyOfItsEntriesHasEachOnce(int grams) {
        Random random = new Random(grams);
        List<EntryGrams> entries = new ArrayList<>();
        Set<Integer> expected = new TreeSet<>();
        for (int i = 0; i < 3; i++) {
            int[] some = random.ints(grams, -grams, grams + 1).distinct().toArray();
            for (int gram : some) {
                expected.add(gram);
            }
            entries.add(new EntryGrams(some, new int[0], some, new int[] {i}));
        }
        EntryGrams union = Index.union(shards(entries, 3), entries.size());
        assertThat(set(union.text())).isEqualTo(expected);
        assertThat(set(union.whole())).isEqualTo(expected);
        assertThat(union.title()).isEmpty();
        assertThat(set(union.starts())).containsExactlyInAnyOrder(0, 1, 2);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "100, 0", "16385, 8", "100000, 10", "1000000, 13", "16777215, 16"})
    void theIndexOfVolumesHasShardsInProportionToTheEntries(int entries, int bits) {
        assertThat(Index.bitsOfVolumes(entries)).isEqualTo(bits);
        List<byte[]> shards = shards(List.of(words("甲", "文一"), words("乙", "文二")), bits);
        assertThat(shards).hasSize(1 << bits);
        int gram = Grams.pair('文', '二');
        assertThat(ShardReader.of(shards.get(Grams.shard(gram, bits)), 2).entries(gram, 0))
                .containsExactly(1);
    }

    private static Set<Integer> set(int[] grams) {
        Set<Integer> set = new TreeSet<>();
        for (int gram : grams) {
            assertThat(set.add(gram)).as("twice").isTrue();
        }
        return set;
    }

    /** Entries come, go and change; the shards brought up to date are those of an index made from nothing. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anIndexBroughtUpToDateIsTheSame(long seed) {
        Random random = new Random(seed);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 40 + random.nextInt(60); i++) {
            keys.add("甲" + i);
        }
        for (int step = 0; step < 20; step++) {
            List<String> next = new ArrayList<>(keys);
            for (int edit = random.nextInt(4); edit >= 0; edit--) {
                String fresh = random.nextInt(9) == 0 ? "" : "乙" + random.nextInt(500);
                switch (random.nextInt(4)) {
                    case 0 -> next.add(random.nextInt(next.size() + 1), fresh);
                    case 1 -> next.remove(random.nextInt(next.size()));
                    case 2 -> next.set(random.nextInt(next.size()), fresh);
                    default -> next.add(next.remove(random.nextInt(next.size())));
                }
            }
            int bits = Math.min(Index.bits(keys.size()), Index.bits(next.size()));
            IndexChange change = IndexChange.of(keys, next);
            List<EntryGrams> fresh = change.fresh().stream()
                    .map(number -> words(next.get(number)))
                    .toList();
            for (int group = 0; group < Index.groups(bits); group++) {
                List<byte[]> before = Index.group(all(keys), bits, group);
                List<byte[]> after = Index.updated(before, keys.size(), bits, group, change, fresh);
                assertThat(after)
                        .usingElementComparator(Arrays::compare)
                        .containsExactlyElementsOf(Index.group(all(next), bits, group));
            }
            keys = next;
        }
    }

    private static List<EntryGrams> all(List<String> keys) {
        return keys.stream().map(IndexTest::words).toList();
    }

    /** Some characters are common, so that bitmaps occur; some belong to one entry. */
    private static EntryGrams words(String key) {
        Random random = new Random(key.hashCode());
        StringBuilder body = new StringBuilder("公开信息").append(key);
        for (int i = 0; i < 30; i++) {
            body.append((char) (0x4E00 + random.nextInt(i % 3 == 0 ? 4 : 300)));
        }
        return words("关于" + key + "的通知", body.toString());
    }

    @Test
    void aShardCutFinerIsTheShardsOfAnIndexWithMoreOfThem() {
        Random random = new Random(3);
        List<EntryGrams> entries = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String body = random.ints(200, 0x4E00, 0x4F00)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            entries.add(words("关于第" + i + "号监区的通知" + body.substring(0, 4), body));
        }
        int bits = Index.bits(entries.size());
        List<byte[]> parts = new ArrayList<>();
        shards(new Index(entries)).forEach(shard -> parts.addAll(Cut.parts(shard, entries.size(), bits)));
        assertThat(Cut.bits(bits)).isGreaterThan(bits);
        assertThat(parts)
                .hasSize(1 << Cut.bits(bits))
                .usingElementComparator(Arrays::compare)
                .isEqualTo(shards(entries, Cut.bits(bits)));
    }
}
