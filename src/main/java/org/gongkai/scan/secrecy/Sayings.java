package org.gongkai.scan.secrecy;

import java.util.Arrays;
import org.gongkai.finding.PackedLines;
import org.gongkai.scan.letters.Clause;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;

/** The words by which a sentence is known to speak of a mark, of this very paper, or of a rule (语境用词): sayings.txt. */
final class Sayings {

    /** What is said of marks: 标注, 字样, 示例. */
    static final WordList OF_MARKS = list("sayings.txt", "OF_MARKS");

    /** What is said in rules and reports, where no paper speaks of itself: 应当, 规定, 改为. */
    static final WordList OF_RULES = list("sayings.txt", "OF_RULES");

    /** What contracts say, whose secrets are those of trade: 甲方, 商业秘密. */
    static final WordList OF_CONTRACTS = list("sayings.txt", "OF_CONTRACTS");

    /** Papers, by the end of their names: 方案, 名册, 通知. */
    static final WordList PAPERS = list("sayings.txt", "PAPERS");

    /** What is done with a paper after its reading: 退回, 销毁. */
    static final WordList RETURNED = list("sayings.txt", "RETURNED");

    private static final WordList POINTING = list("sayings.txt", "POINTING");
    private static final WordList OTHERS = list("sayings.txt", "OTHERS");

    /** So long may the name of a paper be that is pointed at: 本期狱情专报. */
    private static final int LONGEST_NAME = 8;

    private Sayings() {}

    /** The words of a list in a file beside this class, as written today and traditionally. */
    static WordList list(String file, String name) {
        return WordList.of(PackedLines.table(Sayings.class, file).stream()
                .filter(row -> row.get(0).equals(name))
                .flatMap(row -> Arrays.stream(row.get(1).split(" ", -1)))
                .flatMap(Traditional::both)
                .toList());
    }

    /** Whether the sentence names this very paper before what was found: 此件, 本手册, 以上数据. */
    static boolean thisPaper(Clause clause) {
        Squeezed view = clause.text();
        for (int i = clause.start(); i < clause.from(); i++) {
            boolean begins = i == clause.start() || ",:(".indexOf(view.at(i - 1)) >= 0;
            int pointing = begins && OTHERS.length(view, i) == 0 ? POINTING.length(view, i) : 0;
            int name = i + pointing;
            for (int end = name + 1; pointing > 0 && end <= Math.min(name + LONGEST_NAME, clause.from()); end++) {
                if (PAPERS.endsAt(view, end)) {
                    return true;
                }
            }
        }
        return false;
    }
}
