package org.gongkai.review;

import static org.gongkai.content.header.HeaderKey.CLOSES;
import static org.gongkai.content.header.HeaderKey.EFFECTIVE;
import static org.gongkai.content.header.HeaderKey.EXPIRES;
import static org.gongkai.content.header.HeaderKey.FORMED;
import static org.gongkai.content.header.HeaderKey.RELEASED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.Change;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** The dates of a header in their order (日期先后): made, released, changed; in force, expired. */
final class DateOrder {

    private static final Wording BOTH = new Wording("核对两个日期", "check both dates");
    private static final Wording ASCENDING =
            new Wording("先改的写在上面；日期有误的改正", "the earliest stands first; mend a wrong date");

    private DateOrder() {}

    /** The dates that come before an earlier one, and changes of days to come. */
    static List<Finding> check(Manuscript manuscript, LocalDate today) {
        Stream<Finding> changes = changes(manuscript, today).stream();
        return Stream.concat(order(manuscript), changes).toList();
    }

    private static Stream<Finding> order(Manuscript manuscript) {
        return Stream.of(
                        later(manuscript, FORMED, RELEASED, Rule.DATE_ORDER),
                        later(manuscript, RELEASED, CLOSES, Rule.DATE_ORDER),
                        later(manuscript, FORMED, EFFECTIVE, Rule.VALIDITY_DATES),
                        later(manuscript, EFFECTIVE, EXPIRES, Rule.VALIDITY_DATES))
                .flatMap(Optional::stream);
    }

    /** Of every change: not before the release, not before the one above it, not after today. */
    private static List<Finding> changes(Manuscript manuscript, LocalDate today) {
        List<Finding> found = new ArrayList<>();
        LocalDate last = LocalDate.MIN;
        for (Change change : manuscript.header().changes()) {
            LocalDate on = change.on();
            if (released(manuscript).filter(on::isBefore).isPresent()) {
                LocalDate released = released(manuscript).orElse(on);
                found.add(wrong(change, "早于发布日期 " + released, "is before released " + released, BOTH));
            } else if (on.isBefore(last)) {
                found.add(wrong(change, "早于上面一次变更 " + last, "is before the change above it, " + last, ASCENDING));
            } else if (on.isAfter(today)) {
                found.add(wrong(change, "尚未到来（" + today + "）", "is later than today (" + today + ")", BOTH));
            }
            last = on;
        }
        return found;
    }

    private static Optional<LocalDate> released(Manuscript manuscript) {
        return manuscript.header().day(RELEASED);
    }

    private static Finding wrong(Change change, String zh, String en, Wording hint) {
        return Rule.DATE_ORDER.at(
                change.place(),
                new Wording("变更日期 " + change.on() + " " + zh, "changed " + change.on() + " " + en),
                hint);
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
                        BOTH));
    }
}
