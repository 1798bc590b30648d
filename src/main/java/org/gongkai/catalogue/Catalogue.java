package org.gongkai.catalogue;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.content.site.Article20;
import org.gongkai.content.site.Categories;
import org.gongkai.content.site.Category;
import org.gongkai.finding.Found;
import org.gongkai.review.Closure;
import org.gongkai.review.Entry;
import org.gongkai.review.Judgement;
import org.gongkai.review.Tombstone;

/**
 * All that is published (主动公开目录), as of one instant: entries newest first, then by index number; the same order
 * everywhere.
 */
public final class Catalogue {

    /** Newest release first, then by index number. */
    public static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::released).reversed().thenComparing(Entry::index);

    private final Categories categories;
    private final LocalDateTime asOf;
    private final LocalDate known;
    private final Named named;
    private final List<Entry> entries;
    private final Map<String, List<Entry>> byCategory;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, List<Integer>> years = new HashMap<>();
    private final Map<Entry, Integer> places = new HashMap<>();
    private final EntryRelations relations;
    private final Map<Entry, Standing> standings = new HashMap<>();
    private final Projects projects;
    private final Disclosures disclosures;
    private final Items items;
    private final ItemUses itemUses;

    /**
     * @param known the day as of which the headers say what they say
     */
    private Catalogue(
            Categories categories, Named named, EntryRelations relations, LocalDateTime asOf, LocalDate known) {
        this.categories = categories;
        this.asOf = asOf;
        this.known = known;
        this.named = named;
        this.relations = relations;
        entries = named.entries();
        byCategory = entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.category().key()));
        byCategory.forEach((key, column) -> {
            for (int i = 0; i < column.size(); i++) {
                places.put(column.get(i), i);
            }
            years.put(
                    key,
                    column.stream()
                            .map(entry -> entry.released().getYear())
                            .distinct()
                            .toList());
        });
        for (Entry entry : entries) {
            categories.line(entry.category()).forEach(column -> counts.merge(column.key(), 1, Integer::sum));
            standings.put(entry, Standing.of(entry, relations, asOf.toLocalDate(), known));
        }
        projects = new Projects(entries);
        disclosures = new Disclosures(categories, entries, named.closed());
        items = new Items(
                entries.stream()
                        .filter(entry -> !standing(entry).ended())
                        .flatMap(Item::of)
                        .toList(),
                asOf.toLocalDate());
        itemUses = new ItemUses(entries);
    }

    /** A catalogue of which nothing is closed, and beside which no entry is in error. */
    public static Found<Catalogue> of(
            Categories categories, List<Entry> entries, List<Tombstone> tombstones, LocalDateTime asOf) {
        return of(categories, new Named(entries, tombstones, Map.of(), Set.of()), asOf);
    }

    /**
     * That of a judgement, and what is wrong with the relations and citations of its entries.
     *
     * @param unsettled paths and index numbers of entries in error: what names them is no mistake of its own
     * @param asOf the build's instant in Asia/Shanghai
     */
    public static Found<Catalogue> of(
            Categories categories, Judgement judgement, Set<String> unsettled, LocalDateTime asOf) {
        return of(
                categories,
                new Named(judgement.entries(), judgement.tombstones(), judgement.closed(), unsettled),
                asOf);
    }

    private static Found<Catalogue> of(Categories categories, Named named, LocalDateTime asOf) {
        return EntryRelations.of(named).then(relations -> {
            Catalogue catalogue = new Catalogue(categories, named, relations, asOf, asOf.toLocalDate());
            return new Found<>(catalogue, new Citations(catalogue, relations).check());
        });
    }

    /** The same entries, and what is said of them as of another instant. */
    public Catalogue on(LocalDateTime other) {
        return new Catalogue(categories, named, relations, other, known);
    }

    /** The tree of columns. */
    public Categories categories() {
        return categories;
    }

    /** The instant as of which everything is said. */
    public LocalDateTime asOf() {
        return asOf;
    }

    /** Every published entry, newest first. */
    public List<Entry> entries() {
        return entries;
    }

    /** How many entries were made public in each year. */
    public Disclosures disclosures() {
        return disclosures;
    }

    /** The items of all lists that have not ended (事项). */
    public Items items() {
        return items;
    }

    /** The decisions that are published on each item. */
    public ItemUses itemUses() {
        return itemUses;
    }

    /** What remains of withdrawn entries, newest first. */
    public List<Tombstone> tombstones() {
        return named.tombstones();
    }

    /** What remains of entries whose public period is over, newest first. */
    public List<Closure> closed() {
        return named.closed();
    }

    /** Whether anything of a column, or of one below it, is closed. */
    public boolean closed(Category category) {
        return named.closed().stream().anyMatch(one -> one.category().key().equals(category.key()))
                || category.children().stream().anyMatch(this::closed);
    }

    /** What remains of the entry of this index number, or of this source file, where its public period is over. */
    public Optional<Closure> closed(String pathOrIndex) {
        return named.closed(pathOrIndex);
    }

    /** The published entry of this index number. */
    public Optional<Entry> find(String index) {
        return named.find(index);
    }

    /** Whether this is the path or index number of an entry in error. */
    public boolean unsettled(String pathOrIndex) {
        return named.unsettled(pathOrIndex);
    }

    /** The tombstone of this index number. */
    public Optional<Tombstone> tombstone(String index) {
        return named.tombstone(index);
    }

    /** The entries of a column itself, newest first. */
    public List<Entry> in(Category category) {
        return byCategory.getOrDefault(category.key(), List.of());
    }

    /** The entries of a column and of those below it, newest first. */
    public List<Entry> below(Category category) {
        if (category.children().isEmpty()) {
            return in(category);
        }
        List<Entry> all = new ArrayList<>(in(category));
        category.children().forEach(child -> all.addAll(below(child)));
        all.sort(ORDER);
        return all;
    }

    /** The years of release in a column itself, newest first. */
    public List<Integer> years(Category category) {
        return years.getOrDefault(category.key(), List.of());
    }

    /** How many entries a column and those below it have. */
    public int count(Category category) {
        return counts.getOrDefault(category.key(), 0);
    }

    /** The entry of the same column that was released before this one. */
    public Optional<Entry> previous(Entry entry) {
        return neighbour(entry, 1);
    }

    /** The entry of the same column that was released after this one. */
    public Optional<Entry> next(Entry entry) {
        return neighbour(entry, -1);
    }

    private Optional<Entry> neighbour(Entry entry, int step) {
        List<Entry> column = in(entry.category());
        int at = places.getOrDefault(entry, 0) + step;
        return at < 0 || at >= column.size() ? Optional.empty() : Optional.of(column.get(at));
    }

    /** How an entry is connected with others, in both directions. */
    public List<Relation> relations(Entry entry) {
        return relations.of(entry);
    }

    /** The stages of the project that an entry belongs to, in order; none where it belongs to none. */
    public List<Stage> stages(Entry entry) {
        return projects.of(entry);
    }

    /** Which budgets and final accounts of a column's units are published (预决算公开情况). */
    public BudgetMatrix budgets(Category column) {
        return BudgetMatrix.of(column, in(column), asOf.toLocalDate());
    }

    Projects projects() {
        return projects;
    }

    /** The readings of an entry (政策解读). */
    Set<Entry> interpreting(Entry entry) {
        return relations.interpreting(entry);
    }

    /** The normative documents in force (现行有效规范性文件): those of item 20-01 but readings of them, newest first. */
    public List<Entry> inForce() {
        return inForceOrComing().stream()
                .filter(entry -> !standing(entry).notYet())
                .toList();
    }

    /** Those in force and those that will be. */
    List<Entry> inForceOrComing() {
        return entries.stream()
                .filter(Catalogue::normative)
                .filter(entry -> !standing(entry).ended())
                .toList();
    }

    /** Whether it is a normative document (规范性文件): of item 20-01, and no reading of one. */
    public static boolean normative(Entry entry) {
        return entry.category().item() == Article20.RULES && !entry.reading();
    }

    /** Every document that has ended (失效文件), newest first. */
    public List<Entry> ended() {
        return entries.stream().filter(entry -> standing(entry).ended()).toList();
    }

    /** Whether an entry of this catalogue is in force on its day. */
    public Standing standing(Entry entry) {
        return requireNonNull(standings.get(entry), entry::path);
    }
}
