package org.gongkai.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.content.Header;
import org.gongkai.content.HeaderKey;
import org.gongkai.content.Manuscript;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** The dates of a header in their order (日期先后): made, released, changed; in force, expired. */
final class DateOrder {

    private DateOrder() {}

    /** The dates that come before an earlier one. */
    static List<Finding> check(Manuscript manuscript) {
        List<Finding> found = new ArrayList<>();
        Header header = manuscript.header();
        Optional<LocalDate> formed = header.day(HeaderKey.FORMED);
        Optional<LocalDate> released = header.moment(HeaderKey.RELEASED).map(LocalDateTime::toLocalDate);
        later(manuscript, found, HeaderKey.FORMED, formed, HeaderKey.RELEASED, released, Rule.DATE_ORDER);
        later(
                manuscript,
                found,
                HeaderKey.RELEASED,
                released,
                HeaderKey.CHANGED,
                header.day(HeaderKey.CHANGED),
                Rule.DATE_ORDER);
        Optional<LocalDate> closes = header.day(HeaderKey.CLOSES);
        later(manuscript, found, HeaderKey.RELEASED, released, HeaderKey.CLOSES, closes, Rule.DATE_ORDER);
        Optional<LocalDate> effective = header.day(HeaderKey.EFFECTIVE);
        later(manuscript, found, HeaderKey.FORMED, formed, HeaderKey.EFFECTIVE, effective, Rule.VALIDITY_DATES);
        later(
                manuscript,
                found,
                HeaderKey.EFFECTIVE,
                effective,
                HeaderKey.EXPIRES,
                header.day(HeaderKey.EXPIRES),
                Rule.VALIDITY_DATES);
        return found;
    }

    private static void later(
            Manuscript manuscript,
            List<Finding> found,
            HeaderKey firstKey,
            Optional<LocalDate> first,
            HeaderKey secondKey,
            Optional<LocalDate> second,
            Rule rule) {
        if (first.isPresent() && second.isPresent() && second.get().isBefore(first.get())) {
            found.add(FieldCheck.finding(
                    rule,
                    manuscript,
                    secondKey,
                    new Wording(
                            secondKey.chinese() + " " + second.get() + " 早于" + firstKey.chinese() + " " + first.get(),
                            secondKey.english() + " " + second.get() + " is before " + firstKey.english() + " "
                                    + first.get()),
                    new Wording("核对两个日期", "check both dates")));
        }
    }
}
