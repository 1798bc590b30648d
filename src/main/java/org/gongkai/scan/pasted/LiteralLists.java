package org.gongkai.scan.pasted;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.prose.Layout.Block;
import org.gongkai.prose.Layout.Kind;
import org.gongkai.prose.Layout.Line;
import org.gongkai.prose.Layout.Within;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Edit;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.ScannedText;

/**
 * Lists and code that did not come about or do not end (没有起作用的列表和代码标记): dashes without a blank, boxes to tick, an open
 * fence.
 */
public final class LiteralLists implements Slips {

    @Override
    public List<String> clues() {
        return List.of("\n-", "-[", "*[", "```", "~~~");
    }

    @Override
    public List<Slip> slips(ScannedText scanned) {
        String text = scanned.text();
        List<Slip> slips = new ArrayList<>();
        boolean maybe = dashed(text)
                || text.contains("- [")
                || text.contains("* [")
                || text.contains("```")
                || text.contains("~~~");
        for (Block block : maybe ? scanned.layout().blocks() : List.<Block>of()) {
            if (block.kind() == Kind.UNENDED_CODE && block.lines().size() > 1) {
                slips.add(unended(block));
            } else if (block.kind() == Kind.PARAGRAPH && block.within() == Within.LIST) {
                box(text, block.first(), slips);
            } else if (block.kind() == Kind.PARAGRAPH) {
                dashes(text, block, slips);
            }
        }
        return slips;
    }

    /** Whether a line begins with a dash and Chinese close to it. */
    private static boolean dashed(String text) {
        for (int at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
            if (item(text, at, text.length()) && (at == 0 || text.charAt(at - 1) == '\n')) {
                return true;
            }
        }
        return false;
    }

    private static boolean item(String text, int from, int to) {
        return from + 1 < to && text.charAt(from) == '-' && Chars.han(text.charAt(from + 1));
    }

    /** Two lines or more under each other that begin so. */
    private static void dashes(String text, Block block, List<Slip> slips) {
        List<Edit> edits = new ArrayList<>();
        for (Line line : block.lines()) {
            if (item(text, line.from(), line.to())) {
                edits.add(new Edit(line.from() + 1, line.from() + 1, " "));
            }
        }
        if (edits.size() > 1) {
            int from = edits.get(0).from() - 1;
            int to = text.indexOf('\n', from);
            Wording message = new Wording(
                    edits.size() + " 行以“-”开头的没有成为列表，在页面上连成一段",
                    edits.size() + " lines with a dash are no list and run together");
            Wording hint = new Wording("“-”后面空一格", "leave a blank behind the dash");
            slips.add(new Slip(Hit.of(Rule.LITERAL_MARKUP, from, to < 0 ? text.length() : to, message, hint), edits));
        }
    }

    private static void box(String text, Line line, List<Slip> slips) {
        String words = text.substring(line.from(), line.to());
        if (words.startsWith("[ ] ") || words.startsWith("[x] ") || words.startsWith("[X] ")) {
            slips.add(Slip.of(Hit.many(
                    Rule.LITERAL_MARKUP,
                    Severity.WARNING,
                    line.from(),
                    line.from() + 3,
                    new Wording("方括号没有成为复选框，照原样显示", "brackets are no box to tick: they stand on the page"),
                    new Wording("写成 □ 或者 ☑", "write □ or ☑"))));
        }
    }

    private static Slip unended(Block block) {
        int count = block.lines().size() - 1;
        Line first = block.first();
        return Slip.of(Hit.of(
                Rule.LITERAL_MARKUP,
                first.from(),
                first.to(),
                new Wording(
                        "没有结束的代码标记，后面 " + count + " 行都成了代码",
                        "a fence without an end: " + count + " lines behind it are code"),
                new Wording("在代码后面加一行同样的标记；没有代码的，删去这一行", "write the same mark behind the code, or delete the line")));
    }
}
