package org.gongkai.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Source;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Categories;
import org.gongkai.content.site.Category;
import org.gongkai.review.Judgement;

/**
 * The entries in error (有误的条目), as far as they are known: a duty must not be called neglected that one of them may have
 * fulfilled. Each says itself what is wrong with it.
 *
 * @param entries in the order of their paths
 */
public record Unsettled(List<Lost> entries) {

    /** Where no entry is in error. */
    public static final Unsettled NONE = new Unsettled(List.of());

    public Unsettled {
        entries = List.copyOf(entries);
    }

    /**
     * One of them.
     *
     * @param manuscript nothing where its header cannot be read
     * @param line keys of the columns that it is in by its header or its folder, and of those above
     */
    record Lost(Optional<Manuscript> manuscript, Set<String> line) {

        /** Whether its header cannot be read, or says this. */
        boolean may(Predicate<Manuscript> asked) {
            return manuscript.map(asked::test).orElse(true);
        }

        /** Whether it may have been released or changed on a day of this kind. */
        boolean touched(Predicate<LocalDate> day) {
            return may(one -> {
                Optional<LocalDate> released = one.header().day(HeaderKey.RELEASED);
                Optional<LocalDate> changed = one.header().day(HeaderKey.CHANGED);
                return released.isEmpty()
                        || released.filter(day).isPresent()
                        || changed.filter(day).isPresent();
            });
        }
    }

    /** Those of a judgement. */
    public static Unsettled of(List<Source> sources, Judgement judgement, Categories categories) {
        Set<String> names = judgement.unsettled(sources);
        List<Lost> lost = new ArrayList<>();
        for (Source source : sources) {
            if (names.contains(source.path())) {
                Optional<Manuscript> manuscript =
                        source instanceof Manuscript one ? Optional.of(one) : Optional.empty();
                Set<String> line = manuscript
                        .flatMap(one -> one.category(categories))
                        .or(() -> folder(source.path(), categories))
                        .map(column -> Set.copyOf(categories.line(column).stream()
                                .map(Category::key)
                                .toList()))
                        .orElse(Set.of());
                lost.add(new Lost(manuscript, line));
            }
        }
        return new Unsettled(lost);
    }

    private static Optional<Category> folder(String path, Categories categories) {
        Optional<Category> innermost = Optional.empty();
        for (String name : path.split("/", -1)) {
            Optional<Category> above = innermost;
            innermost = categories.find(name).or(() -> above);
        }
        return innermost;
    }

    /** Those that are or may be in a column or below it. */
    List<Lost> in(Category column) {
        return entries.stream().filter(one -> one.line().contains(column.key())).toList();
    }

    /** Whether one of them may count among the entries of a year, or those in force at its end. */
    public boolean mayCountIn(int year) {
        return entries.stream().anyMatch(one -> one.touched(day -> day.getYear() <= year));
    }
}
