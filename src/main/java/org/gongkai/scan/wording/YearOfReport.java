package org.gongkai.scan.wording;

import java.util.regex.Pattern;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;

/**
 * Captions of an annual report that name a later year than the one reported on (年报图题中的年份). The day of the signature and plans
 * for the next year are none.
 */
public final class YearOfReport implements Scanner {

    private static final int LONGEST = 44;
    private static final int NUMBERED = 8;
    private static final String BEFORE = "#*>-—_()图表第.、:0123456789一二三四五六七八九十";
    private static final String AMOUNTS = "件项条个名人次份篇元万—-－～~、和及至";
    private static final Pattern DATE = Pattern.compile("年([0-9]{1,2}月([0-9]{1,2}日)?)?[*_)]*");

    /** What is still to be done may well be in a later year. */
    private static final WordList PLANS = WordList.of(
            "打算", "计划", "安排", "展望", "下一步", "下步", "下年", "要点", "重点", "目标", "思路", "设想", "改进", "规划", "任务", "将", "方向", "举措",
            "措施", "预算", "起", "前", "结转");

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        int year = reported(new Squeezed(setting.title()));
        if (year == 0) {
            return;
        }
        Squeezed view = text.squeezed();
        for (int line = 0; line < view.length(); line = view.lineEnd(line) + 1) {
            int end = view.lineEnd(line);
            int from = words(view, line);
            int named = year(view, from);
            boolean caption = end - from <= LONGEST && end - from > 6 && "。,;:".indexOf(view.at(end - 1)) < 0;
            if (caption && named > year && named < year + 3 && behind(view, from + 4, end)) {
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

    /** Behind markup and the number of a picture or heading: 图1, ##, 三、. */
    private static int words(Squeezed view, int line) {
        for (int i = line; i < line + NUMBERED; i++) {
            boolean parted = i == line || view.gap(i) > 0 || !Chars.digit(view.at(i - 1));
            if (parted && year(view, i) > 0) {
                return i;
            }
            if (BEFORE.indexOf(view.at(i)) < 0) {
                return i;
            }
        }
        return line;
    }

    /** Whether what follows the year is the caption's name of what was done, and neither a date nor an amount nor a plan. */
    private static boolean behind(Squeezed view, int from, int end) {
        boolean date = DATE.matcher(view.part(from, end)).matches();
        boolean amount = AMOUNTS.indexOf(view.at(from)) >= 0;
        return !date && !amount && !PLANS.anywhere(view, from, end);
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
