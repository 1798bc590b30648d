package org.gongkai.scan.person;

import java.util.List;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.Tables.Row;
import org.gongkai.scan.letters.WordList;
import org.gongkai.scan.letters.Words;

/**
 * What ails a person (健康信息，个人信息保护法 第二十八条): an illness in a sentence that speaks of one person, a diagnosis, the number
 * of a record, in columns whose personal data is masked. 患有严重疾病, the ground that the law itself names, is none, nor is
 * what is said of an illness in general.
 */
public final class Health implements Scanner {

    private static final int LONGEST = 12;
    private static final int STAGE = 8;
    private static final int LIST = 30;
    private static final int RECORD = 4;
    private static final WordList ILLNESSES = Lists.words("illness", "illness-in-words");
    private static final WordList IN_WORDS = Lists.words("illness-in-words");
    private static final WordList DIAGNOSES = Lists.words("diagnosis");
    private static final WordList ENDS = Lists.words("illness-end");
    private static final WordList NONE = Lists.words("no-illness");
    private static final WordList TALK = Lists.words("health-talk");
    private static final WordList RECORDS = Lists.words("record-number");
    private static final Wording HINT = new Wording("只写法定情形，例如“患有严重疾病需要保外就医”", "state the legal ground only");

    @Override
    public List<String> clues() {
        return WordList.all(ILLNESSES, DIAGNOSES, RECORDS);
    }

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        if (!setting.masked()) {
            return;
        }
        Squeezed view = text.squeezed();
        for (int i = 0; i < view.length(); i++) {
            int end = Math.max(diagnosed(view, i), Math.max(named(view, i), recorded(text, i)));
            if (end > i) {
                String shown = view.part(i, end);
                Wording message = new Wording("健康信息“" + shown + "”", "health of a person: “" + shown + "”");
                hits.add(view.hit(Rule.HEALTH, i, end, message, HINT).as(Severity.WARNING));
                i = end - 1;
            }
        }
    }

    /** Behind an illness by its name in a sentence that speaks of one person; 0 if there is none. */
    private static int named(Squeezed view, int i) {
        int length = ILLNESSES.length(view, i);
        boolean whole = length > 0 && (IN_WORDS.length(view, i) == 0 || stands(view, i, length));
        return whole && TALK.length(view, i + length) == 0 && ofPerson(view, i) ? i + length : 0;
    }

    private static boolean stands(Squeezed view, int i, int length) {
        return Words.chinese().stands(view, i, i + length, Words.ORDINARY);
    }

    private static boolean ofPerson(Squeezed view, int i) {
        return SpokenOf.person(view, SpokenOf.sentence(view, i), SpokenOf.sentenceEnd(view, i));
    }

    /** Behind 患有, 诊断为 and the illness, of a person or of nobody else; 0 if there is none. */
    private static int diagnosed(Squeezed view, int i) {
        int phrase = DIAGNOSES.length(view, i);
        if (phrase == 0
                || NONE.length(view, i) > 0
                || (view.at(i) == '患' && i > 0 && Words.chinese().has(view, i - 1, i + 1))) {
            return 0;
        }
        int from = i + phrase;
        while ("有了“:".indexOf(view.at(from)) >= 0) {
            from++;
        }
        int end = illness(view, from);
        return end > 0 && (ofPerson(view, i) || told(view, i, end)) ? end : 0;
    }

    /** Behind the illness that is named at {@code from}; 0 where none is. */
    private static int illness(Squeezed view, int from) {
        int named = ILLNESSES.length(view, from);
        if (named > 0) {
            return from + named;
        }
        for (int i = from; i < from + LONGEST && letter(view.at(i)); i++) {
            int end = ENDS.length(view, i);
            if (end > 0 && i > from) {
                return i + end;
            }
        }
        return 0;
    }

    private static boolean letter(char c) {
        return (Chars.han(c) && c != '的') || Chars.digit(c) || Chars.latin(c);
    }

    /** Whether the clause begins with the diagnosis and ends with the illness, so that it is told of someone. */
    private static boolean told(Squeezed view, int i, int end) {
        int clause = SpokenOf.clause(view, i);
        boolean begins = i == clause || "经被因现".indexOf(view.at(clause)) >= 0;
        int last = view.end(end, LIST, ",。;)|\n");
        boolean general = view.end(end, LIST, "的") < last;
        boolean ends = !general && (last - end < STAGE || view.at(end) == '、');
        return begins && ends && !TALK.anywhere(view, SpokenOf.sentence(view, i), SpokenOf.sentenceEnd(view, end));
    }

    /** Behind the number of a person's record, or its heading over such numbers; 0 if there is none. */
    private static int recorded(ScannedText text, int i) {
        Squeezed view = text.squeezed();
        int label = RECORDS.length(view, i);
        if (label == 0) {
            return 0;
        }
        int at = i + label;
        while (":|为是-".indexOf(view.at(at)) >= 0) {
            at++;
        }
        int end = at;
        while (Chars.digit(view.at(end)) || Chars.latin(view.at(end))) {
            end++;
        }
        return end - at >= RECORD ? end : column(text, view.offset(i)) ? i + label : 0;
    }

    /** Whether numbers stand below the heading at {@code offset}. */
    private static boolean column(ScannedText text, int offset) {
        for (List<Row> table : text.maybeTables() ? text.tables() : List.<List<Row>>of()) {
            int column = table.get(0).column(offset);
            if (column >= 0) {
                return table.stream()
                        .skip(1)
                        .anyMatch(row -> row.text(column).chars().anyMatch(Character::isDigit));
            }
        }
        return false;
    }
}
