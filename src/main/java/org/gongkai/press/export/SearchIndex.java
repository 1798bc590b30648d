package org.gongkai.press.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.crew.Crew;
import org.gongkai.hash.Hashes;
import org.gongkai.json.Json;
import org.gongkai.memory.Memory;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.PagePlan;
import org.gongkai.press.release.Output;
import org.gongkai.press.view.EntryView;
import org.gongkai.press.view.LedgerView;
import org.gongkai.review.Entry;
import org.gongkai.search.EntryGrams;
import org.gongkai.search.Folding;
import org.gongkai.search.Grams;
import org.gongkai.search.Index;
import org.gongkai.search.ShortTitle;

/**
 * The files of the search (检索): the words of each entry are taken as its page is printed, from what its template is
 * given; when all are known, the head, the lists of entries and the shards are written. Entries are counted from the
 * oldest on, so that a new one leaves the numbers of the others, and most of the files, as they were. More entries than a
 * browser can search at once stand in volumes (分卷), each an index by itself; over them lies an index of the volumes.
 */
public final class SearchIndex {

    /** Entries of one list: titles and addresses of ten hits come in a few small files. */
    static final int LIST = 16;

    private static final ThreadLocal<Grams> GRAMS = ThreadLocal.withInitial(Grams::new);

    private final PagePlan plan;
    private final Map<Address, Words> words;
    private final int volume;
    private final Memory memory;

    /**
     * @param words address of an entry's page ▸ its words, of all entries
     * @param volume entries of a volume
     * @param memory of the index of an earlier run
     */
    public SearchIndex(PagePlan plan, Map<Address, Words> words, int volume, Memory memory) {
        this.plan = plan;
        this.words = words;
        this.volume = volume;
        this.memory = memory;
    }

    /**
     * What is found of an entry, or of a volume.
     *
     * @param key the same only where the words are the same; "" where that is not known
     * @param grams the words
     */
    public record Words(String key, Supplier<EntryGrams> grams) {}

    /** The files of an index of so many entries, in volumes of so many. */
    public static Stream<Address> addresses(int entries, int volume) {
        if (entries <= volume) {
            return addresses(entries);
        }
        Stream<Address> volumes = IntStream.range(0, (entries + volume - 1) / volume)
                .boxed()
                .flatMap(number -> addresses(Math.min(volume, entries - number * volume))
                        .map(file -> Addresses.inVolume(number, file)));
        return Stream.of(
                        Stream.of(Addresses.SEARCH_HEAD),
                        IntStream.range(0, 1 << Index.bitsOfVolumes(entries)).mapToObj(Addresses::shard),
                        volumes)
                .flatMap(some -> some);
    }

    private static Stream<Address> addresses(int entries) {
        return Stream.of(
                        Stream.of(Addresses.SEARCH_HEAD),
                        Stream.of(Addresses.SEARCH_LINES),
                        Stream.of(Addresses.SEARCH_GRAMS),
                        IntStream.range(0, 1 << Index.bits(entries)).mapToObj(Addresses::shard),
                        IntStream.range(0, (entries + LIST - 1) / LIST).mapToObj(Addresses::searchList))
                .flatMap(some -> some);
    }

    /** The words of an entry, of what its template is given. */
    public static EntryGrams words(EntryView entry) {
        Grams mine = GRAMS.get();
        String title = Folding.fold(entry.title());
        String called = ShortTitle.of(entry.title(), entry.issuers());
        int[] whole = Stream.of(title, called, Folding.fold(entry.number()), Folding.fold(entry.index()))
                .filter(one -> !one.isEmpty())
                .mapToInt(Grams::whole)
                .toArray();
        return new EntryGrams(
                mine.of(entry.body().text(), shown(entry)),
                mine.of(List.of(entry.title())),
                whole,
                Grams.starts(Stream.of(title, called)));
    }

    /** What the page shows of an entry besides its text. */
    private static List<String> shown(EntryView entry) {
        List<String> shown = new ArrayList<>(List.of(entry.title(), entry.index(), entry.number(), entry.summary()));
        shown.addAll(entry.issuers());
        shown.addAll(entry.keywords());
        shown.addAll(List.of(entry.genre(), entry.topic(), entry.source(), entry.author()));
        entry.attachments().forEach(file -> shown.add(file.title()));
        for (LedgerView ledger : entry.ledgers()) {
            shown.add(ledger.caption());
            shown.add(ledger.lead());
            ledger.tables().forEach(table -> {
                shown.add(table.caption());
                table.rows().forEach(row -> row.forEach(cell -> shown.add(cell.text())));
            });
            ledger.items().forEach(item -> {
                shown.add(item.title());
                item.fields().forEach(field -> shown.add(field.text()));
            });
        }
        return shown;
    }

    /** The writing of all files. */
    public List<Crew.Task> tasks(Output out) {
        List<Entry> entries = new ArrayList<>(plan.catalogue().entries());
        Collections.reverse(entries);
        List<Crew.Task> tasks = new ArrayList<>();
        if (entries.size() <= volume) {
            index(entries, "", UnaryOperator.identity(), out, tasks);
            return tasks;
        }
        List<List<Entry>> volumes = volumes(entries);
        for (int i = 0; i < volumes.size(); i++) {
            int number = i;
            index(volumes.get(i), "-" + i, file -> Addresses.inVolume(number, file), out, tasks);
        }
        return tasks;
    }

    private List<List<Entry>> volumes(List<Entry> entries) {
        return IntStream.range(0, (entries.size() + volume - 1) / volume)
                .mapToObj(number -> entries.subList(number * volume, Math.min(entries.size(), (number + 1) * volume)))
                .toList();
    }

    /** The writing of the index of the volumes, where there are any and they are written. */
    public List<Crew.Task> ofVolumes(Output out) {
        List<Entry> entries = new ArrayList<>(plan.catalogue().entries());
        Collections.reverse(entries);
        if (entries.size() <= volume) {
            return List.of();
        }
        List<List<Entry>> volumes = volumes(entries);
        int bits = Index.bitsOfVolumes(entries.size());
        List<Words> all = new ArrayList<>();
        for (int i = 0; i < volumes.size(); i++) {
            all.add(ofVolume(i, volumes.get(i), out));
        }
        return new SearchShards(all, bits, "-volumes", UnaryOperator.identity(), memory, out)
                .tasks(() -> out.put(
                        Addresses.SEARCH_HEAD,
                        Json.canonical(SearchHead.ofVolumes(plan.catalogue(), volumes, volume, bits)) + "\n"));
    }

    /** All that the entries of a volume have, as its shards tell it. */
    private Words ofVolume(int number, List<Entry> entries, Output out) {
        List<String> keys = entries.stream().map(this::words).map(Words::key).toList();
        return new Words(keys.contains("") ? "" : Hashes.sha256(String.join("\n", keys)), () -> {
            List<byte[]> shards = new ArrayList<>();
            for (int i = 0; i < 1 << Index.bits(entries.size()); i++) {
                shards.add(out.read(Addresses.inVolume(number, Addresses.shard(i))));
            }
            return Index.union(shards, entries.size());
        });
    }

    private void index(
            List<Entry> entries, String name, UnaryOperator<Address> place, Output out, List<Crew.Task> tasks) {
        List<Words> all = entries.stream().map(this::words).toList();
        int bits = Index.bits(all.size());
        SearchParts parts = new SearchParts(all.size(), bits, name, place, memory, out);
        tasks.addAll(new SearchShards(all, bits, name, place, memory, out)
                .tasks(() -> lines(entries, bits, parts.write(), place, out)));
    }

    /** The lines of all entries in one file, from which a browser takes those it shows, and in lists for servers that send no pieces. */
    private void lines(List<Entry> entries, int bits, List<Integer> parts, UnaryOperator<Address> place, Output out)
            throws IOException {
        for (int i = 0; i * LIST < entries.size(); i++) {
            List<Entry> some = entries.subList(i * LIST, Math.min(entries.size(), (i + 1) * LIST));
            out.put(
                    place.apply(Addresses.searchList(i)),
                    Json.canonical(some.stream().map(this::line).toList()) + "\n");
        }
        List<byte[]> lines = entries.stream()
                .map(entry -> (Json.canonical(line(entry)) + "\n").getBytes(StandardCharsets.UTF_8))
                .toList();
        out.put(place.apply(Addresses.SEARCH_LINES), lines);
        List<Integer> bytes = lines.stream().map(line -> line.length).toList();
        out.put(
                place.apply(Addresses.SEARCH_HEAD),
                Json.canonical(new SearchHead(plan.catalogue(), entries, bits, bytes, parts).json()) + "\n");
    }

    private Words words(Entry entry) {
        Words some = words.get(plan.address(entry));
        if (some == null) {
            throw new IllegalStateException("no words of " + entry.path());
        }
        return some;
    }

    private List<String> line(Entry entry) {
        return List.of(
                entry.title(),
                plan.address(entry).path(),
                entry.text(HeaderKey.NUMBER).orElse(""),
                entry.index().text(),
                entry.released().toLocalDate().toString(),
                entry.summary());
    }
}
