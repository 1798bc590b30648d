package org.gongkai.content.register;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.calendar.Notice;
import org.gongkai.content.yaml.Days;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.content.yaml.Value;
import org.gongkai.content.yaml.Values;
import org.gongkai.finding.DateSpelling;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** {@code calendar/<year>.csv} ▸ the notice on the holidays of that year (放假通知), for years after those built in. */
public final class CalendarReader {

    private static final Field<String> DATE = Field.needed("date", "日期", Cells.TEXT, "哪一天");
    private static final Field<String> KIND = Field.needed("kind", "安排", Cells.TEXT, "off（休）或者 work（班）");
    private static final Field<String> HOLIDAY = Field.needed("holiday", "节日", Cells.TEXT, "节日的名称");
    private static final Form FORM = new Form(DATE, KIND, HOLIDAY);

    private static final Map<String, Boolean> KINDS = Map.of("off", false, "work", true, "休", false, "班", true);
    private static final EnumSet<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private CalendarReader() {}

    /** The notice; nothing where the table cannot be read, and the findings say why. */
    public static Found<Optional<Notice>> read(SourceText source, int year) {
        return Found.onward(DataTable.read(source, FORM), rows -> {
            List<Finding> findings = new ArrayList<>();
            Map<LocalDate, Boolean> days = new TreeMap<>();
            rows.forEach(row -> enter(row.into(findings), year, days).ifPresent(findings::add));
            return new Found<>(Optional.of(new Notice(year, days)), findings);
        });
    }

    /** Enters a day, or says why it cannot be one of the year's. */
    private static Optional<Finding> enter(Values row, int year, Map<LocalDate, Boolean> days) {
        String date = row.text(DATE);
        String kind = row.text(KIND);
        Optional<LocalDate> day = Days.day(date);
        Boolean works = KINDS.get(kind);
        if (day.isEmpty()) {
            return wrong(
                    row.at(DATE),
                    new Wording("没有这一天：“" + date + "”", "no such day: “" + date + "”"),
                    DateSpelling.dayHint(date));
        }
        int other = day.get().getYear();
        if (other != year && other != year - 1) {
            return wrong(
                    row.at(DATE),
                    new Wording("不是 " + year + " 年的安排", "not a day of " + year),
                    new Wording("移到 " + other + ".csv", "move it to " + other + ".csv"));
        }
        if (works == null) {
            return wrong(
                    row.at(KIND),
                    new Wording("“" + kind + "”看不懂", "“" + kind + "” is not understood"),
                    new Wording("写 off（休）或者 work（班）", "write off or work"));
        }
        if (works && !WEEKEND.contains(day.get().getDayOfWeek())) {
            return wrong(
                    row.at(DATE),
                    new Wording(date + " 不是周末，本来就上班", date + " is no weekend: one works anyway"),
                    new Wording("核对放假通知", "check the notice"));
        }
        return days.put(day.get(), works) == null
                ? Optional.empty()
                : wrong(
                        row.at(DATE),
                        new Wording(date + " 写了两次", date + " stands twice"),
                        new Wording("删去一行", "delete one of the lines"));
    }

    private static Optional<Finding> wrong(Value cell, Wording message, Wording hint) {
        return Optional.of(cell.finding(Rule.CALENDAR, message, hint));
    }
}
