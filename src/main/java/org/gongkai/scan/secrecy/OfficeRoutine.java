package org.gongkai.scan.secrecy;

import java.util.List;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Clause;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.ScannedText.Kind;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;
import org.gongkai.scan.letters.Words;

/**
 * Forms of office routine in the head of a paper (办文要素，GB/T 9704-2012 7.2): 签发人, 会签, 紧急程度, 份号. A label is one where it
 * begins a line, and its value is a name, an office, an urgency or a number, not a sentence about them.
 */
public final class OfficeRoutine implements Scanner {

    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_OFFICE = 12;

    private static final WordList SIGNERS = WordList.of("签发人", "簽發人");
    private static final WordList SIGNED = WordList.of("签发", "会签", "簽發", "會簽");
    private static final WordList URGENCIES = WordList.of("紧急程度", "缓急", "緊急程度", "緩急");
    private static final WordList COPIES = WordList.of("份号", "份號");
    private static final WordList URGENT = WordList.of("特急", "加急", "平急", "特提", "急件", "特急件");
    private static final WordList OFFICES =
            WordList.of("处", "室", "科", "部", "局", "办", "厅", "委", "队", "院", "中心", "監", "處");
    private static final WordList LABELS = WordList.union(SIGNERS, SIGNED, URGENCIES, COPIES);

    @Override
    public List<String> clues() {
        return WordList.all(LABELS, URGENT);
    }

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        Squeezed view = text.squeezed();
        for (int i = 0; i < view.length(); i++) {
            int label = LABELS.length(view, i);
            int urgent = label > 0 ? 0 : URGENT.length(view, i);
            if (label > 0) {
                label(view, i, i + label, hits);
            } else if (urgent > 0) {
                urgent(text, i, i + urgent, hits);
            }
            i += Math.max(0, label + urgent - 1);
        }
    }

    private static int digits(Squeezed view, int from) {
        int end = from;
        while (Chars.digit(view.at(end))) {
            end++;
        }
        return end;
    }

    private static void urgent(ScannedText text, int from, int to, Hits hits) {
        Clause clause = new Clause(text.squeezed(), from, to);
        boolean inName = text.kind() == Kind.FILE_NAME;
        boolean alone = inName
                ? parted(clause)
                : (clause.opensLine() || "([【〔".indexOf(clause.before()) >= 0) && clause.alone();
        boolean cell = clause.before() == '|' || clause.after() == '|';
        if (alone && !cell && !among(clause)) {
            add(clause, "紧急程度标志", "mark of urgency", hits);
        }
    }

    private static boolean parted(Clause clause) {
        return !InternalWords.content(clause.before()) && !InternalWords.content(clause.after());
    }

    /** Whether the next line, or the one before, is an urgency too: then they are a list of them. */
    private static boolean among(Clause clause) {
        Squeezed view = clause.text();
        int next = clause.to();
        while (next < view.length() && !Chars.han(view.at(next))) {
            next++;
        }
        int before = clause.from();
        while (before > 0 && !Chars.han(view.at(before - 1))) {
            before--;
        }
        return URGENT.length(view, next) > 0 || URGENT.endsAt(view, before);
    }

    private static void label(Squeezed view, int from, int end, Hits hits) {
        Clause label = new Clause(view, from, end);
        boolean behindNumber = "号號".indexOf(label.before()) >= 0;
        boolean parted = view.gap(from) > 0 && Chars.han(label.before());
        if (!label.opens() && !parted && !behindNumber) {
            return;
        }
        int colon = Clause.unmarked(view, end);
        boolean marked = view.at(colon) == ':' || view.at(colon) == '|';
        int value = Clause.unmarked(view, marked ? colon + 1 : colon);
        boolean copies = COPIES.length(view, from) > 0;
        boolean found = copies
                ? view.at(value) == '0' && ends(view, digits(view, value))
                : marked && (URGENCIES.length(view, from) > 0 ? urgency(view, value) : signed(view, from, value));
        if (found) {
            add(label, "办文要素", "form of office routine", hits);
        }
    }

    private static boolean urgency(Squeezed view, int value) {
        int urgent = URGENT.length(view, value);
        return urgent > 0 && ends(view, value + urgent);
    }

    private static boolean ends(Squeezed view, int at) {
        return new Clause(view, at, at).ends() || view.gap(at) > 0;
    }

    /** Whether names or offices follow to the end of the line, or to the next blank. */
    private static boolean signed(Squeezed view, int label, int value) {
        int at = value;
        boolean signer = SIGNERS.length(view, label) > 0;
        do {
            int end = at;
            while (Chars.han(view.at(end)) && (end == at || view.gap(end) == 0 || end - at == 1)) {
                end++;
            }
            boolean name = end - at > 1
                    && end - at <= LONGEST_NAME
                    && (signer || !Words.chinese().has(view, at, end));
            boolean office = end - at > 1 && end - at <= LONGEST_OFFICE && OFFICES.endsAt(view, end);
            if (!name && !office) {
                return false;
            }
            at = end + 1;
        } while (view.at(at - 1) == '、');
        return ends(view, at - 1);
    }

    static void add(Clause clause, String zh, String en, Hits hits) {
        Squeezed view = clause.text();
        String shown = view.part(clause.from(), clause.to());
        hits.add(view.hit(
                        Rule.INTERNAL_MARK,
                        clause.from(),
                        clause.to(),
                        new Wording(zh + "“" + shown + "”", en + " “" + shown + "”"),
                        new Wording(
                                "公开的文本不带办文要素，删去；上行文一般不公开",
                                "a public text has none: delete it; a report to superiors is usually not public"))
                .as(Severity.WARNING));
    }
}
