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

/**
 * Bold words that did not come about (没有起作用的加粗): blanks inside the asterisks, full-width asterisks, a pair that does not
 * close. Asterisks that hide a name or a number (李**) are meant as they are.
 */
public final class LiteralEmphasis implements Slips {

    private static final int SHORTEST_BEHIND_A_WORD = 4;
    private static final Pattern PAIR = Pattern.compile("(?<![*＊])(?<open>\\*\\*|＊＊)(?![*＊])(?<before>[ \\t　]*)"
            + "(?<words>[\\p{IsHan}《“（0-9][^*＊\\n]{0,60}?)(?<after>[ \\t　]*)(?<close>\\*\\*|＊＊)(?![*＊])");
    private static final Pattern OPENED = Pattern.compile(
            "^[ 　]{0,3}\\*\\*(?=[\\p{IsHan}《“（])(?!.{0,12}(?:省|市|县|区|乡|镇|村|公司|厂|店|局|院|某))[^*\\n]{6,}$",
            Pattern.MULTILINE);

    @Override
    public List<String> clues() {
        return List.of("**");
    }

    @Override
    public List<Slip> slips(ScannedText scanned) {
        String text = scanned.text();
        List<Slip> slips = new ArrayList<>();
        if (!text.contains("**") && !text.contains("＊＊")) {
            return slips;
        }
        char[] letters = scanned.letters();
        Matcher pair = PAIR.matcher(text).useTransparentBounds(true);
        for (int at = marks(letters, 0); at >= 0; ) {
            boolean found = pair.region(at, text.length()).lookingAt();
            boolean slip = found
                    && wrong(text, pair)
                    && scanned.layout().literal(pair.start("open"))
                    && scanned.layout().literal(pair.start("close"));
            if (slip) {
                slips.add(pair(pair));
            }
            at = marks(letters, slip ? pair.end() : found ? at + 2 : at + 1);
        }
        Matcher opened = OPENED.matcher(text);
        for (int at = text.indexOf("**"); at >= 0; at = text.indexOf("**", at + 2)) {
            int start = Chars.beforeBlanks(text, at);
            if (start > 0 && text.charAt(start - 1) != '\n') {
                continue; // no line begins with it
            }
            opened.region(start, lineEnd(text, at));
            if (opened.lookingAt() && scanned.layout().literal(at) && !paired(text, opened.start(), opened.end())) {
                slips.add(Slip.of(Hit.of(Rule.LITERAL_MARKUP, at, at + 6, UNCLOSED, CLOSE)));
            }
        }
        return slips;
    }

    /** Where the next two asterisks stand side by side, plain or full-width; -1 where none do. */
    private static int marks(char[] letters, int from) {
        for (int i = from; i + 1 < letters.length; i++) {
            char c = letters[i];
            if ((c == '*' || c == '＊') && letters[i + 1] == c) {
                return i;
            }
        }
        return -1;
    }

    private static int lineEnd(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** Whether the marks are wide or parted from the words, and do not hide the end of a name. */
    private static boolean wrong(String text, Matcher pair) {
        boolean wide = pair.group("open").equals("＊＊") || pair.group("close").equals("＊＊");
        boolean apart = !pair.group("before").isEmpty() || !pair.group("after").isEmpty();
        int at = pair.start() - 1;
        boolean behindWord =
                at >= 0 && (Chars.han(text.charAt(at)) || Chars.digit(text.charAt(at)) || Chars.latin(text.charAt(at)));
        boolean hides = behindWord && (wide || pair.group("words").length() < SHORTEST_BEHIND_A_WORD);
        return (wide || apart) && !hides && even(text, pair.start(), pair.end());
    }

    /** Whether the asterisks of the line can make pairs: one too many hides something. */
    private static boolean even(String text, int from, int to) {
        int end = text.indexOf('\n', to);
        String line = text.substring(text.lastIndexOf('\n', from) + 1, end < 0 ? text.length() : end);
        int count = 0;
        for (int at = line.indexOf("**"); at >= 0; at = line.indexOf("**", at + 2)) {
            count++;
        }
        return count % 2 == 0;
    }

    /** Whether the lines around have asterisks too, with which a pair may have been meant. */
    private static boolean paired(String text, int from, int to) {
        int start = text.lastIndexOf("\n\n", from);
        int end = text.indexOf("\n\n", to);
        String block = text.substring(Math.max(0, start), end < 0 ? text.length() : end);
        return block.indexOf("**") != block.lastIndexOf("**");
    }

    private static Slip pair(Matcher pair) {
        String right = "**" + pair.group("words") + "**";
        Hit hit = Hit.of(
                Rule.LITERAL_MARKUP,
                pair.start(),
                pair.end(),
                new Wording(
                        "“" + pair.group("words") + "”没有加粗，星号照原样显示",
                        "“" + pair.group("words") + "” is not bold, the asterisks stand on the page"),
                new Wording("星号用半角，紧挨着文字：" + right, "plain asterisks close to the words: " + right));
        return Slip.of(hit, new Edit(pair.start(), pair.end(), right));
    }

    private static final Wording UNCLOSED =
            new Wording("加粗没有结束，星号照原样显示", "bold words without an end: the asterisks stand on the page");
    private static final Wording CLOSE =
            new Wording("在要加粗的文字后面也写 **，不加粗的删去 **", "write ** behind the words too, or delete it");
}
