package org.gongkai.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The chapters of a report, “一、总体情况” and so on, as headings of Markdown or as lines by themselves (章). */
public final class Chapters {

    private static final Pattern HEADING = Pattern.compile(
            "(?m)^(?:#{1,6}+[ \\t]++)?+[ \\t\\u3000]*+(([一二三四五六七八九十]{1,3})、([^\\n。；;]{2,40}?))[ \\t\\u3000#]*+$");

    private final List<Chapter> all;

    private Chapters(List<Chapter> all) {
        this.all = all;
    }

    /**
     * A chapter.
     *
     * @param number 一, 二 …
     * @param title without its number
     * @param at where the heading's words begin
     * @param start where its text begins
     * @param end where the next chapter begins
     */
    public record Chapter(String number, String title, int at, int start, int end) {
        /** What stands below the heading. */
        public String text(String body) {
            return body.substring(start, end);
        }
    }

    /** The chapters of a text. */
    public static Chapters of(String body) {
        List<Chapter> chapters = new ArrayList<>();
        Matcher heading = HEADING.matcher(body);
        boolean found = heading.find();
        while (found) {
            String number = heading.group(2);
            String title = heading.group(3).strip();
            int at = heading.start(1);
            int start = heading.end();
            found = heading.find();
            chapters.add(new Chapter(number, title, at, start, found ? heading.start() : body.length()));
        }
        return new Chapters(List.copyOf(chapters));
    }

    /** In their order. */
    public List<Chapter> all() {
        return all;
    }

    /** The chapter whose title has one of these words. */
    public Optional<Chapter> about(String... words) {
        return all.stream()
                .filter(chapter -> List.of(words).stream().anyMatch(chapter.title()::contains))
                .findFirst();
    }

    /** The number of the chapter in which a character stands, or "". */
    String numberAt(int at) {
        int first = 0;
        int behind = all.size();
        while (first < behind) {
            int middle = (first + behind) / 2;
            if (all.get(middle).at() <= at) {
                first = middle + 1;
            } else {
                behind = middle;
            }
        }
        return first == 0 ? "" : all.get(first - 1).number();
    }
}
