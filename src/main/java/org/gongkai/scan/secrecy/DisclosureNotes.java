package org.gongkai.scan.secrecy;

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
 * Notes that contradict a disclosure to everybody, and forms of office routine (附注和办文要素): 此件不予公开, 此件依申请公开;
 * 签发人, 缓急, 份号 (GB/T 9704-2012 7.2, 条例 第十三条).
 */
public final class DisclosureNotes implements Scanner {

    private static final WordList NOTES =
            WordList.of("此件不予公开", "此件不公开", "此件不宜公开", "此件依申请公开", "此件内部公开", "本件不予公开", "本件不公开", "本件依申请公开");
    private static final WordList ATTRIBUTES = WordList.of("""
            公开属性:依申请公开 公开属性:不予公开 公开属性:不公开 公开方式:依申请公开 公开方式:不予公开 公开方式:不公开
            公开形式:依申请公开 公开形式:不予公开 公开类别:依申请公开 公开类别:不予公开 公开选项:依申请公开 公开选项:不予公开""".split("[ \n]"));
    private static final WordList ROUTINE =
            WordList.of("签发人:", "签发:", "会签:", "缓急:特急", "缓急:加急", "紧急程度:特急", "紧急程度:加急", "紧急程度:平急", "份号:0", "份号0");

    private static final WordList ANY = WordList.union(NOTES, ATTRIBUTES, ROUTINE);

    @Override
    public List<String> clues() {
        return WordList.all(NOTES, ATTRIBUTES, ROUTINE);
    }

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        Squeezed view = text.squeezed();
        for (int i = 0; i < view.length(); i++) {
            if (ANY.length(view, i) == 0) {
                continue;
            }
            int note = setting.open() ? NOTES.length(view, i) : 0;
            int attribute = setting.open() && note == 0 ? ATTRIBUTES.length(view, i) : 0;
            int routine = note + attribute > 0 ? 0 : ROUTINE.length(view, i);
            if (note > 0) {
                boolean quoted = "“‘\"「『".indexOf(view.at(i - 1)) >= 0;
                hits.add(contradiction(view, i, i + note).as(quoted ? Severity.WARNING : Severity.BLOCK));
            } else if (attribute > 0) {
                hits.add(contradiction(view, i, i + attribute).as(Severity.WARNING));
            } else if (routine > 0) {
                hits.add(routine(view, i, i + routine));
            }
            i += Math.max(0, note + attribute + routine - 1);
        }
    }

    static Hit contradiction(Squeezed view, int from, int to) {
        String shown = view.part(from, to);
        return view.hit(
                Rule.DISCLOSURE,
                from,
                to,
                new Wording(
                        "公开属性是主动公开，正文却写着“" + shown + "”",
                        "to be disclosed to everybody, but the text says “" + shown + "”"),
                new Wording(
                        "核对公开属性；确可公开的，删去附注后重新审查",
                        "check the attribute; if it is public, remove the note and have it reviewed again"));
    }

    private static Hit routine(Squeezed view, int from, int to) {
        String shown = view.part(from, view.at(to - 1) == ':' ? to - 1 : to);
        return view.hit(
                        Rule.INTERNAL_MARK,
                        from,
                        to,
                        new Wording("办文要素“" + shown + "”", "form of office routine “" + shown + "”"),
                        new Wording(
                                "公开的文本不带办文要素；上行文一般不公开",
                                "a public text has none; a report to superiors is usually not public"))
                .as(Severity.WARNING);
    }
}
