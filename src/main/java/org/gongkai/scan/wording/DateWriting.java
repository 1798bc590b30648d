package org.gongkai.scan.wording;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Edit;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;

/** Dates in a text (日期写法，GB/T 9704-2012 7.3.5.4): 2021年7月5日, without blanks and leading zeros. */
public final class DateWriting implements Scanner {

    private static final Wording BLANKS = new Wording("日期中有空格", "blanks inside dates");
    private static final Wording ZEROS = new Wording("月、日前有“0”", "leading zeros of month or day");
    private static final Wording NO_BLANKS = new Wording("删去年、月、日之间的空格", "delete the blanks inside the date");
    private static final Wording NO_ZEROS = new Wording("删去月、日前的“0”", "delete the zero before month or day");

    @Override
    public void scan(ScannedText scanned, Setting setting, Hits hits) {
        String text = scanned.text();
        for (int year = text.indexOf('年'); year >= 0; year = text.indexOf('年', year + 1)) {
            int from = yearStart(text, year);
            if (from < 0) {
                continue;
            }
            int end = end(text, year);
            String written = text.substring(from, end);
            boolean blanks = written.chars().anyMatch(c -> Chars.blank((char) c));
            if (blanks && !scanned.verbatim().at(from)) {
                hits.add(Hit.many(Rule.DATE_WRITING, Severity.WARNING, from, end, BLANKS, NO_BLANKS));
            }
            if (written.contains("年0") || written.contains("月0")) {
                hits.add(Hit.many(Rule.DATE_WRITING, Severity.WARNING, from, end, ZEROS, NO_ZEROS));
            }
        }
    }

    /** The corrections of all dates with blanks. */
    public static List<Edit> edits(ScannedText scanned) {
        List<Edit> edits = new ArrayList<>();
        String text = scanned.text();
        for (int year = text.indexOf('年'); year >= 0; year = text.indexOf('年', year + 1)) {
            int from = yearStart(text, year);
            int end = from < 0 ? 0 : end(text, year);
            for (int i = Math.max(0, from); i < end; i++) {
                if (Chars.blank(text.charAt(i)) && !scanned.verbatim().at(i)) {
                    edits.add(new Edit(i, i + 1, ""));
                }
            }
        }
        return edits;
    }

    /** Where the four digits of the year begin; -1 where there are none. */
    private static int yearStart(String text, int year) {
        int at = Chars.beforeBlanks(text, year);
        int from = at - 4;
        if (from < 0 || (from > 0 && Chars.digit(text.charAt(from - 1)))) {
            return -1;
        }
        boolean century = text.startsWith("19", from) || text.startsWith("20", from);
        return century && Chars.digit(text.charAt(at - 1)) && Chars.digit(text.charAt(at - 2)) ? from : -1;
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
        while (at < text.length() && Chars.digit(text.charAt(at))) {
            at++;
        }
        if (at == digits || at - digits > 2) {
            return 0;
        }
        at = Chars.behindBlanks(text, at);
        return at < text.length() && text.charAt(at) == unit ? at + 1 : 0;
    }
}
