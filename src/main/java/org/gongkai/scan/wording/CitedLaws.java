package org.gongkai.scan.wording;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.PackedLines;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;

/**
 * Laws and documents that had been replaced when the text was made (引用失效文件). The list is data: cited-laws.txt. Texts that
 * speak of the repeal itself are left alone.
 */
public final class CitedLaws implements Scanner {

    private record Replaced(String successor, LocalDate since, String source) {}

    private static final Map<String, Replaced> LAWS = new HashMap<>();
    private static final WordList TITLES;
    private static final WordList REPEALING = WordList.of("废止", "原", "失效", "替代", "旧", "不再适用");
    private static final int REACH = 12;

    static {
        for (List<String> item : PackedLines.table(CitedLaws.class, "cited-laws.txt")) {
            LAWS.put(item.get(0), new Replaced(item.get(1), LocalDate.parse(item.get(2)), item.get(3)));
        }
        TITLES = WordList.of(LAWS.keySet());
    }

    @Override
    public List<String> clues() {
        return WordList.all(TITLES);
    }

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        Squeezed view = text.squeezed();
        for (int i = 0; i < view.length(); i++) {
            String title = TITLES.at(view, i);
            Replaced law = title.isEmpty() ? null : LAWS.get(title);
            if (law != null && !setting.formed().isBefore(law.since()) && !repealing(view, i, i + title.length())) {
                hits.add(view.hit(
                                Rule.CITED_LAW,
                                i,
                                i + title.length(),
                                new Wording(
                                        "引用的“" + title + "”已于 " + law.since() + " 被替代",
                                        "“" + title + "” was replaced on " + law.since()),
                                new Wording(
                                        "改引 " + law.successor() + "（" + law.source() + "）",
                                        "cite " + law.successor() + " (" + law.source() + ")"))
                        .as(Severity.WARNING));
                i += title.length() - 1;
            }
        }
    }

    private static boolean repealing(Squeezed view, int from, int to) {
        if (view.preceded(from, REACH, REPEALING)) {
            return true;
        }
        for (int at = to; at < to + REACH && view.at(at) != '\n'; at++) {
            if (REPEALING.length(view, at) > 0) {
                return true;
            }
        }
        return false;
    }
}
