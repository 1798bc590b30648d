package org.gongkai.press.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.content.site.Category;
import org.gongkai.page.Addresses;
import org.gongkai.review.Entry;

/**
 * The left navigation (左侧导航): the blocks in their official order — 指南, 制度, 法定主动公开内容, 年报, 依申请公开 — and then
 * the other columns.
 */
public final class Navigation {

    private final Map<String, List<PageView.Nav>> documents = new ConcurrentHashMap<>();

    List<PageView.Nav> of(Subject subject, Context here) {
        // the documents of a column lie equally deep: their navigation is the same
        Entry entry = subject.entry();
        return entry == null
                ? lines(subject, here)
                : documents.computeIfAbsent(entry.category().key(), key -> lines(subject, here));
    }

    private static List<PageView.Nav> lines(Subject subject, Context here) {
        Category column = subject.column();
        List<Category> open =
                column == null ? List.of() : here.catalogue().categories().line(column);
        List<PageView.Nav> lines = new ArrayList<>();
        lines.add(fixed(Fixed.GUIDE, subject, here));
        here.blocks().forEach(one -> lines.add(line(one, open, here)));
        lines.add(fixed(Fixed.ANNUAL, subject, here));
        lines.add(fixed(Fixed.APPLY, subject, here));
        here.others().forEach(one -> lines.add(line(one, open, here)));
        return lines;
    }

    private static PageView.Nav fixed(Fixed block, Subject subject, Context here) {
        return new PageView.Nav(
                block.title(),
                here.href(block.address()),
                here.page().equals(block.address()),
                block.equals(subject.above()) || block.equals(subject.block()),
                List.of());
    }

    private static PageView.Nav line(Category category, List<Category> open, Context here) {
        boolean isOpen = open.contains(category);
        List<PageView.Nav> children = isOpen
                ? category.children().stream()
                        .map(child -> line(child, open, here))
                        .toList()
                : List.of();
        boolean current = here.page().equals(Addresses.column(category, 1));
        return new PageView.Nav(category.name(), here.href(category), current, isOpen, children);
    }
}
