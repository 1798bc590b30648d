package org.gongkai.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.narrative.Split.Part;

/** Wholes whose parts are listed further down under the same name (分列在后的各部分). */
final class LabelledLists {

    private static final Pattern LABEL = Pattern.compile("(?m)^[ \\t\\u3000]*([\\p{IsHan}]{2,12})[：:]");
    private static final Pattern GOES_ON = Pattern.compile("[，、,；;]\\s*$");

    /** So many parts make a list. */
    private static final int SERIES = 4;

    private final String body;

    LabelledLists(String body) {
        this.body = body;
    }

    /** {@code 国家级媒体：甲4篇，乙1篇…} after {@code 国家级媒体47篇}. */
    List<Split> all() {
        List<Split> lists = new ArrayList<>();
        List<Count> all = Count.in(body, 0, body.length());
        Matcher label = LABEL.matcher(body);
        while (label.find()) {
            List<Count> parts = Count.in(body, label.end(), endOfList(label.end()));
            Optional<Count> whole = all.stream()
                    .filter(count ->
                            count.start() < label.start() && count.subject().endsWith(label.group(1)))
                    .reduce((one, later) -> later);
            if (whole.isEmpty()
                    || parts.size() < SERIES
                    || body.substring(label.end(), parts.get(parts.size() - 1).end())
                            .contains("其中")) {
                continue;
            }
            List<Part> same = parts.stream()
                    .filter(count -> count.unit().equals(whole.get().unit()))
                    .map(count -> new Part(count, null))
                    .toList();
            if (same.size() == parts.size()) {
                lists.add(new Split(whole.get(), same));
            }
        }
        return lists;
    }

    /** The end of the line, or of a later one where lines end in a comma. */
    private int endOfList(int from) {
        int end = body.indexOf('\n', from);
        while (end > 0 && GOES_ON.matcher(body.substring(from, end)).find()) {
            int next = end;
            while (next < body.length() && Character.isWhitespace(body.charAt(next))) {
                next++;
            }
            end = body.indexOf('\n', next);
        }
        return end < 0 ? body.length() : end;
    }
}
