package org.gongkai.content.site;

import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.Shape;

/**
 * What letters to applicants say of the organ (依申请公开文书的用语). Absent texts are empty.
 *
 * @param prefix with which the numbers of its letters begin (机关代字), {@code 示公开}
 * @param reconsideration where reconsideration is applied for (行政复议机关)
 * @param court where suits are brought (管辖法院)
 * @param payment how a fee is paid (缴费方式), in a sentence
 */
public record LetterTerms(String prefix, String reconsideration, String court, String payment) {

    /** Of which site.yaml says nothing. */
    public static final LetterTerms UNDECLARED = new LetterTerms("", "", "", "");

    private static final Field<String> PREFIX =
            Field.needed("prefix", "代字", Shape.NAME, "文号的开头，如 `示公开`：答复书是 示公开答〔2026〕3号");
    private static final Field<String> RECONSIDERATION =
            Field.needed("reconsideration", "复议机关", Shape.NAME, "对答复不服的，向哪个机关申请行政复议");
    private static final Field<String> COURT = Field.of("court", "法院", Shape.NAME, "向哪个人民法院提起行政诉讼；不写的，文书中是“有管辖权的人民法院”");
    private static final Field<String> PAYMENT = Field.of("payment", "缴费方式", Shape.NAME, "信息处理费怎样缴纳，写一句话；收费通知书要用");

    public static final Form FORM = new Form(PREFIX, RECONSIDERATION, COURT, PAYMENT);

    static final Shape<LetterTerms> SHAPE = FORM.shape(values -> new LetterTerms(
            values.need(PREFIX), values.need(RECONSIDERATION), values.text(COURT), values.text(PAYMENT)));
}
