package org.gongkai.press.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.gongkai.content.Category;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.Page;
import org.gongkai.press.edition.Edition;

/**
 * The left navigation (左侧导航): the blocks in their official order — 指南, 制度, 法定主动公开内容, 年报, 依申请公开 — and then
 * the other columns.
 */
final class Navigation {

    /** Official names of blocks that are columns. */
    static final String RULES = "政府信息公开制度";

    static final String STATUTORY = "法定主动公开内容";

    private final Edition edition;
    private final Map<String, List<PageView.Nav>> documents = new ConcurrentHashMap<>();

    Navigation(Edition edition) {
        this.edition = edition;
    }

    public List<PageView.Nav> of(Page page, Subject subject, Function<Address, String> href) {
        // the documents of a column lie equally deep: their navigation is the same
        return subject.entry()
                .map(entry -> documents.computeIfAbsent(entry.category().key(), key -> lines(page, subject, href)))
                .orElseGet(() -> lines(page, subject, href));
    }

    private List<PageView.Nav> lines(Page page, Subject subject, Function<Address, String> href) {
        List<Category> line = subject.column()
                .map(one -> edition.catalogue().categories().line(one))
                .orElse(List.of());
        List<PageView.Nav> lines = new ArrayList<>();
        lines.add(fixed(Fixed.GUIDE, Addresses.GUIDE, page, subject, href));
        columns(List.of(RULES, STATUTORY)).forEach(one -> lines.add(line(one, line, page, href)));
        lines.add(fixed(Fixed.ANNUAL, Addresses.ANNUAL_INDEX, page, subject, href));
        lines.add(fixed(Fixed.APPLY, Addresses.APPLY, page, subject, href));
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

    private static PageView.Nav fixed(
            Fixed block, Address address, Page page, Subject subject, Function<Address, String> href) {
        boolean below = subject.above().stream().anyMatch(step -> step.address().equals(address));
        return new PageView.Nav(
                block.title(),
                href.apply(address),
                page.address().equals(address),
                below || subject.block().filter(block::equals).isPresent(),
                List.of());
    }

    private static PageView.Nav line(
            Category category, List<Category> open, Page page, Function<Address, String> href) {
        boolean isOpen = open.contains(category);
        boolean current = page.address().equals(Addresses.column(category, 1));
        List<PageView.Nav> children = isOpen
                ? category.children().stream()
                        .map(child -> line(child, open, page, href))
                        .toList()
                : List.of();
        return new PageView.Nav(category.name(), href.apply(Addresses.column(category, 1)), current, isOpen, children);
    }
}
