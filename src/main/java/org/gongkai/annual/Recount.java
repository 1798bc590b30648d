package org.gongkai.annual;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
        List<Finding> found = new ArrayList<>();
        documents(report, found);
        applications(report, found);
        return found.stream()
                .map(one -> figures.finding(one.rule(), one.place(), one.message(), one.hint()))
                .toList();
    }

    private void documents(AnnualReport report, List<Finding> found) {
        int year = report.year();
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
        compare(report, "本年制发件数", made, found);
        if (ended.stream().noneMatch(entry -> since(entry).equals(LocalDate.MIN))) {
            compare(report, "本年废止件数", repealed, found);
        }
        compare(report, "现行有效件数", inForce, found);
    }

    /** The day on which a document ended; long ago where nobody says when. */
    private LocalDate since(Entry entry) {
        return catalogue.standing(entry).since().orElse(LocalDate.MIN);
    }

    private void compare(AnnualReport report, String column, List<Entry> entries, List<Finding> found) {
        List<String> names = entries.stream().map(Entry::path).toList();
        report.cell(DOCUMENTS, column)
                .flatMap(cell -> differs("T2-4", DOCUMENTS + "·" + column, cell, names, "目录", "the catalogue"))
                .ifPresent(found::add);
    }

    private void applications(AnnualReport report, List<Finding> found) {
        int year = report.year();
        if (report.format() != Format.CURRENT
                || register.stream().noneMatch(one -> one.received().getYear() == year)) {
            return;
        }
        boolean whole = register.stream().anyMatch(one -> one.received().getYear() < year);
        for (Applicant applicant : Applicant.values()) {
            List<Application> own = register.stream()
                    .filter(one -> one.applicant() == applicant)
                    .toList();
            row(report, "r01", applicant, own, one -> one.received().getYear() == year, found);
            if (!whole) {
                continue; // those carried over from the year before are not in the register
            }
            row(report, "r02", applicant, own, one -> openOn(one, LocalDate.of(year, 1, 1)), found);
            for (Outcome outcome : Outcome.values()) {
                row(
                        report,
                        outcome.row(),
                        applicant,
                        own,
                        one -> answered(one) == year
                                && one.outcome().filter(outcome::equals).isPresent(),
                        found);
            }
            row(report, "r25", applicant, own, one -> openOn(one, LocalDate.of(year + 1, 1, 1)), found);
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
            AnnualReport report,
            String row,
            Applicant applicant,
            List<Application> own,
            Predicate<Application> counts,
            List<Finding> found) {
        List<String> numbers =
                own.stream().filter(counts).map(Application::number).toList();
        String label = report.format().forms().stream()
                .flatMap(Form::rows)
                .filter(one -> one.id().equals(row))
                .map(Row::label)
                .findFirst()
                .orElse(row);
        report.cell(row, applicant.column())
                .flatMap(cell -> differs(
                        "表三", label + "·" + applicant.column(), cell, numbers, "登记簿", "the register of applications"))
                .ifPresent(found::add);
    }

    private static Optional<Finding> differs(
            String law, String what, Cell cell, List<String> behind, String source, String sourceInEnglish) {
        if (cell.value().compareTo(BigDecimal.valueOf(behind.size())) == 0) {
            return Optional.empty();
        }
        String listed = String.join(
                "、",
                Stream.concat(behind.stream().limit(LISTED), behind.size() > LISTED ? Stream.of("……") : Stream.empty())
                        .toList());
        return Optional.of(Finding.of(
                Rule.RECOUNT,
                cell.place(),
                new Wording(
                        law + "：" + what + "填 " + cell.text() + "，按" + source + "是 " + behind.size(),
                        law + ": " + what + " says " + cell.text() + ", " + sourceInEnglish + " has " + behind.size()),
                behind.isEmpty()
                        ? new Wording(source + "里没有；缺少的补上", "there is none; add what is missing")
                        : new Wording(source + "里是：" + listed, "these: " + listed)));
    }
}
