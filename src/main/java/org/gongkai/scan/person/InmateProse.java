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
    private static final WordList SCORES = WordList.of("计分考评", "计分考核");
    private static final WordList POINTS =
            WordList.of("考核分", "考核积分", "考评分", "考核得分", "考评得分", "考评积分", "改造得分", "奖励分", "积分", "计分", "改造分");
    private static final WordList AWARDS = WordList.of("表扬", "记功", "物质奖励", "嘉奖", "警告", "记过", "禁闭", "扣分", "加分");
    private static final WordList GRADES =
            WordList.of("宽管", "普管", "严管", "考察级", "从宽管理", "从严管理", "特宽", "一级宽", "二级宽", "宽严级");
    private static final WordList CONDUCT = WordList.of("改造表现");
    private static final WordList VALUES = WordList.of("良好", "较好", "一般", "较差", "积极", "稳定", "优秀", "差", "好", "突出", "不稳定");
    private static final WordList NAMED = WordList.of(
            "计分考评", "计分考核", "考核积分", "考核分", "分级处遇", "处遇等级", "处遇级别", "宽管", "普管", "严管", "考察级", "行政奖励", "行政奖惩", "奖惩情况");
    private static final WordList CONNECTORS = WordList.of(
            "得分", "成绩", "结果", "积分", "分数", "总分", "为", "是", "共", "计", "累", "结余", "剩余", "余额", "达", "到", "至", ":", ",", "(",
            "“", "分", "获得", "获", "得", "了", "的", "有", "合计", "|", "*", "考核", "考评", "本月", "本期", "上月", "当月", "最终");
    private static final WordList RULES = WordList.of(
            "每月", "每人", "每次", "每季", "每年", "基础", "满分", "满", "标准", "不超过", "不得", "不低于", "低于", "高于", "以上", "以下", "以内", "上限",
            "最高", "最低", "应当", "可以", "给予", "予以", "规则", "办法", "规定", "平均", "人均", "全监", "全省", "各监狱", "凡", "如果", "制度", "细则",
            "分值", "权重", "占", "分别加", "达到");
    private static final WordList STAFF =
            WordList.of("民警", "干警", "警察", "职工", "干部", "公务员", "考生", "录用", "政务公开考", "网站考", "绩效");
    private static final WordList INMATES = WordList.of("罪犯", "服刑", "该犯", "犯人", "改造", "监区", "处遇", "在押");
    private static final WordList THIS_ONE = WordList.of("该犯", "该罪犯", "该服刑人员", "本犯", "该名罪犯");
    private static final WordList PERSONS = WordList.of("罪犯", "服刑人员", "犯人", "姓名:", "姓名|");
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
        boolean person = person(view, view.lineStart(i, REACH), to);
        boolean ruled = RULES.anywhere(view, from, to);
        boolean anyone = score > 0 && !ruled && !cell(view, i, told);
        boolean inmate = score > 0 || INMATES.anywhere(view, view.lineStart(i, REACH), to);
        return anyone || (person && inmate) ? told : 0;
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
            return amount(view, connected(view, i + award, to), to, units, false);
        }
        int grade = GRADES.length(view, i);
        if (grade > 0) {
            return view.at(i + grade) == '级' || view.at(i - 1) == '为' || view.at(i - 1) == ':' ? i + grade : 0;
        }
        int conduct = CONDUCT.length(view, i);
        int value = conduct > 0 ? connected(view, i + conduct, to) : 0;
        return conduct > 0 && VALUES.length(view, value) > 0 ? value + VALUES.length(view, value) : 0;
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
        while (at < to
                && (Chars.digit(view.at(at))
                        || "一二三四五六七八九十百两〇零".indexOf(view.at(at)) >= 0
                        || (view.at(at) == '.' && at > from))) {
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

    /** Whether one person is spoken of: 罪犯张某, 王某某, 李×, 该犯. */
    private static boolean person(Squeezed view, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean masked = MASKS.indexOf(view.at(i)) >= 0 && ChineseNames.surname(view, i - 1);
            if (THIS_ONE.length(view, i) > 0 || (masked && !view.has(i, "某监") && !view.has(i, "某省"))) {
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
