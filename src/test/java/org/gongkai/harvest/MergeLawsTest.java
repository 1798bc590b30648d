package org.gongkai.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.finding.Place;
import org.gongkai.harvest.share.Crop;
import org.gongkai.harvest.share.Gleaning;
import org.gongkai.harvest.share.Organ;
import org.gongkai.harvest.share.Share;
import org.gongkai.harvest.share.Terms;
import org.gongkai.harvest.share.Twins;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws by which an engine may work in any order, in any grouping, on any machine. */
class MergeLawsTest {

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void orderAndGroupingChangeNothing(int seed) {
        Random random = new Random(seed);
        List<Crop> crops = new ArrayList<>(crops(catalogues(random)));
        Crop whole = crops.stream().reduce(Crop.NONE, Crop::merge);
        Collections.shuffle(crops, random);
        assertThat(grouped(crops, random)).isEqualTo(whole);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingIsTheIdentity(int seed) {
        Crop crop = crops(catalogues(new Random(seed))).get(0);
        assertThat(crop.merge(Crop.NONE)).isEqualTo(crop);
        assertThat(Crop.NONE.merge(crop)).isEqualTo(crop);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void partsMergedApartAreTheWhole(int seed) {
        Random random = new Random(seed);
        int parts = 1 << random.nextInt(7);
        List<Crop> crops = crops(catalogues(random));
        Crop whole = crops.stream().reduce(Crop.NONE, Crop::merge);
        SortedMap<Integer, Crop> merged = new TreeMap<>();
        crops.forEach(crop -> crop.split(parts).forEach((part, some) -> merged.merge(part, some, Crop::merge)));
        assertThat(merged).isEqualTo(whole.split(parts));
        assertThat(merged.values().stream().reduce(Crop.NONE, Crop::merge)).isEqualTo(whole);
        assertThat(merged.values().stream().map(Crop::settled).reduce(Crop.NONE, Crop::merge))
                .isEqualTo(whole.settled());
    }

    /** Against a plain count of who has which number. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void twinsAreThoseNumbersThatSeveralOrgansHave(int seed) {
        Random random = new Random(seed);
        SortedMap<String, List<Gleaning>> catalogues = catalogues(random);
        Map<String, Set<String>> counted = new HashMap<>();
        catalogues.forEach((code, entries) -> entries.forEach(one -> {
            counted.computeIfAbsent("i " + one.index(), any -> new HashSet<>()).add(code);
            if (!one.number().isEmpty()) {
                counted.computeIfAbsent("d " + one.number(), any -> new HashSet<>())
                        .add(code);
            }
        }));
        counted.values().removeIf(codes -> codes.size() < 2);
        Crop whole = crops(catalogues).stream().reduce(Crop.NONE, Crop::merge);
        List<Twins> twins = new ArrayList<>();
        catalogues.forEach((code, entries) -> twins.add(Twins.of(code, entries, whole.often())));
        Collections.shuffle(twins, random);
        Map<String, Set<String>> found = new HashMap<>();
        twins.stream().reduce(Twins.NONE, Twins::merge).settled().forEach((number, holders) -> {
            Set<String> codes = new HashSet<>();
            holders.forEach(one -> codes.add(one.code()));
            found.put((number.document() ? "d " : "i ") + holders.first().written(), codes);
        });
        assertThat(found).isEqualTo(counted);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsNoTwinFallsAwayThoughItsKeyIsWanted(int seed) {
        SortedMap<String, List<Gleaning>> catalogues = catalogues(new Random(seed));
        String first = catalogues.firstKey();
        long[] all = crops(catalogues).stream().reduce(Crop.NONE, Crop::merge).often();
        Twins alone = Twins.of(first, catalogues.get(first), all);
        assertThat(alone.settled()).isEmpty();
        assertThat(alone.merge(alone)).isEqualTo(alone);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anOrganIsGatheredOnce(int seed) {
        Crop crop = crops(catalogues(new Random(seed))).get(0);
        assertThatThrownBy(() -> crop.merge(crop)).isInstanceOf(IllegalStateException.class);
    }

    private static Crop grouped(List<Crop> crops, Random random) {
        if (crops.size() < 2) {
            return crops.isEmpty() ? Crop.NONE : crops.get(0);
        }
        int cut = 1 + random.nextInt(crops.size() - 1);
        Crop left = grouped(crops.subList(0, cut), random);
        Crop right = grouped(crops.subList(cut, crops.size()), random);
        return random.nextBoolean() ? left.merge(right) : right.merge(left);
    }

    /** Some organs, whose numbers are of so few that they meet. */
    private static SortedMap<String, List<Gleaning>> catalogues(Random random) {
        SortedMap<String, List<Gleaning>> catalogues = new TreeMap<>();
        int organs = 2 + random.nextInt(8);
        for (int i = 0; i < organs; i++) {
            List<Gleaning> entries = new ArrayList<>();
            for (int j = random.nextInt(30); j > 0; j--) {
                String index = "1/" + random.nextInt(200);
                String number = random.nextInt(3) == 0 ? "" : "例发〔2021〕" + random.nextInt(200) + "号";
                entries.add(new Gleaning(
                        index, "题" + random.nextInt(5), "20-01", "", number, "", "2021-01-01", "", "", "", ""));
            }
            catalogues.put("organ-" + i, entries);
        }
        return catalogues;
    }

    private static List<Crop> crops(SortedMap<String, List<Gleaning>> catalogues) {
        List<Crop> crops = new ArrayList<>();
        catalogues.forEach((code, entries) -> {
            SortedMap<String, SortedMap<Integer, Integer>> counts = new TreeMap<>();
            Stream.of(entries.size())
                    .filter(size -> size > 0)
                    .forEach(size -> counts.put("20-01", new TreeMap<>(Map.of(2021, size))));
            Organ organ = new Organ(code, code, code, "", false, Place.of("list.csv"));
            crops.add(Crop.of(
                    new Share(
                            organ,
                            true,
                            "",
                            0,
                            0,
                            counts,
                            Terms.NONE,
                            new TreeMap<>(),
                            new TreeMap<>(),
                            List.of(),
                            new TreeMap<>()),
                    entries));
        });
        assertThat(Arrays.asList(crops.toArray())).hasSizeGreaterThan(1);
        return crops;
    }
}
