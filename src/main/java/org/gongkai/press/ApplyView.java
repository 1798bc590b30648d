package org.gongkai.press;

import java.util.List;

/**
 * How to apply for information (依申请公开): {@code apply}.
 *
 * @param office who receives applications
 * @param forms forms for download (申请表), may be empty
 * @param deadlines the statutory periods
 * @param byItem the fees by number of applications (按件计收)
 * @param byVolume the fees by number of pages (按量计收)
 */
public record ApplyView(
        OfficeView office,
        List<AttachmentView> forms,
        List<DeadlineView> deadlines,
        List<FeeView> byItem,
        List<FeeView> byVolume) {
    /** The page for this office, with periods and fees as they stand in law. */
    public static ApplyView of(OfficeView office, List<AttachmentView> forms) {
        return new ApplyView(
                office,
                forms,
                List.of(
                        new DeadlineView("答复", "20个工作日内", "收到申请之日；不能当场答复的，自收到之日起", "《条例》第三十三条第二款"),
                        new DeadlineView("延长答复", "最长再延20个工作日", "上述期限届满；须经政府信息公开工作机构负责人同意并告知申请人", "《条例》第三十三条第二款"),
                        new DeadlineView("要求补正申请", "7个工作日内，一次性告知", "收到申请之日；答复期限自收到补正之日起计算", "《条例》第三十条"),
                        new DeadlineView("征求第三方意见", "第三方在15个工作日内提出意见", "第三方收到征求意见书之日；所需时间不计入答复期限", "《条例》第三十二条"),
                        new DeadlineView("征求其他机关意见", "被征求意见机关在15个工作日内提出意见", "收到征求意见书之日；所需时间不计入答复期限", "《条例》第三十四条"),
                        new DeadlineView("缴纳信息处理费", "20个工作日内", "收到收费通知次日；逾期未缴纳的，视为放弃申请", "国办函〔2020〕109号")),
                List.of(
                        new FeeView("10件以下（含10件）", "不收费"),
                        new FeeView("11—30件（含30件）的部分", "100元/件"),
                        new FeeView("31件以上的部分", "以10件为一档，每增加一档，收费标准提高100元/件")),
                List.of(
                        new FeeView("30页以下（含30页）", "不收费"),
                        new FeeView("31—100页（含100页）的部分", "10元/页"),
                        new FeeView("101—200页（含200页）的部分", "20元/页"),
                        new FeeView("201页以上的部分", "40元/页")));
    }

    /** Copies the lists. */
    public ApplyView {
        forms = List.copyOf(forms);
        deadlines = List.copyOf(deadlines);
        byItem = List.copyOf(byItem);
        byVolume = List.copyOf(byVolume);
    }
}
