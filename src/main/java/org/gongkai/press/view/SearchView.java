package org.gongkai.press.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.content.site.Category;
import org.gongkai.page.Addresses;
import org.gongkai.review.Entry;

/**
 * The search page (检索): {@code search}.
 *
 * @param index address of the index that its script reads
 * @param columns columns with entries (栏目), those below another indented
 * @param years years of release (发布年份), newest first
 * @param validities validities (有效性) that entries have
 * @param issuers issuing organs (发文机关); of very many those with the most entries
 * @param ways columns and their years, for those who look without a script
 */
public record SearchView(
        String index,
        List<Option> columns,
        List<Option> years,
        List<Option> validities,
        List<Option> issuers,
        List<SitemapView.Line> ways) {

    /**
     * Something to choose in a form (选项).
     *
     * @param value what is sent
     * @param text the words; what lies below another option is indented
     */
    public record Option(String value, String text) {}

    private static final String INDENT = "\u3000";

    /** Of each choice: a form that lists thousands of organs helps nobody. */
    private static final int MOST = 300;

    public static SearchView of(Context here) {
        Catalogue catalogue = here.catalogue();
        List<Category> roots = Stream.concat(here.blocks().stream(), here.others().stream())
                .filter(root -> catalogue.count(root) > 0)
                .toList();
        return new SearchView(
                here.href(Addresses.SEARCH_HEAD),
                roots.stream().flatMap(root -> columns(root, "", catalogue)).toList(),
                options(
                        catalogue,
                        entry -> Stream.of(Integer.toString(entry.released().getYear())),
                        Comparator.reverseOrder()),
                options(catalogue, entry -> Stream.of(catalogue.standing(entry).word()), Comparator.naturalOrder()),
                options(catalogue, entry -> entry.issuers().stream(), Comparator.naturalOrder()),
                roots.stream().map(root -> way(root, here)).toList());
    }

    private static Stream<Option> columns(Category category, String indent, Catalogue catalogue) {
        return catalogue.count(category) == 0
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(new Option(category.key(), indent + category.name())),
                        category.children().stream().flatMap(child -> columns(child, indent + INDENT, catalogue)));
    }

    private static List<Option> options(
            Catalogue catalogue, Function<Entry, Stream<String>> values, Comparator<String> order) {
        return most(catalogue, values, order).stream()
                .map(value -> new Option(value, value))
                .toList();
    }

    /** The issuing organs that a form offers. */
    public static List<String> issuers(Catalogue catalogue) {
        return most(catalogue, entry -> entry.issuers().stream(), Comparator.naturalOrder());
    }

    private static List<String> most(
            Catalogue catalogue, Function<Entry, Stream<String>> values, Comparator<String> order) {
        Map<String, Integer> counts = new HashMap<>();
        catalogue.entries().stream().flatMap(values).forEach(value -> counts.merge(value, 1, Integer::sum));
        Comparator<String> often = Comparator.comparing(value -> counts.getOrDefault(value, 0));
        return counts.keySet().stream()
                .sorted(often.reversed().thenComparing(order))
                .limit(MOST)
                .sorted(order)
                .toList();
    }

    private static SitemapView.Line way(Category category, Context here) {
        Catalogue catalogue = here.catalogue();
        List<SitemapView.Line> below = new ArrayList<>();
        Map<Integer, Integer> years = new TreeMap<>(Comparator.reverseOrder());
        catalogue.in(category).forEach(entry -> years.merge(entry.released().getYear(), 1, Integer::sum));
        if (years.size() > 1) {
            years.forEach((year, count) -> below.add(
                    new SitemapView.Line(year + "年", here.href(Addresses.year(category, year, 1)), count, List.of())));
        }
        category.children().stream()
                .filter(child -> catalogue.count(child) > 0)
                .forEach(child -> below.add(way(child, here)));
        return new SitemapView.Line(category.name(), here.href(category), catalogue.count(category), below);
    }
}
