package org.gongkai.annual.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.annual.form.CurrentForm;
import org.gongkai.annual.form.FormColumn;
import org.gongkai.annual.form.FormNames;
import org.gongkai.annual.form.FormTable;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.application.Applicant;
import org.gongkai.application.Outcome;
import org.junit.jupiter.api.Test;

/** The register's outcomes and kinds of applicants are the rows and columns of the official table, one to one. */
class ApplicationRowsTest {

    private static final FormTable TABLE = ReportForm.CURRENT.forms().get(1);

    @Test
    void everyOutcomeIsOneRowAndEveryRowOneOutcome() {
        List<String> rows = TABLE.rows()
                .filter(row -> row.id().compareTo("r03") >= 0 && row.id().compareTo("r23") <= 0)
                .map(row -> row.id() + " " + FormNames.label(row.wording()))
                .toList();
        assertThat(Stream.of(Outcome.values()).map(one -> one.row() + " " + one.wording()))
                .containsExactlyElementsOf(rows);
    }

    @Test
    void everyKindOfApplicantIsOneColumn() {
        List<String> columns = TABLE.blocks().get(0).columns().stream()
                .map(FormColumn::wording)
                .filter(column -> !column.equals(CurrentForm.TOTAL))
                .toList();
        assertThat(Applicant.words()).containsExactlyElementsOf(columns);
    }

    @Test
    void noWordMeansTwoOutcomes() {
        assertThat(Outcome.words()).doesNotHaveDuplicates();
    }
}
