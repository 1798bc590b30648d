package org.gongkai.scan;

import java.util.List;

/** A change that leaves the number of lines as it is, as a unified diff (统一差异格式). */
public final class UnifiedDiff {

    private static final int CONTEXT = 3;

    private UnifiedDiff() {}

    /** The diff of two texts with the same number of lines; empty where nothing changed. */
    public static String of(String path, String before, String after) {
        List<String> old = List.of(before.split("\n", -1));
        List<String> now = List.of(after.split("\n", -1));
        if (old.size() != now.size()) {
            throw new IllegalArgumentException("a diff of " + old.size() + " and " + now.size() + " lines");
        }
        boolean ended = before.endsWith("\n");
        int lines = ended ? old.size() - 1 : old.size();
        StringBuilder diff = new StringBuilder();
        int at = 0;
        while (at < lines) {
            if (old.get(at).equals(now.get(at))) {
                at++;
                continue;
            }
            int last = at;
            for (int i = at; i < lines && i <= last + 2 * CONTEXT; i++) {
                last = old.get(i).equals(now.get(i)) ? last : i;
            }
            int from = Math.max(0, at - CONTEXT);
            int to = Math.min(lines, last + 1 + CONTEXT);
            String range = (from + 1) + "," + (to - from);
            diff.append("@@ -").append(range).append(" +").append(range).append(" @@\n");
            hunk(diff, old, now, from, to, ended ? -1 : lines - 1);
            at = to;
        }
        return diff.isEmpty() ? "" : "--- a/" + path + "\n+++ b/" + path + "\n" + diff;
    }

    private static void hunk(StringBuilder diff, List<String> old, List<String> now, int from, int to, int unended) {
        int at = from;
        while (at < to) {
            int same = at;
            while (same < to && old.get(same).equals(now.get(same))) {
                line(diff, ' ', old.get(same), same == unended);
                same++;
            }
            int changed = same;
            while (changed < to && !old.get(changed).equals(now.get(changed))) {
                changed++;
            }
            for (int i = same; i < changed; i++) {
                line(diff, '-', old.get(i), i == unended);
            }
            for (int i = same; i < changed; i++) {
                line(diff, '+', now.get(i), i == unended);
            }
            at = changed;
        }
    }

    private static void line(StringBuilder diff, char sign, String line, boolean unended) {
        diff.append(sign).append(line).append('\n');
        if (unended) {
            diff.append("\\ No newline at end of file\n");
        }
    }
}
