package org.gongkai.harvest.engine;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * Where the work is done (引擎). Others than threads are found by {@link ServiceLoader}; what they need lies beside the
 * program.
 */
public interface Engine extends AutoCloseable {

    /** What it is called on the command line. */
    String name();

    /** In how many parts values are merged best: a power of two. */
    int parts();

    /**
     * Does a round for all inputs.
     *
     * @return the parts, merged and settled, in the order of their numbers
     * @throws IOException where one of the inputs has one
     */
    <I extends Serializable, V extends Serializable> List<V> run(List<I> inputs, Round<I, V> round) throws IOException;

    /** Gives back what it holds. */
    @Override
    default void close() {}

    /** The engine of this name; nothing where it is not installed. */
    static Optional<Engine> named(String name) {
        return Stream.concat(
                        Stream.of(new Threads(Runtime.getRuntime().availableProcessors())),
                        ServiceLoader.load(Engine.class).stream().map(ServiceLoader.Provider::get))
                .filter(one -> one.name().equals(name))
                .findFirst();
    }
}
