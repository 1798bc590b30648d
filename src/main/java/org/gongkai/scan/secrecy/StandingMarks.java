package org.gongkai.scan.secrecy;

import java.util.List;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.ScannedText.Kind;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;

/**
 * Marks that stand alone on a line, or between the hyphens of a file's name (独立成行的标志): 机密, 内部资料 注意保存, 特急,
 * a six-digit 份号 (GB/T 9704-2012 7.2.1).
 */
public final class StandingMarks implements Scanner {

    private static final int LONGEST = 24;
    private static final int HEAD_LINES = 8;
    private static final int COPY_NUMBER = 6;
    private static final WordList INTERNAL = WordList.of(
            "内部资料", "内部文件", "内部使用", "内部材料", "内部参考", "内部刊物", "内部掌握", "内部传阅", "内部▲", "内参", "密件", "保密件", "保密", "工作秘密",
            "注意保存", "妥善保管", "不得外传", "请勿外传", "严禁外传", "请勿转发", "不得转发", "仅供内部使用", "仅供内部参考", "仅供内部传阅", "仅供内部", "仅限内部使用",
            "仅限内部参考", "仅限内部传阅", "仅限内部", "限内部使用", "限内部传阅", "内部参阅", "内部");
    private static final WordList WEAK = WordList.of("保密", "注意保存", "妥善保管");
    /** What a mark may be said of: 此件仅限内部传阅. */
    private static final WordList SAID_OF = WordList.of(
            "此件", "本件", "此文件", "本文件", "此资料", "本资料", "此材料", "本材料", "该件", "文件", "资料", "材料", "为", "属", "属于", "系");

    private static final String BARE = "内部";
    private static final WordList URGENT = WordList.of("特急", "加急", "平急", "特提", "急件");
    private static final WordList NOT_OPEN = WordList.of("依申请公开", "不予公开", "不公开", "依申请公开信息", "不予公开信息");

    private static final List<String> CLUES = WordList.all(
            ClassificationMarks.LEVELS,
            INTERNAL,
            URGENT,
            NOT_OPEN,
            WordList.of("00", "01", "02", "03", "04", "05", "06", "07", "08", "09"));

    @Override
    public List<String> clues() {
        return CLUES;
    }

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        Squeezed view = text.squeezed();
        boolean name = text.kind() == Kind.FILE_NAME;
        int line = 0;
        for (int from = 0; from < view.length(); line++) {
            int to = from;
            while (to < view.length() && !(name ? parts(view.at(to)) : view.at(to) == '\n')) {
                to++;
            }
            if (to - from <= LONGEST) {
                line(view, from, to, setting, text.kind(), !name && line < HEAD_LINES, hits);
            }
            from = to + 1;
        }
    }

    /** Whether a character parts the words of a file's name. */
    private static boolean parts(char c) {
        return c == '\n' || "-_.()[]【】+,&/".indexOf(c) >= 0;
    }

    private static void line(
            Squeezed view, int lineFrom, int lineTo, Setting setting, Kind kind, boolean head, Hits hits) {
        int from = lineFrom;
        int to = lineTo;
        while (from < to && !content(view.at(from))) {
            from++;
        }
        while (to > from && !content(view.at(to - 1))) {
            to--;
        }
        if (to - from < 2) {
            return;
        }
        int level = ClassificationMarks.LEVELS.length(view, from);
        if (level > 0) {
            int rest = from + level;
            rest += rest < to && "级件".indexOf(view.at(rest)) >= 0 ? 1 : view.has(rest, "文件") ? 2 : 0;
            if (rest == to || ClassificationMarks.term(view, rest) == to) {
                hits.add(ClassificationMarks.mark(view, from, to));
            }
        } else if (head && copyNumber(view, from, to)) {
            hits.add(urgency(view, from, to, "份号", "copy number"));
        } else if (URGENT.length(view, from) == to - from) {
            hits.add(urgency(view, from, to, "紧急程度标志", "mark of urgency"));
        } else if (setting.open() && view.at(from - 1) == '(' && NOT_OPEN.length(view, from) == to - from) {
            hits.add(DisclosureNotes.contradiction(view, from, to).as(Severity.WARNING));
        } else {
            internal(view, from, to, kind == Kind.EMBEDDED && !head, hits);
        }
    }

    private static boolean content(char c) {
        return Chars.han(c) || Chars.digit(c) || Chars.latin(c) || c == '▲';
    }

    private static boolean copyNumber(Squeezed view, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Chars.digit(view.at(i))) {
                return false;
            }
        }
        return to - from == COPY_NUMBER && view.at(from) == '0';
    }

    private static Hit urgency(Squeezed view, int from, int to, String zh, String en) {
        String shown = view.part(from, to);
        return view.hit(
                        Rule.INTERNAL_MARK,
                        from,
                        to,
                        new Wording(zh + "“" + shown + "”", en + " “" + shown + "”"),
                        new Wording(
                                "公开的文本不带办文标志，删去这一行",
                                "a public text carries no marks of office routine: delete the line"))
                .as(Severity.WARNING);
    }

    /** @param inside whether the line is one far inside an attachment, perhaps a cell: there 内部 may be a heading */
    private static void internal(Squeezed view, int from, int to, boolean inside, Hits hits) {
        boolean strong = false;
        int at = from;
        int said = SAID_OF.length(view, at);
        while (said > 0) {
            at += said;
            said = SAID_OF.length(view, at);
        }
        if (inside && to - at == BARE.length()) {
            return;
        }
        while (at < to) {
            int word = INTERNAL.length(view, at);
            if (word == 0 && content(view.at(at))) {
                return;
            }
            strong |= word > 0 && WEAK.length(view, at) != word;
            at += Math.max(1, word);
        }
        if (strong) {
            hits.add(InternalMarks.mark(view, from, to));
        }
    }
}
