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

/**
 * Document numbers cited in a text (发文字号，GB/T 9704-2012 7.2.5): the year between 〔 and 〕, no blanks, no 第, no leading
 * zeros. The hint has the corrected form.
 */
public final class CitedNumbers implements Scanner {

    private static final String OPENING = "〔[【(（［「﹝〖";
    private static final String CLOSING = "〕]】)）］」﹞〗";

    /** Last characters of an organ's code (机关代字); between round brackets only behind these it is a document number. */
    private static final String CODE_ENDS = "发函字办令规通呈组制复批公告电纪议政党委厅检督监法安财人";

    @Override
    public void scan(ScannedText scanned, Setting setting, Hits hits) {
        for (Edit edit : edits(scanned)) {
            String text = scanned.text();
            int from = edit.from();
            int start = from;
            while (start > 0
                    && from - start < 8
                    && Chars.han(text.charAt(start - 1))
                    && "和及与的》".indexOf(text.charAt(start - 1)) < 0) {
                start--;
            }
            String code = text.substring(start, from);
            String written = code + text.substring(from, edit.to());
            String right = code + edit.text();
            hits.add(Hit.of(
                            Rule.DOCUMENT_NUMBER,
                            start,
                            edit.to(),
                            new Wording(
                                    "引用的发文字号“" + written + "”不合格式", "the cited number “" + written + "” is malformed"),
                            new Wording("写成 " + right, "write " + right))
                    .as(Severity.WARNING));
        }
    }

    /** The corrections of all malformed numbers. */
    public static List<Edit> edits(ScannedText scanned) {
        List<Edit> edits = new ArrayList<>();
        String text = scanned.text();
        char[] letters = scanned.letters();
        for (int i = 1; i < letters.length; i++) {
            char c = letters[i];
            boolean bracket = c == '(' || c == '[' || c == '（' || (c >= '「' && c <= '〖') || c == '［' || c == '﹝';
            if (bracket && OPENING.indexOf(c) >= 0) {
                int before = Chars.beforeBlanks(text, i) - 1;
                Edit edit = before >= 0 && Chars.han(text.charAt(before)) ? number(text, before, i) : null;
                if (edit != null && !scanned.verbatim().at(i)) {
                    edits.add(edit);
                }
            }
        }
        return edits;
    }

    private static @org.jspecify.annotations.Nullable Edit number(String text, int before, int open) {
        int at = Chars.behindBlanks(text, open + 1);
        int yearEnd = digits(text, at);
        String year = plain(text.substring(at, yearEnd));
        int close = Chars.behindBlanks(text, yearEnd);
        if (year.length() != 4 || !(year.startsWith("19") || year.startsWith("20")) || close >= text.length()) {
            return null;
        }
        char closing = text.charAt(close);
        char opening = text.charAt(open);
        boolean round = opening == '(' || opening == '（';
        if (CLOSING.indexOf(closing) < 0 || (round && CODE_ENDS.indexOf(text.charAt(before)) < 0)) {
            return null;
        }
        int number = Chars.behindBlanks(text, close + 1);
        if (number < text.length() && text.charAt(number) == '第') {
            number = Chars.behindBlanks(text, number + 1);
        }
        int numberEnd = digits(text, number);
        int end = Chars.behindBlanks(text, numberEnd);
        if (numberEnd == number || end >= text.length() || text.charAt(end) != '号') {
            return null;
        }
        String serial = plain(text.substring(number, numberEnd)).replaceFirst("^0+(?=.)", "");
        String right = "〔" + year + "〕" + serial + "号";
        boolean fine = before == open - 1 && text.substring(open, end + 1).equals(right);
        return fine ? null : new Edit(before + 1, end + 1, right);
    }

    private static int digits(String text, int i) {
        int at = i;
        while (at < text.length()
                && (Chars.digit(text.charAt(at)) || (text.charAt(at) >= '０' && text.charAt(at) <= '９'))) {
            at++;
        }
        return at;
    }

    private static String plain(String digits) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            plain.append((char) ('0' + Character.digit(digits.charAt(i), 10)));
        }
        return plain.toString();
    }
}
