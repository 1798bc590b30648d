package org.gongkai.content.header;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.content.header.Review.Returned;
import org.gongkai.content.header.Review.Step;
import org.gongkai.content.header.Review.Written;
import org.gongkai.content.site.Role;
import org.gongkai.content.site.Vocabulary;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.Schemas;
import org.gongkai.content.yaml.Shape;
import org.gongkai.content.yaml.Value;
import org.gongkai.content.yaml.Values;
import org.gongkai.finding.Found;
import org.gongkai.finding.Wording;

/** How a review record is written (审查记录的写法): its steps, the number of the paper form, the digest. */
public final class ReviewForm {

    private static final Pattern DIGEST_FORM = Pattern.compile("sha256:[0-9a-f]{64}");

    private static final Field<String> BY = Field.needed("by", "人员", Shape.NAME, "姓名，须在 people.yaml 中");
    private static final Field<LocalDate> ON = Field.needed("on", "日期", Shape.DAY, "完成的日期，当日须担任该角色");
    private static final Field<String> BASIS = Field.of("basis", "依据", Shape.TEXT, "结论的依据");

    private static final Field<String> NUMBER = Field.of("form", "编号", Shape.TEXT, "纸质审查表的编号，可以没有");
    private static final Shape<String> DIGEST_TEXT = Shape.NAME.as(
            text -> Optional.of(text).filter(one -> DIGEST_FORM.matcher(one).matches()),
            text -> new Wording("摘要应为 sha256: 加 64 位小写十六进制数", "a digest is sha256: and 64 lower-case hex digits"),
            new Wording("用 gongkai digest 计算后原样写入", "copy what gongkai digest prints"));
    private static final Map<String, Object> DIGEST_SCHEMA = Schemas.pattern("^" + DIGEST_FORM + "$");
    private static final Field<Written> DIGEST =
            Field.of("digest", "摘要", DIGEST_TEXT.then(ReviewForm::written).told("摘要", DIGEST_SCHEMA), "所审查内容的摘要");

    private static final Field<LocalDate> RETURNED_ON = Field.needed("on", "日期", Shape.DAY, "退回的日期，当日须担任这一步的角色");
    private static final Field<Role> AT = Field.needed(
            "step",
            "步骤",
            Shape.choice(
                    Role.STEPS.stream().filter(role -> role != Role.DRAFTED).toList()),
            "在哪一步退回：" + Role.keys(Role.STEPS, "、").replace(Role.DRAFTED.key() + "、", ""));
    private static final Field<String> REASON = Field.needed("reason", "理由", Shape.NAME, "退回的理由");
    private static final Field<String> RETURNED_DIGEST =
            Field.of("digest", "摘要", DIGEST_TEXT.told("摘要", DIGEST_SCHEMA), "退回的是哪一稿，由命令写入");

    /** The keys of a return. */
    public static final Form RETURN = new Form(BY, RETURNED_ON, AT, REASON, RETURNED_DIGEST);

    private static final Field<List<Returned>> RETURNED = Field.of(
            "returned", "退回", Shape.some(RETURN.shape(ReviewForm::returned)).quiet(), "退回拟稿人的记录，一次一项，只增不减；不在摘要之内，从不公布");

    private static final List<Field<Step>> STEPS = List.of(
            step(Role.DRAFTED, Shape.TEXT, "拟稿"),
            step(Role.DEPARTMENT, Shape.TEXT, "部门审核，栏目要求时才必需"),
            step(Role.SECRECY, Shape.choice(Vocabulary.CONCLUSIONS), "保密审查，必须有结论"),
            step(Role.ATTRIBUTE, Shape.choice(Vocabulary.DISCLOSURES), "公开属性审查，结论须与 `disclosure` 一致"),
            step(Role.APPROVED, Shape.TEXT, "批准；没有这一步就是待审"),
            step(Role.APPROVED_BY_LEADER, Shape.TEXT, "主要领导批准，栏目要求时才必需"));

    public static final Form FORM = new Form(
            Stream.of(List.of(NUMBER), STEPS, List.of(RETURNED, DIGEST))
                    .<Field<?>>flatMap(List::stream)
                    .toList(),
            Map.of());

    /** That of a header. */
    static final Shape<Review> SHAPE = FORM.shape(ReviewForm::review).told("见“审查”一章", Schemas.object(FORM));

    private ReviewForm() {}

    private static Field<Step> step(Role role, Shape<String> words, String meaning) {
        Field<String> conclusion = conclusion(words);
        Shape<Step> shape = stepForm(conclusion)
                .shape(values -> new Step(
                        role,
                        values.need(BY),
                        values.need(ON),
                        values.get(conclusion),
                        values.get(BASIS),
                        values.place()));
        return Field.of(role.key(), role.chinese(), shape, meaning);
    }

    private static Field<String> conclusion(Shape<String> words) {
        String meaning = "保密审查：" + String.join("、", Vocabulary.CONCLUSIONS) + "；属性审查："
                + String.join("、", Vocabulary.DISCLOSURES);
        return Field.of("conclusion", "结论", words, meaning);
    }

    private static Form stepForm(Field<String> conclusion) {
        return new Form(BY, ON, conclusion, BASIS);
    }

    /** The keys of a step. */
    public static Form step() {
        return stepForm(conclusion(Shape.TEXT));
    }

    private static Found<Optional<Written>> written(Value value, String digest) {
        return Found.of(Optional.of(new Written(digest, value.place())));
    }

    private static Review review(Values values) {
        Map<Role, Step> steps = new EnumMap<>(Role.class);
        STEPS.forEach(field -> values.get(field).ifPresent(step -> steps.put(step.role(), step)));
        return new Review(
                values.get(NUMBER), steps, values.get(RETURNED).orElse(List.of()), values.get(DIGEST), values.place());
    }

    private static Returned returned(Values values) {
        return new Returned(
                values.need(BY),
                values.need(RETURNED_ON),
                values.need(AT),
                values.need(REASON),
                values.get(RETURNED_DIGEST),
                values.place());
    }
}
