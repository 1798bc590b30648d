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
 * @param flow the course of an application
 * @param deadlines the statutory periods
 * @param byItem the fees by number of applications (按件计收)
 * @param byVolume the fees by number of pages (按量计收)
 */
public record ApplyView(
        OfficeView office,
        LinkView form,
        List<AttachmentView> forms,
        FlowView flow,
        List<DeadlineView> deadlines,
        List<FeeView> byItem,
        List<FeeView> byVolume) {
    /** The page for this office, with periods and fees as they stand in law. */
    public static ApplyView of(OfficeView office, LinkView form, List<AttachmentView> forms) {
        return new ApplyView(
                office,
                form,
                forms,
                FlowChart.of(Course.STEPS),
                List.of(
                        new DeadlineView("答复", "能够当场答复的，当场答复；不能当场答复的，20个工作日内", "收到申请之日", "《条例》第三十三条"),
                        new DeadlineView("延长答复期限", "最长20个工作日", "答复期限届满之日；须经政府信息公开工作机构负责人同意并告知申请人", "《条例》第三十三条"),
                        new DeadlineView("一次性告知补正", "7个工作日内", "收到申请之日；答复期限自收到补正的申请之日起计算", "《条例》第三十条"),
                        new DeadlineView("第三方提出意见", "15个工作日内", "第三方收到征求意见书之日；所需时间不计入答复期限", "《条例》第三十二条、第三十三条"),
                        new DeadlineView("其他机关提出意见", "15个工作日内", "该机关收到征求意见书之日；所需时间不计入答复期限", "《条例》第三十三条、第三十四条"),
                        new DeadlineView("缴纳信息处理费", "20个工作日内", "收到收费通知的次日；逾期未缴纳的，视为放弃申请", "国办函〔2020〕109号")),
                fees(Fees.BY_ITEM),
                fees(Fees.BY_PAGE));
    }

    private static List<FeeView> fees(Fees fees) {
        return fees.lines().stream()
                .map(line -> new FeeView(line.range(), line.rate()))
                .toList();
    }

    /** Copies the lists. */
    public ApplyView {
        forms = List.copyOf(forms);
        deadlines = List.copyOf(deadlines);
        byItem = List.copyOf(byItem);
        byVolume = List.copyOf(byVolume);
    }
}
