package org.gongkai.press.takeaway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.paper.Board;
import org.gongkai.paper.Board.Box;
import org.gongkai.paper.Manner;
import org.gongkai.paper.Paper;
import org.gongkai.paper.Passage;
import org.gongkai.paper.Piece;
import org.gongkai.press.view.AnnualView;
import org.gongkai.prose.Html;
import org.gongkai.prose.PaperText;
import org.jspecify.annotations.Nullable;

/** An annual report on paper as it is handed in (年度报告): its chapters, each with its official tables in their form. */
public final class AnnualPaper {

    private AnnualPaper() {}

    static List<Piece> pieces(PaperFrame frame, AnnualView report) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(frame.title(report.title()));
        pieces.addAll(
                chapters(report.chapters(), (part, text) -> frame.within(part).text(text)));
        pieces.add(frame.imprint(List.of("发布日期：" + report.released().text())));
        return pieces;
    }

    /**
     * The chapters, each with its tables.
     *
     * @param setting what the names of a chapter's anchors begin with, and its text ▸ how it stands on paper
     */
    private static List<Piece> chapters(
            List<AnnualView.Chapter> chapters, BiFunction<String, Html, List<Piece>> setting) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < chapters.size(); i++) {
            pieces.addAll(setting.apply("c" + (i + 1) + "_", chapters.get(i).body()));
            for (AnnualView.Table table : chapters.get(i).tables()) {
                String note = table.note().isEmpty() ? "" : "（" + table.note() + "）";
                pieces.add(Passage.of(Manner.CAPTION, table.caption() + note));
                pieces.add(board(table));
            }
        }
        return pieces;
    }

    /**
     * A report to be read, approved and handed in, mostly before it is published (送审稿).
     *
     * @param shown whether it is published by now
     * @param text its text as readers would see it
     * @param tables the official tables; nothing of them is shown while a figure is missing
     */
    public static Paper draft(String title, boolean shown, Html text, @Nullable AnnualReport tables) {
        boolean whole = tables != null && tables.whole();
        List<Piece> pieces = new ArrayList<>();
        String state = (shown ? "" : "送审稿，没有公布。") + (whole ? "" : "统计数据还没有填完，法定表格从略。");
        if (!state.isEmpty()) {
            pieces.add(Passage.of(Manner.SMALL, state));
        }
        pieces.add(Passage.of(Manner.TITLE, title));
        pieces.addAll(chapters(
                AnnualView.Chapter.of(text, whole ? tables : null),
                (part, html) -> PaperText.of(html, "", part, (address, words) -> Optional.empty())));
        return new Paper(pieces);
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
