package org.gongkai.scan.wording;

import java.util.List;
import org.gongkai.content.yaml.Unwritten;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.Hits;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Scanner;
import org.gongkai.scan.letters.Setting;

/** What the program left for a person to write or to compare, and nobody did (没有写完、没有核对的草稿). */
public final class Unfinished implements Scanner {

    private static final List<String> WORDS =
            List.of(Unwritten.MARK, Unwritten.COMPARE, Unwritten.BODY, Unwritten.SUMMARY);
    private static final int SHOWN = 30;

    @Override
    public void scan(ScannedText scanned, Setting setting, Hits hits) {
        String text = scanned.text();
        for (String words : WORDS) {
            boolean marked = words.startsWith("【");
            for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
                int end = marked ? text.indexOf('】', at) + 1 : at + words.length();
                String mark =
                        text.substring(at, end <= at || end - at > SHOWN ? Math.min(text.length(), at + SHOWN) : end);
                hits.add(
                        words.equals(Unwritten.COMPARE)
                                ? Hit.of(
                                        Rule.UNVERIFIED,
                                        at,
                                        at + words.length(),
                                        new Wording("还没有核对：“" + mark + "”", "not compared yet: “" + mark + "”"),
                                        new Wording(
                                                "与原文件核对，改正后删去这个记号", "compare it with the document and delete the mark"))
                                : Hit.of(
                                        Rule.UNWRITTEN,
                                        at,
                                        at + words.length(),
                                        new Wording("还没有写：“" + mark + "”", "not written yet: “" + mark + "”"),
                                        new Wording(
                                                "写好以后删去这个记号；没有要写的，整个删去",
                                                "write it and delete the mark, or delete the whole of it")));
            }
        }
    }
}
