package org.gongkai.press.takeaway;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.paper.Board;
import org.gongkai.paper.Board.Box;
import org.gongkai.paper.Manner;
import org.gongkai.paper.Passage;
import org.gongkai.paper.Piece;
import org.gongkai.press.view.AnnualView;

/** An annual report on paper as it is handed in (年度报告): its chapters, each with its official tables in their form. */
final class AnnualPaper {

    private AnnualPaper() {}

    static List<Piece> pieces(PaperFrame frame, AnnualView report) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(frame.title(report.title()));
        for (int i = 0; i < report.chapters().size(); i++) {
            AnnualView.Chapter chapter = report.chapters().get(i);
            pieces.addAll(frame.within("c" + (i + 1) + "_").text(chapter.body()));
            for (AnnualView.Table table : chapter.tables()) {
                String note = table.note().isEmpty() ? "" : "（" + table.note() + "）";
                pieces.add(Passage.of(Manner.CAPTION, table.caption() + note));
                pieces.add(board(table));
            }
        }
        pieces.add(frame.imprint(List.of("发布日期：" + report.released().text())));
        return pieces;
    }

    private static Board board(AnnualView.Table table) {
        List<AnnualView.Line> lines =
                Stream.concat(table.head().stream(), table.lines().stream()).toList();
        int columns =
                lines.get(0).cells().stream().mapToInt(AnnualView.Cell::columns).sum();
        List<List<Box>> rows = lines.stream()
                .map(line -> line.cells().stream().map(AnnualPaper::box).toList())
                .toList();
        return Board.fitted(columns, table.head().size(), rows);
    }

    private static Box box(AnnualView.Cell cell) {
        Manner manner = cell.style().equals("number")
                ? Manner.CELL_CENTRE
                : cell.scope().startsWith("col") ? Manner.CELL_HEAD : Manner.CELL;
        return new Box(cell.columns(), cell.rows(), List.of(Passage.of(manner, cell.text())));
    }
}
