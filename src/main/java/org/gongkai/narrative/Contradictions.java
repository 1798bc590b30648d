package org.gongkai.narrative;

import java.util.List;
import org.gongkai.annual.form.FormCell;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** Where the text says of a figure what the table does not have (正文与表格不一致). */
final class Contradictions {

    private final TextNotes notes;

    Contradictions(ReportText text) {
        this.notes = new TextNotes(text);
    }

    /**
     * @param words of the text
     * @param reason where its number may come from, with its mark, or nothing
     */
    void add(Counterpart figure, int at, String words, Wording reason) {
        if (notes.full()) {
            return;
        }
        String counted = FormCell.plain(figure.sum());
        String law = figure.phrase().law();
        String path = figure.cells().get(0).place().path();
        notes.add(
                figure.form() == ReportForm.CODED ? Rule.CODED_TABLE : Rule.NARRATIVE,
                at,
                new Wording(
                        law + "：正文写“" + words + "”，表中（" + figure.names() + "）是 " + counted,
                        law + ": the text says “" + words + "”, the table (" + figure.names() + ") " + counted),
                new Wording(
                        reason.zh() + "核对正文和 " + path + " 的 " + figure.places(),
                        reason.en() + "compare the text with " + path + " " + figure.places()));
    }

    /** A round number where the table has the exact one. */
    void round(Counterpart figure, int at, String words) {
        String counted = FormCell.plain(figure.sum());
        notes.add(
                Rule.ROUND_NUMBER,
                at,
                new Wording(
                        "“" + words + "”是约数，表中的准确数字是 " + counted,
                        "“" + words + "” is a round number; the table says " + counted),
                new Wording("写准确数字", "write the exact number"));
    }

    boolean full() {
        return notes.full();
    }

    List<Finding> all() {
        return notes.all();
    }
}
