package org.gongkai.harvest.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.harvest.share.Gleaning;
import org.gongkai.harvest.share.GleaningLine;
import org.gongkai.harvest.share.Organ;
import org.gongkai.harvest.share.Share;
import org.gongkai.json.Json;
import org.gongkai.json.JsonException;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.HarvestAddresses;
import org.gongkai.press.release.Output;
import org.gongkai.press.view.SearchView;
import org.gongkai.search.EntryGrams;
import org.gongkai.search.Folding;
import org.gongkai.search.Grams;
import org.gongkai.search.Index;
import org.gongkai.search.ShortTitle;

/**
 * The search over all organs (检索): the index of the press, of entries, or where they are many of the pages of the lists.
 * The entries are read again from the files that were written for each organ. Of more than {@value #MOST} there is none.
 */
public final class SearchFiles {

    /** Up to so many entries each is found by itself. */
    static final int SINGLE = 100_000;

    /** Beyond so many entries the index would be too much for a reader's browser. */
    static final int MOST = 2_000_000;

    private static final int LIST = 16;
    private static final int ORGANS = 1000;
    private static final char FIRST = '0';
    private static final int SURROGATES = 0x800;

    private final Whole whole;
    private final Output out;
    private final Printing printing;
    private final Grams grams = new Grams();

    public SearchFiles(Whole whole, Output out, Printing printing) {
        this.whole = whole;
        this.out = out;
        this.printing = printing;
    }

    /**
     * The search page: {@code harvest}.
     *
     * @param index address of the index
     * @param coarse whether pages of lists are found, and not entries
     */
    public record Form(
            String index,
            List<SearchView.Option> items,
            List<SearchView.Option> years,
            List<SearchView.Option> organs,
            boolean coarse) {}

    /** What can be found. */
    private record Target(
            String title,
            String address,
            String number,
            String index,
            String day,
            String item,
            String organ,
            String validity,
            int length,
            EntryGrams grams) {}

    /** Writes page and index. */
    public void write() throws IOException {
        boolean coarse = whole.entries() > SINGLE;
        List<Target> targets = whole.entries() > MOST ? List.of() : targets(coarse);
        page(coarse);
        Index index = new Index(targets.stream().map(Target::grams).toList());
        for (int group = 0; group < Index.groups(index.bits()); group++) {
            List<byte[]> shards = index.group(group);
            for (int i = 0; i < shards.size(); i++) {
                out.put(Addresses.shard(group * shards.size() + i), shards.get(i));
            }
        }
        for (int i = 0; i * LIST < targets.size(); i++) {
            List<Target> some = targets.subList(i * LIST, Math.min(targets.size(), (i + 1) * LIST));
            out.put(
                    Addresses.searchList(i),
                    Json.canonical(some.stream()
                                    .map(one ->
                                            List.of(one.title(), one.address(), one.number(), one.index(), one.day()))
                                    .toList())
                            + "\n");
        }
        out.put(Addresses.SEARCH_HEAD, Json.canonical(head(targets, index.bits())) + "\n");
    }

    private void page(boolean coarse) throws IOException {
        List<SearchView.Option> items = new ArrayList<>();
        whole.platform().items().forEach((code, item) -> items.add(new SearchView.Option(code, item.cited())));
        List<SearchView.Option> organs = whole.read().stream()
                .map(share -> share.organ().name())
                .distinct()
                .map(name -> new SearchView.Option(name, name))
                .toList();
        List<SearchView.Option> years = whole.years().keySet().stream()
                .filter(year -> year > 0)
                .map(year -> new SearchView.Option(Integer.toString(year), year + "年"))
                .toList();
        printing.page(
                out,
                Addresses.SEARCH,
                "search",
                List.of(),
                "检索",
                new Form(
                        Addresses.SEARCH_HEAD.path(),
                        coarse ? List.of() : items,
                        years,
                        organs.size() > ORGANS ? List.of() : organs,
                        coarse));
    }

    /** From the oldest on. */
    private List<Target> targets(boolean coarse) throws IOException {
        List<Target> targets = new ArrayList<>();
        for (Share share : whole.read()) {
            for (int year : share.years().keySet()) {
                List<Gleaning> entries =
                        entries(HarvestAddresses.lines(share.organ().code(), year));
                for (int i = 0; i < entries.size(); i += coarse ? OrganFiles.ROWS : 1) {
                    targets.add(
                            coarse
                                    ? list(share.organ(), year, i, entries)
                                    : entry(share.organ(), year, i, entries.get(i)));
                }
            }
        }
        targets.sort(Comparator.comparing(Target::day).thenComparing(Target::address));
        return targets;
    }

    private List<Gleaning> entries(Address address) throws IOException {
        List<Gleaning> entries = new ArrayList<>();
        for (String line :
                new String(out.read(address), StandardCharsets.UTF_8).lines().toList()) {
            try {
                entries.add(GleaningLine.read(line));
            } catch (JsonException e) {
                throw new IOException(address + ": " + e.getMessage(), e); // we wrote it
            }
        }
        return entries;
    }

    private Target entry(Organ organ, int year, int place, Gleaning one) {
        List<String> issuers = List.of(organ.name());
        String title = Folding.fold(one.title());
        String called = ShortTitle.of(one.title(), issuers);
        int[] wholes = Stream.of(title, called, Folding.fold(one.number()), Folding.fold(one.index()))
                .filter(text -> !text.isEmpty())
                .mapToInt(Grams::whole)
                .toArray();
        EntryGrams words = new EntryGrams(
                grams.of(words(one)), grams.of(List.of(one.title())), wholes, Grams.starts(Stream.of(title, called)));
        return new Target(
                one.title(),
                OrganFiles.address(organ.code(), year, place),
                one.number(),
                one.index(),
                one.released(),
                one.item(),
                organ.name(),
                one.validity().isEmpty() ? "有效" : one.validity(),
                ShortTitle.length(one.title(), issuers),
                words);
    }

    private static List<String> words(Gleaning one) {
        return List.of(one.title(), one.index(), one.number(), one.summary(), one.issuers());
    }

    /** A page of a list; what stands in its lines is found. */
    private Target list(Organ organ, int year, int from, List<Gleaning> entries) {
        List<Gleaning> some = entries.subList(from, Math.min(entries.size(), from + OrganFiles.ROWS));
        int number = from / OrganFiles.ROWS + 1;
        String title = organ.name() + " " + Platform.year(year) + " 第" + number + "页";
        EntryGrams words = new EntryGrams(
                grams.of(some.stream().flatMap(one -> words(one).stream()).toList()),
                new int[0],
                new int[0],
                new int[0]);
        return new Target(
                title,
                HarvestAddresses.organ(organ.code(), year, number).path(),
                "",
                some.size() + "条",
                some.get(0).released(),
                "",
                organ.name(),
                "有效",
                0,
                words);
    }

    private static Map<String, Object> head(List<Target> targets, int bits) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("version", 1);
        head.put("entries", targets.size());
        head.put("bits", bits);
        head.put("list", LIST);
        head.put("ended", List.of("失效", "废止"));
        head.put("column", facet(targets, one -> one.item().isEmpty() ? List.of() : List.of(one.item())));
        head.put(
                "year",
                facet(
                        targets,
                        one -> one.day().isEmpty()
                                ? List.of()
                                : List.of(one.day().substring(0, 4))));
        head.put("validity", facet(targets, one -> List.of(one.validity())));
        head.put("issuer", facet(targets, one -> List.of(one.organ())));
        StringBuilder lengths = new StringBuilder();
        targets.forEach(one -> lengths.append(mark(one.length())));
        head.put("length", lengths.toString());
        return head;
    }

    private static Map<String, Object> facet(List<Target> targets, Function<Target, List<String>> values) {
        Map<List<String>, Integer> numbers = new LinkedHashMap<>();
        StringBuilder of = new StringBuilder(targets.size());
        targets.forEach(one -> of.append(mark(numbers.computeIfAbsent(values.apply(one), any -> numbers.size()))));
        return new TreeMap<>(Map.of("values", new ArrayList<>(numbers.keySet()), "of", of.toString()));
    }

    /** The characters from 0 on, without the halves of pairs. */
    private static char mark(int number) {
        int c = FIRST + number;
        return (char) (c < Character.MIN_SURROGATE ? c : c + SURROGATES);
    }
}
