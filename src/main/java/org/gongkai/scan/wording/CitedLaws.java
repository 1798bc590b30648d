package org.gongkai.scan.wording;

import java.util.List;
import java.util.Map;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;

/**
 * Laws and documents that were no longer what they had been when the text was made (引用失效文件): by title, by the year of an
 * earlier text, by the number of an order. The list is data: cited-laws.txt.
 */
public final class CitedLaws implements Scanner {

    private static final Map<String, ReplacedLaw> LAWS = ReplacedLaw.all();
    private static final WordList TITLES = WordList.of(LAWS.keySet());

    @Override
    public List<String> clues() {
        return WordList.all(TITLES);
    }

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        Squeezed view = text.squeezed();
        boolean clearing = Citing.clearing(setting.title());
        int told = 0; // behind the bracket of what was told last
        for (int i = 0; i < view.length() && !clearing; i++) {
            String title = TITLES.at(view, i);
            int end = i + title.length();
            ReplacedLaw law = title.isEmpty() ? null : LAWS.get(title);
            if (law != null
                    && i >= told
                    && !setting.formed().isBefore(law.since())
                    && cited(view, i, end, law)
                    && !Citing.about(view, i, end)) {
                hits.add(view.hit(Rule.CITED_LAW, i, end, law.message(title), law.hint())
                        .as(Severity.WARNING));
                told = title.contains("(") ? view.end(end, title.length() + REACH, ")\n") : end;
            }
            i = Math.max(i, end - 1);
        }
    }

    /** A bracket behind a title is no longer. */
    private static final int REACH = 40;

    private static boolean cited(Squeezed view, int from, int to, ReplacedLaw law) {
        boolean whole = law.how() == ReplacedLaw.How.WRITTEN
                || Citing.titled(view, from, to, law.how() == ReplacedLaw.How.SHORT);
        return whole
                && !Citing.within(view, from)
                && !Citing.later(view, to)
                && !Citing.earlier(view, from, law.since().getYear())
                && !renewed(view, from, to, law);
    }

    /** Whether the sentence names the order that took its place as well. */
    private static boolean renewed(Squeezed view, int from, int to, ReplacedLaw law) {
        String sentence = view.part(Citing.start(view, from), Citing.end(view, to));
        return law.orders().stream().anyMatch(sentence::contains);
    }
}
