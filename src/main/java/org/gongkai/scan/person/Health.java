package org.gongkai.scan.person;

import java.util.List;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;

/**
 * What ails a person (健康信息，个人信息保护法 第二十八条): a diagnosis, a named illness, in columns whose personal data is
 * masked. 患有严重疾病, the ground that the law itself names, is none.
 */
public final class Health implements Scanner {

    private static final int REACH = 16;
    private static final WordList NAMED = WordList.of(
            "HIV", "艾滋", "梅毒", "精神分裂", "精神病", "抑郁症", "肝炎", "肺结核", "尿毒症", "白血病", "糖尿病", "高血压", "冠心病", "恶性肿瘤", "肝硬化",
            "脑梗死", "癫痫", "吸毒史", "性病", "怀孕", "妊娠");
    private static final WordList PHRASES = WordList.of("诊断为", "确诊为", "确诊患", "诊断:", "病历号", "住院号");
    private static final WordList GENERAL = WordList.of("患有严重疾病", "患有疾病", "患严重疾病", "患有慢性疾病", "患病");

    @Override
    public List<String> clues() {
        return WordList.all(NAMED, PHRASES, WordList.of("患"));
    }

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        if (!setting.masked()) {
            return;
        }
        Squeezed view = text.squeezed();
        for (int i = 0; i < view.length(); i++) {
            int found = Math.max(NAMED.length(view, i), PHRASES.length(view, i));
            if (found == 0 && view.at(i) == '患' && GENERAL.length(view, i) == 0) {
                found = illness(view, i);
            }
            if (found > 0) {
                String shown = view.part(i, i + found);
                hits.add(view.hit(
                                Rule.HEALTH,
                                i,
                                i + found,
                                new Wording("健康信息“" + shown + "”", "health of a person: “" + shown + "”"),
                                new Wording("只写法定情形，例如“患有严重疾病需要保外就医”", "state the legal ground only"))
                        .as(Severity.WARNING));
                i += found - 1;
            }
        }
    }

    /** The length of 患有…病 or 患…症; 0 where no illness is named. */
    private static int illness(Squeezed view, int at) {
        if (view.at(at + 1) != '有') {
            return 0;
        }
        for (int i = at + 2; i < at + REACH; i++) {
            char c = view.at(i);
            if (c == '\n' || c == ',' || c == '。' || c == '、') {
                return 0;
            }
            if (i > at + 2 && "病症癌炎".indexOf(c) >= 0) {
                return i + 1 - at;
            }
        }
        return 0;
    }
}
