package org.gongkai.press.view;

import java.util.List;
import org.gongkai.application.Course;
import org.gongkai.application.Fees;

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
        OfficeView office,
        LinkView form,
        List<AttachmentView> forms,
        List<Step> flow,
        List<Deadline> deadlines,
        boolean provisional,
        FeeTable byItem,
        FeeTable byVolume) {
    /** The page for this office, with periods and fees as they stand in law. */
    public static ApplyView of(OfficeView office, LinkView form, List<AttachmentView> forms, List<Deadline> deadlines) {
        return new ApplyView(
                office,
                form,
                forms,
                Course.STEPS.stream().map(Step::of).toList(),
                deadlines,
                deadlines.stream().anyMatch(Deadline::provisional),
                FeeTable.of("按件计收（同一申请人一个自然月内累计）", Fees.BY_ITEM, 31),
                FeeTable.of("按量计收（同一申请）", Fees.BY_PAGE, 101));
    }

    /** Copies the lists. */
    public ApplyView {
        forms = List.copyOf(forms);
        flow = List.copyOf(flow);
        deadlines = List.copyOf(deadlines);
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
            String step, String limit, String start, String basis, DateView example, boolean provisional) {}

    /**
     * A line of a table of fees (收费标准).
     *
     * @param range {@code 11—30件}
     * @param rate {@code 100元/件}
     * @param above how many lie below this tier
     * @param yuan what each costs that lies in it; of a last tier that rises, in its first step
     */
    public record Fee(String range, String rate, int above, int yuan) {}

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
        /** Copies the list. */
        public FeeTable {
            lines = List.copyOf(lines);
        }

        public static FeeTable of(String caption, Fees fees, int count) {
            return new FeeTable(
                    caption,
                    fees.unit(),
                    fees.step(),
                    fees.more(),
                    fees.lines().stream()
                            .map(line -> new Fee(line.range(), line.rate(), line.above(), line.yuan()))
                            .toList(),
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
        public static Step of(Course.Step step) {
            return new Step(
                    step.name(),
                    step.text(),
                    step.turn().map(Course.Turn::when).orElse(""),
                    step.turn().map(Course.Turn::text).orElse(""));
        }
    }
}
