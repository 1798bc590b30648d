package org.gongkai.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with a unit in running text, and what it counts (数量).
 *
 * @param value the number, 万 and 亿 worked out
 * @param unit 件, 条, % …
 * @param approximate whether it is a round number (余, 近, 约)
 * @param subject the words before it, back to the last comma or the like, without blanks
 * @param joined whether a 、 stands before those words, so that the number may count more than they say
 * @param start where the digits begin
 * @param end behind the unit
 */
record Count(BigDecimal value, String unit, boolean approximate, String subject, boolean joined, int start, int end) {

    /** Units that count pieces of something. */
    private static final String PIECES = "件次|人次|件|条|篇|次|项|份|个|家|名|人|期|场|起|宗|部|台|批|例|封";

    private static final Pattern NUMBER = Pattern.compile("([0-9０-９]{1,3}(?:,[0-9]{3})+|[0-9０-９]+)(?:[.．]([0-9０-９]+))?"
            + "[ \\t]*(余|多)?[ \\t]*(万|亿)?(余|多)?[ \\t]*(" + PIECES + "|元|%|％)");

    private static final Pattern NO_COUNT = Pattern.compile("^(?:工作日|月|小时|百分点|年|自然日|交易日)");
    private static final Pattern AROUND = Pattern.compile("(?:约|近|超过|逾|大约|将近|不到|不足|至少|最多)$");
    private static final Pattern FILLERS = Pattern.compile("(?:共计|总计|合计|累计|共|达到?|分别|均为|各|为|了|计|数量|仅|有)$");
    private static final String ENDS = "，,；;。：:、（）()！？!?\n";
    private static final String NO_NUMBER_AFTER = "第.．-－—〔[（(No年月";
    private static final Map<String, Integer> SCALES = Map.of("万", 4, "亿", 8);

    /** Every count of a text from {@code from} to {@code to}. */
    static List<Count> in(String text, int from, int to) {
        List<Count> counts = new ArrayList<>();
        Matcher number = NUMBER.matcher(text).region(from, to);
        int before = from;
        while (number.find()) {
            boolean other = NO_COUNT.matcher(text.substring(number.end(), Math.min(to, number.end() + 4)))
                    .find();
            if (!other && stands(text, number.start(), from)) {
                counts.add(of(text, number, before));
            }
            before = number.end();
        }
        return counts;
    }

    /** Not the end of a longer number, of a date or of 第…条. */
    private static boolean stands(String text, int start, int from) {
        int at = start - 1;
        while (at >= from && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at--;
        }
        if (at < from) {
            return true;
        }
        char c = text.charAt(at);
        boolean bracket = c == '（' || c == '(' || c == '年' || c == '月';
        return bracket
                || (NO_NUMBER_AFTER.indexOf(c) < 0 && !Character.isDigit(c) && !(c < 0x80 && Character.isLetter(c)));
    }

    private static Count of(String text, Matcher number, int before) {
        String digits = plain(number.group(1));
        String fraction = number.group(2) == null ? "" : "." + plain(number.group(2));
        String scale = number.group(4) == null ? "" : number.group(4);
        BigDecimal value = new BigDecimal(digits + fraction).movePointRight(SCALES.getOrDefault(scale, 0));
        int start = number.start();
        int words = start;
        while (words > before && ENDS.indexOf(text.charAt(words - 1)) < 0) {
            words--;
        }
        String subject = text.substring(words, start).replaceAll("[\\s\\u3000*_#`]", "");
        boolean round = number.group(3) != null
                || number.group(5) != null
                || AROUND.matcher(subject).find();
        String bare = AROUND.matcher(subject).replaceFirst("");
        String stripped =
                FILLERS.matcher(FILLERS.matcher(bare).replaceFirst("")).replaceFirst("");
        boolean joined = words > 0 && text.charAt(words - 1) == '、';
        String unit = number.group(6).replace('％', '%');
        return new Count(value.stripTrailingZeros(), unit, round, stripped, joined, start, number.end());
    }

    /** ASCII digits alone. */
    private static String plain(String digits) {
        StringBuilder plain = new StringBuilder();
        digits.chars().filter(Character::isDigit).forEach(c -> plain.append(Character.digit(c, 10)));
        return plain.toString();
    }

    boolean percent() {
        return unit.equals("%");
    }

    /** The number as people write it. */
    String text() {
        return value.signum() == 0 ? "0" : value.toPlainString();
    }
}
