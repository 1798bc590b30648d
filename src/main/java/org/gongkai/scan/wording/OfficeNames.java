package org.gongkai.scan.wording;

import java.util.List;
import org.gongkai.finding.PackedLines;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;

/** One office under its full and its short name in one text (机构名称前后不一致). The list is data: office-names.txt. */
public final class OfficeNames implements Scanner {

    private static final List<List<String>> OFFICES = PackedLines.table(OfficeNames.class, "office-names.txt");

    @Override
    public List<String> clues() {
        return OFFICES.stream().map(office -> office.get(0)).toList();
    }

    @Override
    public void scan(ScannedText scanned, Setting setting, Hits hits) {
        String text = scanned.text();
        for (List<String> office : OFFICES) {
            String shortName = office.get(0);
            String fullName = office.get(1);
            int at = text.indexOf(shortName);
            if (at < 0 || !says(scanned.squeezed(), fullName)) {
                continue;
            }
            boolean told = text.contains("简称“" + shortName) || text.contains("简称" + shortName);
            if (!told) {
                hits.add(Hit.of(
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

    /** Whether the words stand in the text, line ends left out of account. */
    private static boolean says(Squeezed view, String words) {
        char first = words.charAt(0);
        char[] letters = view.chars();
        for (int i = 0; i < view.length(); i++) {
            if (letters[i] == first && same(view, i, words)) {
                return true;
            }
        }
        return false;
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
