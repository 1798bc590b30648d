package org.gongkai.rebuild;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.finding.Wording;
import org.gongkai.press.source.SiteParts;
import org.gongkai.review.PublishedSource;
import org.gongkai.review.Verdict;

/** What is left of entries that are gone (撤回和期满后留下的), as a site publishes it. */
final class PublishedRemains {

    private final SourceParts parts;
    private final PublishedSource published;

    PublishedRemains(SourceParts parts, PublishedSource published) {
        this.parts = parts;
        this.published = published;
    }

    /** The verdicts on them. */
    List<Verdict> read() {
        List<Verdict> verdicts = new ArrayList<>();
        Map<?, ?> root = parts.object(SiteParts.GONE);
        for (Map<?, ?> one : SourceParts.objects(root.get("withdrawn"))) {
            boolean secrecy = Boolean.TRUE.equals(one.get("secrecy"));
            Optional<LocalDate> on = day(one, "on");
            int year = SourceParts.string(one, "released").matches("[0-9]{4}")
                    ? Integer.parseInt(SourceParts.string(one, "released"))
                    : 1970;
            on.flatMap(day -> published.tombstone(
                            pathOr(one),
                            SourceParts.string(one, "name"),
                            SourceParts.string(one, "category"),
                            SourceParts.string(one, "index"),
                            LocalDateTime.of(year, 1, 1, 0, 0),
                            secrecy,
                            Optional.of(SourceParts.string(one, "title")).filter(title -> !title.isEmpty()),
                            day,
                            SourceParts.string(one, "reason")))
                    .ifPresentOrElse(stone -> verdicts.add(new Verdict.Replaced(stone)), () -> damagedRemains(one));
        }
        for (Map<?, ?> one : SourceParts.objects(root.get("closed"))) {
            Optional<LocalDate> on = day(one, "on");
            Optional<LocalDate> released = month(SourceParts.string(one, "released"));
            on.flatMap(day -> released.flatMap(from -> published.closure(
                            SourceParts.string(one, "index"), SourceParts.string(one, "category"), day, from)))
                    .ifPresentOrElse(
                            closure -> verdicts.add(new Verdict.Closed(pathOr(one), closure)),
                            () -> damagedRemains(one));
        }
        return verdicts;
    }

    private void damagedRemains(Map<?, ?> one) {
        String index = SourceParts.string(one, "index");
        parts.damaged(
                SiteParts.GONE, new Wording("“" + index + "”的记录不完整", "the record of “" + index + "” is not whole"));
    }

    /** Where no published text leads there, a path that is none of a file. */
    private static String pathOr(Map<?, ?> one) {
        String path = SourceParts.string(one, "path");
        return path.isEmpty() ? "\0" + SourceParts.string(one, "index") : path;
    }

    private static Optional<LocalDate> day(Map<?, ?> one, String key) {
        try {
            return Optional.of(LocalDate.parse(SourceParts.string(one, key)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text).atDay(1));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
