package org.gongkai.scan.pasted;

import java.util.regex.Pattern;
import org.gongkai.scan.letters.Chars;

/**
 * A line as it was written (一行文字): where it begins and ends without blanks around it, and what sort of line it is in an
 * official document.
 *
 * @param text its words, without blanks around them
 * @param start where the line begins
 * @param from where its words begin
 * @param to where its words end
 */
record Written(String text, int start, int from, int to) {

    private static final String NUMERAL = "[一二三四五六七八九十百千〇零]";
    private static final Pattern BEGINS = Pattern.compile("(?:" + NUMERAL + "{1,4}、"
            + "|[（(]" + NUMERAL + "{1,4}[）)](?![项款目条、和或及至])"
            + "|[（(][0-9]{1,2}[）)](?![项款目条、和或及至])"
            + "|第(?:" + NUMERAL + "|[0-9]){1,6}[编章节条](?:之" + NUMERAL + ")?[\\s　]"
            + "|[0-9]{1,2}[.．、][\\s　]?(?![0-9\\s])"
            + "|[①-⑳]"
            + "|附[件表]?(?:" + NUMERAL + "|[0-9]){0,2}[：:]"
            + "|(?:抄送|主送|分送|报送)[：:]).*"
            + "|[^，。；：\\s　]{2,10}[〔\\[【][0-9]{4}[〕\\]】][0-9]{1,4}号");
    private static final Pattern HEADING = Pattern.compile("(?:" + NUMERAL + "{1,4}、|[（(]" + NUMERAL + "{1,4}[）)]|第(?:"
            + NUMERAL + "|[0-9]){1,4}[编章节][\\s　]?).{1,24}");
    private static final Pattern DAY = Pattern.compile("(?:[12][0-9]{3}|[一二][一二三四五六七八九〇○零oO]{3})[\\s　]*年[\\s　]*"
            + "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})[\\s　]*月[\\s　]*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[\\s　]*日");
    private static final Pattern ADDRESSEE = Pattern.compile(
            "(?:各[^。；！？：:]{1,60}|[^，。；！？：:]{2,40}(?:[局厅委办府院会处所狱部司社校队区县市]|单位|部门|公司|中心|机构|企业|同志|代表|委员|公民|居民))[：:]");
    private static final Pattern OFFICE =
            Pattern.compile("[^，。；！？：:、“”《》\\s　]{3,30}(?:[局厅委办府院会处所部司社校队狱]|中心|公司|集团|机构|委员会|办公室|领导小组)(?:（印章）|（章）)?");

    /** The line from {@code start} to {@code end} of a text. */
    static Written of(String text, int start, int end) {
        int from = Math.min(end, Chars.behindBlanks(text, start));
        int to = Math.max(from, Chars.beforeBlanks(text, end));
        return new Written(text.substring(from, to).replace("*", ""), start, from, to);
    }

    int length() {
        return text.length();
    }

    /** Whether it ends as a sentence or a clause of a list does. */
    boolean closed() {
        int at = text.length() - 1;
        while (at > 0 && "”’》）」』)".indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return (at >= 0 && "。；！？".indexOf(text.charAt(at)) >= 0) || note();
    }

    /** Whether all of it stands in brackets: （此件公开发布）. */
    boolean note() {
        return text.length() > 3 && text.charAt(0) == '（' && text.indexOf('）') == text.length() - 1;
    }

    boolean ends(String marks) {
        return !text.isEmpty() && marks.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Whether its words go on in the next line: it ends in the middle of a sentence, as far as its last character tells. */
    boolean open() {
        return !closed() && !ends("：:");
    }

    /** Whether it begins with a number or a word with which a paragraph begins: 一、, （一）, 1., 第一条, 附件：. */
    boolean begins() {
        return BEGINS.matcher(text).matches();
    }

    /** Whether it is a numbered heading without an end of sentence: 一、总体要求. */
    boolean heading() {
        return open() && !ends("，、") && HEADING.matcher(text).matches();
    }

    /** Whether it is a date and nothing else. */
    boolean day() {
        return DAY.matcher(text).matches();
    }

    /** Whether it names those to whom a document is sent: 各监狱：. */
    boolean addressee() {
        return ends("：:") && ADDRESSEE.matcher(text).matches();
    }

    /** Whether it is the name of an office and nothing else, as under a document. */
    boolean office() {
        return OFFICE.matcher(text).matches();
    }

    /** Whether it begins with markup of its own: a picture, a tag. */
    boolean marked() {
        return text.startsWith("![") || text.startsWith("<");
    }

    /** Whether it is the row of a table, or a part of one. */
    boolean cells() {
        return text.indexOf('|') >= 0 || text.indexOf('｜') >= 0 || text.indexOf('\t') >= 0;
    }
}
