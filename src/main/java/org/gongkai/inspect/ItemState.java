package org.gongkai.inspect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an item of 条例 第二十条 stands (事项公开情况).
 *
 * @param columns names of its columns; none where it is not seen in which
 * @param entries how many entries of it are public
 * @param statement what is said in their place; nothing where nothing is
 * @param newest the newest of them, a few
 * @param lacking what of it is known to be missing
 */
public record ItemState(
        List<String> columns, int entries, @Nullable String statement, List<Proof> newest, List<Proof> lacking) {

    private static final int FEW = 3;

    public ItemState {
        columns = List.copyOf(columns);
        newest = newest.stream().limit(FEW).toList();
        lacking = List.copyOf(lacking);
    }
}
