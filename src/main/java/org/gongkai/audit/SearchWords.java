package org.gongkai.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** The shards of the search against the pages (检索分片与页面): the words of each entry are there, and no others. */
final class SearchWords {

    private static final int KINDS = 4;
    private static final int LONGEST = 64 << 20;

    private final AuditedSite site;
    private final PublishedCatalogue catalogue;
    private final SearchPart part;
    private final Grams[] shards;
    private final boolean ranked;
    private final Keys keys = new Keys();

    /**
     * @param part the index, or a volume of it
     * @param ranked whether the index knows what titles begin with, which those of earlier versions do not
     */
    SearchWords(AuditedSite site, SearchPart part, boolean ranked) {
        this.site = site;
        this.part = part;
        this.ranked = ranked;
        this.catalogue = site.catalogue();
        this.shards =
                Stream.generate(Grams::new).limit((long) KINDS * part.entries()).toArray(Grams[]::new);
    }

    /** The different keys of an index, once it was read. */
    static final class Keys {
        private long[] all = new long[1 << 10];
        private int count;

        /** Adds one, and passes over the same once more, for it comes entry by entry. */
        void add(int gram, int kind) {
            long key = Integer.toUnsignedLong(gram) * KINDS + kind;
            if (count > 0 && all[count - 1] == key) {
                return;
            }
            if (count == all.length) {
                all = Arrays.copyOf(all, 2 * count);
            }
            all[count] = key;
            count++;
        }

        long[] sorted() {
            long[] sorted = Arrays.copyOf(all, count);
            Arrays.sort(sorted);
            return sorted;
        }
    }

    /** All keys that were read. */
    Keys keys() {
        return keys;
    }

    /** What the shards say of one entry in one kind. */
    private static final class Grams {
        private int[] grams = new int[8];
        private int count;

        void add(int gram) {
            if (count == grams.length) {
                grams = Arrays.copyOf(grams, 2 * count);
            }
            grams[count] = gram;
            count++;
        }

        int[] sorted() {
            Arrays.sort(grams, 0, count);
            return Arrays.copyOf(grams, count);
        }
    }

    /** Reads all shards, two to the power of {@code bits}; only where all are sound the entries are compared. */
    List<Finding> check(int bits) {
        List<Finding> damaged = IntStream.range(0, 1 << bits)
                .mapToObj(number -> read(number, bits))
                .flatMap(Optional::stream)
                .toList();
        return damaged.isEmpty()
                ? IntStream.range(0, part.entries())
                        .parallel()
                        .mapToObj(this::entry)
                        .flatMap(List::stream)
                        .toList()
                : damaged;
    }

    private Optional<Finding> read(int number, int bits) {
        return read(site, part.shard(number), number, bits, part.entries(), (gram, kind, entry) -> {
            shards[KINDS * entry + kind].add(gram);
            keys.add(gram, kind);
        });
    }

    /** Reads a shard; what is wrong with it is a finding. */
    static Optional<Finding> read(
            AuditedSite site, String path, int number, int bits, int entries, Shard.Reader reader) {
        Path file = site.files().get(path);
        if (file == null) {
            return Optional.of(wrong(Place.of(path), "缺少检索分片", "a shard of the search is missing"));
        }
        try (InputStream in = FileTexts.open(file)) {
            Shard.read(in.readNBytes(LONGEST), number, bits, entries, reader);
            return Optional.empty();
        } catch (Shard.Damaged damaged) {
            return Optional.of(wrong(Place.of(path), "检索分片损坏：" + damaged.zh(), "a damaged shard: " + damaged.en()));
        } catch (IOException e) {
            return Optional.of(FileTexts.unreadable(path, FileTexts.why(e)));
        }
    }

    private List<Finding> entry(int number) {
        PublishedCatalogue.Row row = catalogue.counted(part.first() + number);
        String title = SearchText.fold(row.title());
        int[] text = shards[KINDS * number].sorted();
        int[] titleGrams = SearchText.grams(title);
        List<Finding> found = new ArrayList<>();
        if (!Arrays.equals(titleGrams, shards[KINDS * number + 1].sorted())
                || first(titleGrams, text).isPresent()) {
            found.add(wrong(row, "按标题检索不到", "it is not found by its title"));
        }
        if (!isCalled(row, title, shards[KINDS * number + 2].sorted())) {
            found.add(wrong(row, "按全名、文号或索引号检索不到", "it is not found by its whole title or numbers"));
        }
        int[] starts = shards[KINDS * number + 3].sorted();
        int[] least = ranked ? SearchText.starts(title) : new int[0];
        int[] most = ranked ? SearchText.allStarts(title) : new int[0];
        if (first(least, starts).isPresent() || first(starts, most).isPresent()) {
            found.add(wrong(row, "检索索引中标题的开头不对", "the index has another beginning of its title"));
        }
        site.page(row.address())
                .filter(page -> page.kind().equals("entry"))
                .map(PageRecord::text)
                .ifPresent(page -> {
                    first(text, page.grams())
                            .map(gram -> wrong(
                                    row,
                                    "检索索引含有页面没有的文字“" + gram + "”",
                                    "the index has words that the page does not have: " + gram))
                            .ifPresent(found::add);
                    first(page.bodyGrams(), text)
                            .map(gram -> wrong(
                                    row, "检索索引缺少页面的文字“" + gram + "”", "the index lacks words of the page: " + gram))
                            .ifPresent(found::add);
                });
        return found;
    }

    /** Its whole title and numbers are there, and besides them only what it is called without the words in front. */
    private static boolean isCalled(PublishedCatalogue.Row row, String title, int[] there) {
        int[] numbers = Stream.of(title, SearchText.fold(row.number()), SearchText.fold(row.index()))
                .filter(one -> !one.isEmpty())
                .mapToInt(SearchText::whole)
                .sorted()
                .toArray();
        int[] known = IntStream.concat(Arrays.stream(numbers), SearchText.tails(title))
                .sorted()
                .toArray();
        return first(numbers, there).isEmpty() && first(there, known).isEmpty();
    }

    /** The first gram that is in {@code some} and not in {@code all}; both are sorted. */
    private static Optional<String> first(int[] some, int[] all) {
        int at = 0;
        for (int gram : some) {
            while (at < all.length && all[at] < gram) {
                at++;
            }
            if (at == all.length || all[at] != gram) {
                return Optional.of(SearchText.shown(gram));
            }
        }
        return Optional.empty();
    }

    private static Finding wrong(PublishedCatalogue.Row row, String zh, String en) {
        return wrong(row.place(), row.index() + " " + zh, row.index() + " " + en);
    }

    private static Finding wrong(Place place, String zh, String en) {
        return Finding.of(Rule.SEARCH, place, new Wording(zh, en), Wording.NONE);
    }
}
