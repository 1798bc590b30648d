package org.gongkai.scan.secrecy;

import java.util.List;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Clause;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;

/**
 * Marks of state secrets inside a text (国家秘密标志，保守国家秘密法 第二十二条): {@code 机密★10年}, {@code 密级：秘密},
 * {@code 保密期限：长期}, {@code 方案（机密）}. The bare words 秘密 and 机密 are none, nor is an enumeration of the three levels, nor
 * what a rule or an example says about marks ({@code 密级★保密期限}).
 */
public final class ClassificationMarks implements Scanner {

    /** The three levels (密级), also as written traditionally. */
    static final WordList LEVELS = WordList.of("绝密", "机密", "秘密", "絕密", "機密", "祕密");

    /** Levels that markup tears apart: {@code **机** **密**★10年}. */
    static final WordList TORN = WordList.of("绝*", "机*", "秘*", "绝<", "机<", "秘<", "绝_", "机_", "秘_");

    private static final WordList LABELS = WordList.of("密级", "密級", "保密等级", "秘密等级");
    private static final WordList TERM_LABELS = WordList.of("保密期限");
    private static final WordList STARS = WordList.of(
            "★",
            "☆",
            "⭐",
            "✩",
            "✮",
            "✭",
            "&starf;",
            "&bigstar;",
            "&star;",
            "&#9733;",
            "&#9734;",
            "&#x2605;",
            "&#X2605;",
            "&#x2606;",
            "&#X2606;");

    /** What stands behind the star in a rule about marks: 密级★保密期限. */
    private static final WordList FORMS = WordList.of("保密期限", "解密时间", "解密条件", "解密日期", "期限");

    private static final WordList DECLASSIFIED = WordList.of("解密", "启用", "公布前", "公开前");
    private static final WordList COPULAS = WordList.of("为", "是", "系", "定为", "确定为", "属", "属于", "為");
    private static final WordList SPOKEN_OF = WordList.of("的", "等", "、", "或", "和", "与", "“", "”的", "”等");
    private static final WordList OWN = WordList.of("此件", "本件", "本文", "该文件", "原件", "附件");
    private static final WordList CONDITIONS = WordList.of("如", "若", "凡", "对");
    private static final String ENUMERATING = "、/或和及与|";
    private static final String BOXES = "□☐○◯";
    private static final String TICKED = "☑√✓✔■";
    private static final Wording HINT = new Wording(
            "涉及国家秘密的不得公开；已经解密的，删去标志并附解密记录后重新审查",
            "a state secret must not be published; of a declassified document remove the mark and have it reviewed again");

    private static final WordList ANY = WordList.union(LEVELS, TORN, LABELS, TERM_LABELS);

    @Override
    public List<String> clues() {
        return WordList.all(ANY);
    }

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        Squeezed view = text.squeezed();
        for (int i = 0; i < view.length(); i++) {
            if (ANY.length(view, i) == 0) {
                continue;
            }
            int level = level(view, i);
            int label = level > 0 ? 0 : LABELS.length(view, i);
            int term = level + label > 0 ? 0 : TERM_LABELS.length(view, i);
            int end = level > 0
                    ? Math.max(starred(view, i, i + level), titled(view, i, i + level))
                    : label > 0 ? labelled(view, i + label) : term > 0 ? termed(view, i, i + term) : i;
            if (end > i) {
                found(new Clause(view, i, end), hits);
                i = end - 1;
            } else if (level > 0) {
                i += level - 1;
            }
        }
    }

    /** The length of the level at {@code at}, markup inside it included; 0 if there is none. */
    static int level(Squeezed view, int at) {
        if ("绝机秘絕機祕".indexOf(view.at(at)) < 0) {
            return 0;
        }
        int second = Clause.unmarked(view, at + 1);
        return view.at(second) == '密' ? second + 1 - at : 0;
    }

    /** The end of {@code ★10年} behind the level from {@code from} to {@code to}; 0 where no star stands. */
    private static int starred(Squeezed view, int from, int to) {
        boolean several = ENUMERATING.indexOf(view.at(from - 1)) >= 0 && view.at(from - 2) == '密';
        int star = Clause.unmarked(view, to);
        star = "级級".indexOf(view.at(star)) >= 0 ? Clause.unmarked(view, star + 1) : star;
        star = "])】〕".indexOf(view.at(star)) >= 0 ? Clause.unmarked(view, star + 1) : star;
        int length = STARS.length(view, star);
        int rest = Clause.unmarked(view, star + length);
        if (several || FORMS.length(view, rest) > 0) {
            return 0;
        }
        int term = term(view, rest);
        return length > 0 ? Math.max(star + length, term) : asterisk(view, from, to, star) ? term : 0;
    }

    /** Whether an asterisk is meant as the star: 机密*10年, 机密\*10年, and 机密**10年 where it opens its line. */
    private static boolean asterisk(Squeezed view, int from, int to, int rest) {
        int asterisks = 0;
        boolean escaped = false;
        for (int i = to; i < rest; i++) {
            asterisks += view.at(i) == '*' ? 1 : 0;
            escaped |= view.at(i) == '\\';
        }
        return escaped || asterisks % 2 == 1 || (asterisks > 0 && new Clause(view, from, to).opens());
    }

    /** The end of a level that fills the bracket behind the name of a paper: 方案（机密）, 名册（秘密10年）. */
    private static int titled(Squeezed view, int from, int to) {
        int end = Clause.unmarked(view, to);
        end += "级級件".indexOf(view.at(end)) >= 0 ? 1 : view.has(end, "文件") ? 2 : 0;
        int term = term(view, end);
        Clause mark = new Clause(view, from, Math.max(end, term));
        if (!mark.bracketed()) {
            return 0;
        }
        int open = Clause.unmarkedBefore(view, from) - 1;
        boolean paper = Sayings.PAPERS.endsAt(view, Clause.unmarkedBefore(view, open));
        return term > 0 || paper || heads(view, open, mark.to()) ? mark.to() : 0;
    }

    private static final int LONGEST_HEADING = 200;

    /** Whether the bracket ends a heading, or the first line of the text. */
    private static boolean heads(Squeezed view, int open, int end) {
        int line = view.lineStart(open, LONGEST_HEADING);
        boolean head = line == 0 || (view.at(line) == '#' && view.at(line - 1) == '\n');
        boolean last = view.at(Clause.unmarked(view, Clause.unmarked(view, end) + 1)) == '\n';
        boolean other = LEVELS.anywhere(view, line, open);
        return head && last && !other && open - line > 3 && "级級等类种档".indexOf(view.at(open - 1)) < 0;
    }

    private static int labelled(Squeezed view, int at) {
        int next = Clause.unmarked(view, at);
        int star = STARS.length(view, next);
        if (star > 0) {
            int rest = Clause.unmarked(view, next + star);
            boolean mark = !InternalWords.content(view.at(rest))
                    || level(view, rest) > 0
                    || term(view, rest) > 0
                    || (DECLASSIFIED.length(view, rest) > 0 && FORMS.length(view, rest) == 0);
            return mark ? next + star : 0;
        }
        int value = value(view, at);
        int level = level(view, value);
        if (level == 0 || (value == at && view.gap(at) < 2) || several(view, value + level)) {
            return 0;
        }
        int starred = starred(view, value, value + level);
        if (COPULAS.length(view, next) > 0 && starred == 0) {
            Clause clause = new Clause(view, value, value + level);
            return clause.ends() && (own(clause) || !ruled(clause)) ? value + level : 0;
        }
        return Math.max(value + level, starred);
    }

    /** Whether the level that ends at {@code end} is one of several: 绝密、机密; 机密级以上; 秘密□. */
    private static boolean several(Squeezed view, int end) {
        int next = "级級".indexOf(view.at(end)) >= 0 ? end + 1 : end;
        char c = view.at(next);
        return BOXES.indexOf(c) >= 0
                || view.has(next, "以上")
                || view.has(next, "以下")
                || (ENUMERATING.indexOf(c) >= 0 && level(view, next + 1) > 0)
                || (view.gap(next) > 0 && level(view, next) > 0);
    }

    private static int termed(Squeezed view, int from, int at) {
        int next = Clause.unmarked(view, at);
        int star = STARS.length(view, next);
        if (star > 0) {
            return next + star;
        }
        int value = value(view, at);
        int term = value > at || view.gap(at) > 1 ? term(view, value) : 0;
        if (term == 0 || COPULAS.length(view, next) == 0) {
            return term;
        }
        Clause clause = new Clause(view, from, term);
        return clause.ends() && (own(clause) || !ruled(clause)) ? term : 0;
    }

    private static boolean ruled(Clause clause) {
        return clause.says(Sayings.OF_RULES) || clause.says(Sayings.OF_CONTRACTS) || clause.saysBefore(CONDITIONS);
    }

    /** Whether the sentence is about the paper in which it stands, or one that belongs to it. */
    private static boolean own(Clause clause) {
        return clause.says(OWN) || Sayings.thisPaper(clause);
    }

    /** Behind the colon, the border of a cell, the bracket or the 为 that leads to a value; {@code at} itself where none does. */
    private static int value(Squeezed view, int at) {
        int first = Clause.unmarked(view, at);
        int value = first;
        while (":|\"*".indexOf(view.at(value)) >= 0) {
            value++;
        }
        boolean led = view.part(first, value).indexOf(':') >= 0
                || view.part(first, value).indexOf('|') >= 0
                || view.gap(first) > 1;
        if (!led) {
            value = first + (view.at(first) == '(' ? 1 : COPULAS.length(view, first));
            led = value > first;
        }
        value = Clause.unmarked(view, value);
        return !led ? at : ("(" + TICKED).indexOf(view.at(value)) >= 0 ? Clause.unmarked(view, value + 1) : value;
    }

    /** The end of a term such as {@code 10年}, {@code 六个月} or {@code 长期}; 0 where there is none. */
    static int term(Squeezed view, int at) {
        if (view.has(at, "长期") || view.has(at, "永久") || view.has(at, "長期")) {
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
        return view.has(i, "个月") || view.has(i, "個月") ? i + 2 : 0;
    }

    /** A mark that is quoted or led in, in a sentence about marks, is an example. */
    private static void found(Clause clause, Hits hits) {
        boolean example = clause.quoted()
                ? clause.says(Sayings.OF_MARKS)
                : clause.saysBefore(Sayings.OF_MARKS) && SPOKEN_OF.length(clause.text(), clause.to()) > 0;
        if (!example || own(clause)) {
            boolean quoted = clause.quoted() || clause.straightlyQuoted() || example;
            hits.add(mark(clause.text(), clause.from(), clause.to()).as(quoted ? Severity.WARNING : Severity.BLOCK));
        }
    }

    /** The finding about a mark, with a word on a term that no law allows. */
    static Hit mark(Squeezed view, int from, int end) {
        String shown = shown(view, from, end);
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

    /** The mark as a page shows it. */
    private static String shown(Squeezed view, int from, int end) {
        StringBuilder shown = new StringBuilder();
        for (int i = Clause.unmarked(view, from); i < end; i = Clause.unmarked(view, i + 1)) {
            shown.append(view.at(i));
        }
        return shown.toString();
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
