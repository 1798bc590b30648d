package org.gongkai.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.narrative.Sentences.Range;
import org.gongkai.narrative.Split.Part;

/**
 * The wholes and parts of one paragraph (总数和各部分): {@code 发布信息647条，其中，甲类119件，占总数的18%；…}, and lists in which
 * each part has its share, without 其中. What stands in brackets or behind 包括 does not change the whole.
 */
final class Splits {

    private static final Pattern LIST = Pattern.compile("其中|(?:包括|包含|分为)(?=[：:])");
    private static final Pattern INCLUDED = Pattern.compile("^(?:其中)?(?:包括|包含|含)");
    private static final Pattern SHARE = Pattern.compile("占");
    private static final Pattern OF_OTHERS = Pattern.compile("全[国省市区县系]|同期|上年|去年|系统|同类|中[的]?占");
    private static final Pattern NOTHING =
            Pattern.compile("[，,。；;：:、\\s\\u3000（()）]*(?:与上年(?:基本)?持平)?[，,。；;：:\\s\\u3000（(]*");

    /** So many numbers back a whole is looked for. */
    private static final int BACK = 6;

    /** So far before its parts a whole may stand. */
    private static final int FAR = 100;

    private final String body;
    private final Range line;
    private final List<Count> counts;
    private final Set<Count> taken = new HashSet<>();
    private final List<Split> all = new ArrayList<>();

    /** @param counts those of the line */
    Splits(String body, Range line, List<Count> counts) {
        this.body = body;
        this.line = line;
        this.counts = counts;
    }

    List<Split> all() {
        if (counts.isEmpty()) {
            return all;
        }
        Parentheses brackets = Parentheses.of(body, line.start(), line.end());
        for (Range sentence : Sentences.of(body, line)) {
            Matcher list = LIST.matcher(body).region(sentence.start(), sentence.end());
            boolean more = list.find();
            while (more) {
                Range words = new Range(list.start(), list.end());
                more = list.find();
                among(
                        words,
                        new Range(words.end(), more ? list.start() : sentence.end()),
                        brackets.depth(words.start()));
            }
            shares(sentence);
        }
        return all;
    }

    /** A whole before 其中 and the parts behind it. */
    private void among(Range words, Range list, int depth) {
        int behind = before(words.start());
        if (behind == 0) {
            return;
        }
        Count last = counts.get(behind - 1);
        if (words.start() - last.end() > FAR) {
            return;
        }
        String between = body.substring(last.end(), words.start()).replaceAll("[\\s\\u3000]", "");
        boolean near = NOTHING.matcher(
                        between.startsWith(last.behind())
                                ? between.substring(last.behind().length())
                                : between)
                .matches();
        List<Count> wholes = wholes(behind, depth, last.end());
        if (!near || wholes.isEmpty() || wholes.get(0).approximate()) {
            return;
        }
        List<Part> parts = parts(list, depth, wholes.get(0));
        boolean listed = body.startsWith("其中", words.start()) || parts.size() > 1;
        if (listed && !parts.isEmpty()) {
            add(new Split(best(wholes, parts), parts, true));
        }
    }

    /** Parts that have their shares and no 其中 before them: one list, or one in each clause. */
    private void shares(Range sentence) {
        List<List<Part>> clauses = Sentences.clauses(body, sentence).stream()
                .map(this::shared)
                .filter(parts -> !parts.isEmpty())
                .toList();
        if (clauses.stream().allMatch(parts -> parts.size() == 1)) {
            shares(clauses.stream().flatMap(List::stream).toList(), sentence);
        } else {
            clauses.forEach(parts -> shares(parts, sentence));
        }
    }

    private List<Part> shared(Range clause) {
        List<Part> parts = new ArrayList<>();
        int behind = before(clause.end());
        for (int i = before(clause.start()); i < behind; i++) {
            Count count = counts.get(i);
            Count next = i + 1 < behind ? counts.get(i + 1) : count;
            if (!count.percent() && share(next) && !taken.contains(count) && !comparison(count)) {
                parts.add(new Part(count, next));
            }
        }
        return parts;
    }

    /** The whole is the number that the shares fit best. */
    private void shares(List<Part> parts, Range sentence) {
        if (parts.isEmpty()) {
            return;
        }
        Count one = parts.get(0).count();
        List<Count> wholes = wholes(before(one.start()), one.depth(), one.start()).stream()
                .filter(whole -> !whole.approximate()
                        && parts.stream().noneMatch(part -> part.count().equals(whole)))
                .filter(whole ->
                        parts.stream().allMatch(part -> part.count().value().compareTo(whole.value()) <= 0))
                .toList();
        if (wholes.isEmpty()) {
            return;
        }
        Split split = new Split(best(wholes, parts), parts, false);
        boolean alone = parts.size() == 1
                && wholes.size() == 1
                && sentence.has(wholes.get(0).start())
                && wholes.get(0).unit().equals(one.unit());
        if (alone || (parts.size() > 1 && fitting(split.whole(), parts) * 2 >= parts.size())) {
            add(split);
        }
    }

    private void add(Split split) {
        split.parts().forEach(part -> taken.add(part.count()));
        all.add(split);
    }

    /** Numbers that may be the whole, the nearest first. */
    private List<Count> wholes(int behind, int depth, int upTo) {
        List<Count> wholes = new ArrayList<>();
        for (int i = behind - 1; i >= 0 && behind - i <= BACK * 2 && wholes.size() < BACK; i--) {
            Count count = counts.get(i);
            boolean whole = !count.percent()
                    && count.depth() <= depth
                    && count.end() <= upTo
                    && !comparison(count)
                    && !INCLUDED.matcher(count.named().get(0)).find();
            if (whole) {
                wholes.add(count);
            }
        }
        return wholes;
    }

    /** The number that most shares fit; where none fits better, the nearest, or one that the parts make up. */
    private static Count best(List<Count> wholes, List<Part> parts) {
        Count best = wholes.get(0);
        for (Count whole : wholes) {
            if (fitting(whole, parts) > fitting(best, parts)) {
                best = whole;
            }
        }
        BigDecimal sum = new Split(best, parts, true).sum();
        Count likeliest = best;
        return fitting(best, parts) > 0
                ? best
                : wholes.stream()
                        .filter(whole -> whole.value().compareTo(sum) == 0)
                        .findFirst()
                        .orElse(likeliest);
    }

    private static long fitting(Count whole, List<Part> parts) {
        return parts.stream().filter(part -> part.fits(whole.value())).count();
    }

    /**
     * The parts up to the end of the list where every clause has one, else to the next semicolon: as well where the first is
     * all of the whole, {@code 无法提供1件，其中不掌握1件；不予处理2件}.
     */
    private List<Part> parts(Range list, int depth, Count whole) {
        List<List<Part>> clauses = Sentences.clauses(body, list).stream()
                .map(clause -> plain(clause, depth, whole.unit()))
                .toList();
        if (clauses.isEmpty()) {
            return List.of();
        }
        List<Part> first = clauses.get(0);
        boolean each = clauses.size() > 1
                && !first.isEmpty()
                && first.get(0).count().value().compareTo(whole.value()) != 0
                && clauses.stream()
                        .allMatch(parts -> parts.size() == 1
                                && parts.get(0).shared() == first.get(0).shared());
        boolean shares = clauses.stream()
                .allMatch(parts -> !parts.isEmpty() && parts.stream().allMatch(Part::shared));
        return each || shares ? clauses.stream().flatMap(List::stream).toList() : first;
    }

    /** The parts of one clause that stand in no further bracket: of the whole's unit, or with a percentage. */
    private List<Part> plain(Range clause, int depth, String unit) {
        List<Part> parts = new ArrayList<>();
        int behind = before(clause.end());
        for (int i = before(clause.start()); i < behind; i++) {
            Count count = counts.get(i);
            if (count.depth() < depth) {
                break; // the bracket that holds the list ends
            }
            if (count.percent() || comparison(count) || count.total() || count.depth() > depth) {
                continue;
            }
            Count next = i + 1 < behind ? counts.get(i + 1) : count;
            if (share(next)) {
                parts.add(new Part(count, next));
            } else if (count.unit().equals(unit) || count.unit().isEmpty()) {
                parts.add(new Part(count, null));
            }
        }
        return parts;
    }

    private static boolean share(Count count) {
        return count.percent()
                && SHARE.matcher(count.subject()).find()
                && !OF_OTHERS.matcher(count.subject()).find();
    }

    private static boolean comparison(Count count) {
        String words = count.named().get(0);
        return ToldNumbers.GROWTH.matcher(words).find()
                || ToldNumbers.LAST_YEAR.matcher(words).find();
    }

    /** How many counts begin before a place. */
    private int before(int at) {
        int first = 0;
        int behind = counts.size();
        while (first < behind) {
            int middle = (first + behind) / 2;
            if (counts.get(middle).start() < at) {
                first = middle + 1;
            } else {
                behind = middle;
            }
        }
        return first;
    }
}
