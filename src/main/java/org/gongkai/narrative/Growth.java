package org.gongkai.narrative;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.FormCell;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.narrative.Sentences.Range;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons with the year before (同比): {@code 收到申请21件，同比增长5%}, {@code 比上年增加1件}. The number of the year before is
 * that of the text itself, else of last year's tables, else what last year's text says in the same words.
 */
final class Growth {

    /** Nothing else than a comparison: {@code 网站访问量同比增长} is of another thing. */
    private static final Pattern BARE =
            Pattern.compile("^(?:数量|总量|总数|件数|申请量|受理量|收件量)?(?:同比|[较比与](?:上年|上一年|去年|20[0-9]{2}年)|增[加长幅]|减少|下降|降低|上升)");

    private static final Pattern MORE = Pattern.compile("增[加长幅]|上升|提高");
    private static final Pattern LESS = Pattern.compile("减少|下降|降低|降幅");
    private static final Pattern LEVEL = Pattern.compile("(?:增加?|增长|减少?|下降|降低?|上升|提高)[到至]");
    private static final Pattern SAME = Pattern.compile("^[，,]?(?:与|同|和)(?:上年|上一年|去年)(?:度|同期)*持平");
    private static final Pattern TIMES = Pattern.compile("20[0-9]{2}年度?|本年度?|全年|年度|[我本][局厅委市区县省]|共|从|由");
    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}年");
    private static final int SHORTEST = 4;
    private static final int SAME_WITHIN = 14;

    private final ReportText text;
    private final Counts counts;
    private final Map<Integer, Told> told;
    private final @Nullable AnnualReport before;
    private final Map<String, BigDecimal> wordsBefore;
    private final String lastYear;
    private final TextNotes notes;

    /**
     * @param numbers of this year's text, where there are tables
     * @param before last year's tables
     * @param countsBefore those of last year's text
     */
    Growth(ReportText text, Counts counts, List<Told> numbers, @Nullable AnnualReport before, Counts countsBefore) {
        this.text = text;
        this.counts = counts;
        this.notes = new TextNotes(text);
        this.told = numbers.stream()
                .filter(Told::single)
                .collect(Collectors.toMap(one -> one.count().start(), Function.identity(), (one, same) -> one));
        this.before = before;
        this.wordsBefore = said(countsBefore);
        this.lastYear = text.year() - 1 + "年";
    }

    /** The year before, and where that is known from. */
    private record Base(BigDecimal value, Wording source) {}

    List<Finding> check() {
        for (Range sentence : Sentences.of(text.body())) {
            for (Range clause : Sentences.clauses(text.body(), sentence)) {
                clause(counts.in(clause));
            }
        }
        return notes.all();
    }

    private void clause(List<Count> counts) {
        Count now = null;
        Count then = null;
        for (Count count : counts) {
            String words = count.subject();
            boolean comparison = ToldNumbers.GROWTH.matcher(words).find()
                    && !LEVEL.matcher(words).find();
            boolean past = ToldNumbers.LAST_YEAR.matcher(words).find() || (words.contains(lastYear) && !comparison);
            if (past && !count.percent()) {
                then = count;
            } else if (comparison) {
                if (now != null
                        && !count.joined()
                        && count.manner().isEmpty()
                        && BARE.matcher(words).find()) {
                    compare(now, then, count);
                }
            } else if (!count.percent() && (now == null || count.depth() <= now.depth())) {
                now = count;
                then = then != null && then.unit().equals(count.unit()) ? then : null;
                same(count);
            }
        }
    }

    private void compare(Count now, @Nullable Count then, Count growth) {
        Optional<Base> base = then != null && then.unit().equals(now.unit())
                ? Optional.of(new Base(then.value(), new Wording("上年 " + then.text(), "last year " + then.text())))
                : base(now);
        if (base.isEmpty() || growth.approximate() || now.approximate() || otherYear(growth)) {
            return;
        }
        BigDecimal was = base.get().value();
        BigDecimal difference = now.value().subtract(was);
        if (growth.percent() ? was.signum() == 0 : !growth.unit().equals(now.unit())) {
            return;
        }
        BigDecimal right = growth.percent()
                ? difference.multiply(Split.HUNDRED).divide(was, growth.decimals(), RoundingMode.HALF_UP)
                : difference;
        boolean more = MORE.matcher(growth.subject()).find();
        boolean less = LESS.matcher(growth.subject()).find();
        boolean direction = more == less || right.signum() == 0 || (right.signum() > 0) == more;
        if (right.abs().compareTo(growth.value()) != 0 || !direction) {
            differ(now, base.get(), growth, right);
        }
    }

    private boolean otherYear(Count growth) {
        return YEAR.matcher(growth.subject())
                .results()
                .anyMatch(year -> !year.group().equals(lastYear));
    }

    private void differ(Count now, Base base, Count growth, BigDecimal right) {
        String sign = growth.percent() ? "%" : growth.unit();
        String way = right.signum() < 0 ? "下降" : "增长";
        String amount = right.abs().toPlainString() + (growth.percent() ? "%" : "");
        notes.add(
                Rule.PARTS_AND_SHARES,
                growth.start(),
                new Wording(
                        base.source().zh() + "，本年 " + now.text() + "，" + way + " " + amount + "，正文写“" + growth.subject()
                                + " " + growth.text() + sign + "”",
                        base.source().en() + ", this year " + now.text() + ": "
                                + (right.signum() < 0 ? "less by " : "more by ") + amount + "; the text says "
                                + growth.text() + (growth.percent() ? " %" : "")),
                new Wording("重新计算增减，核对两年的数字", "compute the change anew and check both years' numbers"));
    }

    /** {@code 与上年持平}. */
    private void same(Count count) {
        String rest = text.body().substring(count.end(), Math.min(text.body().length(), count.end() + SAME_WITHIN));
        if (SAME.matcher(rest).find()) {
            base(count)
                    .filter(base -> base.value().compareTo(count.value()) != 0)
                    .ifPresent(base -> notes.add(
                            Rule.PARTS_AND_SHARES,
                            count.end(),
                            new Wording(
                                    base.source().zh() + "，本年 " + count.text() + "，正文写与上年持平",
                                    base.source().en() + ", this year " + count.text() + ": not the same"),
                            new Wording("核对两年的数字", "check both years' numbers")));
        }
    }

    private Optional<Base> base(Count now) {
        Told figures = told.get(now.start());
        if (before != null
                && figures != null
                && before.format() == figures.figures().get(0).form()) {
            Counterpart then = figures.figures().get(0).in(before);
            if (then.readable() && figures.figures().get(0).tells(now.value())) {
                return Optional.of(new Base(
                        then.sum(),
                        new Wording(
                                "上年（" + then.cells().get(0).place().path() + "）" + FormCell.plain(then.sum()),
                                "last year (" + then.cells().get(0).place().path() + ") "
                                        + FormCell.plain(then.sum()))));
            }
        }
        return Optional.ofNullable(wordsBefore.get(key(now)))
                .map(value -> new Base(
                        value,
                        new Wording("上年报告的正文 " + FormCell.plain(value), "last year's text " + FormCell.plain(value))));
    }

    /** What last year's text says, once only, of things that have a name. */
    private static Map<String, BigDecimal> said(Counts counts) {
        return counts.all().stream()
                .filter(count ->
                        !count.percent() && !count.approximate() && key(count).length() > SHORTEST)
                .collect(Collectors.toMap(
                        Growth::key,
                        count -> Optional.of(count.value()),
                        (one, other) -> one.equals(other) ? one : Optional.<BigDecimal>empty()))
                .entrySet()
                .stream()
                .filter(one -> one.getValue().isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().orElseThrow()));
    }

    private static String key(Count count) {
        return TIMES.matcher(String.join("、", count.named())).replaceAll("") + count.unit();
    }
}
