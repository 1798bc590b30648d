package org.gongkai.review;

import static org.gongkai.content.header.HeaderKey.CHANGED;
import static org.gongkai.content.header.HeaderKey.CLOSES;
import static org.gongkai.content.header.HeaderKey.EFFECTIVE;
import static org.gongkai.content.header.HeaderKey.EXPIRES;
import static org.gongkai.content.header.HeaderKey.FORMED;
import static org.gongkai.content.header.HeaderKey.RELEASED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** The dates of a header in their order (日期先后): made, released, changed; in force, expired. */
final class DateOrder {

    private DateOrder() {}

    /** The dates that come before an earlier one. */
    static List<Finding> check(Manuscript manuscript) {
        return Stream.of(
                        later(manuscript, FORMED, RELEASED, Rule.DATE_ORDER),
                        later(manuscript, RELEASED, CHANGED, Rule.DATE_ORDER),
                        later(manuscript, RELEASED, CLOSES, Rule.DATE_ORDER),
                        later(manuscript, FORMED, EFFECTIVE, Rule.VALIDITY_DATES),
                        later(manuscript, EFFECTIVE, EXPIRES, Rule.VALIDITY_DATES))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> later(Manuscript manuscript, HeaderKey first, HeaderKey second, Rule rule) {
        Optional<LocalDate> start = manuscript.header().day(first);
        return manuscript
                .header()
                .day(second)
                .filter(end -> start.filter(end::isBefore).isPresent())
                .map(end -> rule.at(
                        manuscript.place(second),
                        new Wording(
                                second.chinese() + " " + end + " 早于" + first.chinese() + " " + start.orElse(end),
                                second.english() + " " + end + " is before " + first.english() + " "
                                        + start.orElse(end)),
                        new Wording("核对两个日期", "check both dates")));
    }
}
