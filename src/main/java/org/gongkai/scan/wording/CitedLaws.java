package org.gongkai.scan.wording;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.PackedLines;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;

/**
 * Laws and documents that had been replaced when the text was made (引用失效文件). The list is data: cited-laws.txt. Sentences that
 * speak of the repeal, of a law's history or of what was in force then are left alone, and so is a citation whose bracket
 * tells the later change too.
 */
public final class CitedLaws implements Scanner {

    private record Replaced(String successor, LocalDate since, String source) {}

    private static final Map<String, Replaced> LAWS = new HashMap<>();
    private static final WordList TITLES;

    /** Words of a sentence that speaks about the old text and does not apply it. */
    private static final WordList ABOUT = WordList.of(
            "废止", "失效", "不再适用", "不再执行", "停止执行", "停止施行", "取代", "代替", "替代", "沿革", "当时", "时任", "届时", "比较", "相比", "对比",
            "对照", "存目", "收录", "收入", "汇编", "旧法", "旧的", "旧版", "修订后", "修订前", "修正后", "修正前", "修改前", "修改后", "修订时", "改写", "演变",
            "历史", "前身", "论文", "重新规定", "重新公布", "清理", "改引", "先后", "曾经", "曾于", "雏形", "衔接", "过渡", "不溯及", "行为发生");

    /** Words of a title whose text is about old texts as a whole. */
    private static final WordList CLEARING = WordList.of("废止", "失效", "清理", "修改", "修订", "沿革", "汇编");

    private static final String SENTENCE_ENDS = "。;\n";
    private static final int REACH = 200;
    private static final String[][] BRACKETS = {{"[", "]"}, {"(", ")"}, {"【", "】"}, {"﹝", "﹞"}, {"「", "」"}, {"〖", "〗"}};

    static {
        for (List<String> item : PackedLines.table(CitedLaws.class, "cited-laws.txt")) {
            Replaced law = new Replaced(item.get(1), LocalDate.parse(item.get(2)), item.get(3));
            LAWS.put(item.get(0), law);
            LAWS.put(item.get(0).replace("》(", "("), law);
            for (String[] pair : BRACKETS) {
                LAWS.put(item.get(0).replace("〔", pair[0]).replace("〕", pair[1]), law);
            }
        }
        TITLES = WordList.of(LAWS.keySet());
    }

    @Override
    public List<String> clues() {
        return WordList.all(TITLES);
    }

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        Squeezed view = text.squeezed();
        boolean clearing = CLEARING.anywhere(new Squeezed(setting.title()));
        for (int i = 0; i < view.length() && !clearing; i++) {
            String title = TITLES.at(view, i);
            int end = i + title.length();
            Replaced law = title.isEmpty() ? null : LAWS.get(title);
            if (law != null && !setting.formed().isBefore(law.since()) && !about(view, i, end) && !later(view, end)) {
                hits.add(view.hit(
                                Rule.CITED_LAW,
                                i,
                                end,
                                new Wording(
                                        "引用的“" + title + "”已于 " + law.since() + " 被替代",
                                        "“" + title + "” was replaced on " + law.since()),
                                new Wording(
                                        "改引 " + law.successor() + "（" + law.source() + "）",
                                        "cite " + law.successor() + " (" + law.source() + ")"))
                        .as(Severity.WARNING));
            }
            i = Math.max(i, end - 1);
        }
    }

    /** Whether the sentence is about the old text: 原《…》, 已被…代替, 当时的…. */
    private static boolean about(Squeezed view, int from, int to) {
        int start = view.start(from, REACH, SENTENCE_ENDS);
        int end = view.end(to, REACH, SENTENCE_ENDS);
        return former(view, from) || ABOUT.anywhere(view, start, from) || ABOUT.anywhere(view, to, end);
    }

    /** Whether 原 stands before the name, be it between 《 and 》 or preceded by 中华人民共和国. */
    private static boolean former(Squeezed view, int from) {
        String country = "中华人民共和国";
        int at = view.has(from - country.length(), country) ? from - country.length() : from;
        at -= view.at(at - 1) == '《' ? 1 : 0;
        return view.at(at - 1) == '原' || view.at(at - 1) == '旧';
    }

    /** Whether the bracket in which the title ends names a later year as well: （2007年公布，2019年修订）. */
    private static boolean later(Squeezed view, int from) {
        int end = view.end(from, REACH, ")");
        for (int i = from; i + 4 < end; i++) {
            boolean year = view.has(i, "20") && Chars.digit(view.at(i + 2)) && Chars.digit(view.at(i + 3));
            if (view.at(i) == '《' || view.at(i) == '。') {
                return false;
            }
            if (year && view.at(i + 4) == '年' && !Chars.digit(view.at(i - 1))) {
                return true;
            }
        }
        return false;
    }
}
