package org.gongkai.performance;

import org.gongkai.finding.Wording;
import org.gongkai.finding.Wording.Language;

/** The figures on a terminal (考核表的文字). */
public final class PerformanceText {

    private PerformanceText() {}

    /** A measure a line, by department. */
    public static String of(Performance table, Language language) {
        StringBuilder text = new StringBuilder();
        for (Performance.Department department : table.rows()) {
            text.append(department.name().in(language)).append('\n');
            for (Performance.Line line : department.lines()) {
                text.append("  ").append(line.name().in(language));
                text.append(language == Language.ZH ? "：" : ": ");
                text.append(line.figure().wording().in(language)).append('\n');
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** What is measured. */
    static Wording title(Performance table) {
        return new Wording(table.year() + "年部门考核", "Departments in " + table.year());
    }

    /** As of when, and how texts come to a department. */
    static Wording about(Performance table) {
        return new Wording(
                "截至 " + table.day() + "。稿件按第一次登记拟稿的日期归入年度，按拟稿人当日的处室归入部门。",
                "As of " + table.day()
                        + ". A text belongs to the year of its first drafting, and to the drafter's office on that day.");
    }

    /** The entries that no department has; empty where there are none. */
    public static Wording undrafted(Performance table) {
        int count = table.undrafted().size();
        return count == 0
                ? Wording.NONE
                : new Wording(
                        "另有 " + count + " 条没有拟稿记录，不归任何部门",
                        count + " entries have no drafting on record and belong to no department");
    }
}
