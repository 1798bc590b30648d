package org.gongkai.scan.person;

import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;
import org.gongkai.scan.letters.Words;

/**
 * What may be a person's full Chinese name (姓名): a known surname and one or two characters, none of them a mask. A word of
 * the language is no name, unless sex or day of birth follow.
 */
final class ChineseNames {

    /** What stands before a name. */
    enum Before {
        /** A label that nothing but a name can follow: 姓名：, the heading of a column. */
        NAME,
        /** A role and a colon: 证人：. */
        ROLE,
        /** A role alone: 罪犯. */
        NOTHING
    }

    private static final String SURNAMES = Lists.characters("surname");
    private static final String NOUNS = Lists.characters("noun-surname");
    private static final String LITTLE = Lists.characters("little-surname");
    private static final WordList DOUBLE = Lists.words("double-surname");
    private static final String MASKS = "某*×XxＸ○〇□■●△_甲乙丙丁";
    private static final String IN_NO_NAME = "男女等的了在被是不为及";
    private static final String ENDS = ",(:;、。|\n男女)\t/";
    private static final WordList GOES_ON = Lists.words("behind-name");
    private static final WordList SENTENCED = Lists.words("behind-inmate");

    /** Everyday words are more common than this; a person may be called 高明. */
    private static final int EVERYDAY = 33;

    private static final int RARE = 24;

    private static final int BIRTH = 12;
    private static final int CRIME = 12;
    private static final int LONG = 5;
    private static final int LONGEST_FOREIGN = 30;
    private static final int OLD_RESIDENT = 15;

    private ChineseNames() {}

    /** The length of the name at {@code i}; 0 if there is none. */
    static int length(Squeezed view, int i, Before before) {
        int surname = DOUBLE.length(view, i) > 0 ? 2 : single(view.at(i)) ? 1 : 0;
        for (int given = surname == 0 ? 0 : 2; given >= 1; given--) {
            int end = i + surname + given;
            if (given(view, end - given, end)
                    && (person(view, end)
                            || (before == Before.NOTHING ? plain(view, i, end) : labelled(view, i, end, before)))) {
                return end - i;
            }
        }
        return Math.max(foreign(view, i, before), undotted(view, i));
    }

    private static boolean single(char c) {
        return SURNAMES.indexOf(c) >= 0 || NOUNS.indexOf(c) >= 0 || LITTLE.indexOf(c) >= 0;
    }

    /** Whether a surname ends at {@code i}. */
    static boolean surname(Squeezed view, int i) {
        return single(view.at(i)) || DOUBLE.length(view, i - 1) > 0;
    }

    private static boolean labelled(Squeezed view, int i, int end, Before before) {
        char next = view.at(end);
        int common = Words.chinese().common(view, i, end);
        int known = next != '\n' && next != '|' ? 0 : before == Before.NAME ? EVERYDAY : RARE;
        if (LITTLE.indexOf(view.at(i)) >= 0 && Words.chinese().common(view, i, i + 2) >= EVERYDAY) {
            return false;
        }
        return (ENDS.indexOf(next) >= 0 || view.gap(end) > 0) && common < known;
    }

    /** Whether what stands behind a role is a name by itself: no word, and in no other. */
    private static boolean plain(Squeezed view, int i, int end) {
        char surname = view.at(i);
        char next = view.at(end);
        boolean known = DOUBLE.length(view, i) > 0 || SURNAMES.indexOf(surname) >= 0;
        boolean noun = NOUNS.indexOf(surname) >= 0 && (end - i == 3 || SENTENCED.length(view, end) > 0);
        if ((!known && !noun) || (ENDS.indexOf(next) < 0 && GOES_ON.length(view, end) == 0)) {
            return false;
        }
        Words words = Words.chinese();
        boolean word =
                words.has(view, i, end) || (end - i == 3 && words.has(view, i, i + 2) && DOUBLE.length(view, i) == 0);
        boolean listed = next != '、' || (known && end - i > 2) || named(view, end + 1);
        return (!word || (sentenced(view, end) && words.common(view, i, end) < EVERYDAY))
                && listed
                && words.stands(view, i, end, Words.ORDINARY);
    }

    /** Whether 犯盗窃罪 follows. */
    private static boolean sentenced(Squeezed view, int end) {
        int crime = view.end(end, CRIME, "罪,。;\n");
        return view.at(end) == '犯' && crime > end + 2 && view.at(crime) == '罪';
    }

    private static boolean named(Squeezed view, int i) {
        return length(view, i, Before.NOTHING) > 0 || SpokenOf.masked(view, i + 1);
    }

    /** Whether what follows speaks of one person: sex, day of birth, age. */
    private static boolean person(Squeezed view, int end) {
        char between = view.at(end);
        int at = ",、(/|\n".indexOf(between) >= 0 ? end + 1 : end;
        at += view.has(at, "性别:") ? 3 : view.has(at, "性别") ? 2 : 0;
        char c = view.at(at);
        boolean sex = (c == '男' || c == '女') && ENDS.concat("汉回满族").indexOf(view.at(at + 1)) >= 0;
        return sex || ((between == ',' || between == '(') && born(view, at));
    }

    /** Whether 1980年1月生, 45岁 or an identity number stands at {@code i}. */
    private static boolean born(Squeezed view, int i) {
        int at = i;
        while (Chars.digit(view.at(at))) {
            at++;
        }
        int end = view.end(at, BIRTH, ",。;)\n");
        return at > i
                && (view.at(at) == '岁' || at - i >= OLD_RESIDENT || (view.at(at) == '年' && view.at(end - 1) == '生'));
    }

    private static boolean given(Squeezed view, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = view.at(i);
            if (!Chars.han(c) || MASKS.indexOf(c) >= 0 || IN_NO_NAME.indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** A name with a dot, as of many nationalities: 阿布都·热合曼. */
    private static int foreign(Squeezed view, int i, Before before) {
        int at = i;
        int part = i;
        boolean dot = false;
        boolean words = false;
        while (Chars.han(view.at(at)) || dot(view.at(at))) {
            if (MASKS.indexOf(view.at(at)) >= 0 || at - i > LONGEST_FOREIGN) {
                return 0;
            }
            if (dot(view.at(at))) {
                dot = true;
                words |= Words.chinese().common(view, part, at) >= RARE;
                part = at + 1;
            }
            at++;
        }
        boolean name = dot && at - i >= 4 && part > i + 1;
        boolean sure = before == Before.NAME || person(view, at);
        return name && (sure || !(words || Words.chinese().common(view, part, at) >= RARE)) ? at - i : 0;
    }

    /** A name of another nationality without a dot, where sex follows: 次仁多吉，男，. */
    private static int undotted(Squeezed view, int i) {
        int end = i;
        while (end - i <= LONG && given(view, end, end + 1) && Words.chinese().common(view, end, end + 2) < RARE) {
            end++;
        }
        boolean sex = view.at(end) == ',' && (view.at(end + 1) == '男' || view.at(end + 1) == '女') && person(view, end);
        return sex && end - i >= 3 && end - i <= LONG ? end - i : 0;
    }

    private static boolean dot(char c) {
        return c == '·' || c == '•' || c == '・';
    }

    /** Whether a table's cell is a masked name: 张某, 李某某, 王×, 赵*. */
    static boolean maskedCell(String cell) {
        Squeezed view = new Squeezed(cell);
        int length = view.length();
        return length > 1
                && length < 5
                && surname(view, DOUBLE.length(view, 0) > 0 ? 1 : 0)
                && cell.chars().anyMatch(c -> MASKS.indexOf(c) >= 0);
    }

    /** Whether a table's cell is a full name. */
    static boolean cell(String cell) {
        Squeezed view = new Squeezed(cell);
        return view.length() > 1 && view.length() < 16 && length(view, 0, Before.NAME) == view.length();
    }
}
