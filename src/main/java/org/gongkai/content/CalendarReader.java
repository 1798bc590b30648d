package org.gongkai.content;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.calendar.Notice;
import org.gongkai.csv.CsvText.Cell;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Sink;
import org.gongkai.finding.Wording;

/** {@code calendar/<year>.csv} ▸ the notice on the holidays of that year (放假通知), for years after those built in. */
final class CalendarReader {

    private static final Map<String, String> HEADS = new LinkedHashMap<>();

    static {
        HEADS.put("date", "日期");
        HEADS.put("kind", "安排");
        HEADS.put("holiday", "节日");
    }

    private static final Map<String, Boolean> KINDS = Map.of("off", false, "work", true, "休", false, "班", true);

    private CalendarReader() {}

    /** The notice; nothing where the table cannot be read, and the findings say why. */
    static Optional<Notice> read(SourceText source, int year, Sink findings) {
        Optional<List<Map<String, Cell>>> rows = DataTable.read(source, HEADS, findings);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Map<LocalDate, Boolean> days = new TreeMap<>();
        for (Map<String, Cell> row : rows.get()) {
            Cell date = row.getOrDefault("date", new Cell("", 1, 1));
            Cell kind = row.getOrDefault("kind", new Cell("", 1, 1));
            Optional<LocalDate> day = Days.day(date.text());
            Boolean works = KINDS.get(kind.text());
            if (day.isEmpty()) {
                wrong(
                        source,
                        date,
                        "没有这一天：“" + date.text() + "”",
                        "no such day: “" + date.text() + "”",
                        "写成 2027-01-01 的样子",
                        "write 2027-01-01",
                        findings);
            } else if (day.get().getYear() != year && day.get().getYear() != year - 1) {
                wrong(
                        source,
                        date,
                        "不是 " + year + " 年的安排",
                        "not a day of " + year,
                        "移到 " + day.get().getYear() + ".csv",
                        "move it to " + day.get().getYear() + ".csv",
                        findings);
            } else if (works == null) {
                wrong(
                        source,
                        kind,
                        "“" + kind.text() + "”看不懂",
                        "“" + kind.text() + "” is not understood",
                        "写 off（休）或者 work（班）",
                        "write off or work",
                        findings);
            } else if (works && !weekend(day.get())) {
                wrong(
                        source,
                        date,
                        date.text() + " 不是周末，本来就上班",
                        date.text() + " is no weekend: one works anyway",
                        "核对放假通知",
                        "check the notice",
                        findings);
            } else if (days.put(day.get(), works) != null) {
                wrong(
                        source,
                        date,
                        date.text() + " 写了两次",
                        date.text() + " stands twice",
                        "删去一行",
                        "delete one of the lines",
                        findings);
            }
        }
        return Optional.of(new Notice(year, days));
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void wrong(
            SourceText source, Cell cell, String zh, String en, String hint, String hintEn, Sink findings) {
        findings.add(source.finding(
                Rule.CALENDAR, cell.line(), cell.column(), new Wording(zh, en), new Wording(hint, hintEn)));
    }
}
