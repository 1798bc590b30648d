package org.gongkai.scan.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.PackedLines;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;
import org.gongkai.scan.letters.Words;

/**
 * One office under its full and its short name in one text (机构名称前后不一致). The list is data: office-names.txt. Not where the
 * text says which is short for which, tells of the office's history, or means the office of another organ.
 */
public final class OfficeNames implements Scanner {

    private static final List<List<String>> OFFICES = PackedLines.table(OfficeNames.class, "office-names.txt");

    /** What stands before a short name that is introduced: 以下简称“计财处”. */
    private static final WordList CALLED = WordList.of("简称", "下称", "称为", "又称", "统称", "合称");

    private static final WordList HISTORY = WordList.of("更名", "改称", "改名", "改为", "沿革", "前身", "撤销", "合并", "组建", "整合");

    /** Last characters of the name of an organ. */
    private static final String ORGANS = "省市县区厅局部委院会司署校团企公狱所队";

    private static final String ENDS = "。;\n";
    private static final int REACH = 80;
    private static final int ORGAN = 3;

    /** How common a short name is taken to be among words: less than 处于, 处置, 处所, which begin as it ends. */
    private static final int RARE = 20;

    private static final WordList SHORT =
            WordList.of(OFFICES.stream().map(office -> office.get(0)).toList());

    @Override
    public List<String> clues() {
        return WordList.all(SHORT);
    }

    @Override
    public void scan(ScannedText scanned, Setting setting, Hits hits) {
        Squeezed view = scanned.squeezed();
        Map<String, List<Integer>> places = new HashMap<>();
        char[] letters = view.chars();
        for (int i = 0; i < view.length(); i++) {
            String name = office(letters[i]) ? SHORT.at(view, i - 2) : "";
            if (!name.isEmpty()) {
                places.computeIfAbsent(name, unused -> new ArrayList<>()).add(i - 2);
            }
        }
        for (List<String> office : OFFICES) {
            String shortName = office.get(0);
            String fullName = office.get(1);
            int at = used(view, places.getOrDefault(shortName, List.of()), shortName, fullName);
            if (at >= 0) {
                hits.add(view.hit(
                        Rule.OFFICIAL_NAME,
                        at,
                        at + shortName.length(),
                        new Wording(
                                "同一部门又称“" + shortName + "”又称“" + fullName + "”",
                                "one office is called “" + shortName + "” and “" + fullName + "”"),
                        new Wording("通篇用同一名称，或注明简称", "use one name, or say which is short for which")));
            }
        }
    }

    /** Whether short names, all of three characters, end in it. */
    private static boolean office(char c) {
        return c == '处' || c == '科' || c == '室';
    }

    /** Where the short name is first used beside the full one; -1 where it is not, or is introduced. */
    private static int used(Squeezed view, List<Integer> places, String shortName, String fullName) {
        int full = places.isEmpty() ? -1 : find(view, fullName);
        if (full < 0 || places.stream().anyMatch(at -> introduced(view, at, shortName.length()))) {
            return -1;
        }
        return places.stream()
                .filter(at -> sameOrgan(view, at, full) && !past(view, at) && word(view, at, shortName))
                .findFirst()
                .orElse(-1);
    }

    private static boolean word(Squeezed view, int at, String name) {
        return Words.chinese().stands(view, at, at + name.length(), RARE);
    }

    /** Whether the text says here that the name is short for another. */
    private static boolean introduced(Squeezed view, int at, int length) {
        int from = at;
        while (from > 0 && "“\"”:为(《".indexOf(view.at(from - 1)) >= 0) {
            from--;
        }
        boolean bracketed = view.at(at - 1) == '(' && view.at(at + length) == ')';
        return bracketed || CALLED.length(view, from - 2) > 0 || (from < at && CALLED.length(view, from - 1) > 0);
    }

    private static boolean past(Squeezed view, int at) {
        char before = view.at(at - 1);
        int start = view.start(at, REACH, ENDS);
        return before == '原' || before == '旧' || HISTORY.anywhere(view, start, view.end(at, REACH, ENDS));
    }

    /** Whether no other organ's name stands before the short name than before the full one. */
    private static boolean sameOrgan(Squeezed view, int at, int full) {
        boolean organ = ORGANS.indexOf(view.at(at - 1)) >= 0 && Chars.han(view.at(at - 2));
        for (int i = 1; organ && i <= ORGAN; i++) {
            if (view.at(at - i) != view.at(full - i)) {
                return false;
            }
        }
        return true;
    }

    /** Where the words stand in the text, line ends left out of account; -1 if they do not. */
    private static int find(Squeezed view, String words) {
        char[] letters = view.chars();
        for (int i = 0; i < view.length(); i++) {
            if (letters[i] == words.charAt(0) && same(view, i, words)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean same(Squeezed view, int from, String words) {
        int at = from;
        for (int k = 0; k < words.length(); k++, at++) {
            while (at < view.length() && view.at(at) == '\n') {
                at++;
            }
            if (view.at(at) != words.charAt(k)) {
                return false;
            }
        }
        return true;
    }
}
