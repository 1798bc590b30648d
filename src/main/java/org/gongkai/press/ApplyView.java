package org.gongkai.press;

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
        List<FlowStepView> flow,
        List<DeadlineView> deadlines,
        boolean provisional,
        FeeTableView byItem,
        FeeTableView byVolume) {
    /** The page for this office, with periods and fees as they stand in law. */
    public static ApplyView of(
            OfficeView office, LinkView form, List<AttachmentView> forms, List<DeadlineView> deadlines) {
        return new ApplyView(
                office,
                form,
                forms,
                Course.STEPS.stream().map(FlowStepView::of).toList(),
                deadlines,
                deadlines.stream().anyMatch(DeadlineView::provisional),
                FeeTableView.of("按件计收（同一申请人一个自然月内累计）", Fees.BY_ITEM, 31),
                FeeTableView.of("按量计收（同一申请）", Fees.BY_PAGE, 101));
    }

    /** Copies the lists. */
    public ApplyView {
        forms = List.copyOf(forms);
        flow = List.copyOf(flow);
        deadlines = List.copyOf(deadlines);
    }
}
