package org.gongkai.annual.form;

import static org.gongkai.annual.form.FormColumn.count;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.annual.form.FormColumn.Kind;
import org.gongkai.annual.form.FormTable.Layout;

/**
 * The tables of the forms of 2019 (国办公开办函〔2019〕60号) and 2021 (国办公开办函〔2021〕30号): table 二 differs, table 三 nearly not, table
 * 四 not at all.
 */
public final class CurrentForm {

    /** The row of what is handled otherwise and has no row of its own. */
    public static final String OTHERS = "r23";

    public static final String TOTAL = "总计";
    public static final String FEES = "本年收费金额（单位：万元）";
    static final List<String> APPLICANTS = List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他");
    public static final List<String> DISPUTES = List.of("行政复议", "未经复议直接起诉", "复议后起诉");

    static final String RESULTS = "三、本年度办理结果";
    private static final String REFUSED = "（三）不予公开";
    private static final String IMPOSSIBLE = "（四）无法提供";
    private static final String NOT_HANDLED = "（五）不予处理";
    private static final String OTHERWISE = "（六）其他处理";
    private static final String APPLICANT = "申请人情况";
    private static final String ORGANISATIONS = "法人或其他组织";

    private static final List<FormColumn> APPLICANT_COLUMNS = List.of(
            count("自然人").below(APPLICANT),
            count("商业企业").below(APPLICANT, ORGANISATIONS),
            count("科研机构").below(APPLICANT, ORGANISATIONS),
            count("社会公益组织").below(APPLICANT, ORGANISATIONS),
            count("法律服务机构").below(APPLICANT, ORGANISATIONS),
            count("其他").below(APPLICANT, ORGANISATIONS),
            count(TOTAL).below(APPLICANT));

    private static final FormTable DISPUTE_TABLE = new FormTable(
            "复议诉讼",
            "政府信息公开行政复议、行政诉讼情况",
            Layout.LINE,
            "",
            List.of(new FormBlock(
                    "",
                    List.of(
                            count("结果维持", "维持"),
                            count("结果纠正", "纠正"),
                            count("其他结果", "其他"),
                            count("尚未审结", "未审结"),
                            count(TOTAL)),
                    List.of(
                            FormRow.of(DISPUTES.get(0), "行政复议", List.of(), "复议"),
                            FormRow.of(DISPUTES.get(1), "未经复议直接起诉", List.of("行政诉讼"), "直接起诉"),
                            FormRow.of(DISPUTES.get(2), "复议后起诉", List.of("行政诉讼"))))));

    /** The form of 2021. */
    public static final List<FormTable> TABLES = List.of(proactive(), onRequest(true), DISPUTE_TABLE);

    /** The form of 2019. */
    static final List<FormTable> TRIAL = List.of(trialProactive(), onRequest(false), DISPUTE_TABLE);

    private CurrentForm() {}

    private static FormTable proactive() {
        List<FormColumn> decisions = List.of(count("本年处理决定数量", "处理决定数量"));
        return table2(List.of(
                new FormBlock(
                        "第二十条第（一）项",
                        List.of(count("本年制发件数", "制发", "制发件数"), count("本年废止件数", "废止", "废止件数"), count("现行有效件数", "现行有效")),
                        List.of(row("规章"), row("行政规范性文件", "规范性文件"))),
                new FormBlock("第二十条第（五）项", decisions, List.of(row("行政许可"))),
                new FormBlock("第二十条第（六）项", decisions, List.of(row("行政处罚"), row("行政强制"))),
                new FormBlock(
                        "第二十条第（八）项",
                        List.of(new FormColumn(FEES, List.of(), Kind.AMOUNT, List.of("收费金额"))),
                        List.of(row("行政事业性收费")))));
    }

    private static FormTable trialProactive() {
        FormColumn change = new FormColumn("本年增/减", List.of(), Kind.CHANGE, List.of("本年增减", "增减", "增/减"));
        List<FormColumn> items = List.of(count("上一年项目数量", "上一年"), change, count("处理决定数量", "处理决定"));
        return table2(List.of(
                new FormBlock(
                        "第二十条第（一）项",
                        List.of(count("本年新制作数量", "新制作"), count("本年新公开数量", "新公开"), count("对外公开总数量", "公开总数")),
                        List.of(row("规章"), row("规范性文件", "行政规范性文件"))),
                new FormBlock("第二十条第（五）项", items, List.of(row("行政许可"), row("其他对外管理服务事项"))),
                new FormBlock("第二十条第（六）项", items, List.of(row("行政处罚"), row("行政强制"))),
                new FormBlock("第二十条第（八）项", items.subList(0, 2), List.of(row("行政事业性收费"))),
                new FormBlock(
                        "第二十条第（九）项",
                        List.of(count("采购项目数量"), new FormColumn("采购总金额", List.of(), Kind.AMOUNT, List.of())),
                        List.of(row("政府集中采购")))));
    }

    private static FormTable table2(List<FormBlock> blocks) {
        return new FormTable("主动公开", "主动公开政府信息情况", Layout.BLOCKS, "", blocks);
    }

    private static FormRow row(String wording, String... names) {
        return FormRow.of(wording, wording, List.of(), names);
    }

    private static FormTable onRequest(boolean threeOtherRows) {
        List<FormRow> rows = new ArrayList<>();
        rows.add(FormRow.of("r01", "一、本年新收政府信息公开申请数量", List.of(), "本年新收", "新收"));
        rows.add(FormRow.of("r02", "二、上年结转政府信息公开申请数量", List.of(), "上年结转"));
        rows.add(FormRow.heading(RESULTS));
        rows.add(result("r03", "（一）予以公开"));
        rows.add(result("r04", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"));
        rows.add(FormRow.heading(REFUSED, RESULTS));
        rows.add(under(REFUSED, "r05", "1.属于国家秘密", "国家秘密"));
        rows.add(under(REFUSED, "r06", "2.其他法律行政法规禁止公开", "法律行政法规禁止公开"));
        rows.add(under(REFUSED, "r07", "3.危及“三安全一稳定”", "三安全一稳定"));
        rows.add(under(REFUSED, "r08", "4.保护第三方合法权益", "第三方合法权益"));
        rows.add(under(REFUSED, "r09", "5.属于三类内部事务信息", "三类内部事务信息", "内部事务信息"));
        rows.add(under(REFUSED, "r10", "6.属于四类过程性信息", "四类过程性信息", "过程性信息"));
        rows.add(under(REFUSED, "r11", "7.属于行政执法案卷", "行政执法案卷"));
        rows.add(under(REFUSED, "r12", "8.属于行政查询事项", "行政查询事项"));
        rows.add(FormRow.heading(IMPOSSIBLE, RESULTS));
        rows.add(under(IMPOSSIBLE, "r13", "1.本机关不掌握相关政府信息", "不掌握相关政府信息", "不掌握"));
        rows.add(under(IMPOSSIBLE, "r14", "2.没有现成信息需要另行制作", "需要另行制作"));
        rows.add(under(IMPOSSIBLE, "r15", "3.补正后申请内容仍不明确", "补正后仍不明确"));
        rows.add(FormRow.heading(NOT_HANDLED, RESULTS));
        rows.add(under(NOT_HANDLED, "r16", "1.信访举报投诉类申请", "信访举报投诉"));
        rows.add(under(NOT_HANDLED, "r17", "2.重复申请"));
        rows.add(under(NOT_HANDLED, "r18", "3.要求提供公开出版物", "公开出版物"));
        rows.add(under(NOT_HANDLED, "r19", "4.无正当理由大量反复申请", "大量反复申请"));
        rows.add(under(NOT_HANDLED, "r20", "5.要求行政机关确认或重新出具已获取信息", "确认或重新出具已获取信息"));
        if (threeOtherRows) {
            rows.add(FormRow.heading(OTHERWISE, RESULTS));
            rows.add(under(OTHERWISE, "r21", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "逾期不补正"));
            rows.add(under(OTHERWISE, "r22", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "逾期未缴纳费用", "逾期未缴费"));
            rows.add(under(OTHERWISE, OTHERS, "3.其他"));
        } else {
            rows.add(result(OTHERS, OTHERWISE));
        }
        rows.add(result("r24", "（七）总计"));
        rows.add(FormRow.of("r25", "四、结转下年度继续办理", List.of(), "结转下年度"));
        return new FormTable(
                "依申请公开",
                "收到和处理政府信息公开申请情况",
                Layout.GRID,
                "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和",
                List.of(new FormBlock("", APPLICANT_COLUMNS, rows)));
    }

    private static FormRow result(String id, String wording) {
        return FormRow.of(id, wording, List.of(RESULTS));
    }

    private static FormRow under(String heading, String id, String wording, String... names) {
        return FormRow.of(id, wording, List.of(RESULTS, heading), names);
    }
}
