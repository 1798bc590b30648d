package org.gongkai.scan.person;

import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;

/**
 * Sentences and items of lists that tell how one inmate is doing (行文中的罪犯考评、处遇、奖惩): 罪犯张某计分考评86分. A score behind
 * 计分考评 is a person's, unless the sentence is a rule or a statistic; other words need a person: a name, a masked name,
 * 该犯.
 */
final class InmateProse {

    private static final int REACH = 160;
    private static final int ROLE = 4;
    private static final WordList SCORES = Lists.words("inmate-score");
    private static final WordList POINTS = Lists.words("inmate-points");
    private static final WordList AWARDS = Lists.words("inmate-award");
    private static final WordList GRADES = Lists.words("inmate-grade");
    private static final WordList CONDUCT = Lists.words("inmate-conduct");
    private static final WordList VALUES = Lists.words("conduct-value");
    private static final WordList NAMED = Lists.words("inmate-matter");
    private static final WordList CONNECTORS = Lists.words("score-connector");
    private static final WordList RULES = Lists.words("score-rule");
    private static final WordList STAFF = Lists.words("other-person");
    private static final WordList INMATES = Lists.words("inmate");
    private static final WordList PERSONS = Lists.words("inmate-label");
    private static final WordList OTHERS = Lists.words("other-role");
    private static final WordList UNITS = Lists.words("scored-unit");
    private static final String MASKS = "某×*";
    private static final String ENDS = "。;\n";

    /** The words of which one stands in every such sentence. */
    static final WordList CLUES = WordList.union(SCORES, POINTS, AWARDS, GRADES, CONDUCT, NAMED);

    private InmateProse() {}

    /**
     * Behind the record of an inmate that is told at {@code i}; 0 where none is.
     *
     * @param matter whether the text proposes or decides a commutation, where awards of masked persons are public
     */
    static int record(Squeezed view, int i, boolean matter) {
        if (CLUES.length(view, i) == 0) {
            return 0;
        }
        int from = view.start(i, REACH, ENDS);
        int to = view.end(i, REACH, ENDS);
        if (STAFF.anywhere(view, from, to)) {
            return 0;
        }
        int score = SCORES.length(view, i);
        int told = told(view, i, to);
        boolean named = NAMED.length(view, i) > 0 || told > 0;
        if (named && fullName(view, view.lineStart(i, REACH), to)) {
            return Math.max(told, i + CLUES.length(view, i));
        }
        if (told == 0 || matter) {
            return 0;
        }
        int block = block(view, i);
        boolean person = person(view, block, to);
        boolean ruled = RULES.anywhere(view, from, to) || UNITS.anywhere(view, from, i);
        boolean anyone = score > 0 && !ruled && !cell(view, i, told);
        boolean inmate = score > 0 || INMATES.anywhere(view, block, to);
        return anyone || (person && inmate) ? told : 0;
    }

    /** Where the line of {@code i} begins, or the table of which it is a row. */
    private static int block(Squeezed view, int i) {
        int start = view.lineStart(i, REACH);
        while (view.at(start) == '|' && i - start < REACH && view.at(view.lineStart(start - 1, REACH)) == '|') {
            start = view.lineStart(start - 1, REACH);
        }
        return start;
    }

    /** Behind a score, a number of awards, a grade or a word on conduct that begins at {@code i}; 0 for none. */
    private static int told(Squeezed view, int i, int to) {
        int score = Math.max(SCORES.length(view, i), POINTS.length(view, i));
        if (score > 0) {
            return amount(view, connected(view, i + score, to), to, "分", POINTS.length(view, i) > 0);
        }
        int award = AWARDS.length(view, i);
        if (award > 0) {
            String units = view.at(i + award - 1) == '分' ? "分" : "次个回";
            return Math.max(
                    amount(view, connected(view, i + award, to), to, units, false), counted(view, i) ? i + award : 0);
        }
        int grade = GRADES.length(view, i);
        if (grade > 0) {
            return view.at(i + grade) == '级' || view.at(i - 1) == '为' || view.at(i - 1) == ':' ? i + grade : 0;
        }
        int conduct = CONDUCT.length(view, i);
        int value = conduct > 0 ? connected(view, i + conduct, to) : 0;
        return conduct > 0 && VALUES.length(view, value) > 0 ? value + VALUES.length(view, value) : 0;
    }

    /** Whether a number and its unit stand right before {@code i}: 获得三个 表扬. */
    private static boolean counted(Squeezed view, int i) {
        int at = i - 1;
        boolean unit = "个次项".indexOf(view.at(at)) >= 0;
        while (digit(view.at(at - 1))) {
            at--;
        }
        return unit && at < i - 1 && "得获计共到了有:".indexOf(view.at(at - 1)) >= 0;
    }

    private static boolean digit(char c) {
        return Chars.digit(c) || "一二三四五六七八九十百两〇零".indexOf(c) >= 0;
    }

    private static int connected(Squeezed view, int from, int to) {
        int at = from;
        for (int word = 1; word > 0 && at < to && at - from < 16; at += word) {
            word = CONNECTORS.length(view, at);
        }
        return at;
    }

    /** Behind a number and its unit; without a unit at the end of a clause. */
    private static int amount(Squeezed view, int from, int to, String units, boolean bare) {
        int at = from;
        while (at < to && (digit(view.at(at)) || (at > from && (view.at(at) == '.' || view.at(at) == '点')))) {
            at++;
        }
        if (at == from) {
            return 0;
        }
        boolean unit = units.indexOf(view.at(at)) >= 0;
        boolean rest = unit && ("制钟之局监类".indexOf(view.at(at + 1)) >= 0 || view.has(at + 1, "别"));
        return unit && !rest ? at + 1 : bare && ",|。;\n)、".indexOf(view.at(at)) >= 0 ? at : 0;
    }

    private static boolean cell(Squeezed view, int from, int to) {
        for (int i = from; i < to; i++) {
            if (view.at(i) == '|') {
                return true;
            }
        }
        return false;
    }

    private static boolean fullName(Squeezed view, int from, int to) {
        for (int i = from; i < to; i++) {
            if (UnmaskedNames.inmate(view, i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody is named as other than an inmate: 负责人赵某. */
    private static boolean other(Squeezed view, int surname) {
        for (int length = 1; length <= ROLE; length++) {
            if (OTHERS.length(view, surname - length) == length) {
                return true;
            }
        }
        return false;
    }

    /** Whether one inmate is spoken of: 罪犯张某, 王某某, 李×, 该犯. */
    private static boolean person(Squeezed view, int from, int to) {
        for (int i = from; i < to; i++) {
            if (SpokenOf.is(view, i) && !other(view, i - 1)) {
                return true;
            }
            int label = PERSONS.length(view, i);
            if (label > 0 && (Chars.digit(view.at(i + label)) || MASKS.indexOf(view.at(i + label + 1)) >= 0)) {
                return true;
            }
        }
        return false;
    }
}
