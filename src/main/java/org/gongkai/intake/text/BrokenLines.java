package org.gongkai.intake.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text that was taken from pages (PDF 转出的文本): pages end with a form feed, lines where the margin was. Numbers of pages and
 * heads that stand on every page are dropped; the lines of a paragraph become one.
 */
final class BrokenLines {

    /** Columns of a line on paper, a Chinese character takes two; a longer one was not broken at a margin. */
    private static final int NARROWEST = 36;

    private static final int NARROWEST_COLUMN = 22;

    private static final int WIDEST = 160;

    /** So far from the margin a line may end because the next character did not fit. */
    private static final int RAGGED = 4;

    /** How many lines at each end of a page may be a head or a number. */
    private static final int EDGE = 2;

    private static final int OFTEN = 3;

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–－―_·. ]*[0-9]{1,4}[-—–－―_·. ]*|第 ?[0-9]{1,4} ?页[ ,，/]*(?:共 ?[0-9]{1,4} ?页)?|[0-9]{1,4} ?/ ?[0-9]{1,4}|[Pp]age [0-9]+.*");
    private static final Pattern SURELY_PAGE_NUMBER =
            Pattern.compile("[-—–－―]+ ?[0-9]{1,4} ?[-—–－―]+|第 ?[0-9]{1,4} ?页[ ,，/]*(?:共 ?[0-9]{1,4} ?页)?");
    private static final Pattern BEGINS = Pattern.compile(
            "[一二三四五六七八九十]{1,3}、.*|[（(][一二三四五六七八九十0-9]{1,3}[）)].*|[0-9]{1,2}[.．、](?![0-9]).*|第[一二三四五六七八九十百零]{1,5}[条章节编].*"
                    + "|附 ?件[0-9一二三四五六七八九十]{0,2}(?:[:：].*)?|抄 ?送[:：].*|[•●◆■▪].*|各[^。]{1,40}[:：]");
    private static final Pattern COLUMNS = Pattern.compile("\\S(?: {3,}|\t)\\S.*");
    private static final Pattern LATIN = Pattern.compile("[\\x21-\\x7e]");

    private record Line(String text, int indent, boolean blankAbove) {

        int width() {
            return BrokenLines.width(text);
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();
    private int margin;
    private boolean columns;
    private boolean indented;
    private boolean spaced;

    private BrokenLines() {}

    /**
     * What came of it.
     *
     * @param text a line for each paragraph
     * @param dropped heads and numbers of pages
     * @param columns whether pages were set in two columns, which now follow each other
     */
    record Joined(String text, List<String> dropped, boolean columns) {}

    /** Joins the lines of a text; one whose lines were not broken stays as it is. */
    static Joined of(String text) {
        BrokenLines lines = new BrokenLines();
        lines.pages(text.split("\f", -1));
        lines.measure();
        return new Joined(
                lines.margin == 0 ? lines.unbroken() : lines.joined(), List.copyOf(lines.dropped), lines.columns);
    }

    private void pages(String[] pages) {
        Map<String, Set<Integer>> seen = new HashMap<>();
        for (int i = 0; i < pages.length; i++) {
            for (String line : edges(pages[i])) {
                seen.computeIfAbsent(alike(line), any -> new HashSet<>()).add(i);
            }
        }
        for (String page : pages) {
            List<String> written = page.lines().toList();
            Optional<List<String>> apart = TwoColumns.apart(written);
            columns |= apart.isPresent();
            List<String> all = apart.orElse(written);
            List<Integer> places = written(all);
            boolean blank = false;
            for (int i = 0; i < all.size(); i++) {
                String line = all.get(i).stripTrailing();
                int rank = places.indexOf(i);
                boolean edge = rank >= 0 && (rank < EDGE || rank >= places.size() - EDGE);
                boolean head = edge && pages.length > 1 && furniture(line.strip(), seen);
                if (head || SURELY_PAGE_NUMBER.matcher(narrow(line)).matches()) {
                    dropped.add(line.strip());
                } else if (line.isBlank()) {
                    blank = true;
                } else {
                    String words = stripped(line);
                    lines.add(new Line(words, width(line) - width(words), blank && i > places.get(0)));
                    blank = false;
                }
            }
        }
    }

    private static List<Integer> written(List<String> lines) {
        List<Integer> written = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                written.add(i);
            }
        }
        return written;
    }

    private static List<String> edges(String page) {
        List<String> written =
                page.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<String> edges = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            if (i < EDGE || i >= written.size() - EDGE) {
                edges.add(written.get(i));
            }
        }
        return edges;
    }

    /** Digits and strokes of the full width as those of the half. */
    private static String narrow(String line) {
        return Normalizer.normalize(line.strip(), Normalizer.Form.NFKC);
    }

    private static String alike(String line) {
        return line.replaceAll("[0-9]+", "#").replaceAll("\\s+", "");
    }

    private static boolean furniture(String line, Map<String, Set<Integer>> seen) {
        return PAGE_NUMBER.matcher(narrow(line)).matches()
                || seen.getOrDefault(alike(line), Set.of()).size() >= OFTEN;
    }

    private static String stripped(String line) {
        return line.replaceAll("^[\\s\\u3000\\u00a0]+|[\\s\\u3000\\u00a0]+$", "");
    }

    static int width(String text) {
        return text.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum();
    }

    /** Where the margin was: the widest width that several lines have; 0 where lines were not broken. */
    private void measure() {
        List<Integer> widths = lines.stream()
                .filter(line -> !tabular(line))
                .map(line -> line.width() + line.indent())
                .sorted(Comparator.reverseOrder())
                .toList();
        int several = Math.max(2, widths.size() / 50);
        for (int i = 0; i + several - 1 < widths.size() && margin == 0; i++) {
            margin = widths.get(i) - widths.get(i + several - 1) <= RAGGED ? widths.get(i) : 0;
        }
        long open = lines.stream()
                .filter(line -> full(line) && !line.text().matches(".*[。！？；：]"))
                .count();
        if (margin < (columns ? NARROWEST_COLUMN : NARROWEST) || margin > WIDEST || open < several) {
            margin = 0;
        }
        int least = lines.stream().mapToInt(Line::indent).min().orElse(0);
        long inward = lines.stream()
                .filter(line -> line.indent() - least >= 2 && line.indent() - least <= 8)
                .count();
        indented = inward > 1 && inward < lines.size() * 0.8;
        long apart = lines.stream().filter(Line::blankAbove).count();
        spaced = apart > lines.size() * 0.6;
    }

    private boolean full(Line line) {
        return line.width() + line.indent() >= margin - RAGGED;
    }

    private static boolean tabular(Line line) {
        return COLUMNS.matcher(line.text()).find();
    }

    private String unbroken() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.blankAbove() ? "\n" : "")
                .append(" ".repeat(line.indent()))
                .append(line.text())
                .append('\n'));
        return text.toString();
    }

    private String joined() {
        StringBuilder text = new StringBuilder();
        int least = lines.stream().mapToInt(Line::indent).min().orElse(0);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (i > 0 && goesOn(lines.get(i - 1), line, least)) {
                char last = text.charAt(text.length() - 1);
                boolean words = LATIN.matcher(String.valueOf(last)).matches()
                        && LATIN.matcher(line.text().substring(0, 1)).matches();
                text.append(words && last != '-' ? " " : "").append(line.text());
            } else {
                text.append(i == 0 ? "" : "\n")
                        .append(tabular(line) ? " ".repeat(line.indent()) : "")
                        .append(line.text());
            }
        }
        return text.append('\n').toString();
    }

    /** Whether a line goes on with the paragraph of the line above. */
    private boolean goesOn(Line above, Line line, int least) {
        boolean apart = line.blankAbove() && !spaced;
        boolean inward = indented && line.indent() - least >= 2;
        return full(above)
                && !apart
                && !inward
                && !tabular(above)
                && !tabular(line)
                && !BEGINS.matcher(line.text()).matches();
    }
}
