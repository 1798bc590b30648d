package org.gongkai.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.calendar.Deadline;
import org.gongkai.calendar.Margin;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.catalogue.Due;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Source;
import org.gongkai.content.Sources;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.header.Review;
import org.gongkai.content.header.Review.Returned;
import org.gongkai.content.site.Category;
import org.gongkai.desk.Route;

/**
 * A text that waits for a person (待办): an entry, the guide or an annual report.
 *
 * @param path of its file
 * @param title empty where none is written yet
 * @param changed whether it waits again because the text changed after its review
 * @param next the steps that can be done now, and by whom
 * @param returned why it waits for its drafter, where it was sent back
 * @param due how today stands to the day by which it is to be public; nothing where there is no term, or the day from which it runs is not written
 */
public record Waiting(
        String path,
        String title,
        boolean changed,
        List<Route.Next> next,
        Optional<Returned> returned,
        Optional<Margin> due) {

    private static final Comparator<Waiting> ORDER = Comparator.<Waiting, LocalDate>comparing(
                    one -> one.due.map(margin -> margin.deadline().day()).orElse(LocalDate.MAX))
            .thenComparing(Waiting::path);

    /** All of what was read that waits, the most urgent first. */
    public static List<Waiting> in(Sources sources, LocalDate today) {
        WorkingDays calendar = sources.workingDays();
        List<Waiting> waiting = new ArrayList<>();
        for (Source source : sources.texts()) {
            if (source instanceof Manuscript manuscript && open(manuscript)) {
                Optional<Category> category = manuscript.category(sources.categories());
                Route route = Route.of(manuscript, category, sources.people(), today);
                if (!route.next().isEmpty()) {
                    waiting.add(new Waiting(
                            manuscript.path(),
                            manuscript.header().text(HeaderKey.TITLE).orElse(""),
                            route.changed(),
                            route.next(),
                            route.returned(),
                            due(manuscript, category, sources, calendar)
                                    .map(deadline -> calendar.margin(today, deadline))));
                }
            }
        }
        waiting.sort(ORDER);
        return waiting;
    }

    /** The day by which it is to be public; of a report that of its year, until it is public. */
    private static Optional<Deadline> due(
            Manuscript manuscript, Optional<Category> category, Sources sources, WorkingDays calendar) {
        return switch (manuscript.kind()) {
            case ENTRY, GUIDE, SITE -> Due.of(manuscript, category, calendar).map(Due::deadline);
            case REPORT ->
                manuscript.header().review().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Deadline(
                                sources.site().reports().lastDay(Integer.parseInt(manuscript.name())), false));
        };
    }

    /** Not withdrawn, and not one that was decided not to be public. */
    private static boolean open(Manuscript manuscript) {
        return manuscript.header().withdrawal().isEmpty()
                && manuscript.header().review().filter(Review::refused).isEmpty();
    }
}
