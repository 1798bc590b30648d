package org.gongkai.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** The shards of the search against the pages (检索分片与页面): the words of each entry are there, and no others. */
final class SearchWords {

    private static final int KINDS = 3;
    private static final int LONGEST = 64 << 20;

    private final Folder folder;
    private final Catalogue catalogue;
    private final Contents contents;
    private final Addresses addresses;
    private final Findings findings;
    private final Grams[] found;

    SearchWords(Folder folder, Catalogue catalogue, Contents contents, Addresses addresses, Findings findings) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.contents = contents;
        this.addresses = addresses;
        this.findings = findings;
        this.found = Stream.generate(Grams::new)
                .limit((long) KINDS * catalogue.rows().size())
                .toArray(Grams[]::new);
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
    void check(int bits) {
        boolean sound = true;
        for (int i = 0; i < 1 << bits; i++) {
            sound &= read(i, bits);
        }
        if (sound) {
            IntStream.range(0, catalogue.rows().size()).parallel().forEach(this::entry);
        }
    }

    private boolean read(int number, int bits) {
        String path = SearchCheck.shard(number);
        Path file = folder.files().get(path);
        if (file == null) {
            note(Place.of(path), "缺少检索分片", "a shard of the search is missing");
            return false;
        }
        try (InputStream in = Texts.open(file)) {
            int entries = catalogue.rows().size();
            Shard.read(
                    in.readNBytes(LONGEST),
                    number,
                    bits,
                    entries,
                    (gram, kind, entry) -> found[KINDS * entry + kind].add(gram));
            return true;
        } catch (Shard.Damaged damaged) {
            note(Place.of(path), "检索分片损坏：" + damaged.zh(), "a damaged shard: " + damaged.en());
        } catch (IOException e) {
            findings.add(Texts.unreadable(path, Texts.why(e)));
        }
        return false;
    }

    private void entry(int number) {
        Catalogue.Row row = catalogue.counted(number);
        String title = SearchText.fold(row.title());
        int[] text = found[KINDS * number].sorted();
        int[] titleGrams = SearchText.grams(title);
        int[] numbers = Stream.of(title, SearchText.fold(row.number().orElse("")), SearchText.fold(row.index()))
                .filter(one -> !one.isEmpty())
                .mapToInt(SearchText::whole)
                .sorted()
                .distinct()
                .toArray();
        if (!Arrays.equals(titleGrams, found[KINDS * number + 1].sorted())
                || first(titleGrams, text).isPresent()) {
            note(row, "按标题检索不到", "it is not found by its title");
        }
        if (!Arrays.equals(numbers, found[KINDS * number + 2].sorted())) {
            note(row, "按全名、文号或索引号检索不到", "it is not found by its whole title or numbers");
        }
        page(row).ifPresent(page -> compare(row, text, page));
    }

    private void compare(Catalogue.Row row, int[] text, SearchText page) {
        first(text, page.grams())
                .ifPresent(gram -> note(
                        row,
                        "检索索引含有页面没有的文字“" + gram + "”",
                        "the index has words that the page does not have: " + gram));
        first(page.bodyGrams(), text)
                .ifPresent(
                        gram -> note(row, "检索索引缺少页面的文字“" + gram + "”", "the index lacks words of the page: " + gram));
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

    private Optional<SearchText> page(Catalogue.Row row) {
        return addresses.resolve("", row.address()) instanceof Target.Inside inside
                ? Optional.ofNullable(contents.pages().get(inside.path()))
                        .filter(page -> page.kind().equals("entry"))
                        .map(Page::text)
                : Optional.empty();
    }

    private void note(Catalogue.Row row, String zh, String en) {
        note(row.place(), row.index() + " " + zh, row.index() + " " + en);
    }

    private void note(Place place, String zh, String en) {
        findings.add(Rule.SEARCH, place, new Wording(zh, en), Wording.NONE);
    }
}
