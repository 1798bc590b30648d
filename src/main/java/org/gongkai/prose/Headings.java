package org.gongkai.prose;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.prose.Rendered.Heading;

/**
 * The headings of one text with their ids (小标题及其锚点). An id is the heading's words: Chinese stays, ASCII becomes lower
 * case, blanks and punctuation become {@code -}; it never begins with {@code gk-}, which belongs to the page.
 */
final class Headings {

    private static final String OF_THE_PAGE = "gk-";
    private static final int MAX_LEVEL = 6;

    private static final int PATIENCE = 100;

    private final List<Heading> all = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> repeated = new HashMap<>();
    private int asked;

    /** Names the headings; if one of them is of level 1, which is the page's title, all move down by one. */
    Headings(List<org.commonmark.node.Heading> nodes) {
        boolean titled = nodes.stream().anyMatch(node -> node.getLevel() == 1);
        for (org.commonmark.node.Heading node : nodes) {
            String text = TextContent.of(node);
            int level = Math.min(MAX_LEVEL, node.getLevel() + (titled ? 1 : 0));
            all.add(new Heading(level, unique(slug(text)), text));
        }
    }

    List<Heading> all() {
        return all;
    }

    boolean has(String id) {
        return ids.contains(id);
    }

    /** The ids that are most like the given one, the likeliest first; after many questions just the first ones. */
    List<String> near(String id) {
        if (++asked > PATIENCE) {
            return all.stream().limit(3).map(Heading::id).toList();
        }
        return all.stream()
                .limit(200)
                .map(Heading::id)
                .sorted(Comparator.comparingInt((String other) -> distance(id, other))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList();
    }

    private String unique(String slug) {
        String id = slug;
        int number = repeated.getOrDefault(slug, 1);
        while (!ids.add(id)) {
            number++;
            id = slug + "-" + number;
        }
        repeated.put(slug, number);
        return id;
    }

    private static String slug(String text) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(codePoint -> {
            if (isLetter(codePoint)) {
                out.appendCodePoint(codePoint >= 'A' && codePoint <= 'Z' ? codePoint + ('a' - 'A') : codePoint);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '-' && !isSelector(codePoint)) {
                out.append('-');
            }
        });
        if (!out.isEmpty() && out.charAt(out.length() - 1) == '-') {
            out.setLength(out.length() - 1);
        }
        String slug = out.isEmpty() ? "section" : out.toString();
        return slug.startsWith(OF_THE_PAGE) ? "h-" + slug : slug;
    }

    private static boolean isLetter(int codePoint) {
        if (Character.isLetterOrDigit(codePoint)) {
            return true;
        }
        int type = Character.getType(codePoint);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return mark && !isSelector(codePoint);
    }

    private static boolean isSelector(int codePoint) {
        return Cjk.isVariationSelector(codePoint) || codePoint == 0xFE0F || Cjk.isIdeographicSelector(codePoint);
    }

    /** Levenshtein's distance of the first characters. */
    private static int distance(String one, String other) {
        String a = one.substring(0, Math.min(40, one.length()));
        String b = other.substring(0, Math.min(40, other.length()));
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
