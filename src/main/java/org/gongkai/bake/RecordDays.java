package org.gongkai.bake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.content.Manuscript;
import org.gongkai.content.Source;
import org.gongkai.content.Sources;
import org.gongkai.content.header.Header;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule.Day;
import org.jspecify.annotations.Nullable;

/** The day whose law judges a finding (适用规则的日期): of the record's making or release, or of the check. */
final class RecordDays {

    /** A report on a year is due by 31 January of the next (条例 第四十九条). */
    private static final Pattern REPORT = Pattern.compile("content/annual/([0-9]{4})\\.[a-z]+");

    private final @Nullable Sources sources;
    private final LocalDate today;
    private final Map<String, Header> headers = new HashMap<>();

    RecordDays(@Nullable Sources sources, LocalDate today) {
        this.sources = sources;
        this.today = today;
    }

    LocalDate of(Finding finding) {
        Day day = finding.rule().day();
        if (day == Day.CHECKED) {
            return today;
        }
        Matcher report = REPORT.matcher(finding.place().path());
        if (report.matches()) {
            return LocalDate.of(Integer.parseInt(report.group(1)) + 1, 1, 31);
        }
        return header(finding.place().path())
                .flatMap(header -> day == Day.FORMED
                        ? header.day(HeaderKey.FORMED)
                        : header.moment(HeaderKey.RELEASED)
                                .map(LocalDateTime::toLocalDate)
                                .or(() -> header.day(HeaderKey.FORMED)))
                .orElse(today);
    }

    /** Read only where a finding asks: a build without findings pays nothing. */
    private Optional<Header> header(String path) {
        if (headers.isEmpty() && sources != null) {
            for (Source source : sources.entries()) {
                if (source instanceof Manuscript manuscript) {
                    headers.put(manuscript.path(), manuscript.header());
                }
            }
        }
        return Optional.ofNullable(headers.get(path));
    }
}
