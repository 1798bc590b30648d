package org.gongkai.scan.wording;

import java.util.List;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;

/**
 * A character or a mark written twice (叠字): 的的, 对对, ，，. Chinese doubles many characters rightly (人人, 管理局局长), so only
 * the little words of grammar are looked at, and not behind words that end in them (目的的) or before words that begin
 * with them (为了了解).
 */
public final class Doubles implements Scanner {

    private static final String LITTLE_WORDS = "的了对和与及在是把被将从向或并也我们着这为由";
    private static final String MARKS = "，。、；：？";
    private static final WordList ENDING = WordList.of(
            "目的", "标的", "中的", "为了", "除了", "针对", "面对", "应对", "绝对", "反对", "相对", "核对", "校对", "比对", "查对", "总和", "缓和", "调和",
            "共和", "饱和", "参与", "给与", "赋与", "授与", "以及", "涉及", "普及", "危及", "顾及", "触及", "波及", "存在", "所在", "现在", "正在", "实在",
            "内在", "潜在", "外在", "但是", "还是", "就是", "于是", "总是", "只是", "凡是", "即将", "服从", "跟从", "方向", "导向", "意向", "趋向", "倾向",
            "面向", "流向", "去向", "走向", "合并", "自我", "他们", "我们", "它们", "人们", "本着", "沿着", "随着", "行为", "作为", "成为", "认为", "以为",
            "因为", "称为", "视为", "理由", "自由", "事由", "案由", "缘由");
    private static final WordList BEGINNING = WordList.of(
            "了解", "了结", "了如", "对方", "对象", "对比", "对照", "对应", "对外", "对策", "对口", "对接", "对于", "对待", "和谐", "和解", "和平", "与会",
            "及时", "及格", "在职", "在岗", "在押", "在校", "在线", "在建", "在编", "是否", "是非", "把握", "把关", "被告", "被害", "被申", "被监", "将来",
            "将军", "从事", "从业", "从严", "从宽", "从轻", "从重", "向导", "或者", "或有", "并且", "并列", "并案", "并轨", "我国", "我局", "我省", "我市",
            "着力", "着重", "着眼", "着手", "这些", "为期", "为民", "为主", "由于", "的确");
    private static final List<String> CLUES = (LITTLE_WORDS + MARKS)
            .chars()
            .mapToObj(c -> new Squeezed(Character.toString(c).repeat(2)).text())
            .toList();
    private static final Wording HINT = new Wording("删去多余的一个", "delete one of them");

    @Override
    public List<String> clues() {
        return CLUES;
    }

    @Override
    public void scan(ScannedText scanned, Setting setting, Hits hits) {
        String text = scanned.text();
        char[] letters = scanned.letters();
        for (int i = 1; i < letters.length; i++) {
            char c = letters[i];
            if (c != letters[i - 1] || c < 0x3000) {
                continue;
            }
            boolean word = LITTLE_WORDS.indexOf(c) >= 0 && !innocent(text, i);
            if ((word || MARKS.indexOf(c) >= 0) && !scanned.verbatim().at(i)) {
                String shown = text.substring(i - 1, i + 1);
                hits.add(Hit.of(
                        Rule.TEXT_QUALITY,
                        i - 1,
                        i + 1,
                        new Wording("“" + shown + "”重复", "“" + shown + "” is doubled"),
                        HINT));
            }
        }
    }

    private static boolean innocent(String text, int second) {
        return (second >= 2 && !ENDING.at(text, second - 2).isEmpty())
                || !BEGINNING.at(text, second).isEmpty()
                || text.startsWith("是是非非", second - 1)
                || text.startsWith("的的确确", second - 1)
                || text.startsWith("对对子", second - 1);
    }
}
