package org.gongkai.harvest.engine;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.crew.Crew;

/** The threads of this machine (本机线程). */
public record Threads(int count) implements Engine {

    @Override
    public String name() {
        return "threads";
    }

    @Override
    public int parts() {
        return 1;
    }

    @Override
    public <I extends Serializable, V extends Serializable> List<V> run(List<I> inputs, Round<I, V> round)
            throws IOException {
        try {
            List<SortedMap<Integer, V>> all = new Crew(count).each(inputs, one -> apply(round, one), one -> {
                throw new StackOverflowError();
            });
            return merged(all, round).values().stream().map(round::settled).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static <I extends Serializable, V extends Serializable> SortedMap<Integer, V> apply(
            Round<I, V> round, I input) {
        try {
            return round.apply(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two and two together, so that large values are not copied for each small one. */
    private static <V extends Serializable> SortedMap<Integer, V> merged(
            List<SortedMap<Integer, V>> values, Round<?, V> round) {
        List<SortedMap<Integer, V>> some = values;
        while (some.size() > 1) {
            List<SortedMap<Integer, V>> pairs = new ArrayList<>();
            for (int i = 0; i < some.size(); i += 2) {
                SortedMap<Integer, V> pair = new TreeMap<>(some.get(i));
                if (i + 1 < some.size()) {
                    some.get(i + 1).forEach((part, value) -> pair.merge(part, value, round::merge));
                }
                pairs.add(pair);
            }
            some = pairs;
        }
        return some.isEmpty() ? new TreeMap<>() : some.get(0);
    }
}
