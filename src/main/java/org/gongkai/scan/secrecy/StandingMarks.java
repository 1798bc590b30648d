package org.gongkai.scan.secrecy;

import java.util.List;
import org.gongkai.finding.Severity;
import org.gongkai.scan.letters.Clause;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.ScannedText.Kind;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;

/**
 * Marks that stand alone on a line, or between the hyphens of a file's name (独立成行的标志): 机密, 内部资料 注意保存. Lines
 * that name one level after the other explain the levels.
 */
public final class StandingMarks implements Scanner {

    private static final int LONGEST = 24;

    /** Far inside an attachment a line is perhaps a cell. */
    private static final int HEAD_LINES = 8;

    private static final List<String> CLUES =
            WordList.all(ClassificationMarks.LEVELS, ClassificationMarks.TORN, InternalWords.STRONG);

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
            int first = from;
            int last = to;
            while (first < last && !InternalWords.content(view.at(first))) {
                first++;
            }
            while (last > first && !InternalWords.content(view.at(last - 1))) {
                last--;
            }
            if (last - first > 1 && last - first <= LONGEST) {
                boolean cell = text.kind() == Kind.EMBEDDED && line >= HEAD_LINES;
                level(view, first, last, name, hits);
                internal(view, first, last, cell, hits);
            }
            from = to + 1;
        }
    }

    /** Whether a character parts the words of a file's name. */
    private static boolean parts(char c) {
        return c == '\n' || "-_.()[]【】+,&/".indexOf(c) >= 0;
    }

    private static void level(Squeezed view, int from, int to, boolean name, Hits hits) {
        if (standingLevel(view, from, to) && (name || !explained(view, from, to))) {
            hits.add(ClassificationMarks.mark(view, from, to));
        }
    }

    /** 机密, 机密级, 机密文件, 秘密10年 and nothing else. */
    private static boolean standingLevel(Squeezed view, int from, int to) {
        int level = ClassificationMarks.level(view, from);
        if (level == 0) {
            return false;
        }
        int rest = Clause.unmarked(view, from + level);
        rest += rest < to && "级級件".indexOf(view.at(rest)) >= 0 ? 1 : view.has(rest, "文件") ? 2 : 0;
        rest = Clause.unmarked(view, rest);
        return rest >= to || ClassificationMarks.term(view, rest) == to;
    }

    /** Whether the next line, or the one before, is another level: then they are a list of the levels. */
    private static boolean explained(Squeezed view, int from, int to) {
        int next = view.lineEnd(to);
        while (next < view.length() && !InternalWords.content(view.at(next))) {
            next++;
        }
        int before = view.lineStart(from);
        while (before > 0 && !InternalWords.content(view.at(before - 1))) {
            before--;
        }
        return otherLevel(view, next, from) || otherLevel(view, view.lineStart(before), from);
    }

    private static boolean otherLevel(Squeezed view, int line, int from) {
        int at = line;
        int end = view.lineEnd(line, LONGEST);
        while (at < end && !InternalWords.content(view.at(at))) {
            at++;
        }
        while (end > at && !InternalWords.content(view.at(end - 1))) {
            end--;
        }
        return standingLevel(view, at, end) && view.at(at) != view.at(from);
    }

    /** @param cell whether the line is perhaps a cell: there 内部 may be a heading */
    private static void internal(Squeezed view, int from, int to, boolean cell, Hits hits) {
        int at = InternalWords.behindSubject(view, from);
        boolean mark = at < to && InternalWords.run(view, at) >= to && !(cell && InternalWords.bare(view, at, to));
        if (mark) {
            hits.add(InternalMarks.mark(view, from, to).as(listed(view, from) ? Severity.WARNING : Severity.BLOCK));
        }
    }

    /** Whether the line is one of a list of things: behind a hyphen and a blank. */
    private static boolean listed(Squeezed view, int from) {
        return "-+".indexOf(view.at(from - 1)) >= 0 && view.gap(from) > 0 && view.at(from - 2) == '\n';
    }
}
