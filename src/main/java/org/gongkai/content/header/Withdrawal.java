package org.gongkai.content.header;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.Schemas;
import org.gongkai.content.yaml.Shape;
import org.gongkai.content.yaml.Values;
import org.gongkai.finding.Place;

/**
 * A withdrawal as written (撤回).
 *
 * @param on since when
 * @param by the person who withdraws
 * @param reason why, in the office's words; not published where {@code secrecy} is true
 * @param secrecy whether nothing but index number, date and class of reason may remain
 */
public record Withdrawal(LocalDate on, String by, String reason, boolean secrecy, Place place) {

    private static final Field<LocalDate> ON = Field.needed("on", "日期", Shape.DAY, "自哪一天起撤回");
    private static final Field<String> BY = Field.needed("by", "人员", Shape.TEXT, "撤回的人，当日须担任 `withdraw` 角色");
    private static final Field<String> REASON = Field.needed("reason", "理由", Shape.TEXT, "撤回的理由");
    private static final Field<Boolean> SECRECY = Field.of(
            "secrecy",
            "涉密",
            Shape.choice(List.of("true", "false", "是", "否"))
                    .map(word -> List.of("true", "是").contains(word)),
            "是否因保密撤回：true、false（或者是、否），默认 false");

    public static final Form FORM = new Form(ON, BY, REASON, SECRECY);

    /** That of a header; its reason is looked at where it goes out. */
    static final Shape<Withdrawal> SHAPE = FORM.shape(Withdrawal::of).quiet().told("见“审查”一章", Schemas.object(FORM));

    private static Withdrawal of(Values values) {
        boolean secrecy = values.get(SECRECY).orElse(false);
        return new Withdrawal(values.need(ON), values.need(BY), values.need(REASON), secrecy, values.place());
    }
}
