package org.gongkai.scan.secrecy;

import java.util.List;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;

/**
 * Marks of internal matter inside a text (内部标志，保守国家秘密法 第六十四条). Exact forms block, loose words warn; what is
 * said about 工作秘密 is no mark.
 */
public final class InternalMarks implements Scanner {

    private static final WordList EXACT =
            WordList.of("内部▲", "工作秘密★", "工作秘密▲", "工作秘密☆", "内部★", "内部资料★", "密级:内部", "密级:工作秘密", "密级|内部", "密级|工作秘密");
    private static final WordList LOOSE = WordList.of(
            "内部资料", "内部文件", "内部使用", "内部材料", "不得外传", "请勿外传", "严禁外传", "仅供内部", "仅限内部", "限内部使用", "内部传阅", "内部参阅", "内参",
            "密件");
    private static final WordList INNOCENT_BEFORE = WordList.of("涉", "加", "国", "室");
    private static final String BEFORE = "([【〔";
    private static final String AFTER = ")]】〕";
    private static final Wording HINT = new Wording(
            "确认可以公开；可以公开的，删去标志后重新审查",
            "make sure that it may be public; then remove the mark and have it reviewed again");

    @Override
    public List<String> clues() {
        return WordList.all(EXACT, LOOSE);
    }

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        Squeezed view = text.squeezed();
        for (int i = 0; i < view.length(); i++) {
            int exact = EXACT.length(view, i);
            int loose = exact > 0 ? 0 : LOOSE.length(view, i);
            if (exact > 0) {
                hits.add(mark(view, i, i + exact));
            } else if (loose > 0 && INNOCENT_BEFORE.length(view, i - 1) == 0) {
                boolean bracketed = BEFORE.indexOf(view.at(i - 1)) >= 0 && bracket(view, i + loose);
                hits.add(mark(view, i, i + loose).as(bracketed ? Severity.BLOCK : Severity.WARNING));
            }
            i += Math.max(0, exact + loose - 1);
        }
    }

    /** Whether a bracket closes behind the mark, or behind a few words more: 仅限内部）, 仅限内部传阅）. */
    private static boolean bracket(Squeezed view, int end) {
        for (int i = end; i <= end + 4; i++) {
            if (AFTER.indexOf(view.at(i)) >= 0) {
                return true;
            }
            if (!Chars.han(view.at(i))) {
                return false;
            }
        }
        return false;
    }

    static Hit mark(Squeezed view, int from, int to) {
        String shown = view.part(from, to);
        return view.hit(
                Rule.INTERNAL_MARK,
                from,
                to,
                new Wording("内部标志“" + shown + "”", "mark of internal matter “" + shown + "”"),
                HINT);
    }
}
