package org.gongkai.survey;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The items of a page that are links with a day beside them (带日期的列表). */
final class DatedLists {

    private static final Pattern DAY =
            Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})[-./年]([0-9]{1,2})[-./月]([0-9]{1,2})(?![0-9])");
    private static final int LONGEST = 300;
    private static final int MOST = 2000;

    private DatedLists() {}

    /** The days of the items, in their order. */
    static List<LocalDate> of(Document page) {
        List<LocalDate> days = new ArrayList<>();
        for (Element item : page.select("li, tr, dd, dl, p, div")) {
            boolean row = item.select("> a, > * > a, > * > * > a").size() > 0
                    && item.select("li, tr, dd, p, div").size() <= 3;
            String text = row ? item.text() : "";
            if (!text.isEmpty() && text.length() <= LONGEST && days.size() < MOST) {
                List<LocalDate> own = in(text.replaceAll("\\s+", " "));
                if (!own.isEmpty()) {
                    days.add(own.get(own.size() - 1));
                }
            }
        }
        return days;
    }

    /** The days that stand in a text and exist. */
    static List<LocalDate> in(String text) {
        List<LocalDate> days = new ArrayList<>();
        Matcher matcher = DAY.matcher(text);
        while (matcher.find()) {
            day(matcher).ifPresent(days::add);
        }
        return days;
    }

    /** Days that stand in a text and do not exist, as they are written. */
    static List<String> impossible(String text) {
        List<String> written = new ArrayList<>();
        Matcher matcher = DAY.matcher(text);
        while (matcher.find()) {
            if (day(matcher).isEmpty()) {
                written.add(matcher.group());
            }
        }
        return written;
    }

    private static Optional<LocalDate> day(Matcher matcher) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
