package org.gongkai.scan.person;

import java.util.List;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;

/**
 * Full names that should be masked as 姓 + 某 (姓名未隐去): of minors everywhere (未成年人保护法 第一百零三条), of inmates, victims and
 * witnesses in columns whose personal data is masked; elsewhere worth a look.
 */
public final class UnmaskedNames implements Scanner {

    private static final WordList PERSONS =
            WordList.of("罪犯", "服刑人员", "刑释人员", "社区矫正对象", "被害人", "被告人", "证人", "鉴定人", "犯人", "在押人员", "保证人");
    private static final WordList MINORS =
            WordList.of("未成年人", "未成年犯", "未成年罪犯", "未成年学员", "未成年被害人", "未成年证人", "未成年子女", "儿童");
    private static final WordList NAME_LABELS = WordList.of("姓名:", "姓名|", "姓名为");
    private static final WordList COLON_LABELS =
            WordList.of("罪犯:", "服刑人员:", "罪犯姓名:", "服刑人员姓名:", "被害人:", "证人:", "保证人:", "监护人:");
    private static final WordList ANY = WordList.union(PERSONS, MINORS, NAME_LABELS, COLON_LABELS);
    private static final Wording HINT = new Wording("写成姓加“某”，例如 张某、李某某", "write the surname and 某, like 张某");

    @Override
    public List<String> clues() {
        return WordList.all(ANY);
    }

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        Squeezed view = text.squeezed();
        for (int i = 0; i < view.length(); i++) {
            if (ANY.length(view, i) == 0) {
                continue;
            }
            int minor = MINORS.length(view, i);
            int label = minor > 0 ? 0 : label(view, i, setting.masked());
            int from = i + minor + label;
            int name = minor > 0
                    ? ChineseNames.length(view, from, false)
                    : label > 0 ? ChineseNames.length(view, from, PERSONS.length(view, i) != label) : 0;
            if (name > 0) {
                Severity severity = minor > 0 || setting.masked() ? Severity.BLOCK : Severity.WARNING;
                hits.add(hit(view, from, from + name).as(severity));
            }
            i += Math.max(0, minor + label + name - 1);
        }
    }

    private static int label(Squeezed view, int i, boolean masked) {
        int colon = COLON_LABELS.length(view, i);
        if (colon > 0) {
            return colon;
        }
        int person = PERSONS.length(view, i);
        return person > 0 ? person : masked ? NAME_LABELS.length(view, i) : 0;
    }

    /** Behind the full name of an inmate at {@code i}, label included; 0 if none is named there. */
    static int inmate(Squeezed view, int i) {
        int label = label(view, i, true);
        int name = label == 0 ? 0 : ChineseNames.length(view, i + label, PERSONS.length(view, i) != label);
        return name == 0 ? 0 : i + label + name;
    }

    static Hit hit(Squeezed view, int from, int to) {
        String shown = view.part(from, from + 1) + "…";
        return view.hit(
                Rule.UNMASKED_NAME,
                from,
                to,
                new Wording("姓名“" + shown + "”未隐去", "the name “" + shown + "” is not masked"),
                HINT);
    }
}
