package org.gongkai.inspect;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.content.site.Article20;
import org.gongkai.content.site.Term;
import org.gongkai.content.site.Vocabulary;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.Shape;
import org.gongkai.content.yaml.Values;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Spelling;
import org.gongkai.finding.Wording;

/** How a yardstick writes what an indicator is held to (检查标准的写法). */
final class CriterionForm {

    private static final List<String> RULE_IDS =
            Stream.of(Rule.values()).map(Rule::id).toList();

    /** What stands in a closed list of the field's words is a name of ours, no wording. */
    static final Shape<Boolean> TRUTH =
            Shape.choice(List.of("true", "false", "是", "否")).map(Vocabulary.MARKED::contains);

    private static final Shape<Integer> COUNT = Shape.NAME
            .as(
                    text -> Optional.of(text)
                            .filter(one -> one.matches("[1-9][0-9]{0,5}"))
                            .map(Integer::valueOf),
                    text -> new Wording("“" + text + "”不是正整数", "“" + text + "” is no whole number above zero"),
                    new Wording("写成阿拉伯数字，如 5", "write it in digits, such as 5"))
            .told("正整数", Map.of("type", List.of("integer", "string")));

    private static final Field<String> TYPE =
            Field.needed("type", "类型", Shape.choice(Vocabulary.COLUMN_TYPES), "栏目类型（ColumnType）");
    private static final Field<Boolean> TOP = Field.of("top", "一级", TRUTH, "只看一级栏目，默认否");
    private static final Field<List<String>> EXCEPT = Field.of("except", "不计", Shape.TEXTS.quiet(), "不计的栏目的名称");
    private static final Field<Term> KEPT = Field.needed("within", "期限", Term.SHAPE, "多久之内要更新");

    /** Columns that are to be kept fresh. */
    static final Form COLUMN = new Form(TYPE, TOP, EXCEPT, KEPT);

    private static final Shape<Rule> RULE = Shape.NAME.then((value, id) -> Stream.of(Rule.values())
            .filter(rule -> rule.id().equals(id))
            .findFirst()
            .map(rule -> Found.of(Optional.of(rule)))
            .orElseGet(() -> value.refused(
                    new Wording("没有规则 " + id, "no rule " + id),
                    Spelling.hint(id, RULE_IDS, new Wording("gongkai rules 列出全部规则", "gongkai rules lists them all")))));

    static final Field<List<Rule>> RULES = Field.of(
            "rules", "规则", Shape.list(RULE).told("规则编号的列表", Map.of("type", "array")), "规则的编号，如 `[R-30, R-31]`");
    static final Field<List<Criterion.Kept>> COLUMNS = Field.of(
            "columns",
            "栏目",
            Shape.some(COLUMN.shape(values -> new Criterion.Kept(
                    values.need(TYPE),
                    values.get(TOP).orElse(false),
                    values.get(EXCEPT).orElse(List.of()),
                    values.need(KEPT)))),
            "哪些类型的栏目多久更新，见下");
    static final Field<String> ITEM = Field.of(
            "item",
            "事项",
            Shape.choice(Arrays.stream(Article20.values()).map(Article20::code).toList()),
            "条例第二十条的一项");
    static final Field<String> BLOCK = Field.of("block", "部分", Shape.NAME, "专栏的一个部分或者栏目的名称");
    static final Field<String> PAGE = Field.of(
            "page",
            "页面",
            Shape.choice(List.of("home", "guide", "apply", "search", "catalogue", "sitemap")),
            "哪一页：home（首页）、guide（指南）、apply（依申请公开）、search（检索）、catalogue（目录）、sitemap（站点地图）");
    static final Field<List<String>> WORDS = Field.of("words", "字样", Shape.TEXTS.quiet(), "页面上要有的字样");
    static final Field<Extent> OVER =
            Field.of("over", "对象", Shape.choice(List.of(Extent.values())), "检查对象，证据里写明有多少；一个也没有的，无法核查");
    static final Field<Integer> LIMIT = Field.of("limit", "阈值", COUNT, "从多少处起不合格，默认 1");
    static final Field<Term> WITHIN = Field.of("within", "期限", Term.SHAPE, "多久以内");

    /** All of them. */
    static final List<Field<?>> ALL = List.of(RULES, COLUMNS, ITEM, BLOCK, PAGE, WORDS, OVER, LIMIT, WITHIN);

    private CriterionForm() {}

    /** What is written, and where nothing is what was there before. */
    static Criterion of(Values values, Criterion before) {
        return new Criterion(
                values.get(RULES).orElse(before.rules()),
                values.get(COLUMNS).orElse(before.columns()),
                values.get(ITEM).orElse(before.item()),
                values.get(BLOCK).orElse(before.block()),
                values.get(PAGE).orElse(before.page()),
                values.get(WORDS).orElse(before.words()),
                values.get(OVER).orElse(before.over()),
                values.get(LIMIT).orElse(before.limit()),
                values.get(WITHIN).orElse(before.within()));
    }

    /** Whether a criterion has a value for a key. */
    static boolean has(Criterion criterion, Field<?> field) {
        Map<Field<?>, Function<Criterion, Boolean>> there = Map.of(
                RULES, one -> !one.rules().isEmpty(),
                COLUMNS, one -> !one.columns().isEmpty(),
                ITEM, one -> !one.item().isEmpty(),
                BLOCK, one -> !one.block().isEmpty(),
                PAGE, one -> !one.page().isEmpty(),
                WORDS, one -> !one.words().isEmpty(),
                OVER, one -> one.over() != null,
                LIMIT, one -> one.limit() > 1,
                WITHIN, one -> one.within() != null);
        return there.getOrDefault(field, one -> false).apply(criterion);
    }
}
