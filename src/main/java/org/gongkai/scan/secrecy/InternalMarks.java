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
import org.gongkai.scan.letters.ScannedText.Kind;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;

/**
 * Marks of internal matter inside a line (内部标志，保守国家秘密法 第六十四条). Exact forms and those in a bracket block; a mark in
 * a cell or behind a dash, and what a paper says of itself, warn. What is said about 工作秘密 or of any 内部文件 is no mark.
 */
public final class InternalMarks implements Scanner {

    /** So much of a long line is looked at on each side. */
    private static final int NEAR = 300;

    /** Nobody reads a longer line as the title of an issue. */
    private static final int LONGEST_TITLE = 24;

    private static final WordList COPULAS = WordList.of("为", "是", "系", "属", "属于", "列为", "作为", "為", "屬", "屬於");
    private static final WordList ISSUES = WordList.of("期", "号", "號", "年", "月");
    private static final WordList OUTER = WordList.of("外部", "对外", "對外", "公开", "公開");
    private static final WordList ABOUT_FILES = WordList.of("办法", "规定", "制度", "性");

    /** Rooms and wells are used too, and are no papers. */
    private static final WordList USED = WordList.of("使用", "内部", "內部");

    private static final String JOINED = "的性、和与或及等夹柜库";
    private static final Wording HINT = new Wording(
            "确认可以公开；可以公开的，删去标志后重新审查",
            "make sure that it may be public; then remove the mark and have it reviewed again");

    @Override
    public List<String> clues() {
        return WordList.all(InternalWords.FIRST);
    }

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        Squeezed view = text.squeezed();
        for (int i = 0; i < view.length(); i++) {
            if (InternalWords.FIRST.length(view, i) == 0) {
                continue;
            }
            int exact = InternalWords.EXACT.length(view, i);
            int end = exact > 0 ? i + exact : InternalWords.run(view, i);
            if (end > i) {
                Clause clause = new Clause(view, i, end);
                boolean found = exact > 0 ? exact(clause, hits) : placed(clause, text.kind(), hits);
                i = found || exact > 0 ? end - 1 : Math.max(i, said(view, i, hits) - 1);
            }
        }
    }

    private static boolean exact(Clause clause, Hits hits) {
        boolean several = "、/或和".indexOf(clause.after()) >= 0;
        boolean spokenOf = clause.quoted() && clause.says(Sayings.OF_MARKS);
        if (!several && !spokenOf) {
            hits.add(mark(clause).as(clause.quoted() ? Severity.WARNING : Severity.BLOCK));
        }
        return true;
    }

    /** A mark that is put somewhere: into a bracket, a cell, the name of a file, behind a dash or at the end of a title. */
    private static boolean placed(Clause clause, Kind kind, Hits hits) {
        Squeezed view = clause.text();
        boolean bracketed = clause.bracketed();
        if (bracketed || cell(clause) || titled(clause) || (kind == Kind.FILE_NAME && named(clause))) {
            boolean sure = bracketed
                    && (Sayings.PAPERS.endsAt(view, clause.from() - 1)
                            || alone(clause)
                            || (closesLine(clause) && !USED.endsAt(view, clause.to())));
            hits.add(mark(clause).as(sure ? Severity.BLOCK : Severity.WARNING));
            return true;
        }
        return false;
    }

    /** Whether the bracket around it is alone in its line. */
    private static boolean alone(Clause clause) {
        Squeezed view = clause.text();
        return closesLine(clause)
                && new Clause(view, Clause.unmarkedBefore(view, clause.from()) - 1, clause.to()).opensLine();
    }

    private static boolean closesLine(Clause clause) {
        Squeezed view = clause.text();
        int close = Clause.unmarked(view, clause.to());
        return new Clause(view, clause.from(), close + 1).endsLine();
    }

    private static boolean cell(Clause clause) {
        Squeezed view = clause.text();
        boolean alone = (clause.before() == '|' && "|\n".indexOf(clause.after()) >= 0)
                || (clause.after() == '|' && clause.opensLine());
        return alone && !OUTER.anywhere(view, view.lineStart(clause.from(), NEAR), view.lineEnd(clause.to(), NEAR));
    }

    /** 案例汇编——内部资料; 性质：内部资料; 2024年第6期内参; 密件【亲启】; 内部资料 第3期. */
    private static boolean titled(Clause clause) {
        Squeezed view = clause.text();
        int from = view.lineStart(clause.from(), NEAR);
        int to = view.lineEnd(clause.to(), NEAR);
        boolean noun = InternalWords.NOUNS.length(view, clause.from()) > 0;
        boolean limit = InternalWords.limit(view, clause.from()) > clause.from();
        if ((to - from > LONGEST_TITLE && !clause.endsLine()) || !(noun || limit) || view.at(to - 1) == '。') {
            return false;
        }
        if (clause.endsLine()) {
            char before = clause.before();
            boolean parted = "—:·/".indexOf(before) >= 0
                    || (view.gap(clause.from()) > 0 && (Chars.han(before) || ")]】〕".indexOf(before) >= 0));
            return parted || (noun && clause.behind(ISSUES) && stands(clause));
        }
        boolean goesOn = view.gap(clause.to()) > 0 || "[(【〔·!,第".indexOf(clause.after()) >= 0;
        return noun && clause.opensLine() && goesOn && stands(clause) && !OUTER.anywhere(view, from, to);
    }

    /** Whether it begins or ends a part of the name of a file. */
    private static boolean named(Clause clause) {
        Squeezed view = clause.text();
        if (!stands(clause) || ABOUT_FILES.anywhere(view, clause.to(), view.length())) {
            return false;
        }
        return !Chars.han(view.at(clause.from() - 1)) || !Chars.han(view.at(clause.to()));
    }

    private static boolean stands(Clause clause) {
        return InternalWords.stands(clause.text(), clause.from(), clause.to());
    }

    /** Behind the one word at {@code from}, told if a paper says it of itself. */
    private static int said(Squeezed view, int from, Hits hits) {
        int noun = InternalWords.NOUNS.length(view, from);
        int order = InternalWords.ORDERS.length(view, from);
        int to = Math.max(InternalWords.limit(view, from), from + Math.max(noun, order));
        if (to == from) {
            return from;
        }
        Clause clause = new Clause(view, from, to);
        boolean spoken = noun > 0 ? isSaid(clause) : order > 0 ? isOrdered(clause) : isLimited(clause);
        if (spoken && !clause.says(Sayings.OF_RULES) && !clause.quoted()) {
            hits.add(mark(clause).as(Severity.WARNING));
        }
        return to;
    }

    /** 此系内部文件; 会议讲话为内部材料. */
    private static boolean isSaid(Clause clause) {
        Squeezed view = clause.text();
        if (!clause.behind(COPULAS) || JOINED.indexOf(clause.after()) >= 0 || !stands(clause)) {
            return false;
        }
        int copula = clause.from() - (COPULAS.length(view, clause.from() - 2) == 2 ? 2 : 1);
        return Sayings.PAPERS.endsAt(view, copula) || view.at(copula - 1) == '此' || Sayings.thisPaper(clause);
    }

    /** 本期专报仅限内部传阅. */
    private static boolean isLimited(Clause clause) {
        return JOINED.indexOf(clause.after()) < 0
                && clause.ends()
                && (Sayings.thisPaper(clause) || clause.behind(Sayings.PAPERS));
    }

    /** 该材料请勿外传; 监控布局图严禁外传，用毕交回. */
    private static boolean isOrdered(Clause clause) {
        return JOINED.indexOf(clause.after()) < 0
                && (Sayings.thisPaper(clause) || (clause.behind(Sayings.PAPERS) && clause.says(Sayings.RETURNED)));
    }

    private static Hit mark(Clause clause) {
        return mark(clause.text(), clause.from(), clause.to());
    }

    static Hit mark(Squeezed view, int from, int to) {
        String shown = view.part(from, to);
        return view.hit(
                Rule.INTERNAL_MARK,
                from,
                to,
                new Wording("内部标志“" + shown + "”", "mark of internal matter “" + shown + "”"),
                HINT);
    }
}
