package org.gongkai.press.takeaway;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.paper.Board;
import org.gongkai.paper.Board.Box;
import org.gongkai.paper.Ink;
import org.gongkai.paper.Manner;
import org.gongkai.paper.Passage;
import org.gongkai.paper.Piece;
import org.gongkai.press.view.LedgerView;

/** The list that an entry carries, on paper (台账). */
final class LedgerPaper {

    private LedgerPaper() {}

    static List<Piece> pieces(LedgerView ledger) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Passage.of(Manner.HEADING_1, ledger.caption()));
        if (!ledger.lead().isEmpty()) {
            pieces.add(Passage.of(Manner.TEXT, ledger.lead()));
        }
        ledger.tables().forEach(table -> {
            pieces.add(Passage.of(Manner.CAPTION, table.caption()));
            if (!table.heads().isEmpty()) {
                pieces.add(board(table));
            }
        });
        for (LedgerView.Item item : ledger.items()) {
            pieces.add(Passage.of(Manner.HEADING_2, item.title()));
            item.fields()
                    .forEach(field -> pieces.add(
                            new Passage(Manner.TEXT, List.of(Ink.bold(field.label() + "："), Ink.of(field.text())))));
        }
        return pieces;
    }

    private static Board board(LedgerView.Table table) {
        List<List<Box>> rows = new ArrayList<>();
        rows.add(table.heads().stream()
                .map(head -> Box.of(Manner.CELL_HEAD, head))
                .toList());
        table.rows()
                .forEach(row -> rows.add(row.stream()
                        .map(cell -> Box.of(Manner.CELL, cell.text()))
                        .toList()));
        return Board.fitted(table.heads().size(), 1, rows);
    }
}
