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
 * Words that are usually misspelt (错别字): those of wrong-words.txt, where they stand as words. 己经 is wrong in 己经完成 and none
 * in 自己经营.
 */
public final class WrongWords implements Scanner {

    private static final Map<String, String> RIGHT = new HashMap<>();
    private static final WordList WRONG;

    static {
        PackedLines.table(WrongWords.class, "wrong-words.txt").forEach(item -> RIGHT.put(item.get(0), item.get(1)));
        WRONG = WordList.of(RIGHT.keySet());
    }

    @Override
    public List<String> clues() {
        return WordList.all(WRONG);
    }

    @Override
    public void scan(ScannedText text, Setting setting, Hits hits) {
        Squeezed view = text.squeezed();
        for (int i = 0; i < view.length(); i++) {
            String wrong = WRONG.at(view, i);
            String right = RIGHT.getOrDefault(wrong, "");
            if (!wrong.isEmpty() && Words.chinese().stands(view, i, i + wrong.length(), right)) {
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
