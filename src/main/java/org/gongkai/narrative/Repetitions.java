package org.gongkai.narrative;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** Words that stand twice in a row (词语重复): {@code 收到收到}, {@code 进一步进一步}, {@code 21件件}. */
final class Repetitions {

    /** Short words that are never rightly doubled; longer ones are told whatever they are. */
    private static final Pattern SHORT =
            Pattern.compile("(收到|其中|制发|办结|受理|共计|结转|进行|完成|及时|加强|开展|继续|本年|全年|通过|以及|没有|我局|本局|公开了|不断|持续|推进)\\1(?!的)");

    private static final Pattern LONG = Pattern.compile("(\\p{IsHan}{3,10})\\1");
    private static final Pattern UNIT = Pattern.compile("[0-9０-９]([件条篇次项份个家名期场起宗部台批])\\1(?!\\p{IsHan})");

    private final ReportText text;

    Repetitions(ReportText text) {
        this.text = text;
    }

    List<Finding> check() {
        TextNotes notes = new TextNotes(text);
        for (Pattern pattern : List.of(SHORT, LONG, UNIT)) {
            Matcher matcher = pattern.matcher(text.body());
            while (!notes.full() && matcher.find()) {
                String word = matcher.group(1);
                if (word.chars().distinct().count() > 1 || word.length() == 1) {
                    notes.add(
                            Rule.TEXT_QUALITY,
                            matcher.start(1),
                            new Wording("“" + word + "”写了两遍", "“" + word + "” stands twice"),
                            new Wording("删去多余的一个", "delete one of them"));
                }
            }
        }
        return notes.all();
    }
}
