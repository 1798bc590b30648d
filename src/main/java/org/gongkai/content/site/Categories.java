package org.gongkai.content.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The tree of columns (栏目树), in the order of categories.yaml. */
public final class Categories {

    private final List<Category> roots;
    private final Map<String, Category> byKey = new LinkedHashMap<>();
    private final Map<String, Category> parents = new LinkedHashMap<>();

    public Categories(List<Category> roots) {
        this.roots = List.copyOf(roots);
        roots.forEach(this::enter);
    }

    private void enter(Category category) {
        byKey.put(category.key(), category);
        for (Category child : category.children()) {
            parents.put(child.key(), category);
            enter(child);
        }
    }

    /** The columns at the top. */
    public List<Category> roots() {
        return roots;
    }

    /** All columns, each before those below it. */
    public List<Category> all() {
        return List.copyOf(byKey.values());
    }

    /** The column of this key. */
    public Optional<Category> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /**
     * The columns that somebody may mean by a word (栏目的叫法): the one of this key or path; else those of this name; else those
     * that have the word in their name.
     */
    public List<Category> meant(String word) {
        String plain = word.strip();
        List<Category> exact = some(one -> one.key().equals(plain) || one.path().equals(plain));
        List<Category> named = exact.isEmpty() ? some(one -> one.name().equals(plain)) : exact;
        return named.isEmpty() && !plain.isEmpty() ? some(one -> one.name().contains(plain)) : named;
    }

    private List<Category> some(Predicate<Category> which) {
        return byKey.values().stream().filter(which).toList();
    }

    /** The columns above {@code category}, the top one first, and the column itself last. */
    public List<Category> line(Category category) {
        List<Category> line = new ArrayList<>();
        Category at = category;
        while (at != null) {
            line.add(0, at);
            at = parents.get(at.key());
        }
        return line;
    }

    /** The keys of all columns, in the order of {@link #all}. */
    public List<String> keys() {
        return List.copyOf(byKey.keySet());
    }
}
