package org.gongkai.scan.wording;

import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;

/** Captions of an annual report that name a later year than the one reported on (年报图题中的年份). */
public final class YearOfReport implements Scanner {

    private static final int LONGEST = 44;

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        int year = reported(new Squeezed(setting.title()));
        if (year == 0) {
            return;
        }
        Squeezed view = text.squeezed();
        for (int from = 0; from < view.length(); from = view.lineEnd(from) + 1) {
            int end = view.lineEnd(from);
            int named = year(view, from);
            boolean caption = end - from <= LONGEST && end - from > 6 && "。,;:".indexOf(view.at(end - 1)) < 0;
            if (caption && named > year && named < year + 3) {
                hits.add(view.hit(
                        Rule.YEAR_OF_REPORT,
                        from,
                        end,
                        new Wording(
                                year + " 年度的报告里，图题写的是 " + named + " 年",
                                "a caption says " + named + " in the report on " + year),
                        new Wording("核对年份", "check the year")));
            }
        }
    }

    /** The year of an annual report's title; 0 for other titles. */
    private static int reported(Squeezed title) {
        String text = title.part(0, title.length());
        if (!text.contains("年度报告") && !text.contains("工作年报")) {
            return 0;
        }
        for (int i = 0; i + 5 <= title.length(); i++) {
            int year = title.at(i + 4) == '年' ? year(title, i) : 0;
            if (year > 0) {
                return year;
            }
        }
        return 0;
    }

    private static int year(Squeezed view, int i) {
        boolean digits = view.has(i, "20") && Chars.digit(view.at(i + 2)) && Chars.digit(view.at(i + 3));
        return digits && !Chars.digit(view.at(i + 4)) ? Integer.parseInt(view.part(i, i + 4)) : 0;
    }
}
