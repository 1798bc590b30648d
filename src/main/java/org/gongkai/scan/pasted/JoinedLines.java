package org.gongkai.scan.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.finding.Rule;
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
 * Lines that were paragraphs where they were copied and run together on the page (各段连成一段): in Markdown only an empty line
 * parts paragraphs. What breaks off in the middle of a sentence is another matter.
 */
public final class JoinedLines implements Slips {

    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)\\]\\([^()]*\\)");
    private static final int QUOTED = 10;
    private static final int FULL = 20;
    private static final int VERSE = 20;
    private static final int SENTENCE = 25;
    private static final String ENDS = "。；！？：:）”》";
    private static final String BEGINS = "一二三四五六七八九十（(第附抄主分报①②③④⑤⑥⑦⑧⑨";

    @Override
    public List<Slip> slips(ScannedText scanned) {
        List<Edit> edits = edits(scanned);
        if (edits.isEmpty()) {
            return List.of();
        }
        String text = scanned.text();
        int at = edits.get(0).from();
        int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
        int from = Chars.behindBlanks(text, at);
        int to = Math.min(end, from + QUOTED);
        String above = words(text.substring(text.lastIndexOf('\n', at - 2) + 1, at - 1));
        String below = words(text.substring(from, end));
        String shown = above.substring(Math.max(0, above.length() - QUOTED))
                + below.substring(0, Math.min(below.length(), QUOTED));
        int count = edits.size();
        Wording message = new Wording(
                "这一行和上一行在页面上连成一段：“…" + shown + "…”" + (count == 1 ? "" : "（这样的地方共 " + count + " 处）"),
                "this line runs on from the line above: “…" + shown + "…”"
                        + (count == 1 ? "" : " (" + count + " such places)"));
        return List.of(new Slip(Hit.of(Rule.JOINED_LINES, from, to, message, HINT), edits));
    }

    /** A line as the page shows it: without the addresses of links and without emphasis. */
    private static String words(String line) {
        return LINK.matcher(line.strip()).replaceAll("$1").replace("*", "");
    }

    /** An empty line before every line that wants a paragraph of its own. */
    @Override
    public List<Edit> edits(ScannedText scanned) {
        List<Edit> edits = new ArrayList<>();
        if (maybe(scanned.text())) {
            for (Block block : scanned.layout().blocks()) {
                if (block.kind() == Kind.PARAGRAPH
                        && block.within() != Within.QUOTE
                        && block.lines().size() > 1) {
                    places(scanned.text(), block, edits);
                }
            }
        }
        return edits;
    }

    /** Whether two lines stand under each other of which the first ends or the second begins as a paragraph does. */
    private static boolean maybe(String text) {
        int start = 0;
        char before = '\n'; // the last character of the line above; none where the line cannot go on
        for (int end = text.indexOf('\n'); start < text.length(); end = text.indexOf('\n', start)) {
            int stop = end < 0 ? text.length() : end;
            int from = Chars.behindBlanks(text, start);
            boolean marked = from < stop && marked(text, from);
            if (from < stop && before != '\n' && !marked) {
                char first = text.charAt(from);
                boolean begins = BEGINS.indexOf(first) >= 0 || Chars.digit(first);
                if (begins || ENDS.indexOf(before) >= 0 || ENDS.indexOf(text.charAt(stop - 1)) >= 0) {
                    return true;
                }
            }
            boolean ends = from >= stop || (marked && "#|".indexOf(text.charAt(from)) >= 0);
            before = ends ? '\n' : text.charAt(Chars.beforeBlanks(text, stop) - 1);
            start = stop + 1;
        }
        return false;
    }

    /** Whether a line begins as an item, a heading, a quotation or a row does in Markdown. */
    private static boolean marked(String text, int from) {
        int at = from;
        while (at < text.length() && Chars.digit(text.charAt(at))) {
            at++;
        }
        boolean first = at == from + 1 && text.charAt(from) == '1'; // a list that may follow upon a line of words
        return (first && text.startsWith(". ", at)) || "-*+#>|".indexOf(text.charAt(from)) >= 0;
    }

    private static void places(String text, Block block, List<Edit> edits) {
        List<Written> lines = new ArrayList<>();
        for (Line line : block.lines()) {
            lines.add(Written.of(text, text.lastIndexOf('\n', line.from() - 1) + 1, line.to()));
        }
        lines.set(0, Written.of(text, block.first().from(), block.first().to()));
        int width = lines.stream().mapToInt(Written::length).max().orElse(0);
        boolean wrapped = wrapped(lines, width);
        boolean verse = verse(lines);
        for (int i = 1; i < lines.size(); i++) {
            Written above = lines.get(i - 1);
            Written line = lines.get(i);
            boolean list = block.within() == Within.LIST && line.from() > line.start();
            boolean broken = text.startsWith("  ", above.to()) || text.charAt(above.to() - 1) == '\\';
            if (list || broken || line.marked() || above.cells() || line.cells() || above.ends("，、,（《“")) {
                continue;
            }
            boolean signed =
                    i + 1 < lines.size() && line.office() && lines.get(i + 1).day();
            boolean full = above.length() >= Math.max(FULL, width - 3);
            if (begins(above, line, signed)
                    || (above.heading() && above.length() <= width - 4)
                    || (above.closed() && !verse && !(wrapped && full && line.from() == line.start()))
                    || (above.ends("：:") && (above.addressee() || sentence(line)))) {
                edits.add(new Edit(line.start(), line.start(), "\n"));
            }
        }
    }

    /** Whether the line begins a paragraph, whatever stands above. */
    private static boolean begins(Written above, Written line, boolean signed) {
        boolean signature = above.closed() || above.office() || above.length() < FULL;
        return line.begins()
                || line.note()
                || (line.addressee() && line.text().startsWith("各"))
                || (line.addressee() && above.length() >= 8 && above.open())
                || (signed && (above.closed() || above.length() < SENTENCE))
                || (line.day() && !above.day() && signature);
    }

    private static boolean sentence(Written line) {
        return line.closed() || line.length() >= SENTENCE;
    }

    /** Whether most lines break off where the margin was, and not where a sentence ends. */
    private static boolean wrapped(List<Written> lines, int width) {
        int broken = 0;
        for (Written line : lines.subList(0, lines.size() - 1)) {
            broken += line.open() && line.length() >= Math.max(FULL, width - 3) ? 1 : 0;
        }
        return broken > 0 && 3 * broken >= lines.size() - 1;
    }

    /** Whether all lines are short and of one length, as those of a poem. */
    private static boolean verse(List<Written> lines) {
        int length = lines.get(0).length();
        return length <= VERSE && lines.stream().allMatch(line -> line.length() == length && !line.begins());
    }

    private static final Wording HINT = new Wording(
            "各段之间空一行；gongkai check --fix 在各处补上空行",
            "leave an empty line between them; gongkai check --fix does so everywhere");
}
