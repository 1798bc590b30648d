package org.gongkai.calendar;

import org.gongkai.finding.Wording;

/**
 * How a day stands to a deadline (剩余时间). A term that ended before days off is over on these days too,
 * though no working day has passed since.
 *
 * @param deadline the last day
 * @param late whether the last day is past
 * @param workingDays working days to the last day; of what is late, those since
 * @param days the same in calendar days
 */
public record Margin(Deadline deadline, boolean late, int workingDays, long days) {

    /** How much it is. */
    public Wording amount() {
        return late && workingDays == 0
                ? new Wording(days + " 天（都是休息日）", count(days, "day") + " off")
                : new Wording(workingDays + " 个工作日", count(workingDays, "working day"));
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    /** Time left, or how late it is. */
    public Wording wording() {
        return late
                ? new Wording("已超过 " + amount().zh(), amount().en() + " late")
                : new Wording("还有 " + amount().zh(), amount().en() + " left");
    }

    /** Whether no more than so many working days are left. */
    public boolean within(int some) {
        return late || workingDays <= some;
    }

    /** Working days left, for a table; "" of what is late. */
    public String left() {
        return late ? "" : Integer.toString(workingDays);
    }

    /** Working days of delay, for a table; "" of what is not late. */
    public String over() {
        return late ? Integer.toString(workingDays) : "";
    }

    /** Working days left; negative where it is late, 0 on days off after the last day. */
    public int balance() {
        return late ? -workingDays : workingDays;
    }
}
