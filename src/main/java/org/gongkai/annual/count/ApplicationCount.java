package org.gongkai.annual.count;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gongkai.annual.count.CountedFigure.Source;
import org.gongkai.annual.form.CurrentForm;
import org.gongkai.annual.form.FormRow;
import org.gongkai.annual.form.FormTable;
import org.gongkai.application.Applicant;
import org.gongkai.application.Application;
import org.gongkai.application.Application.Event;
import org.gongkai.application.Outcome;

/** The register of applications ▸ table 三. */
final class ApplicationCount {

    private final List<Application> register;

    ApplicationCount(List<Application> register) {
        this.register = List.copyOf(register);
    }

    /**
     * What the register knows of a year. Without a register of earlier years it knows the results only if nothing was carried
     * over; else those of this year's applications, which a draft may begin with.
     *
     * @param table three of the form of that year
     * @param carried how many last year's report carried over, where there is one
     * @param draft whether a beginning is of use
     */
    void count(int year, FormTable table, Optional<BigDecimal> carried, boolean draft, List<CountedFigure> known) {
        if (register.stream().noneMatch(one -> one.received().getYear() == year)) {
            return;
        }
        boolean earlier = register.stream().anyMatch(one -> one.received().getYear() < year);
        boolean whole = earlier || carried.filter(one -> one.signum() == 0).isPresent();
        Source source = whole ? Source.REGISTER : Source.THIS_YEAR;
        Map<FormRow, Set<Outcome>> results = results(table);
        for (Applicant applicant : Applicant.values()) {
            List<Application> own = register.stream()
                    .filter(one -> one.applicant() == applicant)
                    .toList();
            row(row(table, "r01"), applicant, own, one -> one.received().getYear() == year, Source.REGISTER, known);
            if (whole) {
                row(row(table, "r02"), applicant, own, one -> openOn(one, LocalDate.of(year, 1, 1)), source, known);
            } else if (!draft) {
                continue; // those carried over from the year before are not in the register
            }
            results.forEach((row, outcomes) -> row(
                    row,
                    applicant,
                    own,
                    one -> answered(one) == year
                            && one.outcome().filter(outcomes::contains).isPresent(),
                    source,
                    known));
            row(row(table, "r25"), applicant, own, one -> openOn(one, LocalDate.of(year + 1, 1, 1)), source, known);
        }
    }

    /** Each row with the outcomes that it counts; the form of 2019 has but one for all that is handled otherwise. */
    private static Map<FormRow, Set<Outcome>> results(FormTable table) {
        Map<FormRow, Set<Outcome>> results = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            boolean own = table.rows().anyMatch(row -> row.id().equals(outcome.row()));
            results.computeIfAbsent(
                            row(table, own ? outcome.row() : CurrentForm.OTHERS), any -> EnumSet.noneOf(Outcome.class))
                    .add(outcome);
        }
        return results;
    }

    private static FormRow row(FormTable table, String id) {
        return table.rows().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    /** Whether it was received before a day and not answered before it. */
    private static boolean openOn(Application application, LocalDate day) {
        return application.received().isBefore(day)
                && application
                        .on(Event.ANSWERED)
                        .filter(answered -> answered.isBefore(day))
                        .isEmpty();
    }

    private static int answered(Application application) {
        return application.on(Event.ANSWERED).map(LocalDate::getYear).orElse(0);
    }

    private static void row(
            FormRow row,
            Applicant applicant,
            List<Application> own,
            Predicate<Application> counts,
            Source source,
            List<CountedFigure> known) {
        List<String> numbers =
                own.stream().filter(counts).map(Application::number).toList();
        known.add(new CountedFigure(row.id(), applicant.column(), row.label(), source, numbers));
    }
}
