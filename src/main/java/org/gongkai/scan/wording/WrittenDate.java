package org.gongkai.scan.wording;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Edit;
import org.gongkai.scan.letters.WordList;

/**
 * A date as a text writes it (日期), from its year to 年, 月 or 日.
 *
 * @param from where its year begins; the place of 年 if there is no year
 * @param year where 年 stands
 * @param to behind its last character
 */
record WrittenDate(String text, int from, int year, int to) {

    private static final Wording BLANKS = new Wording("日期中有空格", "blanks inside dates");
    private static final Wording ZEROS = new Wording("月、日前有“0”", "leading zeros of month or day");
    private static final Wording LETTERS = new Wording("年份中用字母或“0”代替“〇”", "a letter or 0 for 〇 in a year");
    private static final Wording SHORT = new Wording("年份没有写全", "a year without its century");

    private static final String NUMERALS = "〇一二三四五六七八九";
    private static final String NOUGHTS = "0OoΟо０Ｏ";

    /** What makes a word with 年 before it that is no date: 编号2003 年检合格. */
    private static final String OTHER_WORDS = "检鉴均级审薪会画货轮";

    /** Before these a number of years is a term: 刑期21年7月5日. */
    private static final WordList TERMS = WordList.of(
            "刑", "期", "龄", "满", "达", "共", "押", "限", "服", "计", "为", "约", "超", "余", "近", "历", "时", "过", "有", "了");

    /** The date whose 年 stands at {@code year}. */
    static WrittenDate at(String text, int year) {
        int before = Chars.beforeBlanks(text, year);
        int day = end(text, year);
        int from = full(text, before);
        if (from == before) {
            from = spread(text, before);
        }
        if (from == before) {
            from = chinese(text, year);
        }
        if (from == before && day > year + 1 && text.charAt(day - 1) == '日') {
            from = brief(text, year);
        }
        boolean word =
                before < year && day == year + 1 && day < text.length() && OTHER_WORDS.indexOf(text.charAt(day)) >= 0;
        return new WrittenDate(text, from == before || word ? year : from, year, day);
    }

    /** What is wrong with it; nothing where there is no year. */
    List<Wording> faults() {
        boolean blanks = false;
        for (int i = from; i < to; i++) {
            blanks |= Chars.blank(text.charAt(i));
        }
        List<Wording> faults = new ArrayList<>(0);
        if (from == year) {
            return faults;
        }
        if (blanks) {
            faults.add(BLANKS);
        }
        if (zeros()) {
            faults.add(ZEROS);
        }
        if (letters()) {
            faults.add(LETTERS);
        } else if (year - from == 2) {
            faults.add(SHORT);
        }
        return faults;
    }

    /** Whether the year is in Chinese digits. */
    private boolean letters() {
        return value(text.charAt(from)) < 0;
    }

    private boolean zeros() {
        for (int i = year; i < to; i++) {
            if ((text.charAt(i) == '年' || text.charAt(i) == '月')
                    && value(text.charAt(Math.min(to - 1, Chars.behindBlanks(text, i + 1)))) == 0) {
                return true;
            }
        }
        return false;
    }

    /** The date as it is to be written. */
    String right() {
        StringBuilder right = new StringBuilder();
        boolean letters = letters();
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean nought = letters && i < year && NOUGHTS.indexOf(c) >= 0;
            boolean leading = value(c) == 0
                    && i + 1 < to
                    && value(text.charAt(i + 1)) >= 0
                    && i > year
                    && value(text.charAt(i - 1)) < 0;
            if (nought) {
                right.append('〇');
            } else if (!Chars.blank(c) && !leading) {
                right.append(value(c) >= 0 ? (char) ('0' + value(c)) : c);
            }
        }
        return year - from == 2 ? (right.charAt(0) > '4' ? "19" : "20") + right : right.toString();
    }

    /** What is certain: blanks go, 〇 comes for a letter. */
    List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        boolean letters = letters();
        for (int i = from; i < to; i++) {
            if (Chars.blank(text.charAt(i))) {
                edits.add(new Edit(i, i + 1, ""));
            } else if (letters && i < year && NOUGHTS.indexOf(text.charAt(i)) >= 0) {
                edits.add(new Edit(i, i + 1, "〇"));
            }
        }
        return edits;
    }

    /** Where four digits begin that end before {@code end} and are a year; {@code end} where they do not. */
    private static int full(String text, int end) {
        int from = end - 4;
        return from >= 0
                        && digits(text, from, end)
                        && (from == 0 || value(text.charAt(from - 1)) < 0)
                        && century(text, from, 1)
                ? from
                : end;
    }

    /** As {@link #full}, of digits with a blank between each two: 2 0 2 1 年. */
    private static int spread(String text, int end) {
        int from = end - 7;
        if (from < 0 || !century(text, from, 2)) {
            return end;
        }
        for (int i = from; i < end; i++) {
            if ((i - from) % 2 == 0 ? value(text.charAt(i)) < 0 : !Chars.blank(text.charAt(i))) {
                return end;
            }
        }
        int before = Chars.beforeBlanks(text, from);
        return before > 0 && value(text.charAt(before - 1)) >= 0 ? end : from;
    }

    /** Where a year in Chinese digits begins that has a letter or 0 for 〇; {@code year} where there is none. */
    private static int chinese(String text, int year) {
        int from = year - 4;
        if (from < 0) {
            return year;
        }
        int noughts = 0;
        int numerals = 0;
        for (int i = from; i < year; i++) {
            noughts += NOUGHTS.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
            numerals += NUMERALS.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        boolean millennium = text.charAt(from) == '二' || text.startsWith("一九", from);
        return noughts > 0 && numerals >= 2 && noughts + numerals == 4 && millennium ? from : year;
    }

    /** Where a year of two digits begins, before a month and a day, at the beginning of a clause; {@code year} where none does. */
    private static int brief(String text, int year) {
        int from = year - 2;
        if (from < 0 || !digits(text, from, year) || (from > 0 && value(text.charAt(from - 1)) >= 0)) {
            return year;
        }
        int before = Chars.beforeBlanks(text, from) - 1;
        char c = before < 0 ? '\n' : text.charAt(before);
        boolean term = before >= 0 && !TERMS.at(text, before).isEmpty();
        boolean begins = !Chars.han(c) || "自于在从至到由".indexOf(c) >= 0;
        return begins && !term && c != '.' && c != '-' && c != ':' && c != '：' ? from : year;
    }

    private static boolean century(String text, int from, int step) {
        int first = value(text.charAt(from));
        int second = value(text.charAt(from + step));
        return (first == 1 && second == 9) || (first == 2 && second == 0);
    }

    private static boolean digits(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (value(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Behind 日, 月 or 年, whatever the date ends with. */
    private static int end(String text, int year) {
        int month = unit(text, year + 1, '月');
        int day = month > 0 ? unit(text, month, '日') : 0;
        return day > 0 ? day : month > 0 ? month : year + 1;
    }

    private static int unit(String text, int from, char unit) {
        int digits = Chars.behindBlanks(text, from);
        int at = digits;
        while (at < text.length() && value(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == digits || at - digits > 2) {
            return 0;
        }
        at = Chars.behindBlanks(text, at);
        return at < text.length() && text.charAt(at) == unit ? at + 1 : 0;
    }

    /** The value of a digit, plain or full-width; -1 for other characters. */
    private static int value(char c) {
        return Chars.digit(c) ? c - '0' : c >= '０' && c <= '９' ? c - '０' : -1;
    }
}
