package org.gongkai.narrative;

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
        Notes notes = new Notes(text);
        int last = 0;
        Matcher item = ITEM.matcher(text.body());
        while (item.find()) {
            int number = NUMBERS.indexOf(item.group(1)) + 1;
            if (number != 1 && number != last + 1) {
                String before = last == 0 ? "" : NUMBERS.charAt(last - 1) + "是";
                String right = NUMBERS.charAt(last) + "是";
                notes.add(
                        Rule.TEXT_QUALITY,
                        item.start(),
                        before.isEmpty()
                                ? new Wording(
                                        "列举从“" + item.group() + "”开始，没有“一是”",
                                        "the enumeration begins with “" + item.group() + "”")
                                : new Wording(
                                        "“" + before + "”后面是“" + item.group() + "”",
                                        "“" + before + "” is followed by “" + item.group() + "”"),
                        new Wording(
                                "应为“" + right + "”；核对是否漏了一项",
                                "“" + right + "” is due; see whether an item was left out"));
            }
            last = number % NUMBERS.length();
        }
        return notes.all();
    }
}
