package org.gongkai.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the counts of a text, from mark to mark, once (数量的读取). */
final class CountReader {

    /** Units that count pieces of something, the longer ones first, and what is measured. */
    private static final List<String> UNITS = List.of(
            "件次", "人次", "篇次", "条次", "件", "条", "篇", "次", "项", "份", "个", "家", "名", "人", "期", "场", "起", "宗", "部", "台", "批",
            "例", "封", "元", "%", "％");

    private static final Pattern NO_COUNT = Pattern.compile("(?:工作日|半?月|多月|小时|学时|百分点|年|自然日|交易日|季度|星期|周)");
    private static final Pattern NO_UNIT = Pattern.compile("部[门分位级]|条[例款]|人[大民]|次日|个别|名称|家庭|场所|期[间限]|批[复准]|件数");
    private static final Pattern AROUND = Pattern.compile("(?:约|近|超过|逾|大约|将近|不到|不足|至少|最多|不少于|不低于|超|多达)$");
    private static final Pattern MANNER = Pattern.compile("(均|都|各|分别)(?:为|是|有|达|各)?$");
    private static final List<String> FILLERS = List.of(
            "共计", "总计", "合计", "累计", "共", "达到", "达", "均", "都", "各", "分别", "为", "了", "计", "总数量", "数量", "总数", "总量", "件数",
            "数", "仅", "有", "是", "已");
    private static final Pattern NO_NOUN = Pattern.compile("^(?:含|包括|包含|不含|其中)|[0-9０-９]");

    /** Marks behind which a new thing is named. */
    private static final String ENDS = "，,；;。：:（）()！？!?\n|\t";

    private static final String NO_NUMBER_AFTER = "第.．-－—〔[No·/／";
    private static final String BARE_ENDS = "，,、；;。）)\n";
    private static final int MOST_DIGITS = 15;
    private static final int LONG = 90;
    private static final int BEHIND = 24;
    private static final int FILLED = 4;

    private final String text;
    private final int from;
    private final int to;
    private final Parentheses brackets;
    private final List<Count> counts = new ArrayList<>();
    private int at;

    CountReader(String text, int from, int to) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.brackets = Parentheses.of(text, from, to);
        this.at = from;
    }

    List<Count> read() {
        int before = from;
        while (at < to && counts.size() < Counts.MOST) {
            if (!digit(at)) {
                at++;
                continue;
            }
            int start = at;
            if (number(start, before)) {
                before = at;
            }
        }
        return counts;
    }

    /** Reads the number that begins here; {@code at} stands behind it afterwards. */
    private boolean number(int start, int before) {
        StringBuilder digits = new StringBuilder();
        at = digits(at, digits);
        while (at + 3 < to && text.charAt(at) == ',' && digits.length() <= MOST_DIGITS && group(at + 1)) {
            at = digits(at + 1, digits);
        }
        int decimals = 0;
        if (at + 1 < to && ".．".indexOf(text.charAt(at)) >= 0 && digit(at + 1)) {
            digits.append('.');
            int whole = digits.length();
            at = digits(at + 1, digits);
            decimals = digits.length() - whole;
        }
        int behindDigits = at;
        if (digits.length() > MOST_DIGITS || !stands(start)) {
            return false;
        }
        int next = blanks(at);
        String more = word(next, "余", "多");
        next = blanks(next + more.length());
        String scale = word(next, "万", "亿");
        next += scale.length();
        String later = word(next, "余", "多");
        next = blanks(next + later.length());
        String unit = word(next, UNITS.toArray(String[]::new));
        boolean bare = unit.isEmpty() && more.isEmpty() && scale.isEmpty() && bare(start, behindDigits);
        if ((unit.isEmpty() && !bare)
                || NO_UNIT.matcher(text).region(next, to).lookingAt()
                || NO_COUNT.matcher(text).region(next + unit.length(), to).lookingAt()) {
            return false;
        }
        at = bare ? behindDigits : next + unit.length();
        BigDecimal value = new BigDecimal(digits.toString())
                .movePointRight(scale.equals("万") ? 4 : scale.equals("亿") ? 8 : 0)
                .stripTrailingZeros();
        String words = words(start, before);
        String vague = !more.isEmpty() ? more : later;
        Matcher around = AROUND.matcher(words);
        if (around.find()) {
            vague = vague.isEmpty() ? around.group() : vague;
            words = words.substring(0, around.start());
        }
        Matcher manner = MANNER.matcher(words);
        counts.add(new Count(
                value,
                decimals,
                unit.replace('％', '%'),
                vague,
                Nouns.of(words).stream().map(CountReader::bare).toList(),
                manner.find() ? manner.group(1) : "",
                behind(),
                brackets.depth(start),
                start,
                at));
        return true;
    }

    /** Not the end of a longer number, of a date or of 第…条. */
    private boolean stands(int start) {
        int last = start - 1;
        while (last >= from && (text.charAt(last) == ' ' || text.charAt(last) == '\t')) {
            last--;
        }
        if (last < from) {
            return true;
        }
        char c = text.charAt(last);
        return NO_NUMBER_AFTER.indexOf(c) < 0 && !Character.isDigit(c) && !(c < 0x80 && Character.isLetter(c));
    }

    /** A number right behind a Chinese word and right before a mark. */
    private boolean bare(int start, int end) {
        boolean ends = end >= to || BARE_ENDS.indexOf(text.charAt(end)) >= 0;
        return ends
                && start > from
                && Character.isIdeographic(text.charAt(start - 1))
                && "第年月日".indexOf(text.charAt(start - 1)) < 0;
    }

    /** The words before a number, back to a mark or the number before it; over brackets that only explain. */
    private String words(int start, int before) {
        int end = start;
        while (end > before && Character.isWhitespace(text.charAt(end - 1)) && text.charAt(end - 1) != '\n') {
            end--;
        }
        if (end > before && brackets.depth(start) == 0 && "）)".indexOf(text.charAt(end - 1)) >= 0) {
            int open = end - 1;
            while (open > before && end - open < LONG && brackets.depth(open - 1) > 0) {
                open--;
            }
            String inside = text.substring(Math.min(open + 1, end - 1), end - 1);
            if (open > before && !NO_NOUN.matcher(inside).find()) {
                end = open;
            }
        }
        int begin = end;
        while (begin > before && end - begin < LONG && ENDS.indexOf(text.charAt(begin - 1)) < 0) {
            begin--;
        }
        return plain(text.substring(begin, end));
    }

    private String behind() {
        int end = at;
        while (end < to
                && end - at < BEHIND
                && ENDS.indexOf(text.charAt(end)) < 0
                && text.charAt(end) != '、'
                && !digit(end)) {
            end++;
        }
        return plain(text.substring(at, end));
    }

    /** A noun without the words that only lead over to its number. */
    private static String bare(String noun) {
        String bare = noun;
        for (int i = 0; i < FILLED; i++) {
            String end = bare;
            bare = FILLERS.stream()
                    .filter(end::endsWith)
                    .findFirst()
                    .map(filler -> end.substring(0, end.length() - filler.length()))
                    .orElse(end);
        }
        return bare;
    }

    /** Without blanks and marks of Markdown. */
    private static String plain(String words) {
        StringBuilder plain = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (!Character.isWhitespace(c) && "\u00a0*_#`".indexOf(c) < 0) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private boolean digit(int i) {
        char c = text.charAt(i);
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    private int digits(int i, StringBuilder digits) {
        int next = i;
        while (next < to && digit(next)) {
            if (digits.length() <= MOST_DIGITS) {
                digits.append(Character.digit(text.charAt(next), 10));
            }
            next++;
        }
        return next;
    }

    /** Three digits and no fourth. */
    private boolean group(int i) {
        return i + 3 <= to && digit(i) && digit(i + 1) && digit(i + 2) && (i + 3 == to || !digit(i + 3));
    }

    private int blanks(int i) {
        int next = i;
        while (next < to && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        return next;
    }

    /** The first of these words that stands here, or "". */
    private String word(int i, String... words) {
        for (String word : words) {
            if (i + word.length() <= to && text.startsWith(word, i)) {
                return word;
            }
        }
        return "";
    }
}
