package org.gongkai.intake.official;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.DateSpelling;

/** How the lines of an official document are written (公文各行的写法). */
final class OfficialForms {

    private static final String DIGIT = "[0-9〇○◯零Oo一二三四五六七八九十]";
    static final String DATE = DIGIT + "{4} ?年 ?" + DIGIT + "{1,3} ?月 ?" + DIGIT + "{1,3} ?日";

    private static final Pattern POINTED = Pattern.compile("(?:19|20)[0-9]{2}([./-])[0-9]{1,2}\\1[0-9]{1,2}");
    private static final Pattern SPACED = Pattern.compile("(?:\\p{IsHan} ){2,}\\p{IsHan}");
    private static final Pattern LONE_DATE = Pattern.compile(DATE);
    private static final Pattern SIGNED_DATE = Pattern.compile("(.{2,60}?) (" + DATE + ")");
    private static final Pattern NUMBER =
            Pattern.compile("(?:(特急|加急|平急|特提|急件) ?)?(\\p{IsHan}[\\p{IsHan} ]{0,20}?) ?[〔\\[(【「] ?((?:19|20)[0-9]{2}) ?"
                    + "[〕\\])】」] ?第? ?0*([1-9][0-9]{0,4}) ?号(?: ?签发人[:：](.{1,40}))?");
    private static final Pattern ORGAN = Pattern.compile("\\p{IsHan}{2,28}"
            + "(?:局|厅|委|部|处|科|室|办|会|署|院|府|所|站|馆|中心|监狱|委员会|小组|组|总队|支队|大队|支部|党组|校|公司|医院|社|团|队|行)"
            + "(?:（[^（）]{1,20}）)?");
    private static final Pattern GENRE =
            Pattern.compile(".*(决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|令|解读|公示|决定书|办法|规定|细则|条例"
                    + "|规则|方案|规划|计划|要点|指南|制度|标准|规程|规范|说明|目录|清单|情况|总结|名单|简介|答复|须知|启事|办事指南|工作安排|分工)"
                    + "(（[^（）]{1,20}）)?");
    private static final List<String> GENRES = List.of(
            "决定书", "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要", "令", "解读",
            "公示");

    private OfficialForms() {}

    /** A document number in its right form, and what else may stand in its line: how urgent it is, who signed it. */
    record Numbered(String number, boolean asWritten, String signer, String urgency) {}

    static Optional<Numbered> number(String line) {
        Matcher parts = NUMBER.matcher(Normalizer.normalize(line, Normalizer.Form.NFKC));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String right = parts.group(2).replace(" ", "") + "〔" + parts.group(3) + "〕" + parts.group(4) + "号";
        String signer = parts.group(5) == null ? "" : parts.group(5).strip();
        String urgency = parts.group(1) == null ? "" : parts.group(1);
        String bare = line.replaceFirst("签发人.*", "").replaceAll(" ", "");
        return Optional.of(new Numbered(right, bare.equals(urgency + right), signer, urgency));
    }

    /** The day that is all of a line. */
    static Optional<String> day(String line) {
        return LONE_DATE.matcher(line).matches() ? DateSpelling.day(line) : Optional.empty();
    }

    /** Whether a line is written as a day, and the calendar has no such day. */
    static boolean noDay(String line) {
        return LONE_DATE.matcher(line).matches() && DateSpelling.day(line).isEmpty();
    }

    /** A day in figures with points between (2024.3.5), that is all of a line. */
    static Optional<String> pointed(String line) {
        return POINTED.matcher(line).matches() ? DateSpelling.day(line) : Optional.empty();
    }

    /** Who signed, and the day, where both are one line: the organ and the day as written. */
    static Optional<List<String>> signedDay(String line) {
        Matcher parts = SIGNED_DATE.matcher(line);
        return parts.matches()
                        && organ(parts.group(1))
                        && DateSpelling.day(parts.group(2)).isPresent()
                ? Optional.of(List.of(parts.group(1), parts.group(2)))
                : Optional.empty();
    }

    /** Whether a line is the name of an organ, or of several with blanks between. */
    static boolean organ(String line) {
        return !line.isEmpty()
                && organs(line).stream().allMatch(one -> ORGAN.matcher(one).matches());
    }

    /** The organs that a line names; one whose characters are set apart is one. */
    static List<String> organs(String line) {
        if (SPACED.matcher(line).matches()) {
            return new ArrayList<>(List.of(line.replace(" ", "")));
        }
        return new ArrayList<>(List.of(line.split(" ")));
    }

    /** Whether a title may end here. */
    static boolean endsTitle(String line) {
        return GENRE.matcher(line).matches();
    }

    /** The kind of document that a title names (体裁), or nothing. */
    static Optional<String> genre(String title) {
        String bare = title.replaceFirst("（[^（）]*）$", "");
        return GENRES.stream().filter(bare::endsWith).findFirst();
    }
}
