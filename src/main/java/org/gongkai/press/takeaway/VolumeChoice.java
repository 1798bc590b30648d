package org.gongkai.press.takeaway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Standing;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Category;
import org.gongkai.press.view.DateView;
import org.gongkai.review.Entry;

/**
 * Which normative documents are bound as of the catalogue's day (选编): those that bind on it, by topic, then by the day of
 * making; those without a topic come last.
 *
 * @param taken in their order
 * @param left all others that are published, and why they are not taken
 */
public record VolumeChoice(List<Entry> taken, List<Omitted> left) {

    private static final Comparator<Entry> ORDER = Comparator.comparing(
                    (Entry entry) -> topic(entry).isEmpty())
            .thenComparing(VolumeChoice::topic)
            .thenComparing(Entry::formed)
            .thenComparing(Entry::index);

    /**
     * A document that is not taken.
     *
     * @param reason why, in words for readers
     */
    record Omitted(Entry entry, String reason) {}

    /**
     * The choice from a catalogue.
     *
     * @param column whose documents alone are wanted, with those of the columns below it; nothing for those of all
     */
    public static VolumeChoice of(Catalogue catalogue, Optional<Category> column) {
        LocalDate day = catalogue.asOf().toLocalDate();
        List<Entry> taken = new ArrayList<>();
        List<Omitted> left = new ArrayList<>();
        for (Entry entry : catalogue.entries().stream().sorted(ORDER).toList()) {
            if (Catalogue.normative(entry)
                    && column.map(catalogue.categories().line(entry.category())::contains)
                            .orElse(true)) {
                Optional<String> reason = reason(entry, catalogue.standing(entry), day);
                reason.ifPresentOrElse(why -> left.add(new Omitted(entry, why)), () -> taken.add(entry));
            }
        }
        return new VolumeChoice(taken, left);
    }

    static String topic(Entry entry) {
        return entry.text(HeaderKey.TOPIC).orElse("");
    }

    private static Optional<String> reason(Entry entry, Standing standing, LocalDate day) {
        LocalDate released = entry.released().toLocalDate();
        if (released.isAfter(day)) {
            return Optional.of(DateView.of(released).text() + "发布");
        }
        String since = standing.since().map(from -> DateView.of(from).text()).orElse("");
        if (standing.notYet()) {
            return Optional.of(since.isEmpty() ? "尚未施行" : since + "起施行");
        }
        String by = standing.by().map(other -> "（" + other.title() + "）").orElse("");
        return standing.ended()
                ? Optional.of((since.isEmpty() ? "已经" : since) + standing.word() + by)
                : Optional.empty();
    }
}
