package org.gongkai.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.Slow;
import org.gongkai.Tree;
import org.gongkai.leak.Law.Seen;
import org.gongkai.leak.Law.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is done to entries that are withheld, not one published byte is another: neither in a page nor in a list, a
 * count, a feed, an export or the manifest, nor in what the build says about what is published.
 * {@code -Dlaws.pairs=10000} tries more pairs than usual; surefire hands it on.
 */
@Slow
class NonInterferenceTest {

    private static final int PAIRS = Integer.getInteger("laws.pairs", 2000);
    private static final int PAIRS_OF_A_SITE = 20;
    private static final double LEAST_SHARE = 0.25;

    private static Law law;
    private static long pairs;

    @BeforeAll
    static void opens() throws IOException {
        law = new Law();
    }

    static List<Integer> seeds() {
        return IntStream.range(0, Math.max(1, PAIRS / PAIRS_OF_A_SITE)).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aWithheldEntryChangesNoPublishedByte(int seed) throws IOException {
        Site site = law.new Site(seed);
        Seen before = site.build();
        for (int turn = 0; turn < PAIRS_OF_A_SITE; turn++) {
            site.change();
            Seen after = site.build();
            Tree.same(before.files(), after.files());
            assertThat(after.report()).isEqualTo(before.report());
            pairs++;
        }
    }

    /** A law about entries that hardly ever get out would say little. */
    @AfterAll
    static void hadEnoughToPublish() throws IOException {
        law.close();
        long all = law.published() + law.withheld();
        double share = law.published() / (double) all;
        System.out.printf(
                "non-interference: %,d pairs; published %.0f %%, withheld %.0f %% of %,d entries%n",
                pairs, 100 * share, 100 * (1 - share), all);
        assertThat(share).as("share of the entries that were published").isBetween(LEAST_SHARE, 1 - LEAST_SHARE);
    }
}
