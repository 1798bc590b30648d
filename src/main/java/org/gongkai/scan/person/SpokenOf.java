package org.gongkai.scan.person;

import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;

/** Of whom a clause speaks (说的是谁): one person, by a masked or full name or a word such as 该犯 or 其母, or nobody. */
final class SpokenOf {

    private static final int REACH = 160;
    private static final int NAME = 4;
    private static final WordList THIS_ONE = Lists.words("this-person");
    private static final WordList NOBODY = Lists.words("nobody");

    private SpokenOf() {}

    /** Where the clause of {@code at} begins. */
    static int clause(Squeezed view, int at) {
        return view.start(at, REACH, ",、。;:\n()|!?“”");
    }

    /** Where the sentence of {@code at} begins. */
    static int sentence(Squeezed view, int at) {
        return view.start(at, REACH, "。;\n!?");
    }

    /** Where the sentence of {@code at} ends. */
    static int sentenceEnd(Squeezed view, int at) {
        return view.end(at, REACH, "。;\n!?");
    }

    /** Whether one person is spoken of: 罪犯张某, 王某某, 李×, 该犯, 其女, 被告人张三. */
    static boolean person(Squeezed view, int from, int to) {
        for (int i = from; i < to; i++) {
            if (is(view, i) || sex(view, i) || UnmaskedNames.inmate(view, i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the clause that goes on at {@code at} has a person as its subject: 张某住, 小王家在, 张三现住. */
    static boolean before(Squeezed view, int at) {
        int from = clause(view, at);
        boolean name = at - from <= NAME && at > from && ChineseNames.cell(view.part(from, at));
        return called(view, at) || name || person(view, from, at);
    }

    /** Whether a masked name, by its mask, or a word such as 该犯 stands at {@code i}. */
    static boolean is(Squeezed view, int i) {
        return masked(view, i) || THIS_ONE.length(view, i) > 0;
    }

    /** Whether 男 or 女 is a clause of its own, as in 张某，男，. */
    private static boolean sex(Squeezed view, int i) {
        char c = view.at(i);
        return (c == '男' || c == '女')
                && ",、(|:".indexOf(view.at(i - 1)) >= 0
                && ",、)|;。\n".indexOf(view.at(i + 1)) >= 0;
    }

    /** Whether 小王 or 老李 ends right before {@code at}. */
    static boolean called(Squeezed view, int at) {
        return "小老阿".indexOf(view.at(at - 2)) >= 0 && ChineseNames.surname(view, at - 1);
    }

    /** Whether the character at {@code i} hides a person's name: 张某, 李×, 王*. */
    static boolean masked(Squeezed view, int i) {
        char c = view.at(i);
        if ((c != '某' && c != '×' && c != '*') || !ChineseNames.surname(view, i - 1)) {
            return false;
        }
        return c != '*' ? NOBODY.length(view, i) == 0 : view.at(i - 2) != '*' && !bold(view, i);
    }

    /** Whether stars before the name say that those behind it are Markdown's. */
    private static boolean bold(Squeezed view, int i) {
        int from = view.lineStart(i, REACH);
        for (int at = from; at < i - 1; at++) {
            if (view.at(at) == '*') {
                return true;
            }
        }
        return false;
    }
}
