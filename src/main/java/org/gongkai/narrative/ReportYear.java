package org.gongkai.narrative;

import java.util.Optional;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.content.register.Figures;
import org.gongkai.review.Narrative;
import org.gongkai.review.NarrativeVerdict;
import org.jspecify.annotations.Nullable;

/** All that there is of one year's annual report (一个年度的年度报告): its text, what the gate says of it, and its figures. */
public final class ReportYear {

    private final int year;
    private final @Nullable NarrativeVerdict verdict;
    private final @Nullable Figures typed;
    private final @Nullable AnnualReport checked;

    /**
     * @param verdict of the gate, where there is a text
     * @param typed the figures as they were typed, where they can be read
     * @param checked the official tables made of them, where they are whole
     */
    ReportYear(int year, @Nullable NarrativeVerdict verdict, @Nullable Figures typed, @Nullable AnnualReport checked) {
        this.year = year;
        this.verdict = verdict;
        this.typed = typed;
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

    /** The figures as they were typed. */
    public Optional<Figures> typed() {
        return Optional.ofNullable(typed);
    }

    /** The official tables, whole. */
    public Optional<AnnualReport> tables() {
        return Optional.ofNullable(checked);
    }
}
