package org.gongkai.page;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Topics;
import org.gongkai.content.register.Redirects;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.SpecialTopic;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.page.Page.Single;
import org.gongkai.review.Closure;
import org.gongkai.review.Entry;
import org.gongkai.review.Tombstone;

/**
 * Which pages and files the site has, each at its own address (页面清单). Two sources for one address, after NFC and
 * without regard to case, are a finding that names both.
 */
public final class PagePlan {

    /** Rows of a column page. */
    public static final int COLUMN_ROWS = 20;

    /** Rows of a catalogue page. */
    public static final int CATALOGUE_ROWS = 50;

    /** Rows of a column that has only columns below it. */
    public static final int BRANCH_ROWS = 10;

    private final Catalogue catalogue;
    private final List<Page> pages = new ArrayList<>();
    private final Map<Entry, Address> entries = new LinkedHashMap<>();
    private final Claims claims = new Claims();
    private final List<Finding> taken = new ArrayList<>();
    private final List<Move> moves;

    /**
     * The plan of a catalogue's site, and which addresses two sources want.
     *
     * @param reports years of the annual reports
     * @param topics in the order of site.yaml
     * @param columnRows rows of a column page
     */
    public static Found<PagePlan> of(
            Catalogue catalogue, Set<Integer> reports, List<SpecialTopic> topics, int columnRows) {
        return of(catalogue, reports, topics, columnRows, OldSite.NONE);
    }

    /**
     * As {@link #of(Catalogue, Set, List, int)}, with what stands at old addresses.
     *
     * @param old the earlier website
     */
    public static Found<PagePlan> of(
            Catalogue catalogue, Set<Integer> reports, List<SpecialTopic> topics, int columnRows, OldSite old) {
        PagePlan plan = new PagePlan(catalogue, reports, topics, columnRows, old);
        return new Found<>(plan, plan.taken);
    }

    private PagePlan(
            Catalogue catalogue, Set<Integer> reports, List<SpecialTopic> topics, int columnRows, OldSite old) {
        this.catalogue = catalogue;
        for (Single page : Single.values()) {
            add(page, page.title());
        }
        claim(Addresses.APPLY_DOCUMENT, Single.APPLY_FORM.title());
        reports.stream().sorted().map(Page.Annual::new).forEach(page -> add(page, page.source()));
        catalogueLists();
        validityList(false, catalogue.inForce());
        validityList(true, catalogue.ended());
        for (Category category : catalogue.categories().all()) {
            column(category, columnRows);
        }
        topics.forEach(topic -> topic(topic, columnRows));
        for (Entry entry : catalogue.entries()) {
            Address address = Addresses.entry(entry);
            entries.put(entry, address);
            add(new Page.Document(entry, address), entry.path());
            entry.files().stream()
                    .collect(Collectors.groupingBy(
                            file -> Addresses.file(entry, file),
                            TreeMap::new,
                            Collectors.mapping(file -> file.file().sha256(), Collectors.toSet())))
                    .forEach((file, contents) -> contents.forEach(content -> claim(file, entry.path())));
            entry.signed().forEach(step -> {
                claim(Addresses.statement(entry, step.role()), entry.path());
                claim(Addresses.signature(entry, step.role()), entry.path());
                step.second().ifPresent(second -> claim(Addresses.second(entry, step.role()), entry.path()));
            });
        }
        catalogue
                .tombstones()
                .forEach(stone -> add(new Page.Withdrawn(stone, Addresses.tombstone(stone)), stone.path()));
        catalogue
                .closed()
                .forEach(
                        closure -> add(new Page.Closed(closure), closure.index().text()));
        Moves moving = new Moves(old, catalogue, pages);
        taken.addAll(moving.findings());
        moves = moving.all();
        for (Move move : moves) {
            move.page().ifPresent(address -> add(new Page.Moved(address, move.target()), Redirects.FILE));
        }
    }

    /** The entries; what is no longer public begins on the last page of entries, and goes on on pages of its own. */
    private void catalogueLists() {
        List<Entry> entries = catalogue.entries();
        List<Tombstone> stones = catalogue.tombstones();
        List<Closure> closed = catalogue.closed();
        int whole = pages(entries.size(), CATALOGUE_ROWS);
        int gone = pages(Math.max(stones.size(), closed.size()), CATALOGUE_ROWS);
        int count = whole + gone - 1;
        for (int i = 1; i <= count; i++) {
            int behind = i - whole + 1;
            add(
                    new Page.CatalogueList(
                            i,
                            count,
                            slice(entries, i, CATALOGUE_ROWS),
                            behind < 1 ? List.of() : slice(stones, behind, CATALOGUE_ROWS),
                            behind < 1 ? List.of() : slice(closed, behind, CATALOGUE_ROWS)),
                    "目录");
        }
    }

    private void validityList(boolean ended, List<Entry> all) {
        int count = pages(all.size(), CATALOGUE_ROWS);
        for (int i = 1; i <= count; i++) {
            add(new Page.ValidityList(ended, i, count, slice(all, i, CATALOGUE_ROWS), all.size()), "有效性清单");
        }
    }

    private void column(Category category, int rows) {
        List<Entry> own = catalogue.in(category);
        String owner = "栏目 " + category.key();
        if (own.isEmpty() && !category.children().isEmpty()) {
            List<Entry> newest =
                    catalogue.below(category).stream().limit(BRANCH_ROWS).toList();
            add(new Page.Column(category, Optional.empty(), 1, 1, newest, catalogue.count(category)), owner);
            return;
        }
        list(category, Optional.empty(), own, rows, owner);
        Map<Integer, List<Entry>> years = own.stream()
                .collect(Collectors.groupingBy(entry -> entry.released().getYear()));
        if (years.size() > 1) {
            years.forEach((year, some) -> list(category, Optional.of(year), some, rows, owner + " " + year));
        }
    }

    private void topic(SpecialTopic topic, int rows) {
        List<Entry> all = Topics.entries(topic, catalogue);
        int count = pages(all.size(), rows);
        for (int i = 1; i <= count; i++) {
            add(new Page.Topic(topic, i, count, slice(all, i, rows), all.size()), "专题 " + topic.id());
        }
    }

    private void list(Category category, Optional<Integer> year, List<Entry> all, int rows, String owner) {
        int count = pages(all.size(), rows);
        for (int i = 1; i <= count; i++) {
            add(new Page.Column(category, year, i, count, slice(all, i, rows), all.size()), owner);
        }
    }

    private static int pages(int rows, int each) {
        return Math.max(1, (rows + each - 1) / each);
    }

    private static <T> List<T> slice(List<T> all, int page, int rows) {
        int from = Math.min(all.size(), (page - 1) * rows);
        return List.copyOf(all.subList(from, Math.min(all.size(), from + rows)));
    }

    private void add(Page page, String owner) {
        if (claim(page.address(), owner)) {
            pages.add(page);
            page.word().ifPresent(word -> claim(word, owner));
        }
    }

    private boolean claim(Address address, String owner) {
        Optional<Finding> other = claims.claim(address, owner);
        other.ifPresent(taken::add);
        return other.isEmpty();
    }

    /** All pages. */
    public List<Page> pages() {
        return Collections.unmodifiableList(pages);
    }

    /** Where old addresses lead, in their order. */
    public List<Move> moves() {
        return moves;
    }

    /**
     * Old addresses that would hide a file of today from readers.
     *
     * @param files paths of the site's files
     */
    public List<Finding> hidden(Set<String> files) {
        return moves.stream()
                .filter(move -> move.inside().filter(files::contains).isPresent())
                .map(move -> Rule.REDIRECT_CONFLICT.at(
                        move.place(),
                        new Wording(
                                "旧地址 " + move.old().text() + " 是现在的文件",
                                "at the old address " + move.old().text() + " there is a file today"),
                        new Wording("删去这一行", "delete the row")))
                .toList();
    }

    /** The catalogue that the plan was made for. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** The address of an entry's page; the entry is one of the catalogue. */
    public Address address(Entry entry) {
        return requireNonNull(entries.get(entry), entry::path);
    }

    /**
     * Which addresses of files that are no pages are taken, by a page or by an earlier one of them.
     *
     * @param wanted address ▸ who wants it, in the order in which they are served
     */
    public List<Finding> collisions(Map<Address, String> wanted) {
        Claims all = new Claims(claims);
        return wanted.entrySet().stream()
                .flatMap(one -> all.claim(one.getKey(), one.getValue()).stream())
                .toList();
    }
}
