package org.gongkai.desk;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/** What changed between two texts, word by word (逐字对照): Chinese by characters, Latin words and numbers whole. */
public final class Comparison {

    private static final int CONTEXT = 12;

    private Comparison() {}

    /** The changed places: {@code …上下文[-删去-]{+增加+}上下文…}, one a line; empty where nothing changed. */
    public static List<String> changes(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        List<String> changes = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            int from = delta.getSource().getPosition();
            int to = from + delta.getSource().size();
            StringBuilder line = new StringBuilder();
            line.append(from > CONTEXT ? "…" : "").append(join(old, from - CONTEXT, from));
            if (delta.getType() != DeltaType.INSERT) {
                line.append("[-")
                        .append(String.join("", delta.getSource().getLines()))
                        .append("-]");
            }
            if (delta.getType() != DeltaType.DELETE) {
                line.append("{+")
                        .append(String.join("", delta.getTarget().getLines()))
                        .append("+}");
            }
            line.append(join(old, to, to + CONTEXT)).append(to + CONTEXT < old.size() ? "…" : "");
            changes.add(line.toString().replace("\n", "↵"));
        }
        return changes;
    }

    /** What became of some words. */
    public enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    /** Words that share a fate. */
    public record Stretch(Fate fate, String text) {}

    /** Both texts at once, from their beginning to their end: what stands in both, what was taken out, what came in. */
    public static List<Stretch> whole(String before, String after) {
        List<String> old = words(before);
        List<Stretch> whole = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, words(after)).getDeltas()) {
            int from = delta.getSource().getPosition();
            add(whole, Fate.KEPT, old.subList(at, from));
            add(whole, Fate.REMOVED, delta.getSource().getLines());
            add(whole, Fate.ADDED, delta.getTarget().getLines());
            at = from + delta.getSource().size();
        }
        add(whole, Fate.KEPT, old.subList(at, old.size()));
        return List.copyOf(whole);
    }

    private static void add(List<Stretch> whole, Fate fate, List<String> words) {
        if (!words.isEmpty()) {
            whole.add(new Stretch(fate, String.join("", words)));
        }
    }

    private static String join(List<String> words, int from, int to) {
        return String.join("", words.subList(Math.max(0, from), Math.min(words.size(), Math.max(0, to))));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start + Character.charCount(text.codePointAt(start));
            if (latin(text.charAt(start))) {
                while (end < text.length() && latin(text.charAt(end))) {
                    end++;
                }
            }
            words.add(text.substring(start, end));
            start = end;
        }
        return words;
    }

    private static boolean latin(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
