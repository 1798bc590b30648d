package org.gongkai.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.gongkai.content.Category;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.Page;

/**
 * The left navigation (左侧导航): the blocks in their official order — 指南, 制度, 法定主动公开内容, 年报, 依申请公开 — and then
 * the other columns.
 */
final class Navigation {

    /** Official names of blocks that are columns. */
    static final String RULES = "政府信息公开制度";

    static final String STATUTORY = "法定主动公开内容";

    private final Edition edition;
    private final Map<String, List<NavView>> documents = new ConcurrentHashMap<>();

    Navigation(Edition edition) {
        this.edition = edition;
    }

    List<NavView> of(Page page, Optional<Category> column, Function<Address, String> href) {
        if (page instanceof Page.Document document) {
            // the documents of a column lie equally deep: their navigation is the same
            return documents.computeIfAbsent(document.entry().category().key(), key -> lines(page, column, href));
        }
        return lines(page, column, href);
    }

    private List<NavView> lines(Page page, Optional<Category> column, Function<Address, String> href) {
        List<Category> line =
                column.map(one -> edition.catalogue().categories().line(one)).orElse(List.of());
        List<NavView> lines = new ArrayList<>();
        lines.add(fixed(Fixed.GUIDE, Addresses.GUIDE, page, href));
        columns(List.of(RULES, STATUTORY)).forEach(one -> lines.add(line(one, line, page, href)));
        lines.add(fixed(Fixed.ANNUAL, Addresses.ANNUAL_INDEX, page, href));
        lines.add(fixed(Fixed.APPLY, Addresses.APPLY, page, href));
        others().forEach(one -> lines.add(line(one, line, page, href)));
        return lines;
    }

    /** The top columns of these names, in this order. */
    List<Category> columns(List<String> names) {
        return names.stream()
                .flatMap(name -> edition.catalogue().categories().roots().stream()
                        .filter(root -> root.name().equals(name)))
                .toList();
    }

    /** The top columns that are no official block. */
    List<Category> others() {
        return edition.catalogue().categories().roots().stream()
                .filter(root -> !root.name().equals(RULES) && !root.name().equals(STATUTORY))
                .toList();
    }

    private static NavView fixed(Fixed block, Address address, Page page, Function<Address, String> href) {
        boolean current = page.address().equals(address);
        boolean below = block == Fixed.APPLY && page instanceof Page.ApplyForm;
        return new NavView(
                block.title(),
                href.apply(address),
                current,
                current || below || (Fixed.of(page) == block && !(page instanceof Page.NotFound)),
                List.of());
    }

    private static NavView line(Category category, List<Category> open, Page page, Function<Address, String> href) {
        boolean isOpen = open.contains(category);
        boolean current = page instanceof Page.Column column
                && column.category().equals(category)
                && column.year().isEmpty()
                && column.number() == 1;
        List<NavView> children = isOpen
                ? category.children().stream()
                        .map(child -> line(child, open, page, href))
                        .toList()
                : List.of();
        return new NavView(category.name(), href.apply(Addresses.column(category, 1)), current, isOpen, children);
    }
}
