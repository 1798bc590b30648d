package org.gongkai.prose;

/** Whether a text may hold what is shown otherwise than before (变化的线索): looks that cost next to nothing. */
final class Hints {

    private Hints() {}

    /** Whether it may have notes, breaks in cells, tables in HTML, or a list whose numbers do not count up. */
    static boolean any(String text) {
        return text.contains("[^") || tags(text) || numbers(text);
    }

    /** Whether two tildes stand alone. */
    static boolean tildes(String text) {
        int alone = 0;
        for (int at = text.indexOf('~'); at >= 0 && alone < 2; at = text.indexOf('~', at + 1)) {
            boolean pair = text.startsWith("~", at + 1) || (at > 0 && text.charAt(at - 1) == '~');
            alone += pair ? 0 : 1;
        }
        return alone == 2;
    }

    private static boolean tags(String text) {
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            if (text.regionMatches(true, at + 1, "br", 0, 2) || text.regionMatches(true, at + 1, "table", 0, 5)) {
                return true;
            }
        }
        return false;
    }

    private static boolean numbers(String text) {
        return numbers(text, '.') || numbers(text, ')');
    }

    /** Whether a number at the start of a line is neither the first nor one more than the number before. */
    private static boolean numbers(String text, char mark) {
        int before = 0;
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
            int number = atLineStart(text, at);
            if (number >= 0) {
                if (number != before + 1 && (number != 1 || before == 1)) {
                    return true;
                }
                before = number;
            }
        }
        return false;
    }

    /** The number that begins a line and ends before {@code end}; -1 where there is none. */
    private static int atLineStart(String text, int end) {
        int start = end;
        while (start > 0 && end - start < 9 && isDigit(text.charAt(start - 1))) {
            start--;
        }
        int line = start;
        while (line > 0 && " \t>-+*.)".indexOf(text.charAt(line - 1)) >= 0) {
            line--;
        }
        boolean first = line == 0 || text.charAt(line - 1) == '\n' || text.charAt(line - 1) == '\r';
        return start == end || !first ? -1 : Integer.parseInt(text.substring(start, end));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
