package org.gongkai.unpack.office;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A number format of a worksheet (数字格式, ECMA-376 part 1, 18.8.31): the words that it sets around a value, and whether
 * it shows the value at all.
 */
final class NumberFormat {

    private static final int PREFIX = 0;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    private static final Pattern WORDS = Pattern.compile("[^\\x00-\\x7F¥￥€£]|[0-9]");

    /** One of the sections that a semicolon parts: words before the value, after it, and what stands for the value. */
    private record Section(String before, String codes, String after) {

        boolean shows() {
            return !codes.isEmpty();
        }

        /** Digits that are always written. */
        int zeros() {
            String whole = codes.replaceFirst("\\..*", "");
            return (int) whole.chars().filter(c -> c == '0').count();
        }

        boolean date() {
            return !codes.contains("General") && codes.matches("(?s).*[yYmMdDhHsSeEgGbB].*");
        }
    }

    private final List<Section> sections;

    private NumberFormat(List<Section> sections) {
        this.sections = sections;
    }

    static NumberFormat of(String written) {
        String code = written.replace("G/通用格式", "General");
        List<Section> sections = new ArrayList<>();
        StringBuilder[] parts = {new StringBuilder(), new StringBuilder(), new StringBuilder()};
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            int words = parts[1].isEmpty() ? PREFIX : 2;
            switch (c) {
                case ';' -> sections.add(take(parts));
                case '"' -> {
                    int end = code.indexOf('"', i + 1);
                    parts[words].append(code, i + 1, end < 0 ? code.length() : end);
                    i = end < 0 ? code.length() : end;
                }
                case '\\', '!' -> {
                    i++;
                    parts[words].append(i < code.length() ? code.charAt(i) : ' ');
                }
                case '_', '*' -> i++; // room, or a filling
                case '[' -> {
                    int end = code.indexOf(']', i);
                    String inner = code.substring(i + 1, end < 0 ? code.length() : end);
                    if (inner.startsWith("$")) {
                        parts[words].append(inner.substring(1).replaceFirst("-[0-9A-Fa-f,]*$", ""));
                    } else if (inner.matches("[hHmMsS]+")) {
                        parts[1].append(inner); // hours beyond a day
                    }
                    i = end < 0 ? code.length() : end;
                }
                default -> {
                    if (c > 0x7F || "$+-/():!^&'~{}<>= ".indexOf(c) >= 0) {
                        parts[words].append(c);
                    } else {
                        parts[1].append(parts[2]).append(c);
                        parts[2].setLength(0);
                    }
                }
            }
        }
        sections.add(take(parts));
        return new NumberFormat(sections);
    }

    private static Section take(StringBuilder[] parts) {
        Section section = new Section(parts[0].toString(), parts[1].toString(), parts[2].toString());
        for (StringBuilder part : parts) {
            part.setLength(0);
        }
        return section;
    }

    /** All that is written around values. */
    String words() {
        StringBuilder words = new StringBuilder();
        for (Section one : sections) {
            words.append(one.before()).append(one.date() ? "" : one.codes().replaceAll("[\\x00-\\x7F]", ""));
            words.append(one.after()).append('\n');
        }
        return words.toString().strip();
    }

    /** A value as it is shown, if words or digits are set around it; else as it stands. */
    String shown(String value, boolean number) {
        Section section = section(value, number);
        boolean around = WORDS.matcher(section.before() + section.after()).find();
        if (!around || section.date() || !section.shows()) {
            return value;
        }
        int point = value.indexOf('.');
        int whole = point < 0 ? value.length() : point;
        String zeros = number ? "0".repeat(Math.min(40, Math.max(0, section.zeros() - whole))) : "";
        return section.before() + zeros + value + section.after();
    }

    /** Whether the value is not shown at all; a nought that is left out hides nothing. */
    boolean hides(String value, boolean number) {
        Section section = section(value, number);
        boolean known = !section.before().isBlank() || !section.after().isBlank();
        boolean sign = known && value.length() == 1; // 是 in place of 1
        return !section.shows() && !sign && !(number && nought(value));
    }

    private static boolean nought(String value) {
        return NUMBER.matcher(value).matches() && value.length() < 40 && new BigDecimal(value).signum() == 0;
    }

    private Section section(String value, boolean number) {
        if (!number) {
            return sections.size() > 3
                    ? sections.get(3)
                    : sections.stream()
                            .filter(one -> one.codes().contains("@"))
                            .findFirst()
                            .orElse(new Section("", "@", ""));
        }
        int at = value.startsWith("-") && sections.size() > 1 ? 1 : nought(value) && sections.size() > 2 ? 2 : 0;
        return sections.get(at);
    }
}
