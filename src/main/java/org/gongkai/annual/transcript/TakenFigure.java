package org.gongkai.annual.transcript;

import java.util.Optional;
import org.gongkai.annual.form.FormCell;
import org.gongkai.intake.document.Table;

/**
 * A cell of the form as it was found (读出的数字).
 *
 * @param cell the figure; nothing where what is written is none
 * @param table where it stands
 * @param row of the table, from 0
 * @param column of the table, from 0
 * @param doubt what is not certain of it, or ""
 */
record TakenFigure(Optional<FormCell> cell, Table table, int row, int column, String doubt) {

    /** The figure as the file has it. */
    String text() {
        return cell.map(FormCell::text).orElse(FormCell.OPEN);
    }

    String where() {
        return table.at(row, column).zh();
    }

    TakenFigure doubted(String why) {
        return new TakenFigure(cell, table, row, column, doubt.isEmpty() ? why : doubt + "，" + why);
    }
}
