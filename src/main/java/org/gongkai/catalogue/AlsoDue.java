package org.gongkai.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.calendar.Deadline;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.AlsoAt;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.AlsoRequired;
import org.gongkai.content.site.Categories;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Regime;
import org.gongkai.content.site.Site;

/**
 * Where else a released text is to be public, and by when (应当同时公开). Only of the releases of the last year: what an office
 * asks for today was not asked before.
 *
 * @param required the places that its column asks for
 * @param missing those of them that its header does not name
 * @param deadline the last day
 */
public record AlsoDue(List<String> required, List<String> missing, Deadline deadline) {

    public AlsoDue {
        required = List.copyOf(required);
        missing = List.copyOf(missing);
    }

    /** That of a text that was released by today; nothing where its column asks for no other place. */
    public static Optional<AlsoDue> of(
            Manuscript manuscript, Categories categories, Site site, WorkingDays calendar, LocalDate today) {
        Optional<LocalDate> released = manuscript
                .header()
                .day(HeaderKey.RELEASED)
                .filter(day -> !day.isAfter(today) && day.plusYears(1).isAfter(today));
        Optional<AlsoRequired> required =
                manuscript.category(categories).flatMap(column -> required(column, categories, site));
        if (released.isEmpty() || required.isEmpty()) {
            return Optional.empty();
        }
        List<String> places = required.get().places();
        List<String> named =
                manuscript.header().alsoAt().stream().map(AlsoAt::where).toList();
        List<String> missing =
                places.stream().filter(place -> !named.contains(place)).toList();
        return Optional.of(new AlsoDue(places, missing, required.get().within().last(released.get(), calendar)));
    }

    /** What the column asks for, or else the nearest above it; what the site asks for is asked of 政府信息公开 alone. */
    private static Optional<AlsoRequired> required(Category column, Categories categories, Site site) {
        return categories.line(column).stream()
                .flatMap(one -> one.alsoAt().stream())
                .reduce((above, below) -> below)
                .or(() -> column.regime() == Regime.GOVERNMENT ? site.alsoAt() : Optional.empty());
    }
}
