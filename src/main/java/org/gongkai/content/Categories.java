package org.gongkai.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.finding.Wording;

/** The tree of columns (栏目树), in the order of categories.yaml. */
public final class Categories {

    private final List<Category> roots;
    private final Map<String, Category> byKey = new LinkedHashMap<>();
    private final Map<String, Category> parents = new LinkedHashMap<>();

    Categories(List<Category> roots) {
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

    /** The column that an entry is in: the one that it names, else that of its folder; nothing for other kinds of texts. */
    public Optional<Category> of(Manuscript manuscript) {
        return find(manuscript.column());
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

    /** Which key was meant by a misspelt one, for a hint. */
    public Wording meant(String key, Wording otherwise) {
        return Spelling.hint(key, byKey.keySet(), otherwise);
    }

    /** The nearest key to a misspelt one. */
    public Optional<String> nearest(String key) {
        return Spelling.nearest(key, byKey.keySet());
    }
}
