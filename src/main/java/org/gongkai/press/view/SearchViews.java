package org.gongkai.press.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.content.Category;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.press.edition.Edition;
import org.gongkai.review.Entry;

/** The search page as its template sees it: what there is to choose from, and the ways without a script. */
public final class SearchViews {

    private static final String INDENT = "\u3000";

    private final Catalogue catalogue;
    private final Navigation navigation;

    public SearchViews(Edition edition) {
        this.catalogue = edition.catalogue();
        this.navigation = new Navigation(edition);
    }

    public SearchView of(Address page) {
        List<Category> roots = new ArrayList<>(navigation.columns(List.of(Navigation.RULES, Navigation.STATUTORY)));
        roots.addAll(navigation.others());
        List<SearchView.Option> columns = new ArrayList<>();
        roots.forEach(root -> options(root, "", columns));
        return new SearchView(
                Addresses.SEARCH_HEAD.from(page),
                columns,
                options(entry -> Stream.of(Integer.toString(entry.released().getYear())), Comparator.reverseOrder()),
                options(entry -> Stream.of(catalogue.standing(entry).word()), Comparator.naturalOrder()),
                options(entry -> entry.issuers().stream(), Comparator.naturalOrder()),
                roots.stream()
                        .filter(root -> catalogue.count(root) > 0)
                        .map(root -> way(root, page))
                        .toList());
    }

    private void options(Category category, String indent, List<SearchView.Option> options) {
        if (catalogue.count(category) > 0) {
            options.add(new SearchView.Option(category.key(), indent + category.name()));
            category.children().forEach(child -> options(child, indent + INDENT, options));
        }
    }

    private List<SearchView.Option> options(Function<Entry, Stream<String>> values, Comparator<String> order) {
        return catalogue.entries().stream()
                .flatMap(values)
                .distinct()
                .sorted(order)
                .map(value -> new SearchView.Option(value, value))
                .toList();
    }

    private TreeView way(Category category, Address page) {
        List<TreeView> below = new ArrayList<>();
        Map<Integer, Integer> years = new TreeMap<>(Comparator.reverseOrder());
        catalogue.in(category).forEach(entry -> years.merge(entry.released().getYear(), 1, Integer::sum));
        if (years.size() > 1) {
            years.forEach((year, count) -> below.add(
                    new TreeView(year + "年", Addresses.year(category, year, 1).from(page), count, List.of())));
        }
        category.children().stream()
                .filter(child -> catalogue.count(child) > 0)
                .forEach(child -> below.add(way(child, page)));
        return new TreeView(
                category.name(), Addresses.column(category, 1).from(page), catalogue.count(category), below);
    }
}
