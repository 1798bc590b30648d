package org.gongkai.narrative;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * Parts of a whole in running text (其中…): their sum, their percentages and their units. {@code 发布信息647条，其中，甲类119件，占总数的18%；…}
 */
final class Parts {

    private static final Pattern GROWTH = Pattern.compile("增加|减少|增长|下降|上升|同比|比上|较上");
    private static final Pattern SHARE = Pattern.compile("占");
    private static final Pattern REST = Pattern.compile("^(?:其他|其余|其它)");
    private static final Pattern LABEL = Pattern.compile("(?m)^[ \\t\\u3000]*([\\p{IsHan}]{2,12})[：:]");
    private static final Pattern GOES_ON = Pattern.compile("[，、,；;]\\s*$");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NEARLY_ALL = BigDecimal.valueOf(97);
    private static final BigDecimal HARDLY_MORE = BigDecimal.valueOf(103);
    private static final int SERIES = 4;

    private final ReportText text;
    private final String body;
    private final List<Finding> found = new ArrayList<>();

    Parts(ReportText text) {
        this.text = text;
        this.body = text.body();
    }

    /** One part, and the percentage that follows it. */
    private record Part(Count count, Optional<Count> share) {}

    List<Finding> check() {
        List<Sentences.Range> sentences = Sentences.of(body);
        for (int i = 0; i < sentences.size(); i++) {
            Sentences.Range sentence = sentences.get(i);
            int among = body.indexOf("其中", sentence.start());
            while (among >= 0 && among < sentence.end()) {
                int next = body.indexOf("其中", among + 2);
                int end = next >= 0 && next < sentence.end() ? next : sentence.end();
                int from = among == sentence.start() && i > 0 && body.charAt(among - 1) != '\n'
                        ? sentences.get(i - 1).start()
                        : sentence.start();
                int list = among;
                whole(from, among).ifPresent(whole -> of(whole, parts(list + 2, end, whole)));
                among = next >= 0 && next < sentence.end() ? next : -1;
            }
            units(sentence);
        }
        labelled();
        return found;
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
        List<Part> first = plain(clauses.get(0), whole);
        boolean each = clauses.size() > 1
                && clauses.stream()
                        .allMatch(clause -> plain(clause, whole).size() == 1
                                && plain(clause, whole).get(0).share().isPresent()
                                        == first.get(0).share().isPresent());
        boolean shares = first.stream().allMatch(part -> part.share().isPresent())
                && clauses.stream()
                        .allMatch(clause -> !plain(clause, whole).isEmpty()
                                && plain(clause, whole).stream()
                                        .allMatch(part -> part.share().isPresent()));
        return each || shares
                ? clauses.stream()
                        .flatMap(clause -> plain(clause, whole).stream())
                        .toList()
                : first;
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
            Optional<Count> share = i + 1 < counts.size()
                            && counts.get(i + 1).percent()
                            && SHARE.matcher(counts.get(i + 1).subject()).find()
                    ? Optional.of(counts.get(i + 1))
                    : Optional.empty();
            if (share.isPresent() || count.unit().equals(whole.unit())) {
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

    private void of(Count whole, List<Part> parts) {
        if (parts.stream().anyMatch(part -> part.count().approximate()) || parts.isEmpty()) {
            return;
        }
        BigDecimal sum = sum(parts);
        boolean shares =
                parts.size() > 1 && parts.stream().allMatch(part -> part.share().isPresent());
        BigDecimal stated = parts.stream()
                .flatMap(part -> part.share().stream())
                .map(Count::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean all = parts.size() > 1
                && (REST.matcher(parts.get(parts.size() - 1).count().subject()).find()
                        || (shares && stated.compareTo(NEARLY_ALL) >= 0 && stated.compareTo(HARDLY_MORE) <= 0));
        int difference = sum.compareTo(whole.value());
        if (difference > 0 || (all && difference != 0)) {
            found.add(sumDiffers(whole, parts, sum));
        }
        shares(whole, parts, shares && difference == 0 ? largestRemainders(parts) : List.of(), stated);
        mixed(parts);
    }

    private Finding sumDiffers(Count whole, List<Part> parts, BigDecimal sum) {
        String terms = parts.stream().map(part -> part.count().text()).collect(Collectors.joining(" + "));
        String by = sum.subtract(whole.value()).abs().toPlainString();
        return text.finding(
                Rule.PARTS_AND_SHARES,
                whole.start(),
                new Wording(
                        "各部分之和 " + terms + " = " + sum.toPlainString() + " ≠ 总数 " + whole.text() + "，相差 " + by,
                        "the parts " + terms + " = " + sum.toPlainString() + " ≠ the whole " + whole.text()
                                + ", difference " + by),
                new Wording("核对总数和各部分；同一条只归一类", "check the whole and its parts; each item belongs to one part"));
    }

    private void shares(Count whole, List<Part> parts, List<BigDecimal> remainders, BigDecimal stated) {
        if (whole.value().signum() == 0) {
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            Count count = parts.get(i).count();
            Optional<Count> share = parts.get(i).share();
            if (share.isEmpty() || share.get().approximate()) {
                continue;
            }
            BigDecimal exact = count.value().multiply(HUNDRED).divide(whole.value(), 2, RoundingMode.HALF_UP);
            int digits = Math.max(0, digits(share.get()));
            BigDecimal right = count.value().multiply(HUNDRED).divide(whole.value(), digits, RoundingMode.HALF_UP);
            boolean remainder = !remainders.isEmpty()
                    && remainders.get(i).compareTo(share.get().value()) == 0;
            if (right.compareTo(share.get().value()) != 0 && !(remainder && stated.compareTo(HUNDRED) == 0)) {
                String offer = remainders.isEmpty()
                        ? ""
                        : "；要使各项之和为 100%，可写 "
                                + remainders.stream()
                                        .map(one -> one.toPlainString() + "%")
                                        .collect(Collectors.joining("、"));
                found.add(text.finding(
                        Rule.PARTS_AND_SHARES,
                        share.get().start(),
                        new Wording(
                                count.text() + " ÷ " + whole.text() + " = " + exact.toPlainString() + "%，应写 "
                                        + right.toPlainString() + "%，正文写 "
                                        + share.get().text() + "%",
                                count.text() + " ÷ " + whole.text() + " = " + exact.toPlainString() + " %: write "
                                        + right.toPlainString() + " %, not "
                                        + share.get().text() + " %"),
                        new Wording(
                                "四舍五入" + offer, "round half up" + (offer.isEmpty() ? "" : "; " + offer.substring(1)))));
            }
        }
    }

    /** Digits behind the point, as written. */
    private int digits(Count share) {
        Matcher point = Pattern.compile("[.．]([0-9０-９]+)").matcher(body).region(share.start(), share.end());
        return point.find() ? point.group(1).length() : 0;
    }

    /** Whole percentages that add up to 100: the rest goes to those that were cut most. */
    private static List<BigDecimal> largestRemainders(List<Part> parts) {
        BigDecimal sum = sum(parts);
        if (sum.signum() == 0
                || parts.stream()
                        .anyMatch(part -> part.share().orElseThrow().value().scale() > 0)) {
            return List.of();
        }
        List<BigDecimal> floors = new ArrayList<>();
        List<BigDecimal> rests = new ArrayList<>();
        for (Part part : parts) {
            BigDecimal[] split = part.count().value().multiply(HUNDRED).divideAndRemainder(sum);
            floors.add(split[0]);
            rests.add(split[1]);
        }
        int missing = HUNDRED.subtract(floors.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .intValue();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> rests.get(i)).reversed())
                .limit(missing)
                .forEach(i -> floors.set(i, floors.get(i).add(BigDecimal.ONE)));
        return floors;
    }

    private void mixed(List<Part> parts) {
        if (parts.size() < SERIES
                || parts.stream().anyMatch(part -> part.share().isEmpty())) {
            return;
        }
        odd(parts.stream().map(Part::count).toList());
    }

    /** {@code 邀请10家媒体；邀请13家媒体；邀请25名记者}: one thing, one unit. */
    private void units(Sentences.Range sentence) {
        List<Sentences.Range> clauses = Sentences.split(body, sentence.start(), sentence.end(), "；;");
        List<Count> singles = new ArrayList<>();
        for (Sentences.Range clause : clauses) {
            List<Count> counts = Count.in(body, clause.start(), clause.end());
            if (counts.size() == 1 && !counts.get(0).percent()) {
                singles.add(counts.get(0));
            }
        }
        Map<String, Long> verbs = singles.stream()
                .filter(count -> count.subject().length() >= 2)
                .collect(Collectors.groupingBy(
                        count -> count.subject().substring(0, 2), TreeMap::new, Collectors.counting()));
        verbs.forEach((verb, times) -> {
            if (times >= SERIES) {
                odd(singles.stream()
                        .filter(count -> count.subject().startsWith(verb))
                        .toList());
            }
        });
    }

    private void odd(List<Count> series) {
        Map<String, Long> units =
                series.stream().collect(Collectors.groupingBy(Count::unit, TreeMap::new, Collectors.counting()));
        String usual = units.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        if (units.size() < 2 || units.getOrDefault(usual, 0L) * 2 <= series.size()) {
            return;
        }
        series.stream()
                .filter(count -> !count.unit().equals(usual))
                .forEach(count -> found.add(text.finding(
                        Rule.UNITS,
                        count.start(),
                        new Wording(
                                "同一组数字的单位不同：这里是“" + count.unit() + "”，其他是“" + usual + "”",
                                "one series, two units: “" + count.unit() + "” here, “" + usual + "” elsewhere"),
                        new Wording("统一为“" + usual + "”，或者分开叙述", "write “" + usual + "”, or tell it apart"))));
    }

    /** {@code 国家级媒体：甲4篇，乙1篇…} after {@code 国家级媒体47篇}. */
    private void labelled() {
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
                    .map(count -> new Part(count, Optional.empty()))
                    .toList();
            if (same.size() == parts.size() && sum(same).compareTo(whole.get().value()) != 0) {
                found.add(sumDiffers(whole.get(), same, sum(same)));
            }
        }
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

    private static BigDecimal sum(List<Part> parts) {
        return parts.stream().map(Part::count).map(Count::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
