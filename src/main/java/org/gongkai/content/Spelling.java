package org.gongkai.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.gongkai.finding.Wording;

/** Suggests what a misspelt word was meant to be, by edit distance in code points (Damerau–Levenshtein, restricted). */
public final class Spelling {

    private static final int LONGEST = 100;

    private Spelling() {}

    /** The nearest of {@code known}, if it is near enough: one edit for short words, up to a third of longer ones. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty(); // no misspelling of anything
        }
        int allowed = Math.max(1, word.codePointCount(0, word.length()) / 3);
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= allowed)
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** What a misspelt word was meant to be, for a hint; where nothing is near, {@code otherwise}. */
    public static Wording hint(String word, Collection<String> known, Wording otherwise) {
        return nearest(word, known)
                .map(near -> new Wording("是不是“" + near + "”？", "did you mean “" + near + "”?"))
                .orElse(otherwise);
    }

    static int distance(String from, String to) {
        int[] a = from.toLowerCase(java.util.Locale.ROOT).codePoints().toArray();
        int[] b = to.toLowerCase(java.util.Locale.ROOT).codePoints().toArray();
        int[][] d = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length][b.length];
    }
}
