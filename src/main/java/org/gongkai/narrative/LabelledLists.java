package org.gongkai.narrative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.narrative.Split.Part;
import org.jspecify.annotations.Nullable;

/** Wholes whose parts are listed further down under the same name (分列在后的各部分). */
final class LabelledLists {

    private static final Pattern LABEL = Pattern.compile("(?m)^[ \\t\\u3000]*([\\p{IsHan}]{2,12})[：:]");
    private static final String GOES_ON = "，、,；;";
    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;

    /** A list is not longer. */
    private static final int FAR = 4000;

    /** So many parts make a list. */
    private static final int SERIES = 4;

    private final String body;
    private final Counts counts;

    LabelledLists(String body, Counts counts) {
        this.body = body;
        this.counts = counts;
    }

    /** {@code 国家级媒体：甲4篇，乙1篇…} after {@code 国家级媒体47篇}. */
    List<Split> all() {
        List<Split> lists = new ArrayList<>();
        Map<String, Count> named = new HashMap<>();
        Iterator<Count> before = counts.all().iterator();
        @Nullable Count next = before.hasNext() ? before.next() : null;
        Matcher label = LABEL.matcher(body);
        while (label.find()) {
            while (next != null && next.start() < label.start()) {
                remember(next, named);
                next = before.hasNext() ? before.next() : null;
            }
            Count whole = named.get(label.group(1));
            if (whole != null) {
                list(whole, label.end()).ifPresent(lists::add);
            }
        }
        return lists;
    }

    /** Under each way to end what it counts. */
    private static void remember(Count count, Map<String, Count> named) {
        String subject = count.subject();
        for (int length = SHORTEST; length <= Math.min(LONGEST, subject.length()); length++) {
            named.put(subject.substring(subject.length() - length), count);
        }
    }

    private Optional<Split> list(Count whole, int from) {
        List<Count> parts = counts.in(new Sentences.Range(from, endOfList(from))).stream()
                .filter(count -> !count.total())
                .toList();
        if (parts.size() < SERIES
                || body.substring(from, parts.get(parts.size() - 1).end()).contains("其中")) {
            return Optional.empty();
        }
        boolean same = parts.stream().allMatch(count -> count.unit().equals(whole.unit()));
        return same
                ? Optional.of(new Split(
                        whole,
                        parts.stream().map(count -> new Part(count, null)).toList(),
                        true))
                : Optional.empty();
    }

    /** The end of the line, or of a later one where lines end in a comma. */
    private int endOfList(int from) {
        int far = Math.min(body.length(), from + FAR);
        int start = from;
        int end = endOfLine(from);
        while (end < far && goesOn(start, end)) {
            start = end;
            while (start < far && Character.isWhitespace(body.charAt(start))) {
                start++;
            }
            end = endOfLine(start);
        }
        return Math.min(end, far);
    }

    private int endOfLine(int from) {
        int end = body.indexOf('\n', from);
        return end < 0 ? body.length() : end;
    }

    private boolean goesOn(int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(body.charAt(last - 1))) {
            last--;
        }
        return last > start && GOES_ON.indexOf(body.charAt(last - 1)) >= 0;
    }
}
