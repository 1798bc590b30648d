package org.gongkai.scan.wording;

import java.util.List;
import java.util.Set;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.WordList;

/**
 * English words of grammar inside Chinese (夹杂的外文), as in 学习 and 业务研究. Names, abbreviations and capitals are none, nor are
 * the terms of technical writing.
 */
public final class StrayLatin implements Scanner {

    private static final Set<String> WORDS = Set.of("""
            and or the of to in for with is are by on at from but not as be this that etc undefined
            null nan nbsp""".split("[ \n]"));

    /** What stands behind a word that names something technical: for 循环, null 值, IN 端子. */
    private static final WordList TECHNICAL = WordList.of(
            "值", "循环", "语句", "命令", "端", "键", "档", "门", "运算", "操作", "关键字", "关键词", "参数", "函数", "选项", "字段", "对象", "指针",
            "标签", "属性", "条件", "位置", "状态", "按钮", "指示", "引脚", "接口", "子句", "方法", "类型", "节点", "元素", "变量", "两", "或", "这",
            "一词", "是英");

    @Override
    public List<String> clues() {
        return Chars.LETTERS;
    }

    @Override
    public void scan(ScannedText scanned, Setting setting, Hits hits) {
        String text = scanned.text();
        char[] letters = scanned.letters();
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] > 'z' || !Chars.latin(letters[i])) {
                continue;
            }
            int end = i + 1;
            while (end < text.length() && Chars.latin(text.charAt(end))) {
                end++;
            }
            String word = text.substring(i, end);
            boolean among = end - i > 1 && chinese(text, i, -1) && chinese(text, end - 1, 1);
            if (among
                    && WORDS.contains(word)
                    && TECHNICAL.at(text, Chars.behindBlanks(text, end)).isEmpty()
                    && !scanned.verbatim().at(i)) {
                hits.add(Hit.many(
                        Rule.TEXT_QUALITY,
                        Severity.WARNING,
                        i,
                        end,
                        new Wording("中文里夹杂“" + word + "”", "“" + word + "” inside Chinese"),
                        new Wording("换成中文", "say it in Chinese")));
            }
            i = end - 1;
        }
    }

    private static boolean chinese(String text, int at, int step) {
        int i = at + step;
        while (i >= 0 && i < text.length() && Chars.blank(text.charAt(i))) {
            i += step;
        }
        return i >= 0 && i < text.length() && Chars.han(text.charAt(i));
    }
}
