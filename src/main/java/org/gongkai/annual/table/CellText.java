package org.gongkai.annual.table;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.annual.form.FormCell;
import org.gongkai.annual.form.FormColumn.Kind;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * What is written in a cell ▸ its number, or why there is none (单元格的数字). Full-width digits, thousands separators and
 * blanks are read.
 */
public sealed interface CellText {

    /** A number that the cell may hold. */
    record Read(BigDecimal value) implements CellText {}

    /** None, and which rule says so. */
    record Refused(Rule rule, Wording message, Wording hint) implements CellText {}

    /** Whoever writes these means zero, or does not know (年度报告填报: 没有的填 0). */
    Set<String> BLANK = Set.of("", "/", "\\", "-", "—", "——", "–", "一", "无", "~", "null", "空", FormCell.OPEN);

    /** A sign or direction, then digits, in groups of three or in one, then decimals. */
    Pattern WRITTEN =
            Pattern.compile("(增加?|减少?|[+-])?((?:[0-9]{1,3}(?:,[0-9]{3})+)|[0-9]+)(\\.[0-9]{1,6})?", Pattern.DOTALL);

    BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    /** What is written in a cell, as it is compared: without blanks, in plain digits. */
    static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]+", "")
                .replace('−', '-');
    }

    /** Reads what is written in a cell of this kind. */
    static CellText of(String written, Kind kind) {
        String text = plain(written);
        if (BLANK.contains(text)) {
            return new Refused(
                    Rule.EMPTY_CELL,
                    text.isEmpty()
                            ? new Wording("没有填数字", "no number")
                            : new Wording("以“" + text + "”代替数字", "“" + text + "” instead of a number"),
                    new Wording("没有的填 0；改好之前，页面不显示本年度的统计表", "write 0 for none; until then the page shows no tables"));
        }
        Matcher matcher = WRITTEN.matcher(text);
        if (text.length() > 60 || !matcher.matches()) {
            return refused(
                    new Wording("不是数字：" + shown(text), "no number: " + shown(text)),
                    new Wording("只写阿拉伯数字，不写单位、“余”“约”和算式", "digits only, no units, no “about”, no formulas"));
        }
        String sign = matcher.group(1) == null ? "" : matcher.group(1);
        if (!sign.isEmpty() && kind != Kind.CHANGE) {
            return refused(
                    new Wording("此处不能是“" + shown(text) + "”", "“" + shown(text) + "” cannot stand here"),
                    new Wording("数量和金额不会是负数，也不写增减", "counts and amounts have no sign"));
        }
        if (matcher.group(3) != null && kind != Kind.AMOUNT) {
            return refused(
                    new Wording("数量应为整数：" + shown(text), "a count is a whole number: " + shown(text)),
                    new Wording("只有金额可以有小数", "only amounts have decimals"));
        }
        BigDecimal value =
                new BigDecimal(matcher.group(2).replace(",", "") + (matcher.group(3) == null ? "" : matcher.group(3)));
        if (value.compareTo(MOST) > 0) {
            return new Refused(
                    Rule.OVER_THE_LIMIT,
                    new Wording("数字太大：" + shown(text), "the number is too big: " + shown(text)),
                    new Wording("核对是否多输入了数字", "check for digits too many"));
        }
        return new Read(sign.startsWith("减") || sign.equals("-") ? value.negate() : value);
    }

    private static Refused refused(Wording message, Wording hint) {
        return new Refused(Rule.VALUE_NOT_ALLOWED, message, hint);
    }

    private static String shown(String text) {
        return text.length() > 24 ? text.substring(0, 24) + "…" : text;
    }
}
