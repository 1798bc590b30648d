package org.gongkai.scan.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.PackedLines;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;
import org.gongkai.scan.letters.Squeezed;
import org.gongkai.scan.letters.WordList;
import org.gongkai.scan.letters.Words;

/**
 * Words that are usually misspelt (错别字), where they stand as words: 己经 is wrong in 己经完成 and none in 自己经营. The list is data:
 * wrong-words.txt.
 */
public final class WrongWords implements Scanner {

    /** @param fine words of the same clause with which the spelling is right: 台风 with 登陆 */
    private record Misspelt(String wrong, String right, WordList fine) {

        boolean in(Squeezed view, int from) {
            int to = from + wrong.length();
            return stands(view, from, to)
                    && !fine.anywhere(view, view.start(from, REACH, CLAUSE_ENDS), view.end(to, REACH, CLAUSE_ENDS));
        }

        private boolean stands(Squeezed view, int from, int to) {
            if (wrong.equals(right + right)) {
                int middle = from + right.length();
                return Words.chinese().stands(view, from, middle)
                        && Words.chinese().stands(view, middle, to);
            }
            return Words.chinese().stands(view, from, to, right);
        }
    }

    private static final String CLAUSE_ENDS = "，。；：,;:\n";
    private static final int REACH = 40;
    private static final Map<String, Misspelt> WORDS = new HashMap<>();
    private static final WordList WRONG;

    static {
        for (List<String> item : PackedLines.table(WrongWords.class, "wrong-words.txt")) {
            WordList fine = item.size() > 2 ? WordList.of(item.get(2).split(" ")) : WordList.of();
            WORDS.put(item.get(0), new Misspelt(item.get(0), item.get(1), fine));
        }
        WRONG = WordList.of(WORDS.keySet());
    }

    @Override
    public List<String> clues() {
        return WordList.all(WRONG);
    }

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        Squeezed view = text.squeezed();
        for (int i = 0; i < view.length(); i++) {
            Misspelt word = WORDS.get(WRONG.at(view, i));
            if (word != null && word.in(view, i)) {
                String wrong = word.wrong().replaceFirst("[0-9]$", "");
                String right = word.right().replaceFirst("[0-9]$", "");
                hits.add(view.hit(
                        Rule.TEXT_QUALITY,
                        i,
                        i + wrong.length(),
                        new Wording("“" + wrong + "”疑为“" + right + "”之误", "“" + wrong + "” should be “" + right + "”"),
                        new Wording("写成 " + right, "write " + right)));
                i += wrong.length() - 1;
            }
        }
    }
}
