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
import org.gongkai.scan.letters.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Document numbers cited in a text (发文字号，GB/T 9704-2012 7.2.5): the year in full between 〔 and 〕, no blanks, no 第, no leading
 * zeros. The hint has the corrected form. Numbers of certificates, licences and reports are none.
 */
public final class CitedNumbers implements Scanner {

    private static final String OPENING = "〔[【(（［「﹝〖<〈《＜";
    private static final String CLOSING = "〕]】)）］」﹞〗>〉》＞";

    /** Last characters of an organ's code (机关代字); between round brackets only behind these it is a document number. */
    private static final String CODE_ENDS = "发函字办令规通呈组制复批公告电纪议政党委厅检督监法安财人";

    /** What stands before the number of something else, in its code or as its label. */
    private static final WordList OTHERS = WordList.of(
            "证", "许可", "鉴", "检验", "检测", "检疫", "校准", "公证", "专利", "仲裁", "裁决", "报告编号", "编号", "备案", "注册", "登记", "批准文号",
            "产权", "合同号", "标法", "计量", "准字", "监检", "林证", "国用", "集用");

    private static final int LABEL = 24;

    private record Malformed(Edit edit, boolean certain) {}

    @Override
    public List<String> clues() {
        return List.of("号");
    }

    @Override
    public void scan(ScannedText scanned, Setting setting, Hits hits) {
        for (Malformed one : malformed(scanned)) {
            Edit edit = one.edit();
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

    /** The corrections of all malformed numbers whose year is certain. */
    public static List<Edit> edits(ScannedText scanned) {
        return malformed(scanned).stream()
                .filter(Malformed::certain)
                .map(Malformed::edit)
                .toList();
    }

    private static List<Malformed> malformed(ScannedText scanned) {
        List<Malformed> found = new ArrayList<>();
        String text = scanned.text();
        char[] letters = scanned.letters();
        for (int i = 1; i < letters.length; i++) {
            char c = letters[i];
            boolean plain = c < 0x80 && c != '(' && c != '[' && c != '<';
            boolean bare = (c == '1' || c == '2') && letters[i - 1] > 0x80 && bare(text, i);
            if (!bare && (plain || Chars.han(c) || OPENING.indexOf(c) < 0)) {
                continue;
            }
            int before = Chars.beforeBlanks(text, i) - 1;
            Malformed one = before >= 0 && Chars.han(text.charAt(before)) ? number(text, before, i) : null;
            if (one != null && !scanned.verbatim().at(i) && !other(text, i)) {
                found.add(one);
            }
        }
        return found;
    }

    /** Whether a year begins at {@code i} whose opening bracket is missing: 示狱发2021〕15号. */
    private static boolean bare(String text, int i) {
        return CODE_ENDS.indexOf(text.charAt(i - 1)) >= 0
                && i + 5 < text.length()
                && digits(text, i) == i + 4
                && CLOSING.indexOf(text.charAt(i + 4)) >= 0
                && ")）>".indexOf(text.charAt(i + 4)) < 0;
    }

    private static @Nullable Malformed number(String text, int before, int open) {
        char opening = text.charAt(open);
        boolean bare = Chars.digit(opening);
        int at = bare ? open : Chars.behindBlanks(text, open + 1);
        int yearEnd = digits(text, at);
        String year = plain(text.substring(at, yearEnd));
        int close = Chars.behindBlanks(text, yearEnd);
        boolean full = year.length() == 4 && (year.startsWith("19") || year.startsWith("20"));
        boolean round = opening == '(' || opening == '（';
        if ((!full && (year.length() != 2 || round)) || close >= text.length()) {
            return null;
        }
        char closing = text.charAt(close);
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
        String century = full ? "" : year.charAt(0) > '4' ? "19" : "20";
        String right = "〔" + century + year + "〕" + serial + "号";
        boolean fine = before == open - 1 && text.substring(open, end + 1).equals(right);
        boolean certificate = round && text.startsWith("第0", close + 1);
        return fine || certificate ? null : new Malformed(new Edit(before + 1, end + 1, right), full);
    }

    /** Whether the code, or the label before it, is that of a certificate, a licence or a report. */
    private static boolean other(String text, int open) {
        for (int i = open - 1; i >= 0 && open - i <= LABEL; i--) {
            char c = text.charAt(i);
            if ("，。；、\n".indexOf(c) >= 0) {
                return false;
            }
            if (!OTHERS.at(text, i).isEmpty()) {
                return true;
            }
        }
        return false;
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
