package org.gongkai.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The findings that an old site had when it began (基线): they do not block, new ones do. It only shrinks, and no rule
 * that guards the gate can be in it. A text, one finding a line: fingerprint, rule, file.
 *
 * @param path of its file, for findings about it
 * @param known fingerprint ▸ the line of the file
 */
public record Baseline(String path, Map<String, Line> known) {

    /** Knows nothing. */
    public static final Baseline NONE = new Baseline("", Map.of());

    private static final String HEAD = "gongkai-baseline/v1";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{32}) ([RG]-[0-9]{2,3}) (\\S.*)");

    public Baseline {
        known = new LinkedHashMap<>(known);
    }

    /** A line: where it stands and what it says. */
    public record Line(int number, String text) {}

    /** Reads a baseline. */
    public static Found<Baseline> read(String path, String text) {
        List<Finding> found = new ArrayList<>();
        Map<String, Line> known = new LinkedHashMap<>();
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).strip().equals(HEAD)) {
            found.add(wrong(path, 1, "第一行应为 " + HEAD, "the first line must be " + HEAD));
            return new Found<>(new Baseline(path, known), found);
        }
        for (int number = 2; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                found.add(wrong(path, number, "应为“指纹 规则 文件”", "it must be fingerprint, rule and file"));
                continue;
            }
            Optional<Rule> rule = Arrays.stream(Rule.values())
                    .filter(one -> one.id().equals(matcher.group(2)))
                    .findFirst();
            if (rule.isEmpty()) {
                found.add(wrong(path, number, "没有规则 " + matcher.group(2), "no rule " + matcher.group(2)));
            } else if (rule.get().gate()) {
                found.add(wrong(
                        path,
                        number,
                        matcher.group(2) + " 不得列入基线：" + rule.get().title().zh(),
                        matcher.group(2) + " can never be in a baseline: "
                                + rule.get().title().en()));
            } else if (known.put(matcher.group(1), new Line(number, line)) != null) {
                found.add(wrong(path, number, "与前面一行重复", "it repeats an earlier line"));
            }
        }
        return new Found<>(new Baseline(path, known), found);
    }

    private static Finding wrong(String path, int line, String zh, String en) {
        return Rule.BASELINE_UNSOUND.at(
                new Place(path, line, 0),
                new Wording("基线文件有误：" + zh, "the baseline is not sound: " + en),
                new Wording(
                        "删去这一行；基线只能由 check --baseline-write 建立",
                        "delete the line; only check --baseline-write makes one"));
    }

    /** Those of sorted findings that it does not know. */
    List<Finding> fresh(List<Finding> sorted) {
        Map<String, Finding> fresh = printed(sorted);
        fresh.entrySet()
                .removeIf(one -> known.containsKey(one.getKey())
                        && !one.getValue().rule().gate());
        return List.copyOf(fresh.values());
    }

    /** What it knows and is found no more. */
    List<Finding> gone(List<Finding> sorted) {
        Map<String, Line> gone = new LinkedHashMap<>(known);
        gone.keySet().removeAll(printed(sorted).keySet());
        return gone.values().stream()
                .map(line -> Rule.BASELINE_SHRINKS
                        .at(
                                new Place(path, line.number(), 0),
                                new Wording("基线中的这个问题已经不存在", "this finding of the baseline occurs no more"),
                                new Wording(
                                        "用 check --baseline-write 删去，基线只能减少",
                                        "check --baseline-write deletes it: a baseline only shrinks"))
                        .at(line.text()))
                .toList();
    }

    /** Its text without what is found no more; nothing is ever added. */
    public String shrunk(List<Finding> sorted) {
        Map<String, Finding> kept = printed(sorted);
        kept.keySet().retainAll(known.keySet());
        return text(kept);
    }

    /** The text of a new baseline of all that may be in one. */
    public static String begin(List<Finding> sorted) {
        return text(printed(sorted));
    }

    /** Fingerprint ▸ finding. */
    private static Map<String, Finding> printed(List<Finding> sorted) {
        List<String> prints = Fingerprint.of(sorted);
        Map<String, Finding> printed = new LinkedHashMap<>();
        for (int i = 0; i < prints.size(); i++) {
            printed.put(prints.get(i), sorted.get(i));
        }
        return printed;
    }

    private static String text(Map<String, Finding> printed) {
        Comparator<Map.Entry<String, Finding>> byFile =
                Comparator.comparing(one -> one.getValue().place().path());
        return printed.entrySet().stream()
                .filter(one -> !one.getValue().rule().gate())
                .sorted(byFile.thenComparing(Map.Entry.comparingByKey()))
                .map(one -> one.getKey() + " " + one.getValue().rule().id() + " "
                        + one.getValue().place().path() + "\n")
                .collect(Collectors.joining("", HEAD + "\n", ""));
    }
}
