package org.gongkai.content.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * A colon after a key that YAML takes for no colon (全角冒号，或者冒号后没有空格): {@code title：…}, {@code title:…}. The
 * parser then reads on and complains of a later line, or of none.
 *
 * @param line counted from 1
 * @param at where the colon stands in the line, in UTF-16 units
 * @param end where the value begins
 * @param key the word before it
 */
record KeyColon(int line, int at, int end, String key, String text) {

    private static final String KEY = "(\\p{L}[\\p{L}\\p{N}_-]{0,40})";
    private static final String WIDE = "[：﹕︰∶]";
    private static final String WRONG = KEY + " {0,9}(" + WIDE + "|:(?=[^\\s/]))\\s*";
    private static final Pattern WRONG_LINE = Pattern.compile("( *+(?:- ++){0,9}+)" + WRONG + "(.*)");
    private static final Pattern WRONG_KEY = Pattern.compile(WRONG + "(.*)", Pattern.DOTALL);
    private static final Pattern RIGHT_LINE = Pattern.compile("( *+(?:- ++){0,9}+)[^\\s:#{\\[][^:]*:(?:\\s+(.*))?");
    private static final int SHOWN = 20;

    /**
     * Those of a text, each where a key must stand: not in what goes on from the line before.
     *
     * @param keyed whether an item of a list without further lines is keys and values too
     */
    static List<KeyColon> of(List<String> lines, boolean keyed) {
        List<KeyColon> found = new ArrayList<>();
        int last = -1;
        boolean open = true; // the last key's value is still to come
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int indent = indent(line);
            if (indent == line.length() || line.charAt(indent) == '#' || (!open && indent > last)) {
                continue;
            }
            Matcher wrong = WRONG_LINE.matcher(line);
            Matcher right = RIGHT_LINE.matcher(line);
            if (wrong.matches()
                    && (keyed
                            || wrong.end(1) == indent
                            || (i + 1 < lines.size() && isKey(lines.get(i + 1), wrong.end(1))))) {
                found.add(new KeyColon(i + 1, wrong.start(3), wrong.start(4), wrong.group(2), line));
                last = wrong.end(1);
                open = wrong.group(4).isBlank();
            } else if (right.matches()) {
                last = right.end(1);
                open = right.group(2) == null
                        || right.group(2).isBlank()
                        || right.group(2).startsWith("#");
            } else {
                last = indent;
                open = false;
            }
        }
        return found;
    }

    private static boolean isKey(String line, int indent) {
        return indent(line) == indent
                && (RIGHT_LINE.matcher(line).matches()
                        || WRONG_LINE.matcher(line).matches());
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }

    /** That of a key in braces without a value, {@code {by：王一}}. */
    static Optional<Finding> in(SourceText source, Node.Pair pair) {
        Matcher wrong = WRONG_KEY.matcher(pair.key().value());
        boolean alone = pair.value() instanceof Node.Scalar none && none.value().isEmpty();
        return alone && wrong.matches()
                ? Optional.of(finding(
                        source,
                        pair.key().line(),
                        pair.key().column() + wrong.group(1).codePointCount(0, wrong.end(1)),
                        wrong.group(1),
                        wrong.group(2),
                        wrong.group(3)))
                : Optional.empty();
    }

    /** The line as it was meant. */
    String mended() {
        return text.substring(0, at) + ": " + text.substring(end);
    }

    /** How many columns the mended line has more after the colon. */
    int shift() {
        return at + 2 - end;
    }

    /** That it is wrong, in a text that begins {@code offset} lines below the top of {@code source}. */
    Finding finding(SourceText source, int offset) {
        return finding(
                source,
                offset + line,
                text.codePointCount(0, at) + 1,
                key,
                text.substring(at, at + 1),
                text.substring(end));
    }

    private static Finding finding(SourceText source, int line, int column, String key, String colon, String rest) {
        boolean half = colon.equals(":");
        String value = rest.codePointCount(0, rest.length()) > SHOWN
                ? rest.substring(0, rest.offsetByCodePoints(0, SHOWN)) + "…"
                : rest;
        String right = (key + ": " + value).strip();
        return source.finding(
                Rule.HEADER_UNREADABLE,
                line,
                column,
                half
                        ? new Wording("“" + key + "”的冒号后面没有空格", "no blank after the colon of “" + key + "”")
                        : new Wording("“" + key + "”后面的冒号是全角的", "the colon after “" + key + "” is full-width"),
                new Wording("写半角冒号和一个空格：" + right, "write a half-width colon and a blank: " + right));
    }
}
