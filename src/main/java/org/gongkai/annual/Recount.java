package org.gongkai.annual;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gongkai.application.Applicant;
import org.gongkai.application.Application;
import org.gongkai.application.Application.Event;
import org.gongkai.application.Outcome;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.content.Figures;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.review.Entry;

/**
 * The figures of a report that the site itself knows, counted again (与目录、登记簿核对): normative documents from the catalogue
 * (T2-4), applications from the register (table 三). What differs is told with the entries or applications behind it.
 */
public final class Recount {

    private static final String DOCUMENTS = "行政规范性文件";
    private static final int LISTED = 5;

    private final Catalogue catalogue;
    private final List<Application> register;

    /**
     * @param register every application of the register
     */
    public Recount(Catalogue catalogue, List<Application> register) {
        this.catalogue = catalogue;
        this.register = List.copyOf(register);
    }

    /** What differs in a report. */
    public List<Finding> check(Figures figures, AnnualReport report) {
        if (report.format() != Format.CURRENT) {
            return List.of();
        }
        return known(report.year()).stream()
                .flatMap(known ->
                        report.cell(known.row(), known.column()).flatMap(cell -> differs(known, cell)).stream())
                .map(one -> figures.finding(one.rule(), one.place(), one.message(), one.hint()))
                .toList();
    }

    /** The figures that the site knows of a year, in the form of 2021. */
    public List<Known> known(int year) {
        List<Known> known = new ArrayList<>();
        documents(year, known);
        applications(year, known);
        return known;
    }

    private void documents(int year, List<Known> known) {
        LocalDate last = LocalDate.of(year, 12, 31);
        List<Entry> all = catalogue.entries().stream()
                .filter(Catalogue::normative)
                .filter(entry -> !entry.formed().isAfter(last))
                .toList();
        if (all.isEmpty()) {
            return; // documents of that time stand elsewhere
        }
        List<Entry> made =
                all.stream().filter(entry -> entry.formed().getYear() == year).toList();
        List<Entry> ended = all.stream()
                .filter(entry -> catalogue.standing(entry).ended())
                .filter(entry -> !since(entry).isAfter(last))
                .toList();
        List<Entry> repealed =
                ended.stream().filter(entry -> since(entry).getYear() == year).toList();
        Set<Entry> over = new HashSet<>(ended);
        List<Entry> inForce =
                all.stream().filter(entry -> !over.contains(entry)).toList();
        documents("本年制发件数", made, known);
        if (ended.stream().noneMatch(entry -> since(entry).equals(LocalDate.MIN))) {
            documents("本年废止件数", repealed, known);
        }
        documents("现行有效件数", inForce, known);
    }

    /** The day on which a document ended; long ago where nobody says when. */
    private LocalDate since(Entry entry) {
        return catalogue.standing(entry).since().orElse(LocalDate.MIN);
    }

    private static void documents(String column, List<Entry> entries, List<Known> known) {
        known.add(new Known(
                DOCUMENTS,
                column,
                DOCUMENTS,
                Known.Source.CATALOGUE,
                entries.stream().map(Entry::path).toList()));
    }

    private void applications(int year, List<Known> known) {
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

    private static Optional<Finding> differs(Known known, Cell cell) {
        int count = known.behind().size();
        if (cell.value().compareTo(BigDecimal.valueOf(count)) == 0) {
            return Optional.empty();
        }
        Known.Source source = known.source();
        String what = known.label() + "·" + known.column();
        String listed = known.listed(LISTED);
        return Optional.of(Finding.of(
                Rule.RECOUNT,
                cell.place(),
                new Wording(
                        source.law() + "：" + what + "填 " + cell.text() + "，按" + source.zh() + "是 " + count,
                        source.law() + ": " + what + " says " + cell.text() + ", " + source.en() + " has " + count),
                listed.isEmpty()
                        ? new Wording(source.zh() + "里没有；缺少的补上", "there is none; add what is missing")
                        : new Wording(source.zh() + "里是：" + listed, "these: " + listed)));
    }
}
