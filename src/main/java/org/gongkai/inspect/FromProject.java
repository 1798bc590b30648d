package org.gongkai.inspect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.ColumnDuties;
import org.gongkai.catalogue.StatutoryItems;
import org.gongkai.content.register.Ledger;
import org.gongkai.content.register.LedgerKind;
import org.gongkai.content.site.Article20;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Vocabulary;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.page.Page;
import org.gongkai.press.edition.Edition;
import org.gongkai.review.Entry;

/** What is known of a project before its release (项目内的情况): its edition, and what a check found. */
public final class FromProject {

    /** What only published files show. */
    static final Set<Rule> FILES_ONLY = EnumSet.of(
            Rule.CATALOGUE_FILES,
            Rule.CATALOGUE_PAGES,
            Rule.MANIFEST,
            Rule.COMPANION,
            Rule.DUPLICATE_ID,
            Rule.ACTIVE_CONTENT,
            Rule.SITE_TAGS,
            Rule.ARTICLE_TAGS,
            Rule.SITE_MAP,
            Rule.PAGE_WEIGHT,
            Rule.ORPHAN_PAGE,
            Rule.PAGE_BASICS,
            Rule.HTML_SYNTAX,
            Rule.FEED);

    private static final Map<Page.Single, String> KINDS = Map.of(
            Page.Single.HOME, "home",
            Page.Single.GUIDE, "guide",
            Page.Single.APPLY, "apply",
            Page.Single.SEARCH, "search",
            Page.Single.SITE_MAP, "sitemap");

    private final Edition edition;
    private final Catalogue catalogue;
    private final Findings findings;

    private FromProject(Edition edition, Findings findings) {
        this.edition = edition;
        this.catalogue = edition.catalogue();
        this.findings = findings;
    }

    /**
     * The situation of a project.
     *
     * @param findings of a check
     * @param history whether the days of release were compared with the project's history
     */
    public static Situation of(Edition edition, Findings findings, boolean history) {
        return new FromProject(edition, findings).situation(history);
    }

    private Situation situation(boolean history) {
        Set<Rule> looked = EnumSet.complementOf(EnumSet.copyOf(FILES_ONLY));
        if (!history) {
            looked.remove(Rule.BACK_DATED);
        }
        SortedMap<Integer, LocalDate> reports = new TreeMap<>();
        edition.reports().forEach((year, report) -> reports.put(year, report.released()));
        LocalDate day = edition.holdings().today();
        return new Situation(
                day,
                edition.site().organ(),
                new Wording("项目内", "the project"),
                edition.calendar(),
                looked,
                findings.sorted(),
                amounts(reports.size()),
                Seen.known(catalogue.entries().stream()
                        .map(entry -> entry.released().toLocalDate())
                        .max(LocalDate::compareTo)),
                Seen.known(columns()),
                items(),
                blocks(!reports.isEmpty()),
                true,
                reports,
                Seen.known(edition.site().reports().lastDay(day.getYear() - 1)),
                Seen.known(answered()),
                Seen.known(edition.site().domain()),
                pages());
    }

    private Map<Extent, Integer> amounts(int reports) {
        Map<Extent, Integer> amounts = new EnumMap<>(Extent.class);
        amounts.put(Extent.ENTRIES, catalogue.entries().size());
        amounts.put(Extent.COLUMNS, catalogue.categories().all().size());
        amounts.put(Extent.PAGES, edition.plan().pages().size());
        amounts.put(Extent.REPORTS, reports);
        amounts.put(Extent.SERVICES, (int)
                catalogue.entries().stream().filter(FromProject::service).count());
        amounts.put(Extent.LETTERS, (int) letters().count());
        amounts.put(Extent.APPLICATIONS, edition.holdings().sources().register().size());
        return amounts;
    }

    private static boolean service(Entry entry) {
        return entry.genre().equals(Vocabulary.SERVICE_GUIDE) || entry.title().endsWith(Vocabulary.SERVICE_GUIDE);
    }

    private Stream<Ledger.Row> letters() {
        return catalogue.entries().stream()
                .flatMap(entry -> entry.ledger().stream())
                .filter(ledger -> ledger.kind() == LedgerKind.LETTERS)
                .flatMap(ledger -> ledger.rows().stream());
    }

    private Optional<LocalDate> answered() {
        return letters().flatMap(row -> row.day("answered").stream()).max(LocalDate::compareTo);
    }

    private List<ColumnState> columns() {
        Set<Place> blank = found(Rule.BLANK_COLUMN).stream().map(Finding::place).collect(Collectors.toSet());
        return catalogue.categories().all().stream()
                .map(column -> new ColumnState(
                        column.name(),
                        column.place().toString(),
                        column.type(),
                        !column.path().contains("/"),
                        blank.contains(column.place()),
                        ColumnDuties.newest(column, catalogue).orElse(null)))
                .toList();
    }

    private List<Finding> found(Rule rule) {
        return findings.sorted().stream().filter(one -> one.rule() == rule).toList();
    }

    private Seen<Map<String, ItemState>> items() {
        if (!StatutoryItems.arranged(edition.holdings())) {
            return Seen.unseen("栏目没有按条例第二十条编排", "the columns are not arranged by article 20");
        }
        Map<String, ItemState> items = new LinkedHashMap<>();
        for (Article20 item : Article20.values()) {
            List<Category> columns = catalogue.categories().all().stream()
                    .filter(column -> column.item() == item)
                    .toList();
            if (!columns.isEmpty()) {
                items.put(item.code(), item(columns));
            }
        }
        return Seen.known(items);
    }

    private ItemState item(List<Category> columns) {
        Set<Place> places = columns.stream().map(Category::place).collect(Collectors.toSet());
        String statements = columns.stream()
                .map(Category::none)
                .filter(none -> !none.isEmpty())
                .collect(Collectors.joining());
        return new ItemState(
                columns.stream().map(Category::name).toList(),
                columns.stream().mapToInt(catalogue::count).sum(),
                statements.isEmpty() ? null : statements,
                columns.stream()
                        .flatMap(column -> catalogue.in(column).stream())
                        .sorted(Catalogue.ORDER)
                        .map(entry -> proof(entry.path(), entry.title()))
                        .toList(),
                found(Rule.STATUTORY_ITEMS).stream()
                        .filter(one -> places.contains(one.place()))
                        .map(Proof::of)
                        .toList());
    }

    static Proof proof(String place, String title) {
        return new Proof(place, new Wording(title, title));
    }

    private Map<String, String> blocks(boolean reported) {
        Map<String, String> blocks = new LinkedHashMap<>();
        List<Category> columns = new ArrayList<>(catalogue.categories().all());
        columns.forEach(
                column -> blocks.putIfAbsent(column.name(), column.place().toString()));
        blocks.put("政府信息公开", Page.Single.HOME.address().path());
        blocks.put("依申请公开", Page.Single.APPLY.address().path());
        edition.guide().ifPresent(guide -> blocks.put("政府信息公开指南", guide.path()));
        if (reported) {
            blocks.put("政府信息公开年报", Page.Single.ANNUAL_INDEX.address().path());
        }
        return blocks;
    }

    /** Every page is planned; what it says is seen when it is printed. */
    private Map<String, ShownPage> pages() {
        Seen<String> unprinted = Seen.unseen(
                "页面上的字样要看已发布的站点：用 --site 给出站点文件夹",
                "what pages say is seen in a built site: name its folder with --site");
        Map<String, ShownPage> pages = new TreeMap<>();
        KINDS.forEach(
                (page, kind) -> pages.put(kind, new ShownPage(page.address().path(), unprinted)));
        pages.put("catalogue", new ShownPage("catalogue/index.html", unprinted));
        return pages;
    }
}
