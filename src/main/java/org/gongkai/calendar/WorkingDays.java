package org.gongkai.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The working days by the yearly notices. The day from which a term runs is not counted (民法典 第二百零一条). A year without
 * a notice is never silently taken by its weekends: what touches it is provisional.
 */
public final class WorkingDays {

    private final Map<LocalDate, Boolean> days = new HashMap<>();
    private final Set<Integer> years = new TreeSet<>();

    /** The working days that these notices make; a later notice on the same year adds to and overrides the earlier. */
    public WorkingDays(Collection<Notice> notices) {
        for (Notice notice : notices) {
            years.add(notice.year());
            days.putAll(notice.days());
        }
    }

    /** Whether the notice on this day's year is known. */
    public boolean known(LocalDate day) {
        return years.contains(day.getYear());
    }

    /** Whether one works on this day, as far as the notices tell. */
    public boolean works(LocalDate day) {
        Boolean arranged = days.get(day);
        if (arranged != null) {
            return arranged;
        }
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY;
    }

    /** The last day of a term of {@code count} working days that runs from {@code start}. */
    public Deadline after(LocalDate start, int count) {
        return after(start, count, day -> false);
    }

    /** The same of a term that stands still on the days that {@code paused} names; they must have an end. */
    public Deadline after(LocalDate start, int count, Predicate<LocalDate> paused) {
        LocalDate day = start;
        boolean provisional = !known(start);
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            provisional |= !known(day);
            left -= works(day) && !paused.test(day) ? 1 : 0;
        }
        return new Deadline(day, provisional);
    }

    /** How a day stands to a deadline. */
    public Margin margin(LocalDate day, Deadline deadline) {
        LocalDate last = deadline.day();
        return new Margin(
                deadline,
                day.isAfter(last),
                Math.abs(between(day, last)),
                Math.abs(ChronoUnit.DAYS.between(day, last)));
    }

    /** The working days after {@code from} up to and including {@code to}; negative where {@code to} is earlier. */
    int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            count += works(day) ? 1 : 0;
        }
        return count;
    }
}
