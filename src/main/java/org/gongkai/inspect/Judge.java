package org.gongkai.inspect;

import java.util.List;
import org.gongkai.content.yaml.Field;

/** Who judges an indicator, by the name that yardsticks know (判断方法). */
public enum Judge {
    BY_HAND(
            "by-hand",
            "由人核查，表中留空",
            List.of(),
            List.of(),
            (indicator, situation) -> JudgeAnswer.byHand(indicator.note())),
    FINDINGS(
            "findings",
            "所列规则（rules）没有检查结果，或者少于 limit 处；与规则同样严重的才计。看不到这些规则的，改看页面 page 有没有 words",
            List.of(CriterionForm.RULES),
            List.of(CriterionForm.LIMIT, CriterionForm.OVER, CriterionForm.PAGE, CriterionForm.WORDS),
            FindingJudges::findings),
    BLANK("blank", "没有信息也没有说明的栏目少于 limit 个", List.of(), List.of(CriterionForm.LIMIT), ColumnJudges::blank),
    FRESH(
            "fresh",
            "所列类型的栏目（columns）超期没有更新的少于 limit 个",
            List.of(CriterionForm.COLUMNS),
            List.of(CriterionForm.LIMIT),
            ColumnJudges::fresh),
    HOME("home", "within 以内有新的信息", List.of(CriterionForm.WITHIN), List.of(), ColumnJudges::home),
    ITEM("item", "条例第二十条的一项（item）有信息，或者写明没有", List.of(CriterionForm.ITEM), List.of(), ColumnJudges::item),
    BLOCK("block", "有这个名称（block）的部分", List.of(CriterionForm.BLOCK), List.of(), PageJudges::block),
    SHOWS(
            "shows",
            "页面（page）上有这些字样（words）",
            List.of(CriterionForm.PAGE),
            List.of(CriterionForm.WORDS),
            PageJudges::shows),
    SOME("some", "有所列的对象（over）", List.of(CriterionForm.OVER), List.of(), PageJudges::some),
    DOMAIN("domain", "网站域名以 .gov.cn 结尾", List.of(), List.of(), PageJudges::domain),
    ANSWERS("answers", "within 以内答复过来信", List.of(CriterionForm.WITHIN), List.of(), PageJudges::answers),
    REPORT("report", "上年度报告按期公布", List.of(), List.of(), ReportJudges::report),
    YEARS("years", "年度报告各年连续", List.of(), List.of(), ReportJudges::years);

    /** Judges an indicator by what is known. */
    @FunctionalInterface
    interface Way {
        JudgeAnswer judge(Indicator indicator, Situation situation);
    }

    private final String key;
    private final String told;
    private final List<Field<?>> needs;
    private final List<Field<?>> may;
    private final Way way;

    Judge(String key, String told, List<Field<?>> needs, List<Field<?>> may, Way way) {
        this.key = key;
        this.told = told;
        this.needs = needs;
        this.may = may;
        this.way = way;
    }

    /** What it says. */
    JudgeAnswer judge(Indicator indicator, Situation situation) {
        return way.judge(indicator, situation);
    }

    /** What it asks for, for the handbook. */
    public String told() {
        return told;
    }

    /** The keys without which it cannot judge. */
    public List<Field<?>> needs() {
        return needs;
    }

    /** The keys that it understands besides. */
    public List<Field<?>> may() {
        return may;
    }

    @Override
    public String toString() {
        return key;
    }
}
