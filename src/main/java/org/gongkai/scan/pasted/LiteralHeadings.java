package org.gongkai.scan.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Edit;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.ScannedText;

/** Headings that did not come about (没有成为标题的标记): {@code ##一、} without a blank, {@code ＃} for #. */
public final class LiteralHeadings implements Slips {

    private static final Pattern HEADING = Pattern.compile(
            "^[ 　]{0,3}(?<marks>[#＃]{1,6})(?<gap>[ \\t　]*)(?<words>[^#＃\\s][^#＃\\n]{0,50})#*[ 　]*$", Pattern.MULTILINE);

    @Override
    public List<String> clues() {
        return List.of("#");
    }

    @Override
    public List<Slip> slips(ScannedText scanned) {
        String text = scanned.text();
        List<Slip> slips = new ArrayList<>();
        if (!maybe(text)) {
            return slips;
        }
        Matcher heading = HEADING.matcher(text);
        while (heading.find()) {
            if (meant(heading) && scanned.layout().literal(heading.start("marks"))) {
                slips.add(slip(heading));
            }
        }
        return slips;
    }

    /** Whether a # stands without a blank behind it, or a ＃ anywhere. */
    private static boolean maybe(String text) {
        for (int at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
            char next = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
            if (next != '#' && next != ' ' && next != '\n' && next != '\t') {
                return true;
            }
        }
        return text.indexOf('＃') >= 0;
    }

    /** Whether it would be a heading with the right marks, and reads like one. */
    private static boolean meant(Matcher heading) {
        String gap = heading.group("gap");
        boolean right = heading.group("marks").indexOf('＃') < 0 && (gap.startsWith(" ") || gap.startsWith("\t"));
        if (right && heading.start("marks") == heading.start()) {
            return false;
        }
        String words = heading.group("words").strip();
        if (words.isEmpty()) {
            return false; // blanks of other kinds, and nothing else
        }
        char first = words.charAt(0);
        boolean reads = Chars.han(first)
                || "《“（【".indexOf(first) >= 0
                || (Chars.digit(first) && heading.group("marks").length() > 1);
        boolean counted = heading.group("marks").length() == 1 && (first == '号' || first == '字' || first == '键');
        return reads && !counted && "。；，、！：".indexOf(words.charAt(words.length() - 1)) < 0;
    }

    private static Slip slip(Matcher heading) {
        String marks = "#".repeat(heading.group("marks").length());
        String right = marks + " " + heading.group("words").strip();
        Hit hit = Hit.of(
                Rule.LITERAL_MARKUP,
                heading.start("marks"),
                heading.end("words"),
                new Wording(
                        "没有成为标题，“" + heading.group("marks") + "”照原样显示",
                        "no heading came about: “" + heading.group("marks") + "” stands on the page"),
                new Wording("写成 " + right, "write " + right));
        return Slip.of(hit, new Edit(heading.start(), heading.start("words"), marks + " "));
    }
}
