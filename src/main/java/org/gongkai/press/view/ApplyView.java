package org.gongkai.press.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongkai.application.Clock;
import org.gongkai.application.Course;
import org.gongkai.application.Fees;
import org.gongkai.calendar.WorkingDays;

/**
 * How to apply for information (依申请公开): {@code apply}.
 *
 * @param office who receives applications
 * @param form the page of the form (申请表)
 * @param forms forms for download (申请表), may be empty
 * @param flow the steps of an application (办理流程)
 * @param deadlines the statutory periods
 * @param provisional whether an example of them touches a year without a holiday notice
 * @param byItem the fees by number of applications (按件计收)
 * @param byVolume the fees by number of pages (按量计收)
 */
public record ApplyView(
        SiteView.Office office,
        LinkView form,
        List<AttachmentView> forms,
        List<Step> flow,
        List<Deadline> deadlines,
        boolean provisional,
        FeeTable byItem,
        FeeTable byVolume) {

    /** The page for this office, with periods and fees as they stand in law. */
    public static ApplyView of(List<AttachmentView> forms, Context here) {
        List<Deadline> deadlines = Deadline.all(here.edition().calendar(), here.today());
        return new ApplyView(
                here.office(),
                here.link(Fixed.APPLY_FORM),
                forms,
                Course.STEPS.stream().map(Step::of).toList(),
                deadlines,
                deadlines.stream().anyMatch(Deadline::provisional),
                FeeTable.of("按件计收（同一申请人一个自然月内累计）", Fees.BY_ITEM, 31),
                FeeTable.of("按量计收（同一申请）", Fees.BY_PAGE, 101));
    }

    /**
     * A statutory period (办理期限).
     *
     * @param step what is to be done, {@code 答复}
     * @param limit how long it takes, {@code 20个工作日}
     * @param start from when it runs
     * @param basis the article, {@code 《条例》第三十三条}
     * @param example its last day, if it all began on the day of the build
     * @param provisional whether that day touches a year without a holiday notice
     */
    public record Deadline(
            String step, String limit, String start, String basis, DateView example, boolean provisional) {

        /** What is to be done | how long it takes | from when | by which article | working days to its last. */
        private static final String PERIODS = String.format(
                Locale.ROOT, """
                答复|能够当场答复的，当场答复；不能当场答复的，%1$d个工作日内|收到申请之日|《条例》第三十三条|%1$d
                延长答复期限|最长%1$d个工作日|答复期限届满之日；须经政府信息公开工作机构负责人同意并告知申请人|《条例》第三十三条|%2$d
                一次性告知补正|%3$d个工作日内|收到申请之日；答复期限自收到补正的申请之日起计算|《条例》第三十条|%3$d
                第三方提出意见|%4$d个工作日内|第三方收到征求意见书之日；所需时间不计入答复期限|《条例》第三十二条、第三十三条|%4$d
                其他机关提出意见|%4$d个工作日内|该机关收到征求意见书之日；所需时间不计入答复期限|《条例》第三十三条、第三十四条|%4$d
                缴纳信息处理费|%5$d个工作日内|收到收费通知的次日；逾期未缴纳的，视为放弃申请|国办函〔2020〕109号|%5$d
                """, Clock.ANSWER, 2 * Clock.ANSWER, Clock.CORRECTION, Clock.OPINION, Clock.PAYMENT);

        /** All of them; that of an extension begins where the usual one ends. */
        private static List<Deadline> all(WorkingDays calendar, LocalDate today) {
            return PERIODS.lines()
                    .map(line -> line.split("[|]", -1))
                    .map(cells -> {
                        var last = calendar.after(today, Integer.parseInt(cells[4]));
                        return new Deadline(
                                cells[0], cells[1], cells[2], cells[3], DateView.of(last.day()), last.provisional());
                    })
                    .toList();
        }
    }

    /**
     * A line of a table of fees (收费标准的一档).
     *
     * @param range what it is for, {@code 11—30件（含30件）的部分}
     * @param rate what each costs, in words: {@code 100元/件}
     * @param above how many lie below this tier
     * @param yuan what each costs that lies in it; of a last tier that rises, in its first step
     */
    public record Fee(String range, String rate, int above, int yuan) {
        private static Fee of(Fees.Line line) {
            return new Fee(line.range(), line.rate(), line.above(), line.yuan());
        }
    }

    /**
     * A table of fees (收费标准).
     *
     * @param caption what is counted, {@code 按件计收（同一申请人一个自然月内累计）}
     * @param unit 件 or 页
     * @param step how many make a step of the last tier; 0 where its rate does not rise
     * @param more by how many yuan the rate rises with each step
     * @param lines the tiers
     * @param example what so many come to, {@code 例如31件，共2200元}
     */
    public record FeeTable(String caption, String unit, int step, int more, List<Fee> lines, String example) {

        private static FeeTable of(String caption, Fees fees, int count) {
            return new FeeTable(
                    caption,
                    fees.unit(),
                    fees.step(),
                    fees.more(),
                    fees.lines().stream().map(Fee::of).toList(),
                    "例如" + count + fees.unit() + "，共" + fees.of(count) + "元");
        }
    }

    /**
     * A step in the course of an application (办理流程).
     *
     * @param name the step, {@code 答复}
     * @param text what happens
     * @param when who turns aside after it, or ""
     * @param then what happens to those, or ""
     */
    public record Step(String name, String text, String when, String then) {
        private static Step of(Course.Step step) {
            return new Step(
                    step.name(),
                    step.text(),
                    step.turn().map(Course.Turn::when).orElse(""),
                    step.turn().map(Course.Turn::text).orElse(""));
        }
    }
}
