package org.gongkai.press.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.crew.Crew;
import org.gongkai.json.Json;
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
    private final Map<Address, EntryGrams> words;
    private final int volume;

    /**
     * @param words address of an entry's page ▸ its words, of all entries
     * @param volume entries of a volume
     */
    public SearchIndex(PagePlan plan, Map<Address, EntryGrams> words, int volume) {
        this.plan = plan;
        this.words = words;
        this.volume = volume;
    }

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

    /** The writing of all files, once all words are taken. */
    public List<Crew.Task> tasks(Output out) {
        List<Entry> entries = new ArrayList<>(plan.catalogue().entries());
        Collections.reverse(entries);
        List<Crew.Task> tasks = new ArrayList<>();
        if (entries.size() <= volume) {
            index(entries, UnaryOperator.identity(), out, tasks);
            return tasks;
        }
        List<List<Entry>> volumes = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += volume) {
            int number = volumes.size();
            volumes.add(entries.subList(from, Math.min(entries.size(), from + volume)));
            index(volumes.get(number), file -> Addresses.inVolume(number, file), out, tasks);
        }
        Index index = Index.ofVolumes(
                volumes.stream()
                        .map(some ->
                                EntryGrams.union(some.stream().map(this::words).toList()))
                        .toList(),
                entries.size());
        shards(index, UnaryOperator.identity(), out, tasks);
        tasks.add(() -> out.put(
                Addresses.SEARCH_HEAD,
                Json.canonical(SearchHead.ofVolumes(plan.catalogue(), volumes, volume, index.bits())) + "\n"));
        return tasks;
    }

    private void index(List<Entry> entries, UnaryOperator<Address> place, Output out, List<Crew.Task> tasks) {
        Index index = new Index(entries.stream().map(this::words).toList());
        shards(index, place, out, tasks);
        tasks.add(() -> lists(entries, place, out));
        tasks.add(() -> out.put(
                place.apply(Addresses.SEARCH_HEAD),
                Json.canonical(new SearchHead(plan.catalogue(), entries, index.bits()).json()) + "\n"));
    }

    private static void shards(Index index, UnaryOperator<Address> place, Output out, List<Crew.Task> tasks) {
        for (int i = 0; i < index.groups(); i++) {
            int group = i;
            tasks.add(() -> {
                List<byte[]> shards = index.group(group);
                for (int number = 0; number < shards.size(); number++) {
                    out.put(place.apply(Addresses.shard(group * shards.size() + number)), shards.get(number));
                }
            });
        }
    }

    private void lists(List<Entry> entries, UnaryOperator<Address> place, Output out) throws IOException {
        for (int i = 0; i * LIST < entries.size(); i++) {
            List<Entry> some = entries.subList(i * LIST, Math.min(entries.size(), (i + 1) * LIST));
            out.put(
                    place.apply(Addresses.searchList(i)),
                    Json.canonical(some.stream().map(this::line).toList()) + "\n");
        }
    }

    private EntryGrams words(Entry entry) {
        EntryGrams some = words.get(plan.address(entry));
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
                entry.released().toLocalDate().toString());
    }
}
