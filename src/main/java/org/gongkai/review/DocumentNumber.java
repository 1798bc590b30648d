package org.gongkai.review;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** How a document's number is written (发文字号), for example 示狱发〔2021〕15号. */
public final class DocumentNumber {

    private static final Pattern FORM = Pattern.compile("\\p{IsHan}{1,16}〔((?:19|20)\\d{2})〕[1-9]\\d*号");

    private static final Pattern FULL_WIDTH = Pattern.compile("[０-９]");

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
        return mended(number)
                .map(mended -> new Wording("写成 " + mended, "write " + mended))
                .orElse(new Wording(
                        "写成 机关代字〔年份〕序号号，年份四位，用六角括号", "write 机关代字〔year〕number号, the year in four digits and in 〔 〕"));
    }

    /**
     * The number in its right form (GB/T 9704-2012 7.2.5), where it is clear what was meant: other brackets, blanks, full-width
     * digits, 第, leading zeros, a missing 号. Nothing where it is right already, or not clear.
     */
    public static Optional<String> mended(String number) {
        String mended = FULL_WIDTH
                .matcher(number)
                .replaceAll(digit -> String.valueOf((char) (digit.group().charAt(0) - '０' + '0')))
                .replaceAll("[\\s\\u3000]+", "")
                .replaceAll("[〔\\[【(（［「﹝〖<〈《＜](\\d{4})[]〕】)）］」﹞〗>〉》＞]", "〔$1〕")
                .replaceAll("〕第", "〕")
                .replaceAll("〕0+(?=[1-9])", "〕")
                .replaceAll("(〕\\d+)$", "$1号");
        return Optional.of(mended).filter(one -> FORM.matcher(one).matches()).filter(one -> !one.equals(number));
    }
}
