package org.gongkai.performance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.catalogue.Holdings;
import org.gongkai.content.header.Review;
import org.gongkai.content.site.Person;
import org.gongkai.content.site.Role;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a year by department (考核表).
 *
 * @param organ its name
 * @param year that is measured
 * @param day as of which all is judged
 * @param departments in the order of people.yaml
 * @param total of all departments, where there are several
 * @param undrafted the entries whose drafting is not on record, which no department has
 */
public record Performance(
        String organ,
        int year,
        LocalDate day,
        List<Department> departments,
        @Nullable Department total,
        List<Evidence> undrafted) {

    public Performance {
        departments = List.copyOf(departments);
        undrafted =
                undrafted.stream().sorted(Comparator.comparing(Evidence::path)).toList();
    }

    /**
     * A department.
     *
     * @param name in words
     * @param lines its figures
     */
    public record Department(Wording name, List<Line> lines) {
        public Department {
            lines = List.copyOf(lines);
        }

        /** The figure of a measure that has one. */
        MeasuredFigure figure(Measure measure) {
            return lines.stream()
                    .filter(line -> line.measure() == measure)
                    .map(Line::figure)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * A measure, of one step of the review where it is told by steps, and what it comes to.
     *
     * @param step nothing where it is not told by steps
     */
    public record Line(Measure measure, Optional<Role> step, MeasuredFigure figure) {

        /** What it is called: {@code 合格率（保密审查）}. */
        public Wording name() {
            Wording name = measure.wording();
            return step.map(role ->
                            new Wording(name.zh() + "（" + role.chinese() + "）", name.en() + " (" + role.key() + ")"))
                    .orElse(name);
        }
    }

    /**
     * Measures a year.
     *
     * @param findings of a check
     */
    public static Performance of(Holdings holdings, List<Finding> findings, int year) {
        Contribution.All all = Contribution.of(holdings);
        Measuring measuring = new Measuring(holdings, findings, year, assessed(holdings, all.pieces()));
        List<Department> departments = new ArrayList<>();
        for (String office : offices(holdings.sources().people(), all.pieces(), year)) {
            List<Contribution> theirs = all.pieces().stream()
                    .filter(one -> one.office().equals(office))
                    .toList();
            departments.add(new Department(
                    office.isEmpty()
                            ? new Wording("（拟稿人当日没有处室）", "(drafters without an office)")
                            : new Wording(office, office),
                    measuring.lines(theirs)));
        }
        Department total =
                departments.size() < 2 ? null : new Department(new Wording("合计", "all"), measuring.lines(all.pieces()));
        return new Performance(holdings.site().organ(), year, holdings.today(), departments, total, all.undrafted());
    }

    /** The first day of which it can be told whether a text was sent back: set, or that of the year of the first return. */
    private static Optional<LocalDate> assessed(Holdings holdings, List<Contribution> pieces) {
        return holdings.sources()
                .duties()
                .returnsSince()
                .or(() -> pieces.stream()
                        .flatMap(piece -> piece.review().map(Review::returned).orElse(List.of()).stream())
                        .map(Review.Returned::on)
                        .min(LocalDate::compareTo)
                        .map(first -> first.withDayOfYear(1)));
    }

    /** Those whose people may draft in the year, and those of which anything is counted in it. */
    private static Set<String> offices(List<Person> people, List<Contribution> pieces, int year) {
        LocalDate last = LocalDate.of(year, 12, 31);
        Set<String> offices = new LinkedHashSet<>();
        people.stream()
                .filter(person -> person.roles().contains(Role.DRAFTED)
                        && !person.from().isAfter(last)
                        && person.until()
                                .filter(until -> until.getYear() < year)
                                .isEmpty())
                .map(Person::office)
                .forEach(offices::add);
        pieces.stream()
                .filter(piece -> Measuring.concerns(piece, year))
                .map(Contribution::office)
                .sorted(Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder()))
                .forEach(offices::add);
        return offices;
    }

    /** The same of one department alone; nothing where there is none of this name. */
    public Optional<Performance> only(String department) {
        List<Department> one = departments.stream()
                .filter(each -> each.name().zh().equals(department))
                .toList();
        return one.isEmpty() ? Optional.empty() : Optional.of(new Performance(organ, year, day, one, null, undrafted));
    }

    /** All that stands in the table: the departments, and last what they come to together. */
    public List<Department> rows() {
        List<Department> rows = new ArrayList<>(departments);
        if (total != null) {
            rows.add(total);
        }
        return rows;
    }
}
