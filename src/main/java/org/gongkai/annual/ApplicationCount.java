package org.gongkai.annual;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
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

    void count(int year, List<Known> known) {
        if (register.stream().noneMatch(one -> one.received().getYear() == year)) {
            return;
        }
        boolean whole = register.stream().anyMatch(one -> one.received().getYear() < year);
        for (Applicant applicant : Applicant.values()) {
            List<Application> own = register.stream()
                    .filter(one -> one.applicant() == applicant)
                    .toList();
            row("r01", applicant, own, one -> one.received().getYear() == year, known);
            if (!whole) {
                continue; // those carried over from the year before are not in the register
            }
            row("r02", applicant, own, one -> openOn(one, LocalDate.of(year, 1, 1)), known);
            for (Outcome outcome : Outcome.values()) {
                row(
                        outcome.row(),
                        applicant,
                        own,
                        one -> answered(one) == year
                                && one.outcome().filter(outcome::equals).isPresent(),
                        known);
            }
            row("r25", applicant, own, one -> openOn(one, LocalDate.of(year + 1, 1, 1)), known);
        }
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
            String row, Applicant applicant, List<Application> own, Predicate<Application> counts, List<Known> known) {
        List<String> numbers =
                own.stream().filter(counts).map(Application::number).toList();
        String label = CurrentForm.TABLES.stream()
                .flatMap(Form::rows)
                .filter(one -> one.id().equals(row))
                .map(Row::label)
                .findFirst()
                .orElse(row);
        known.add(new Known(row, applicant.column(), label, Known.Source.REGISTER, numbers));
    }
}
