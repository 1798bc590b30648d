package org.gongkai.scan.pasted;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.prose.Layout.Block;
import org.gongkai.prose.Layout.Kind;
import org.gongkai.prose.Layout.Line;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Edit;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.ScannedText;

/** A line of dashes or equals signs under a text that is no heading, which makes one of it (横线把文字变成标题，CommonMark 4.3). */
public final class UnderlinedText implements Slips {

    private static final int LONGEST_HEADING = 30;
    private static final int QUOTED = 12;
    private static final Wording HINT = new Wording(
            "要画横线，在它前面空一行；要标题，写成 ## 标题",
            "for a rule leave an empty line before it; for a heading write ## and its words");

    @Override
    public List<String> clues() {
        return List.of("\n-", "\n=", ">-", ">=");
    }

    @Override
    public List<Slip> slips(ScannedText scanned) {
        String text = scanned.text();
        if (!maybe(text)) {
            return List.of();
        }
        List<Slip> slips = new ArrayList<>();
        for (Block block : scanned.layout().blocks()) {
            if (block.kind() == Kind.UNDERLINED && block.lines().size() > 1 && !heading(text, block)) {
                slips.add(slip(text, block));
            }
        }
        return slips;
    }

    private static boolean maybe(String text) {
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            int from = at + 1;
            while (from < text.length() && " >\t".indexOf(text.charAt(from)) >= 0) {
                from++;
            }
            if (from < text.length() && (text.charAt(from) == '-' || text.charAt(from) == '=')) {
                int end = text.indexOf('\n', from);
                String line =
                        text.substring(from, end < 0 ? text.length() : end).strip();
                if (line.chars().allMatch(c -> c == line.charAt(0))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean heading(String text, Block block) {
        Line first = block.first();
        Written words = Written.of(text, first.from(), first.to());
        Line under = block.last();
        boolean rule = under.to() - under.from() > 4 * words.length() + 10;
        return block.lines().size() == 2
                && words.open()
                && !words.ends("，、,")
                && words.length() <= LONGEST_HEADING
                && !words.text().contains("。")
                && !words.day()
                && !rule;
    }

    private static Slip slip(String text, Block block) {
        Line first = block.first();
        Line under = block.last();
        String shown = text.substring(first.from(), Math.min(first.to(), first.from() + QUOTED));
        Hit hit = Hit.of(
                Rule.UNDERLINED_TEXT,
                under.from(),
                under.to(),
                new Wording(
                        "这一行符号把上面的文字“" + shown + "…”变成了标题",
                        "this line makes a heading of the text above: “" + shown + "…”"),
                HINT);
        boolean dash = text.charAt(under.from()) == '-';
        if (dash && under.to() - under.from() < 3) {
            return Slip.of(hit); // an item or nothing would become of it
        }
        List<Edit> edits = new ArrayList<>();
        int start = text.lastIndexOf('\n', under.from()) + 1;
        edits.add(new Edit(start, start, "\n"));
        int next = text.indexOf('\n', under.to()) + 1;
        if (!dash
                && next > 0
                && Chars.behindBlanks(text, next) < text.length()
                && text.charAt(Chars.behindBlanks(text, next)) != '\n') {
            edits.add(new Edit(next, next, "\n"));
        }
        return new Slip(hit, edits);
    }
}
