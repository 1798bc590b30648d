package org.gongkai.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.narrative.Split.Part;
import org.jspecify.annotations.Nullable;

/** The wholes and parts of running text (其中…): {@code 发布信息647条，其中，甲类119件，占总数的18%；…} */
final class Among {

    private static final Pattern GROWTH = Pattern.compile("增加|减少|增长|下降|上升|同比|比上|较上");
    private static final Pattern SHARE = Pattern.compile("占");
    private static final String WORD = "其中";

    private final String body;

    Among(String body) {
        this.body = body;
    }

    /** Those of a sentence; the whole may stand in the one before, on the same line. */
    List<Split> in(Sentences.Range sentence, Sentences.@Nullable Range before) {
        List<Split> all = new ArrayList<>();
        int among = body.indexOf(WORD, sentence.start());
        while (among >= 0 && among < sentence.end()) {
            int next = body.indexOf(WORD, among + WORD.length());
            boolean more = next >= 0 && next < sentence.end();
            int end = more ? next : sentence.end();
            int from = among == sentence.start() && before != null && body.charAt(among - 1) != '\n'
                    ? before.start()
                    : sentence.start();
            int list = among + WORD.length();
            whole(from, among).ifPresent(whole -> all.add(new Split(whole, parts(list, end, whole))));
            among = more ? next : -1;
        }
        return all;
    }

    /** The number that stands right before 其中, a comparison with last year aside. */
    private Optional<Count> whole(int from, int among) {
        List<Count> counts = Count.in(body, from, among);
        int depth = 0;
        for (int i = counts.size() - 1; i >= 0; i--) {
            Count count = counts.get(i);
            String between = body.substring(
                    count.end(), i + 1 < counts.size() ? counts.get(i + 1).start() : among);
            if (depth == 0 && !between.matches("[，,。；;：:\\s\\u3000（(]*") && i == counts.size() - 1) {
                return Optional.empty();
            }
            if (!count.percent() && !GROWTH.matcher(count.subject()).find()) {
                return count.approximate() ? Optional.empty() : Optional.of(count);
            }
            depth++;
        }
        return Optional.empty();
    }

    /** The parts up to the end of the sentence where every clause has one, else to the next semicolon. */
    private List<Part> parts(int from, int end, Count whole) {
        List<Sentences.Range> clauses = Sentences.split(body, from, end, "；;");
        if (clauses.isEmpty()) {
            return List.of();
        }
        List<List<Part>> all =
                clauses.stream().map(clause -> plain(clause, whole)).toList();
        List<Part> first = all.get(0);
        boolean each = clauses.size() > 1
                && all.stream()
                        .allMatch(parts -> parts.size() == 1
                                && parts.get(0).shared() == first.get(0).shared());
        boolean shares = all.stream()
                .allMatch(parts -> !parts.isEmpty() && parts.stream().allMatch(Part::shared));
        return each || shares ? all.stream().flatMap(List::stream).toList() : first;
    }

    /** The parts of one clause that stand in no bracket: of the whole's unit, or with a percentage. */
    private List<Part> plain(Sentences.Range clause, Count whole) {
        List<Count> counts = Count.in(body, clause.start(), clause.end());
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            Count count = counts.get(i);
            if (count.percent() || GROWTH.matcher(count.subject()).find() || depth(clause.start(), count.start()) > 0) {
                continue;
            }
            Count next = i + 1 < counts.size() ? counts.get(i + 1) : count;
            Count share = next.percent() && SHARE.matcher(next.subject()).find() ? next : null;
            if (share != null || count.unit().equals(whole.unit())) {
                parts.add(new Part(count, share));
            }
        }
        return parts;
    }

    private int depth(int from, int at) {
        int depth = 0;
        for (int i = from; i < at; i++) {
            char c = body.charAt(i);
            depth += c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
        }
        return depth;
    }
}
