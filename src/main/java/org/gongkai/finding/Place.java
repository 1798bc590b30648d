package org.gongkai.finding;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Where something stands (位置).
 *
 * @param path the file, relative to the project folder (or to the audited site), with {@code /}
 * @param line from 1; 0 where the whole file is meant
 * @param column from 1, in Unicode code points; 0 where the whole line is meant
 */
public record Place(String path, int line, int column) implements Comparable<Place>, Serializable {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::path).thenComparingInt(Place::line).thenComparingInt(Place::column);

    /** The file as a whole. */
    public static Place of(String path) {
        return new Place(path, 0, 0);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** {@code path}, {@code path:line} or {@code path:line:column}. */
    @Override
    public String toString() {
        if (line == 0) {
            return path;
        }
        return column == 0 ? path + ":" + line : path + ":" + line + ":" + column;
    }
}
