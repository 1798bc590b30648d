package org.gongkai.intake.office;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers that Word counts itself (自动编号, ECMA-376 part 1, 17.9): they stand in no text, and a reader of the document sees
 * them, so they are counted here the same way.
 */
final class ListNumbers {

    private static final int LEVELS = 9;
    private static final int NONE = -1;

    private final Map<String, XmlElement> kinds = new HashMap<>();
    private final Map<String, XmlElement> styled = new HashMap<>(); // the name of a style of lists ▸ its kind
    private final Map<String, XmlElement> lists = new HashMap<>();
    private final Map<String, int[]> counted = new HashMap<>();
    private final Map<String, Boolean> started = new HashMap<>();

    ListNumbers(Optional<XmlElement> numbering) {
        numbering.ifPresent(root -> {
            root.all("abstractNum").forEach(one -> kinds.put(one.attribute("abstractNumId"), one));
            kinds.values().stream()
                    .filter(one -> !one.value("styleLink").isEmpty())
                    .forEach(one -> styled.put(one.value("styleLink"), one));
            root.all("num").forEach(one -> lists.put(one.attribute("numId"), one));
        });
    }

    /**
     * What stands before a paragraph.
     *
     * @param text the number with its signs; "" of a dot or of nothing
     * @param dot whether it is a sign that is no number
     * @param known whether the format is one that is written here
     */
    record Label(String text, boolean dot, boolean known) {}

    private static int[] none() {
        int[] counts = new int[LEVELS];
        Arrays.fill(counts, NONE);
        return counts;
    }

    /** How a list counts: as its kind says, or the kind to which that leads by a style (numStyleLink). */
    private Optional<XmlElement> kind(XmlElement list) {
        return Optional.ofNullable(kinds.get(list.value("abstractNumId")))
                .map(kind -> styled.getOrDefault(kind.value("numStyleLink"), kind));
    }

    /** The level of a paragraph in its list: as it says, or the one that the list keeps for the paragraph's style. */
    int level(String numId, String written, String style) {
        if (!written.isEmpty()) {
            return XmlElement.number(written, 0);
        }
        XmlElement list = lists.get(numId);
        return list == null || style.isEmpty()
                ? 0
                : kind(list).stream()
                        .flatMap(kind -> kind.all("lvl"))
                        .filter(one -> one.value("pStyle").equals(style))
                        .findFirst()
                        .map(one -> XmlElement.number(one.attribute("ilvl"), 0))
                        .orElse(0);
    }

    /** The next number of a list; nothing where there is no such list. */
    Optional<Label> next(String numId, int level) {
        XmlElement list = lists.get(numId);
        if (list == null || level < 0 || level >= LEVELS) {
            return Optional.empty();
        }
        String kind = kind(list).map(one -> one.attribute("abstractNumId")).orElse("");
        int[] counts = counted.computeIfAbsent(kind, any -> none());
        Optional<Integer> again = restarted(list, numId, level);
        if (again.isPresent()) {
            counts[level] = again.get();
        } else {
            counts[level] = counts[level] == NONE ? start(list, level) : counts[level] + 1;
        }
        for (int below = level + 1; below < LEVELS; below++) {
            if (level < XmlElement.number(level(list, below).value("lvlRestart"), LEVELS)) {
                counts[below] = NONE;
            }
        }
        XmlElement format = level(list, level);
        if (format.value("numFmt").equals("bullet")) {
            return Optional.of(new Label("", true, true));
        }
        return Optional.of(label(list, format, counts, level));
    }

    /** A list of its own numbers begins with what it says, once. */
    private Optional<Integer> restarted(XmlElement list, String numId, int level) {
        Optional<String> start =
                override(list, level).map(one -> one.value("startOverride")).filter(one -> !one.isEmpty());
        return start.isPresent() && started.putIfAbsent(numId + " " + level, true) == null
                ? Optional.of(XmlElement.number(start.get(), 1))
                : Optional.empty();
    }

    private static Optional<XmlElement> override(XmlElement list, int level) {
        return list.all("lvlOverride")
                .filter(one -> one.attribute("ilvl").equals(Integer.toString(level)))
                .findFirst();
    }

    private XmlElement level(XmlElement list, int level) {
        Optional<XmlElement> own = override(list, level).flatMap(one -> one.first("lvl"));
        return own.orElseGet(() -> kind(list).stream()
                .flatMap(kind -> kind.all("lvl"))
                .filter(one -> one.attribute("ilvl").equals(Integer.toString(level)))
                .findFirst()
                .orElse(list));
    }

    private int start(XmlElement list, int level) {
        return XmlElement.number(level(list, level).value("start"), 1);
    }

    /** {@code %1.%2} with the numbers of the levels above. */
    private Label label(XmlElement list, XmlElement format, int[] counts, int level) {
        String pattern = format.value("lvlText");
        boolean plain = format.on("isLgl");
        StringBuilder text = new StringBuilder();
        boolean known = true;
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i++);
            int named = c == '%' && i < pattern.length() ? pattern.charAt(i) - '1' : -1;
            if (named < 0 || named > level) {
                text.append(c);
                continue;
            }
            i++;
            int count = counts[named] == NONE ? start(list, named) : counts[named];
            String written =
                    plain && named < level ? "decimal" : level(list, named).value("numFmt");
            Optional<String> number = written.equals("none") ? Optional.of("") : NumberWriting.of(count, written);
            known &= number.isPresent();
            text.append(number.orElse(Integer.toString(count)));
        }
        return new Label(text.toString(), false, known);
    }
}
