package org.gongkai.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a station gives (一站的结果): its value, and what it found on the way. Where there may be no value, {@code T} is an
 * {@link java.util.Optional}; the findings then say why.
 */
public record Found<T>(T value, List<Finding> findings) {

    public Found {
        findings = List.copyOf(findings);
    }

    /** A value with which nothing is wrong. */
    public static <T> Found<T> of(T value) {
        return new Found<>(value, List.of());
    }

    /** Nothing, and why. */
    public static <T> Found<Optional<T>> nothing(Finding... why) {
        return new Found<>(Optional.empty(), List.of(why));
    }

    /** What the next station makes of a value, if there is one, with the findings of both. */
    public static <T, R> Found<Optional<R>> onward(
            Found<Optional<T>> found, Function<? super T, Found<Optional<R>>> station) {
        return found.then(value -> value.map(station).orElseGet(Found::nothing));
    }

    /** The same findings with what a function makes of the value. */
    public <R> Found<R> map(Function<? super T, ? extends R> function) {
        return new Found<>(function.apply(value), findings);
    }

    /** What the next station makes of the value, with the findings of both. */
    public <R> Found<R> then(Function<? super T, Found<R>> station) {
        Found<R> next = station.apply(value);
        return next.with(findings);
    }

    /** The same value with further findings. */
    public Found<T> with(List<Finding> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new Found<>(value, all);
    }

    /** The value; the findings go into the list that the caller, itself a station, is about to give. */
    public T into(Collection<? super Finding> found) {
        found.addAll(findings);
        return value;
    }

    /** All values in their order, and all findings. */
    public static <T> Found<List<T>> all(Collection<Found<T>> several) {
        List<Finding> findings = new ArrayList<>();
        List<T> values = several.stream().map(one -> one.into(findings)).toList();
        return new Found<>(values, findings);
    }
}
