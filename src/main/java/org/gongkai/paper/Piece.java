package org.gongkai.paper;

/** What stands on paper, one below the other (版面的一块). */
public sealed interface Piece permits Passage, Board, Plate, Piece.NewPage {

    /** What follows begins on a new page (另起一页). */
    record NewPage() implements Piece {}
}
