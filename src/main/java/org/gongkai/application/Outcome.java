package org.gongkai.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What became of an application (办理结果): each is one row of the official table on applications (国办公开办函〔2021〕30号), so that
 * the table is counted and not typed.
 */
public enum Outcome {
    GRANTED("r03", "予以公开", "公开"),
    PARTLY("r04", "部分公开"),
    STATE_SECRET("r05", "属于国家秘密", "国家秘密"),
    FORBIDDEN("r06", "其他法律行政法规禁止公开", "法律行政法规禁止公开"),
    SECURITY("r07", "危及“三安全一稳定”", "三安全一稳定", "危及三安全一稳定"),
    THIRD_PARTY("r08", "保护第三方合法权益", "第三方合法权益"),
    INTERNAL("r09", "属于三类内部事务信息", "内部事务信息", "三类内部事务信息"),
    IN_PROCESS("r10", "属于四类过程性信息", "过程性信息", "四类过程性信息"),
    CASE_FILE("r11", "属于行政执法案卷", "行政执法案卷"),
    INQUIRY("r12", "属于行政查询事项", "行政查询事项"),
    NOT_HELD("r13", "本机关不掌握相关政府信息", "不掌握相关政府信息", "不掌握"),
    TO_BE_MADE("r14", "没有现成信息需要另行制作", "需要另行制作"),
    STILL_UNCLEAR("r15", "补正后申请内容仍不明确", "补正后仍不明确"),
    PETITION("r16", "信访举报投诉类申请", "信访举报投诉"),
    REPEATED("r17", "重复申请"),
    IN_PRINT("r18", "要求提供公开出版物", "公开出版物"),
    EXCESSIVE("r19", "无正当理由大量反复申请", "大量反复申请"),
    CONFIRMATION("r20", "要求行政机关确认或重新出具已获取信息", "确认或重新出具已获取信息"),
    NOT_CORRECTED("r21", "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "逾期不补正"),
    NOT_PAID("r22", "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "逾期未缴纳费用", "逾期未缴费"),
    OTHERWISE("r23", "其他", "其他处理");

    private final String row;
    private final String wording;
    private final List<String> names;

    Outcome(String row, String wording, String... names) {
        this.row = row;
        this.wording = wording;
        this.names = List.of(names);
    }

    /** The row of the table, {@code r03} to {@code r23}, as the annual report's equations name it. */
    public String row() {
        return row;
    }

    /** The row's official wording, without its number. */
    public String wording() {
        return wording;
    }

    /** The shortest of its names, for a list. */
    public String label() {
        return names.isEmpty() ? wording : names.get(0);
    }

    /** The outcome that a written word means: the official wording, a shorter name, or the code of the row. */
    public static Optional<Outcome> of(String written) {
        return Arrays.stream(values())
                .filter(one -> one.all().contains(written))
                .findFirst();
    }

    /** All that may be written, for a suggestion. */
    public static List<String> words() {
        return Arrays.stream(values()).flatMap(one -> one.all().stream()).toList();
    }

    private List<String> all() {
        List<String> all = new ArrayList<>(names);
        all.add(wording);
        all.add(row);
        return all;
    }
}
