package org.gongkai.scan;

import java.util.ArrayList;
import java.util.List;

/** What changed between two texts, as a unified diff (统一差异格式). */
public final class UnifiedDiff {

    private static final int CONTEXT = 3;

    /** So far ahead the texts are looked at for lines that both have. */
    private static final int AHEAD = 400;

    /** A line of both texts, of the old one or of the new one; the one of these that has no end is told. */
    private record Line(char sign, String text, boolean unended) {}

    private UnifiedDiff() {}

    /** The diff of two texts; empty where nothing changed. */
    public static String of(String path, String before, String after) {
        List<Line> script = script(lines(before), lines(after), !before.endsWith("\n"), !after.endsWith("\n"));
        StringBuilder diff = new StringBuilder();
        int at = 0;
        int old = 1;
        int now = 1;
        while (at < script.size()) {
            if (script.get(at).sign() == ' ' && !near(script, at)) {
                at++;
                old++;
                now++;
                continue;
            }
            int end = at;
            while (end < script.size() && (script.get(end).sign() != ' ' || near(script, end))) {
                end++;
            }
            List<Line> hunk = script.subList(at, end);
            int olds = count(hunk, '+');
            int news = count(hunk, '-');
            diff.append("@@ -")
                    .append(range(old, olds))
                    .append(" +")
                    .append(range(now, news))
                    .append(" @@\n");
            for (Line line : hunk) {
                diff.append(line.sign()).append(line.text()).append('\n');
                diff.append(line.unended() ? "\\ No newline at end of file\n" : "");
            }
            old += olds;
            now += news;
            at = end;
        }
        return diff.isEmpty() ? "" : "--- a/" + path + "\n+++ b/" + path + "\n" + diff;
    }

    private static List<String> lines(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        return text.endsWith("\n") || text.isEmpty() ? lines.subList(0, lines.size() - 1) : lines;
    }

    /** Where a hunk begins, and how many lines it has; one of none stands behind the line before. */
    private static String range(int first, int lines) {
        return (lines == 0 ? first - 1 : first) + "," + lines;
    }

    private static int count(List<Line> lines, char without) {
        return (int) lines.stream().filter(line -> line.sign() != without).count();
    }

    /** Whether a change stands within the lines around. */
    private static boolean near(List<Line> script, int at) {
        for (int i = Math.max(0, at - CONTEXT); i <= Math.min(script.size() - 1, at + CONTEXT); i++) {
            if (script.get(i).sign() != ' ') {
                return true;
            }
        }
        return false;
    }

    private static List<Line> script(List<String> old, List<String> now, boolean oldOpen, boolean nowOpen) {
        List<Line> script = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            int step = step(old, i, now, j);
            int olds = step / (AHEAD + 1);
            int news = step % (AHEAD + 1);
            for (int k = 0; k < olds; k++, i++) {
                script.add(new Line('-', old.get(i), oldOpen && i == old.size() - 1));
            }
            for (int k = 0; k < news; k++, j++) {
                script.add(new Line('+', now.get(j), nowOpen && j == now.size() - 1));
            }
            boolean lastOld = i == old.size() - 1 && oldOpen;
            boolean lastNow = j == now.size() - 1 && nowOpen;
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                if (lastOld == lastNow) {
                    script.add(new Line(' ', old.get(i), lastOld));
                } else {
                    script.add(new Line('-', old.get(i), lastOld));
                    script.add(new Line('+', now.get(j), lastNow));
                }
                i++;
                j++;
            }
        }
        return script;
    }

    /** The fewest lines, of the old text and of the new one, before the next that both have. */
    private static int step(List<String> old, int i, List<String> now, int j) {
        for (int far = 0; far <= 2 * AHEAD; far++) {
            for (int olds = Math.max(0, far - AHEAD); olds <= Math.min(far, AHEAD); olds++) {
                int at = i + olds;
                int other = j + far - olds;
                if (at < old.size() && other < now.size() && old.get(at).equals(now.get(other))) {
                    return olds * (AHEAD + 1) + far - olds;
                }
            }
        }
        return Math.min(AHEAD, old.size() - i) * (AHEAD + 1) + Math.min(AHEAD, now.size() - j);
    }
}
