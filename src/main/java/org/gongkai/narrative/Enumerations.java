package org.gongkai.narrative;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** {@code 一是……三是}: an item of an enumeration is missing or comes twice (列举的次序). */
final class Enumerations {

    private static final String NUMBERS = "一二三四五六七八九十";
    private static final Pattern ITEM = Pattern.compile("(?<![\\p{IsHan}\\w])([一二三四五六七八九十])是(?!否|非|个|种|次)");

    private final ReportText text;

    Enumerations(ReportText text) {
        this.text = text;
    }

    List<Finding> check() {
        TextNotes notes = new TextNotes(text);
        Deque<Integer> outer = new ArrayDeque<>();
        int last = 0;
        int lineEnd = text.body().indexOf('\n');
        Matcher item = ITEM.matcher(text.body());
        while (!notes.full() && item.find()) {
            int number = NUMBERS.indexOf(item.group(1)) + 1;
            if (lineEnd >= 0 && lineEnd < item.start()) {
                outer.clear(); // an enumeration within an item ends with its paragraph
                lineEnd = text.body().indexOf('\n', item.start());
            }
            if (number == 1) {
                outer.push(last);
            } else if (number != last + 1) {
                while (!outer.isEmpty() && number != last + 1) {
                    last = outer.pop();
                }
                if (number != last + 1) {
                    gap(notes, item, number);
                }
            }
            last = number % NUMBERS.length();
        }
        return notes.all();
    }

    private static void gap(TextNotes notes, Matcher item, int number) {
        String right = NUMBERS.charAt(number - 2) + "是";
        notes.add(
                Rule.TEXT_QUALITY,
                item.start(),
                new Wording(
                        "“" + item.group() + "”前面没有“" + right + "”",
                        "no “" + right + "” before “" + item.group() + "”"),
                new Wording("核对列举的次序，看是否漏了一项、是否重复", "check the order of the list: an item is missing or comes twice"));
    }
}
