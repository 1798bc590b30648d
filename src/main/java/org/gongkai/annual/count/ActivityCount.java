package org.gongkai.annual.count;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.activity.Activities;
import org.gongkai.activity.Behind;
import org.gongkai.activity.Tally;
import org.gongkai.annual.form.CodedForm;
import org.gongkai.annual.form.FormTable;

/** What the office did ▸ what the coded table says of it (回应解读、机构建设、会议和培训): the tallies that have a code there. */
final class ActivityCount {

    private final Activities activities;

    ActivityCount(Activities activities) {
        this.activities = activities;
    }

    void count(int year, FormTable table, List<CountedFigure> known) {
        for (Tally tally : activities.tallies(year)) {
            table.rows()
                    .filter(row -> row.id().equals(tally.code()))
                    .forEach(row -> known.add(new CountedFigure(
                            row.id(),
                            CodedForm.COLUMN,
                            row.label(),
                            tally.open() ? CountedFigure.Source.LEDGERS : CountedFigure.Source.OFFICE,
                            BigDecimal.valueOf(tally.number()),
                            tally.behind().stream().map(Behind::shown).toList())));
        }
    }
}
