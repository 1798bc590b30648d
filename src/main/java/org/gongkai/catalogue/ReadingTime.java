package org.gongkai.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.calendar.Deadline;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Term;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.review.Entry;

/**
 * Whether the first reading of a document came with it (解读与文件同步): not before it, and within the office's term after it.
 * Of the readings of the last year.
 */
public final class ReadingTime implements Duty {

    @Override
    public List<Finding> check(Holdings holdings) {
        return holdings.catalogue().entries().stream()
                .flatMap(document -> holdings.catalogue().interpreting(document).stream()
                        .min(Comparator.comparing(Entry::released).thenComparing(Entry::index))
                        .filter(reading ->
                                reading.released().toLocalDate().plusYears(1).isAfter(holdings.today()))
                        .flatMap(reading -> check(document, reading, holdings))
                        .stream())
                .toList();
    }

    private static Optional<Finding> check(Entry document, Entry reading, Holdings holdings) {
        LocalDate released = document.released().toLocalDate();
        LocalDate read = reading.released().toLocalDate();
        int days = holdings.site().readingDays();
        Deadline last = days == 0
                ? new Deadline(released, false)
                : new Term(days, Term.Unit.WORKING_DAYS).last(released, holdings.calendar());
        String named = "《" + document.title().replaceAll("[《》]", "") + "》（"
                + document.index().text() + "）";
        if (read.isBefore(released)) {
            return Optional.of(Rule.READING_TIME.at(
                    reading.place(HeaderKey.INTERPRETS),
                    new Wording(
                            "解读先于文件：" + named + " " + released + " 才发布",
                            "the reading is earlier than its document " + named + ", released on " + released),
                    new Wording("核对两个发布日期；今后与文件同时发布", "check both dates; release them together")));
        }
        return last.provisional() || !read.isAfter(last.day())
                ? Optional.empty()
                : Optional.of(Rule.READING_TIME.at(
                        reading.place(HeaderKey.INTERPRETS),
                        new Wording(
                                "解读迟了：" + named + " " + released + " 发布，解读应在 " + last.day() + " 以前",
                                "the reading is late: " + named + " was released on " + released
                                        + ", its reading was due by " + last.day()),
                        new Wording("核对两个发布日期；今后与文件同时发布", "check both dates; release them together")));
    }
}
