package org.gongkai.bake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Source;
import org.gongkai.content.Sources;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.header.Withdrawal;
import org.gongkai.content.register.Ledger;
import org.gongkai.finding.Found;
import org.gongkai.finding.Severity;
import org.gongkai.press.Faces;
import org.gongkai.press.edition.Edition;
import org.gongkai.review.Entry;
import org.gongkai.review.PublicPeriod;

/**
 * When a site would be another though nobody changes anything (下一次变化): an embargo ends, a document comes into force or
 * expires, a public period is over, a withdrawal begins, a row of a list begins or ends. Which of the days that are written
 * somewhere do change it, the stations of the journey say. An entry that is due and has a fault stops the release: that is told
 * as well.
 */
final class NextChange {

    private NextChange() {}

    /**
     * The first instant after {@code now} at which it is another; nothing where none is known.
     *
     * @param edition the site as of an instant
     */
    static Optional<LocalDateTime> of(
            Sources sources, LocalDateTime now, Function<LocalDateTime, Found<Edition>> edition) {
        Found<Edition> today = edition.apply(now);
        Faces faces = new Faces(today.value());
        return written(sources, today.value(), now).tailSet(now, false).stream()
                .filter(later -> {
                    Found<Edition> then = edition.apply(later);
                    return stops(then) != stops(today) || !faces.same(new Faces(then.value()));
                })
                .findFirst();
    }

    /** Whether nothing could be published. */
    private static boolean stops(Found<Edition> edition) {
        return edition.findings().stream().anyMatch(one -> one.severity() == Severity.BLOCK);
    }

    private static NavigableSet<LocalDateTime> written(Sources sources, Edition today, LocalDateTime now) {
        NavigableSet<LocalDateTime> instants = new TreeSet<>();
        WorkingDays calendar = sources.workingDays();
        for (Source text : sources.texts()) {
            if (text instanceof Manuscript manuscript) {
                manuscript.header().moment(HeaderKey.RELEASED).ifPresent(instants::add);
                days(manuscript, sources, calendar).forEach(day -> instants.add(day.atStartOfDay()));
            }
        }
        for (Entry entry : today.catalogue().entries()) {
            entry.ledger().stream()
                    .flatMap(ledger -> ledger.rows().stream())
                    .flatMap(NextChange::days)
                    .forEach(day -> instants.addAll(
                            List.of(day.atStartOfDay(), day.plusDays(1).atStartOfDay())));
        }
        LocalDate year = LocalDate.of(now.getYear() + 1, 1, 1); // tables of years begin another line
        instants.addAll(List.of(year.atStartOfDay(), year.plusMonths(1).atStartOfDay()));
        return instants;
    }

    private static Stream<LocalDate> days(Manuscript manuscript, Sources sources, WorkingDays calendar) {
        return Stream.of(
                        manuscript.header().day(HeaderKey.EFFECTIVE),
                        manuscript.header().day(HeaderKey.EXPIRES),
                        manuscript.header().withdrawal().map(Withdrawal::on),
                        PublicPeriod.of(manuscript, manuscript.category(sources.categories()), calendar)
                                .map(period -> period.last().day().plusDays(1)))
                .flatMap(Optional::stream);
    }

    private static Stream<LocalDate> days(Ledger.Row row) {
        return row.cells().keySet().stream().flatMap(head -> row.day(head).stream());
    }
}
