package org.gongkai.narrative;

import java.util.Optional;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.review.Narrative;
import org.gongkai.review.NarrativeVerdict;
import org.jspecify.annotations.Nullable;

/** All that there is of one year's annual report (一个年度的年度报告): its text, what the gate says of it, and its figures. */
public final class ReportYear {

    private final int year;
    private final @Nullable NarrativeVerdict verdict;
    private final @Nullable AnnualReport checked;

    /**
     * @param verdict of the gate, where there is a text
     * @param checked the official tables, as far as they can be read
     */
    ReportYear(int year, @Nullable NarrativeVerdict verdict, @Nullable AnnualReport checked) {
        this.year = year;
        this.verdict = verdict;
        this.checked = checked;
    }

    /** The year reported on. */
    public int year() {
        return year;
    }

    /** The text that readers see. */
    public Optional<Narrative> shown() {
        return Optional.ofNullable(verdict).flatMap(NarrativeVerdict::narrative);
    }

    /** The official tables as readers see them: whole. */
    public Optional<AnnualReport> tables() {
        return Optional.ofNullable(checked).filter(AnnualReport::whole);
    }
}
