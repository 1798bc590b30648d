package org.gongkai.annual.count;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongkai.annual.form.CurrentForm;
import org.gongkai.application.Dispute;
import org.gongkai.application.Dispute.Kind;
import org.gongkai.application.Dispute.Result;
import org.gongkai.application.Disputes;

/** The register of disputes ▸ table 四: what ended in the year, and what was open on its last day. */
final class DisputeCount {

    private final Disputes register;

    DisputeCount(Disputes register) {
        this.register = register;
    }

    void count(int year, List<CountedFigure> known) {
        if (!register.cover(year)) {
            return; // cases of that time may stand elsewhere
        }
        for (Kind kind : Kind.values()) {
            for (Result result : Result.values()) {
                cell(kind, result.wording(), ended(year, result::equals), known);
            }
            Predicate<Dispute> open = one -> one.openAfter(LocalDate.of(year, 12, 31));
            cell(kind, Dispute.OPEN, open, known);
            cell(kind, CurrentForm.TOTAL, open.or(ended(year, result -> true)), known);
        }
    }

    private static Predicate<Dispute> ended(int year, Predicate<Result> how) {
        return one -> one.endedIn(year).filter(how).isPresent();
    }

    private void cell(Kind kind, String column, Predicate<Dispute> counts, List<CountedFigure> known) {
        Stream<Dispute> cases = register.cases().stream().filter(one -> one.kind() == kind);
        known.add(new CountedFigure(
                kind.wording(),
                column,
                kind.wording(),
                CountedFigure.Source.DISPUTES,
                cases.filter(counts).map(Dispute::number).toList()));
    }
}
