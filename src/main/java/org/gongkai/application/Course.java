package org.gongkai.application;

import java.util.List;
import java.util.Optional;

/**
 * The course of an application (办理流程), step by step. Periods are those of {@link Clock}.
 */
public final class Course {

    private Course() {}

    /**
     * A step that every application takes.
     *
     * @param name what happens, {@code 答复}
     * @param text how, in a sentence or less
     * @param turn what may come between this step and the next
     */
    public record Step(String name, String text, Optional<Turn> turn) {}

    /**
     * What only some applications go through.
     *
     * @param when which ones, {@code 内容不明确}
     * @param text what happens then
     */
    public record Turn(String when, String text) {}

    /** 条例 第二十七条至第四十二条、第五十一条；行政复议法 第二十三条；国办函〔2020〕109号. */
    public static final List<Step> STEPS = List.of(
            new Step("提出申请", "当面、邮寄、传真或者电子邮件；书写有困难的，可以口头提出", Optional.empty()),
            new Step("登记、审核", "自收到申请之日计算期限", turn("内容不明确", Clock.CORRECTION + "个工作日内一次性告知补正；收到补正之日重新计算期限，逾期不补正的视为放弃")),
            new Step("查找、审查", "确定能否公开", turn("涉及第三方、其他机关", "征求意见，对方" + Clock.OPINION + "个工作日内答复；这段时间不计入期限")),
            new Step("是否收费", "一般不收费", turn("数量、频次明显超过合理范围", "发收费通知，" + Clock.PAYMENT + "个工作日内缴费；缴费次日重新计算期限，逾期不缴的视为放弃")),
            new Step("拟定答复", Clock.ANSWER + "个工作日内", turn("需要延长", "经负责人同意并告知申请人，最多延长" + Clock.ANSWER + "个工作日")),
            new Step("答复", "公开的，按申请的形式和途径提供；不予公开、无法提供、不予处理的，说明理由", turn("对答复不服", "投诉、举报，行政复议，行政诉讼；不予公开的，先申请行政复议")));

    private static Optional<Turn> turn(String when, String text) {
        return Optional.of(new Turn(when, text));
    }
}
