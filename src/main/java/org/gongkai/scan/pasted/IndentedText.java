package org.gongkai.scan.pasted;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.prose.Layout.Block;
import org.gongkai.prose.Layout.Kind;
import org.gongkai.prose.Layout.Line;
import org.gongkai.scan.letters.Chars;
import org.gongkai.scan.letters.Edit;
import org.gongkai.scan.letters.Hit;
import org.gongkai.scan.letters.ScannedText;

/** Paragraphs that are indented by four blanks or a tab, which makes code of them (缩进的段落成了代码，CommonMark 4.4). */
public final class IndentedText implements Slips {

    private static final Wording FOUND = new Wording(
            "缩进的文字在页面上成了代码：等宽字体、不换行", "indented words become code on the page: in one width, without line breaks");
    private static final Wording HINT = new Wording(
            "删去行首的空格和制表符，首行缩进由样式处理；gongkai check --fix 可以代劳",
            "delete the blanks and tabs before the line, the style sheet indents; gongkai check --fix does it");
    private static final int FULL = 22;
    private static final int MOST_LINES = 6;

    @Override
    public List<Slip> slips(ScannedText scanned) {
        String text = scanned.text();
        if (!maybe(text)) {
            return List.of();
        }
        List<Slip> slips = new ArrayList<>();
        for (Block block : scanned.layout().blocks()) {
            if (block.kind() == Kind.INDENTED_CODE && words(text, block)) {
                int from = Chars.behindBlanks(text, block.first().from());
                Hit hit = Hit.many(
                        Rule.INDENTED_TEXT,
                        Severity.WARNING,
                        from,
                        block.first().to(),
                        FOUND,
                        HINT);
                slips.add(new Slip(hit, flat(text, block) ? List.of() : outdented(text, block)));
            }
        }
        return slips;
    }

    /** Whether a line begins with a blank or a tab, and Chinese behind enough of them. */
    private static boolean maybe(String text) {
        for (int start = 0; start >= 0 && start < text.length(); start = next(text, start)) {
            char first = text.charAt(start);
            int from = first == ' ' || first == '\t' ? Chars.behindBlanks(text, start) : start;
            boolean deep = from - start >= 4 || (from > start && text.lastIndexOf('\t', from - 1) >= start);
            if (deep && from < text.length() && text.charAt(from) != '\n') {
                return true;
            }
        }
        return false;
    }

    private static int next(String text, int at) {
        return text.indexOf('\n', at) + 1 == 0 ? -1 : text.indexOf('\n', at) + 1;
    }

    /** Whether it is Chinese rather than a program or a drawing. */
    private static boolean words(String text, Block block) {
        int chinese = 0;
        int others = 0;
        for (int i = block.first().from(); i < block.last().to(); i++) {
            char c = text.charAt(i);
            chinese += Chars.han(c) ? 1 : 0;
            others += Chars.latin(c) || "{}=<>$\\".indexOf(c) >= 0 || (c >= 0x2500 && c <= 0x257F) ? 1 : 0;
        }
        return chinese > others;
    }

    /** Whether it is rather the cells of a table, each on a line of its own: nobody knows its rows. */
    private static boolean flat(String text, Block block) {
        List<Written> lines = block.lines().stream()
                .map(line -> Written.of(text, line.from(), line.to()))
                .filter(line -> line.length() > 0)
                .toList();
        return lines.stream().anyMatch(Written::cells)
                || (lines.size() > MOST_LINES
                        && lines.stream()
                                .noneMatch(line -> line.closed() || line.text().contains("，")));
    }

    /** Without what indents; lines that are whole, each as a paragraph. */
    private static List<Edit> outdented(String text, Block block) {
        List<Edit> edits = new ArrayList<>();
        Written above = null;
        for (Line line : block.lines()) {
            int at = line.from();
            while (at < line.to() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
            if (at == line.to()) {
                above = null;
                continue;
            }
            Written written = Written.of(text, line.from(), line.to());
            int start = text.lastIndexOf('\n', line.from() - 1) + 1;
            if (above != null
                    && text.indexOf('\n', above.to()) == start - 1
                    && !(above.open() && (above.ends("，、") || above.length() >= FULL))) {
                edits.add(new Edit(start, start, "\n"));
            }
            edits.add(new Edit(line.from(), at, ""));
            above = written;
        }
        return edits;
    }
}
