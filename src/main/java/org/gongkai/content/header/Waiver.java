package org.gongkai.content.header;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.Shape;
import org.gongkai.content.yaml.Values;

/**
 * A finding accepted with a reason, as written (豁免).
 *
 * @param rule id of the rule, for example {@code R-61}
 * @param quote what the finding is about, as it stands in the text
 * @param reason why it may stand
 * @param by the person who accepts it
 * @param until last day
 */
public record Waiver(String rule, String quote, String reason, String by, LocalDate until, int line, int column) {

    private static final Field<String> RULE = Field.needed("rule", "规则", Shape.TEXT, "规则编号");
    private static final Field<String> QUOTE = Field.needed("quote", "引文", Shape.TEXT, "所涉及的原文");
    private static final Field<String> REASON = Field.needed("reason", "理由", Shape.TEXT, "接受的理由");
    private static final Field<String> BY = Field.needed("by", "人员", Shape.TEXT, "同意的人");
    private static final Field<LocalDate> UNTIL = Field.needed("until", "期限", Shape.DAY, "到这一天为止");

    public static final Form FORM = new Form(RULE, QUOTE, REASON, BY, UNTIL);

    /** All of a header; they stay inside. */
    static final Shape<List<Waiver>> SHAPE = Shape.some(FORM.shape(Waiver::of)).quiet();

    private static Waiver of(Values values) {
        return new Waiver(
                values.need(RULE),
                values.need(QUOTE),
                values.need(REASON),
                values.need(BY),
                values.need(UNTIL),
                values.line(),
                values.column());
    }

    /** As the digest covers it: English name ▸ what was written. */
    Map<String, String> covered() {
        return Map.of(
                RULE.english(), rule,
                QUOTE.english(), quote,
                REASON.english(), reason,
                BY.english(), by,
                UNTIL.english(), until.toString());
    }
}
