package org.gongkai.json;

import java.io.Serial;

/** A text that is not JSON, or not the strict kind that {@link Json#parse} takes (不是合格的 JSON). */
public final class JsonException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;

    JsonException(String message, int line, int column) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /** The line of the fault, from 1. */
    public int line() {
        return line;
    }

    /** The column of the fault, from 1, in Unicode code points. */
    public int column() {
        return column;
    }
}
