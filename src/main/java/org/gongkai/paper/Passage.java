package org.gongkai.paper;

import java.util.List;

/**
 * A paragraph (段落).
 *
 * @param manner how it is set
 * @param inks its words
 * @param anchor by which links and contents find it, letters, digits and {@code _}, a letter first; "" where none does
 */
public record Passage(Manner manner, List<Ink> inks, String anchor) implements Piece {

    /** Copies the words. */
    public Passage {
        inks = List.copyOf(inks);
    }

    /** A paragraph that nothing leads to. */
    public Passage(Manner manner, List<Ink> inks) {
        this(manner, inks, "");
    }

    /** Words of one look. */
    public static Passage of(Manner manner, String text) {
        return new Passage(manner, List.of(Ink.of(text)));
    }
}
