package org.gongkai.press.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.crew.Crew;
import org.gongkai.memory.AccountKey;
import org.gongkai.memory.Memory;
import org.gongkai.press.export.SearchIndex.Words;
import org.gongkai.press.release.FreshFolder;
import org.gongkai.search.EntryGrams;
import org.gongkai.search.Folding;
import org.gongkai.search.Grams;
import org.gongkai.search.Index;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index of a run before is brought up to date: of the entries, only those that changed are looked at again. */
class SearchShardsTest {

    @TempDir
    private Path folder;

    private final Set<String> asked = new TreeSet<>();
    private int runs;

    private Words words(String title) {
        return new Words("key of " + title, () -> {
            asked.add(title);
            Grams grams = new Grams();
            return new EntryGrams(
                    grams.of("<p>" + title + "全文</p>", List.of(title)),
                    grams.of(List.of(title)),
                    new int[] {Grams.whole(Folding.fold(title))},
                    Grams.starts(Stream.of(Folding.fold(title))));
        });
    }

    private Path index(List<String> titles, boolean remembering) throws IOException {
        asked.clear();
        Path out = Files.createDirectories(folder.resolve("out" + runs++));
        AccountKey key = AccountKey.at(folder.resolve("home/key")).orElseThrow();
        try (Memory memory = remembering ? Memory.of(folder.resolve(".gongkai/memory"), key, "program") : Memory.NONE) {
            List<Words> words = titles.stream().map(this::words).toList();
            new Crew(1)
                    .together(new SearchShards(
                                    words,
                                    Index.bits(words.size()),
                                    "",
                                    UnaryOperator.identity(),
                                    memory,
                                    new FreshFolder(out, memory.kept()))
                            .tasks(() -> {}));
            memory.kept().whole();
        }
        return out;
    }

    private static void same(Path some, Path others) throws IOException {
        try (Stream<Path> files = Files.list(some.resolve("search/shards"))) {
            for (Path file : files.toList()) {
                assertThat(file)
                        .hasSameBinaryContentAs(others.resolve("search/shards").resolve(file.getFileName()));
            }
        }
    }

    @Test
    void onlyWhatChangedIsAskedForItsWords() throws IOException {
        List<String> titles = new ArrayList<>(
                IntStream.range(0, 40).mapToObj(i -> "第" + i + "号通知").toList());
        index(titles, true);
        assertThat(asked).hasSize(40);
        index(titles, true);
        assertThat(asked).isEmpty();
        titles.set(7, "关于会见的通告");
        titles.add("新的一条");
        titles.remove(20);
        Path updated = index(titles, true);
        assertThat(asked).containsExactlyInAnyOrder("关于会见的通告", "新的一条");
        same(updated, index(titles, false));
    }
}
