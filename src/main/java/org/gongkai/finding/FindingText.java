package org.gongkai.finding;

import java.util.List;
import org.gongkai.finding.Wording.Language;

/**
 * Findings as text for people: {@code path:line:column: message}, with the rule, the source line with a caret (a Chinese
 * character is two columns wide), a hint and the legal basis.
 */
public final class FindingText {

    private static final int EXCERPT = 120;

    private final Language language;

    /** Text in {@code language}. */
    public FindingText(Language language) {
        this.language = language;
    }

    /** All findings, one after the other. */
    public String plain(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        findings.forEach(finding -> append(finding, text));
        return text.toString();
    }

    private void append(Finding finding, StringBuilder text) {
        Rule rule = finding.rule();
        text.append(visible(finding.place().toString()))
                .append(": ")
                .append(finding.severity().wording().in(language))
                .append(' ')
                .append(rule.id())
                .append(": ")
                .append(visible(finding.message().in(language)))
                .append('\n');
        if (!finding.source().isBlank()) {
            excerpt(finding, text);
        }
        if (!finding.hint().isEmpty()) {
            text.append(language == Language.ZH ? "  提示：" : "  hint: ")
                    .append(visible(finding.hint().in(language)))
                    .append('\n');
        }
        String basis = finding.basis();
        if (!basis.isEmpty()) {
            text.append(language == Language.ZH ? "  依据：" : "  basis: ")
                    .append(basis)
                    .append('\n');
        }
    }

    /** A message is one line, and what it cites may not command the terminal. */
    private static String visible(String text) {
        return text.codePoints()
                .map(FindingText::shown)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void excerpt(Finding finding, StringBuilder text) {
        int[] line = finding.source().codePoints().toArray();
        int column = Math.min(Math.max(1, finding.place().column()), line.length + 1);
        int from = column > EXCERPT ? column - EXCERPT / 2 : 1;
        int to = Math.min(line.length, from + EXCERPT - 1);
        String number = Integer.toString(finding.place().line());
        text.append("  ").append(number).append(" | ");
        for (int i = from; i <= to; i++) {
            text.appendCodePoint(shown(line[i - 1]));
        }
        text.append('\n');
        if (finding.place().column() == 0) {
            return;
        }
        text.append("  ").append(" ".repeat(number.length())).append(" | ");
        for (int i = from; i < column; i++) {
            text.append(" ".repeat(width(line[i - 1])));
        }
        text.append("^\n");
    }

    /** What cannot be seen on a terminal is shown as a replacement character of one column. */
    private static int shown(int character) {
        if (character == '\t') {
            return ' ';
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> 0xFFFD;
            default -> character;
        };
    }

    /** Columns of a character on a terminal: two for what is wide or full-width in East Asia (Unicode UAX #11). */
    static int width(int character) {
        boolean wide = (character >= 0x1100 && character <= 0x115F)
                || (character >= 0x2E80 && character <= 0x303E)
                || (character >= 0x3041 && character <= 0xA4CF)
                || (character >= 0xAC00 && character <= 0xD7A3)
                || (character >= 0xF900 && character <= 0xFAFF)
                || (character >= 0xFE30 && character <= 0xFE6F)
                || (character >= 0xFF00 && character <= 0xFF60)
                || (character >= 0xFFE0 && character <= 0xFFE6)
                || (character >= 0x1F300 && character <= 0x1FAFF)
                || (character >= 0x20000 && character <= 0x3FFFD)
                || "“”‘’—…·".indexOf(character) >= 0;
        return wide ? 2 : 1;
    }
}
