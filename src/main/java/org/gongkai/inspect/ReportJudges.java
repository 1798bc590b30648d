package org.gongkai.inspect;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.gongkai.finding.Wording;

/** Judges of annual reports (年度报告的公布). */
final class ReportJudges {

    private static final int LAST = 31;

    private ReportJudges() {}

    /** 条例 第四十九条. From outside it is not seen whether it is due by January or by March. */
    static JudgeAnswer report(Indicator indicator, Situation situation) {
        int year = situation.day().getYear() - 1;
        LocalDate early = LocalDate.of(year + 1, Month.JANUARY, LAST);
        LocalDate late = LocalDate.of(year + 1, Month.MARCH, LAST);
        boolean sure = situation.due() instanceof Seen.Known;
        LocalDate first = situation.due() instanceof Seen.Known<LocalDate> due ? due.value() : early;
        LocalDate last = situation.due() instanceof Seen.Known<LocalDate> due ? due.value() : late;
        LocalDate released = situation.reports().get(year);
        if (released == null) {
            return absent(year, first, situation);
        }
        Wording told = new Wording(
                year + " 年的报告 " + released + " 公布，期限 " + first + (sure ? "" : " 或者 " + last),
                "the report on " + year + " was published on " + released + ", due by " + first
                        + (sure ? "" : " or " + last));
        if (!released.isAfter(first)) {
            return JudgeAnswer.pass(told, List.of());
        }
        return released.isAfter(last) ? JudgeAnswer.fail(1, told, List.of()) : JudgeAnswer.unseen(told);
    }

    private static JudgeAnswer absent(int year, LocalDate due, Situation situation) {
        if (!due.isBefore(situation.day())) {
            return JudgeAnswer.unseen(
                    year + " 年的报告还没有公布，期限 " + due + " 未到",
                    "the report on " + year + " is not published yet, and due by " + due);
        }
        return situation.whole()
                ? JudgeAnswer.fail(
                        year + " 年的报告没有公布，期限 " + due,
                        "the report on " + year + " is not published, and was due by " + due)
                : JudgeAnswer.unseen("没有看到 " + year + " 年的报告", "no report on " + year + " is seen");
    }

    static JudgeAnswer years(Indicator indicator, Situation situation) {
        SortedMap<Integer, LocalDate> reports = situation.reports();
        if (reports.isEmpty()) {
            return JudgeAnswer.unseen(Extent.REPORTS.none());
        }
        List<String> gaps = new ArrayList<>();
        for (int year = reports.firstKey(); year < reports.lastKey(); year++) {
            if (!reports.containsKey(year)) {
                gaps.add(Integer.toString(year));
            }
        }
        String span = reports.firstKey() + "—" + reports.lastKey();
        Wording told = new Wording(
                span + " 年，" + Extent.REPORTS.counted(reports.size()).zh()
                        + (gaps.isEmpty() ? "" : "，缺 " + String.join("、", gaps)),
                span + ", " + Extent.REPORTS.counted(reports.size()).en()
                        + (gaps.isEmpty() ? "" : ", missing " + String.join(", ", gaps)));
        if (gaps.isEmpty()) {
            return JudgeAnswer.pass(told, List.of());
        }
        return situation.whole() ? JudgeAnswer.fail(gaps.size(), told, List.of()) : JudgeAnswer.unseen(told);
    }
}
