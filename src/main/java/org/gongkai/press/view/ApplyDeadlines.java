package org.gongkai.press.view;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.application.Clock;
import org.gongkai.calendar.Deadline;
import org.gongkai.calendar.WorkingDays;

/** The periods of an application in words and by today's example (办理期限及示例). */
public final class ApplyDeadlines {

    private final WorkingDays calendar;
    private final LocalDate today;

    public ApplyDeadlines(WorkingDays calendar, LocalDate today) {
        this.calendar = calendar;
        this.today = today;
    }

    /** The periods; that of an extension begins where the usual one ends. */
    public List<ApplyView.Deadline> views() {
        return List.of(
                view("答复", "能够当场答复的，当场答复；不能当场答复的，" + days(Clock.ANSWER) + "内", "收到申请之日", "《条例》第三十三条", Clock.ANSWER),
                view(
                        "延长答复期限",
                        "最长" + days(Clock.ANSWER),
                        "答复期限届满之日；须经政府信息公开工作机构负责人同意并告知申请人",
                        "《条例》第三十三条",
                        2 * Clock.ANSWER),
                view("一次性告知补正", days(Clock.CORRECTION) + "内", "收到申请之日；答复期限自收到补正的申请之日起计算", "《条例》第三十条", Clock.CORRECTION),
                view(
                        "第三方提出意见",
                        days(Clock.OPINION) + "内",
                        "第三方收到征求意见书之日；所需时间不计入答复期限",
                        "《条例》第三十二条、第三十三条",
                        Clock.OPINION),
                view(
                        "其他机关提出意见",
                        days(Clock.OPINION) + "内",
                        "该机关收到征求意见书之日；所需时间不计入答复期限",
                        "《条例》第三十三条、第三十四条",
                        Clock.OPINION),
                view("缴纳信息处理费", days(Clock.PAYMENT) + "内", "收到收费通知的次日；逾期未缴纳的，视为放弃申请", "国办函〔2020〕109号", Clock.PAYMENT));
    }

    private static String days(int count) {
        return count + "个工作日";
    }

    private ApplyView.Deadline view(String step, String limit, String start, String basis, int days) {
        Deadline last = calendar.after(today, days);
        return new ApplyView.Deadline(step, limit, start, basis, DateView.of(last.day()), last.provisional());
    }
}
