package org.gongkai.scan.secrecy;

import java.util.List;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;

/**
 * Marks of state secrets inside a text (国家秘密标志，保守国家秘密法 第二十二条): {@code 机密★10年}, {@code 密级：秘密},
 * {@code 保密期限：长期}. The bare words 秘密 and 机密 are none, nor is an enumeration of the three levels.
 */
public final class ClassificationMarks implements Scanner {

    /** The three levels (密级), also as written traditionally. */
    static final WordList LEVELS = WordList.of("绝密", "机密", "秘密", "絕密", "機密", "祕密");

    private static final WordList LABELS = WordList.of("密级", "密級", "保密等级");
    private static final WordList TERM_LABELS = WordList.of("保密期限");
    private static final String OPENING = "“‘\"'「『";
    private static final Wording HINT = new Wording(
            "涉及国家秘密的不得公开；已经解密的，删去标志并附解密记录后重新审查",
            "a state secret must not be published; of a declassified document remove the mark and have it reviewed again");

    @Override
    public List<String> clues() {
        return WordList.all(LEVELS, LABELS, TERM_LABELS);
    }

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        Squeezed view = text.squeezed();
        for (int i = 0; i < view.length(); i++) {
            int level = LEVELS.length(view, i);
            int label = level > 0 ? 0 : LABELS.length(view, i);
            int term = level + label > 0 ? 0 : TERM_LABELS.length(view, i);
            int end = level > 0
                    ? starred(view, i + level)
                    : label > 0 ? labelled(view, i + label) : term > 0 ? termed(view, i + term) : i;
            if (end > i) {
                hits.add(hit(view, i, end));
                i = end - 1;
            }
        }
    }

    /** The end of {@code ★10年} at {@code at}; 0 where no star stands. */
    private static int starred(Squeezed view, int at) {
        int star = view.at(at) == '级' ? at + 1 : at;
        if (star(view.at(star))) {
            return Math.max(star + 1, term(view, star + 1));
        }
        return view.at(star) == '*' && term(view, star + 1) > 0 ? term(view, star + 1) : 0;
    }

    private static int labelled(Squeezed view, int at) {
        if (star(view.at(at))) {
            return at + 1;
        }
        int value = value(view, at);
        int level = LEVELS.length(view, value);
        boolean several = level > 0
                && "、/或和及与".indexOf(view.at(value + level)) >= 0
                && LEVELS.length(view, value + level + 1) > 0;
        return value > at && level > 0 && !several ? Math.max(value + level, starred(view, value + level)) : 0;
    }

    private static int termed(Squeezed view, int at) {
        int value = value(view, at);
        return value > at ? term(view, value) : star(view.at(at)) ? at + 1 : 0;
    }

    /** Behind the colon or the border of a table's cell; {@code at} itself where there is none. */
    private static int value(Squeezed view, int at) {
        int value = at;
        while (view.at(value) == ':' || view.at(value) == '|' || view.at(value) == '*') {
            value++;
        }
        return value;
    }

    /** The end of a term such as {@code 10年}, {@code 六个月} or {@code 长期}; 0 where there is none. */
    static int term(Squeezed view, int at) {
        if (view.has(at, "长期")) {
            return at + 2;
        }
        int i = at;
        while (Chars.digit(view.at(i)) || "一二三四五六七八九十".indexOf(view.at(i)) >= 0) {
            i++;
        }
        if (i == at) {
            return 0;
        }
        if (view.at(i) == '年' || view.at(i) == '月') {
            return i + 1;
        }
        return view.has(i, "个月") ? i + 2 : 0;
    }

    private static boolean star(char c) {
        return c == '★' || c == '☆' || c == '⭐' || c == '✩' || c == '✮' || c == '✭';
    }

    private static Hit hit(Squeezed view, int from, int end) {
        boolean quoted = OPENING.indexOf(view.at(from - 1)) >= 0;
        return mark(view, from, end).as(quoted ? Severity.WARNING : Severity.BLOCK);
    }

    /** The finding about a mark, with a word on a term that no law allows. */
    static Hit mark(Squeezed view, int from, int end) {
        String shown = view.part(from, end);
        int most = shown.contains("绝密") ? 30 : shown.contains("机密") ? 20 : shown.contains("秘密") ? 10 : 0;
        int years = years(shown);
        boolean over = most > 0 && years > most;
        return view.hit(
                Rule.CLASSIFICATION_MARK,
                from,
                end,
                new Wording(
                        "国家秘密标志“" + shown + "”" + (over ? "，且期限超过 " + most + " 年" : ""),
                        "mark of a state secret “" + shown + "”"
                                + (over ? ", and its term is over " + most + " years" : "")),
                HINT);
    }

    private static int years(String mark) {
        int years = 0;
        for (int i = 0; i < mark.length() && years < 1000; i++) {
            if (Chars.digit(mark.charAt(i))) {
                years = years * 10 + mark.charAt(i) - '0';
            }
        }
        return mark.endsWith("年") ? years : 0;
    }
}
