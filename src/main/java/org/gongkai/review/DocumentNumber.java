package org.gongkai.review;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** How a document's number is written (发文字号), for example 示狱发〔2021〕15号. */
final class DocumentNumber {

    private static final Pattern FORM = Pattern.compile("\\p{IsHan}{1,16}〔((?:19|20)\\d{2})〕[1-9]\\d*号");

    private DocumentNumber() {}

    /** That it is malformed, and how to write it. */
    static Optional<Finding> check(Manuscript manuscript) {
        return manuscript
                .header()
                .text(HeaderKey.NUMBER)
                .filter(number -> !FORM.matcher(number).matches())
                .map(number -> Rule.DOCUMENT_NUMBER.at(
                        manuscript.place(HeaderKey.NUMBER),
                        new Wording("发文字号“" + number + "”不合格式", "document number “" + number + "” is malformed"),
                        hint(number)));
    }

    private static Wording hint(String number) {
        String mended = number.replaceAll("\\s+", "")
                .replaceAll("[\\[【(（［「]\\s*(\\d{4})\\s*[]】)）］」]", "〔$1〕")
                .replaceAll("〕第", "〕")
                .replaceAll("〕0+(?=[1-9])", "〕");
        return FORM.matcher(mended).matches()
                ? new Wording("写成 " + mended, "write " + mended)
                : new Wording(
                        "写成 机关代字〔年份〕序号号，年份四位，用六角括号", "write 机关代字〔year〕number号, the year in four digits and in 〔 〕");
    }
}
