package org.gongkai.press.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.content.Article20;
import org.gongkai.content.Category;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.Page;
import org.gongkai.press.edition.Edition;
import org.gongkai.review.Entry;
import org.gongkai.review.Narrative;

/** Home page, columns, catalogue and map as their templates see them. */
public final class ListViews {

    private static final int HOME_ROWS = 8;
    private static final int BLOCK_ROWS = 5;

    private final Edition edition;
    private final Catalogue catalogue;
    private final Navigation navigation;

    public ListViews(Edition edition) {
        this.edition = edition;
        this.catalogue = edition.catalogue();
        this.navigation = new Navigation(edition);
    }

    private Rows rows(Address page) {
        return new Rows(edition.plan(), page);
    }

    public HomeView home(Address page) {
        List<HomeView.Block> blocks = new ArrayList<>();
        blocks.add(fixed(Fixed.GUIDE, Addresses.GUIDE, page, List.of()));
        navigation
                .columns(List.of(Navigation.RULES, Navigation.STATUTORY))
                .forEach(one -> blocks.add(block(one, page)));
        blocks.add(fixed(Fixed.ANNUAL, Addresses.ANNUAL_INDEX, page, reports(page)));
        blocks.add(fixed(Fixed.APPLY, Addresses.APPLY, page, List.of()));
        navigation.others().forEach(one -> blocks.add(block(one, page)));
        List<Entry> latest = catalogue.entries().stream().limit(HOME_ROWS).toList();
        return new HomeView(blocks, rows(page).of(latest));
    }

    private static HomeView.Block fixed(Fixed block, Address address, Address page, List<RowView> rows) {
        return new HomeView.Block(block.title(), address.from(page), block.description(), 0, List.of(), rows, "");
    }

    private HomeView.Block block(Category category, Address page) {
        Rows rows = rows(page);
        boolean branches = !category.children().isEmpty();
        return new HomeView.Block(
                category.name(),
                rows.href(category),
                category.description(),
                catalogue.count(category),
                category.children().stream().map(rows::branch).toList(),
                branches
                        ? List.of()
                        : rows.of(catalogue.in(category).stream()
                                .limit(BLOCK_ROWS)
                                .toList()),
                catalogue.count(category) == 0 ? category.none() : "");
    }

    private List<RowView> reports(Address page) {
        List<RowView> reports = new ArrayList<>();
        edition.reports().forEach((year, report) -> reports.add(0, report(year, report, page)));
        return reports;
    }

    private static RowView report(int year, Narrative report, Address page) {
        return new RowView(
                report.title(),
                Addresses.annual(year).from(page),
                DateView.of(report.released()),
                "",
                "",
                "",
                "",
                true);
    }

    public ColumnView column(Page.Column page) {
        Category category = page.category();
        Rows rows = rows(page.address());
        Article20 item = category.item();
        String basis = item == null ? "" : "《中华人民共和国政府信息公开条例》第二十条" + item.cited();
        return new ColumnView(
                category.name(),
                category.description(),
                basis,
                category.none(),
                category.children().stream().map(rows::branch).toList(),
                years(page),
                page.year().map(year -> year + "年").orElse(""),
                page.total(),
                rows.of(page.entries()),
                rows.pager(page.number(), page.count(), page::address),
                item == Article20.RULES ? validityLists(page.address()) : List.of(),
                BudgetViews.of(page, catalogue, rows),
                page.total() == 0 || edition.site().address().isEmpty()
                        ? ""
                        : Addresses.feed(category).from(page.address()));
    }

    private List<ChoiceView> years(Page.Column page) {
        List<Integer> years = catalogue.years(page.category());
        List<ChoiceView> choices = new ArrayList<>();
        if (years.size() < 2) {
            return choices;
        }
        Address here = page.address();
        Address all = Addresses.column(page.category(), 1);
        choices.add(new ChoiceView("全部", all.from(here), page.year().isEmpty()));
        years.forEach(year -> choices.add(new ChoiceView(
                year + "年",
                Addresses.year(page.category(), year, 1).from(here),
                page.year().equals(Optional.of(year)))));
        return choices;
    }

    public CatalogueView catalogue(Page.CatalogueList page) {
        Rows rows = rows(page.address());
        return new CatalogueView(
                catalogue.entries().size(),
                page.number() == 1 ? items(rows) : List.of(),
                page.entries().stream().map(rows::record).toList(),
                rows.pager(page.number(), page.count(), Addresses::catalogue),
                downloads(page.address()),
                validityLists(page.address()),
                page.number() == page.count() ? withdrawn(page.address()) : List.of(),
                page.number() == page.count() ? closed(page.address()) : List.of());
    }

    public ValidityListView validity(Page.ValidityList page) {
        Fixed self = page.ended() ? Fixed.ENDED : Fixed.IN_FORCE;
        Fixed other = page.ended() ? Fixed.IN_FORCE : Fixed.ENDED;
        Rows rows = rows(page.address());
        return new ValidityListView(
                self.title(),
                self.description(),
                page.ended(),
                page.total(),
                page.entries().stream().map(rows::standing).toList(),
                rows.pager(page.number(), page.count(), number -> Addresses.validity(page.ended(), number)),
                new LinkView(other.title(), Addresses.validity(!page.ended(), 1).from(page.address())));
    }

    /** The lists by validity, as seen from a page. */
    private static List<LinkView> validityLists(Address page) {
        return List.of(
                new LinkView(
                        Fixed.IN_FORCE.title(), Addresses.validity(false, 1).from(page)),
                new LinkView(Fixed.ENDED.title(), Addresses.validity(true, 1).from(page)));
    }

    /** Every form in which the catalogue can be had, for people first. */
    private List<AttachmentView> downloads(Address page) {
        List<AttachmentView> files = new ArrayList<>(List.of(
                download("目录（Excel）", Addresses.CATALOGUE_XLSX, page),
                download("目录（CSV）", Addresses.CATALOGUE_CSV, page),
                download("目录（JSON，供程序读取）", Addresses.CATALOGUE_JSON, page),
                download("目录分年文件一览（JSON）", Addresses.CATALOGUE_PARTS, page),
                download("目录（JSON-LD，关联数据）", Addresses.CATALOGUE_JSONLD, page),
                download("目录数据的格式（JSON Schema）", Addresses.CATALOGUE_SCHEMA, page)));
        if (!edition.site().address().isEmpty()) {
            files.add(download("订阅源（Atom）", Addresses.FEED, page));
        }
        if (edition.earlier().isPresent()) {
            files.add(download("上次发布以来的变化（JSON）", Addresses.CHANGES, page));
        }
        return files;
    }

    private static AttachmentView download(String title, Address address, Address page) {
        return new AttachmentView(title, address.from(page), address.file(), Sizes.type(address.file()), "");
    }

    private List<CatalogueView.Item> items(Rows rows) {
        return Stream.of(Article20.values()).map(item -> item(item, rows)).toList();
    }

    private CatalogueView.Item item(Article20 item, Rows rows) {
        List<Category> columns = catalogue.categories().all().stream()
                .filter(category -> category.item() == item)
                .toList();
        int count = columns.stream().mapToInt(catalogue::count).sum();
        String statement = columns.stream()
                .map(Category::none)
                .filter(none -> !none.isEmpty())
                .findFirst()
                .orElse(columns.isEmpty() ? "本机关尚未设立对应栏目" : "暂无信息");
        return new CatalogueView.Item(
                item.code(),
                item.cited(),
                item.text(),
                columns.stream().map(rows::branch).toList(),
                count,
                count == 0 ? statement : "");
    }

    private List<CatalogueView.Withdrawal> withdrawn(Address page) {
        return catalogue.tombstones().stream()
                .map(stone -> new CatalogueView.Withdrawal(
                        stone.index().text(),
                        stone.title().orElse(""),
                        Addresses.tombstone(stone).from(page),
                        DateView.of(stone.on()),
                        stone.reason()))
                .toList();
    }

    private List<CatalogueView.Closure> closed(Address page) {
        return catalogue.closed().stream()
                .map(closure -> new CatalogueView.Closure(
                        closure.index().text(),
                        Addresses.closed(closure.index()).from(page),
                        closure.category().name(),
                        DateView.of(closure.on())))
                .toList();
    }

    public AnnualIndexView annualIndex(Address page) {
        List<String> gaps = new ArrayList<>();
        if (!edition.reports().isEmpty()) {
            int last = catalogue.asOf().getYear() - (catalogue.asOf().getMonthValue() == 1 ? 2 : 1);
            for (int year = edition.reports().firstKey(); year <= last; year++) {
                if (!edition.reports().containsKey(year)) {
                    gaps.add(year + "年");
                }
            }
        }
        return new AnnualIndexView(Fixed.ANNUAL.description(), reports(page), gaps);
    }

    public List<ChoiceView> reportYears(Page.Annual page) {
        List<ChoiceView> years = new ArrayList<>();
        edition.reports()
                .keySet()
                .forEach(year -> years.add(
                        0,
                        new ChoiceView(year + "年", Addresses.annual(year).from(page.address()), year == page.year())));
        return years;
    }

    public SitemapView sitemap(Address page) {
        List<TreeView> tree = new ArrayList<>();
        tree.add(leaf(Fixed.HOME.title() + "首页", Addresses.HOME, page));
        tree.add(leaf(Fixed.GUIDE.title(), Addresses.GUIDE, page));
        tree.add(leaf(Fixed.CATALOGUE.title(), Addresses.catalogue(1), page));
        tree.add(leaf(Fixed.SEARCH.title(), Addresses.SEARCH, page));
        tree.add(leaf(Fixed.IN_FORCE.title(), Addresses.validity(false, 1), page));
        tree.add(leaf(Fixed.ENDED.title(), Addresses.validity(true, 1), page));
        navigation.columns(List.of(Navigation.RULES, Navigation.STATUTORY)).forEach(one -> tree.add(branch(one, page)));
        List<TreeView> reports = new ArrayList<>();
        edition.reports().forEach((year, report) -> reports.add(0, leaf(report.title(), Addresses.annual(year), page)));
        tree.add(new TreeView(Fixed.ANNUAL.title(), Addresses.ANNUAL_INDEX.from(page), reports.size(), reports));
        tree.add(leaf(Fixed.APPLY.title(), Addresses.APPLY, page));
        tree.add(leaf(Fixed.APPLY_FORM.title(), Addresses.APPLY_FORM, page));
        navigation.others().forEach(one -> tree.add(branch(one, page)));
        return new SitemapView(tree);
    }

    private static TreeView leaf(String title, Address address, Address page) {
        return new TreeView(title, address.from(page), 0, List.of());
    }

    private TreeView branch(Category category, Address page) {
        return new TreeView(
                category.name(),
                rows(page).href(category),
                catalogue.count(category),
                category.children().stream().map(child -> branch(child, page)).toList());
    }
}
