package org.gongkai.press.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.gongkai.crew.Crew;
import org.gongkai.search.EntryGrams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken from the shelf is what was put there, whoever else puts something at the same time. */
class GramShelfTest {

    private static final int ENTRIES = 2000;

    @TempDir
    private Path folder;

    @Test
    void givesBackWhatWasPutThereAsOftenAsItIsAsked() throws IOException {
        GramShelf shelf = GramShelf.in(folder);
        List<EntryGrams> all = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < ENTRIES; i++) {
            all.add(new EntryGrams(some(random), some(random), some(random), some(random)));
        }
        List<Supplier<EntryGrams>> put = new Crew(4).each(all, shelf, one -> () -> one);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < ENTRIES; i++) {
                EntryGrams taken = put.get(i).get();
                assertThat(taken.text()).isEqualTo(all.get(i).text());
                assertThat(taken.title()).isEqualTo(all.get(i).title());
                assertThat(taken.whole()).isEqualTo(all.get(i).whole());
                assertThat(taken.starts()).isEqualTo(all.get(i).starts());
            }
        }
    }

    private static int[] some(Random random) {
        return random.ints(random.nextInt(40)).toArray();
    }
}
