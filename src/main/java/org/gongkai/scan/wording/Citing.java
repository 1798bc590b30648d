package org.gongkai.scan.wording;

import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;

/**
 * Whether a sentence applies what it names (是否引用): not where it speaks of the repeal, of a law's history, of what was in
 * force then, and not inside the title of another document.
 */
final class Citing {

    /** Words of a sentence that speaks about the old text and does not apply it. */
    private static final WordList ABOUT = WordList.of(
            "废止", "失效", "不再适用", "不再执行", "停止执行", "停止施行", "取代", "代替", "替代", "沿革", "当时", "时任", "届时", "比较", "相比", "对比",
            "对照", "存目", "收录", "收入", "汇编", "旧法", "旧的", "旧版", "修订后", "修订前", "修正后", "修正前", "修改前", "修改后", "修订时", "改写", "演变",
            "历史", "前身", "论文", "重新规定", "重新公布", "清理", "改引", "先后", "曾经", "曾于", "雏形", "衔接", "过渡", "不溯及", "行为发生", "更名为",
            "改为", "原先", "此前", "以前的", "已修订", "修订为");

    /** Words of a title whose text is about old texts as a whole. */
    private static final WordList CLEARING = WordList.of("废止", "失效", "清理", "修改", "修订", "沿革", "汇编", "对照");

    private static final WordList BEFORE = WordList.of(
            "依照", "根据", "按照", "依据", "违反", "适用", "执行", "贯彻", "遵守", "遵照", "参照", "符合", "学习", "宣传", "落实", "国务院", "最高人民法院",
            "我国", "国家", "以及", "和", "及", "与", "或", "按", "据", "依", "由");

    /** What makes the name a part of another one. */
    private static final WordList LONGER =
            WordList.of("实施", "解释", "释义", "修正案", "草案", "补充", "通则", "细则", "律", "学", "制", "若干", "司法解释", "条文");

    private static final String COUNTRY = "中华人民共和国";
    private static final String SENTENCE_ENDS = "。;\n";
    private static final String NUMERALS = "零一二三四五六七八九十百";
    private static final int REACH = 200;

    private Citing() {}

    /** Whether the text of this title is about old texts. */
    static boolean clearing(String title) {
        return CLEARING.anywhere(new Squeezed(title));
    }

    static int start(Squeezed view, int at) {
        return view.start(at, REACH, SENTENCE_ENDS);
    }

    static int end(Squeezed view, int at) {
        return view.end(at, REACH, SENTENCE_ENDS);
    }

    /** Whether the sentence is about the old text: 原《…》, 已被…代替, 当时的…. */
    static boolean about(Squeezed view, int from, int to) {
        return former(view, from)
                || ABOUT.anywhere(view, start(view, from), from)
                || ABOUT.anywhere(view, to, end(view, to));
    }

    /** Whether 原 stands before the name, be it between 《 and 》 or preceded by 中华人民共和国. */
    private static boolean former(Squeezed view, int from) {
        int at = begin(view, from);
        at -= view.at(at - 1) == '《' ? 1 : 0;
        return view.at(at - 1) == '原' || view.at(at - 1) == '旧';
    }

    /** Where the name begins, the country's included. */
    private static int begin(Squeezed view, int from) {
        return view.has(from - COUNTRY.length(), COUNTRY) ? from - COUNTRY.length() : from;
    }

    /** Whether what stands here is a part of the title of another document: 《关于贯彻〈…〉的通知》. */
    static boolean within(Squeezed view, int from) {
        int begin = begin(view, from);
        int open = view.at(begin - 1) == '《' ? begin - 1 : begin;
        int depth = 0;
        for (int i = view.lineStart(open, REACH); i < open; i++) {
            depth += view.at(i) == '《' ? 1 : 0;
            depth -= view.at(i) == '》' && depth > 0 ? 1 : 0;
        }
        return depth > 0 || view.at(begin - 1) == '〈' || view.at(begin - 1) == '<' || view.at(begin - 1) == '＜';
    }

    /** Whether the characters are a whole title: between 《 and 》, or where a sentence applies it. */
    static boolean titled(Squeezed view, int from, int to, boolean article) {
        int begin = begin(view, from);
        if (view.at(begin - 1) == '《') {
            return view.at(to) == '》';
        }
        boolean left = begin < from
                || !(Chars.han(view.at(from - 1)) || view.at(from - 1) == '〈')
                || BEFORE.endsAt(view, from);
        boolean numbered = view.at(to) == '第' && (Chars.digit(view.at(to + 1)) || numeral(view.at(to + 1)));
        boolean whole = view.at(to) != '》' && LONGER.length(view, to) == 0;
        boolean bare = article && begin == from;
        return left && (bare ? numbered : whole);
    }

    private static boolean numeral(char c) {
        return NUMERALS.indexOf(c) >= 0;
    }

    /** Whether the sentence tells of a year before the change, in which the old text was in force. */
    static boolean earlier(Squeezed view, int from, int year) {
        for (int i = start(view, from); i + 4 < from; i++) {
            if (year(view, i) && view.at(i + 4) == '年' && Integer.parseInt(view.part(i, i + 4)) < year) {
                return true;
            }
        }
        return false;
    }

    /** Whether the bracket in which the title ends names a later year as well: （2007年公布，2019年修订）. */
    static boolean later(Squeezed view, int from) {
        int end = view.end(from, REACH, ")");
        for (int i = from; i + 4 < end; i++) {
            if (view.at(i) == '《' || view.at(i) == '。') {
                return false;
            }
            if (year(view, i) && view.at(i + 4) == '年') {
                return true;
            }
        }
        return false;
    }

    private static boolean year(Squeezed view, int i) {
        return view.has(i, "20")
                && Chars.digit(view.at(i + 2))
                && Chars.digit(view.at(i + 3))
                && !Chars.digit(view.at(i - 1));
    }
}
