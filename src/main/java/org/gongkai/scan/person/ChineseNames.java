package org.gongkai.scan.person;

import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;

/** What may be a person's full Chinese name (姓名): a known surname and one or two characters, none of them a mask. */
final class ChineseNames {

    private static final String SURNAMES = "王李张刘陈杨黄赵吴徐孙朱胡郭林罗郑梁宋谢唐韩冯邓曹彭萧肖田董袁潘蒋蔡贾丁魏薛叶阎闫苏吕卢汪崔姚谭廖邹熊陆郝孔邵邱秦侯孟尹赖"
            + "龚樊兰殷洪翟柳覃莫俞葛毕聂焦芦耿倪岳梅庄涂霍詹鲁骆柯柴欧滕靳褚娄凌甄宫瞿阮祁裴佟";

    /** Surnames that are everyday words as well. */
    private static final String COMMON_WORDS = "于余曾方严史常任安高万钱江毛白龙金程康石文管向应温关全明解何周申马夏钟姜范贺顾武戴黎易施牛邢路齐左游季段雷汤沈杜付傅包卫车时成伍尚项祝童颜伏";

    private static final WordList COMPOUND =
            WordList.of("欧阳", "上官", "司马", "诸葛", "司徒", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "东方", "端木");
    private static final String MASKS = "某*×XxＸ○〇□■●△_甲乙丙丁";
    private static final String ENDS = ",(:;、。|\n男女)\t/";
    private static final String VERBS = "犯因系被于自在的";

    private ChineseNames() {}

    /**
     * The length of the name at {@code i}; 0 if there is none.
     *
     * @param labelled whether a label such as 姓名： says that a name must follow; otherwise it must be plainly one
     */
    static int length(Squeezed view, int i, boolean labelled) {
        int surname = COMPOUND.length(view, i) > 0 ? 2 : SURNAMES.indexOf(view.at(i)) >= 0 ? 1 : 0;
        boolean everyday = surname == 0 && COMMON_WORDS.indexOf(view.at(i)) >= 0;
        if (surname == 0 && !everyday) {
            return labelled ? foreign(view, i) : 0;
        }
        for (int given = 2; given >= 1; given--) {
            int end = i + Math.max(1, surname) + given;
            if (!given(view, end - given, end)) {
                continue;
            }
            char next = view.at(end);
            boolean ends = ENDS.indexOf(next) >= 0;
            if (labelled ? ends : everyday ? person(view, end) : ends || VERBS.indexOf(next) >= 0) {
                return end - i;
            }
        }
        return 0;
    }

    /** Whether a surname ends at {@code i}. */
    static boolean surname(Squeezed view, int i) {
        return SURNAMES.indexOf(view.at(i)) >= 0
                || COMMON_WORDS.indexOf(view.at(i)) >= 0
                || COMPOUND.length(view, i - 1) > 0;
    }

    /** Whether what follows speaks of one person: sex or day of birth. */
    private static boolean person(Squeezed view, int end) {
        char next = view.at(end);
        char second = view.at(end + 1);
        return next == '男'
                || next == '女'
                || ((next == ',' || next == '(') && (second == '男' || second == '女' || Chars.digit(second)));
    }

    private static boolean given(Squeezed view, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Chars.han(view.at(i)) || MASKS.indexOf(view.at(i)) >= 0 || "男女等".indexOf(view.at(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** A name with a dot, as of many nationalities: 阿布都·热合曼. */
    private static int foreign(Squeezed view, int i) {
        int at = i;
        boolean dot = false;
        while (Chars.han(view.at(at)) || view.at(at) == '·' || view.at(at) == '•') {
            if (MASKS.indexOf(view.at(at)) >= 0) {
                return 0;
            }
            dot |= !Chars.han(view.at(at));
            at++;
        }
        return dot && at - i >= 4 ? at - i : 0;
    }

    /** Whether a table's cell is a masked name: 张某, 李某某, 王×, 赵*. */
    static boolean maskedCell(String cell) {
        Squeezed view = new Squeezed(cell);
        int length = view.length();
        return length > 1
                && length < 5
                && surname(view, COMPOUND.length(view, 0) > 0 ? 1 : 0)
                && cell.chars().anyMatch(c -> MASKS.indexOf(c) >= 0);
    }

    /** Whether a table's cell is a full name. */
    static boolean cell(String cell) {
        Squeezed view = new Squeezed(cell);
        return view.length() > 1 && view.length() < 16 && length(view, 0, true) == view.length();
    }
}
