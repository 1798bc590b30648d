package org.gongkai.harvest.engine;

import java.io.IOException;
import java.io.Serializable;
import java.util.SortedMap;

/**
 * A round of work (一轮): the same function for each input, and one merge of what it gives. Both depend on nothing else;
 * the merge is associative and commutative. So wherever and in whatever order it is done, the outcome is the same.
 *
 * @param <I> what is worked at
 * @param <V> what comes out
 */
public interface Round<I extends Serializable, V extends Serializable> extends Serializable {

    /**
     * Works at one input.
     *
     * @return part ▸ what it gives to that part of the whole
     * @throws IOException where what was made of it cannot be written
     */
    SortedMap<Integer, V> apply(I input) throws IOException;

    /** Two values of one part together. */
    V merge(V one, V other);

    /** What is left of a part's value once all is merged. */
    V settled(V whole);
}
