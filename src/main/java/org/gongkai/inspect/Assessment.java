package org.gongkai.inspect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A whole table: every indicator of a yardstick judged, those that are passed too (检查表).
 *
 * @param yardstick what it was judged by
 * @param situation what was judged
 * @param lines in the order of the yardstick
 * @param earlier an earlier table that it is compared with; nothing where there is none
 */
public record Assessment(
        Yardstick yardstick,
        Situation situation,
        List<Line> lines,
        @Nullable EarlierAssessment earlier) {

    public Assessment {
        lines = List.copyOf(lines);
    }

    /** An indicator and what its judge says. */
    public record Line(Indicator indicator, JudgeAnswer answer) {}

    /**
     * How many of some indicators became what.
     *
     * @param lost points lost by those whose points are known; zero where none is lost
     */
    public record Tally(Map<Ruling, Integer> counts, BigDecimal lost) {

        /** How many became this. */
        public int of(Ruling ruling) {
            return counts.getOrDefault(ruling, 0);
        }
    }

    /** Judges all. */
    public static Assessment of(Yardstick yardstick, Situation situation, @Nullable EarlierAssessment earlier) {
        return new Assessment(
                yardstick,
                situation,
                yardstick.indicators().stream()
                        .map(one -> new Line(one, one.judge().judge(one, situation)))
                        .toList(),
                earlier);
    }

    /** The lines of a group. */
    List<Line> group(String key) {
        return lines.stream().filter(one -> one.indicator().group().equals(key)).toList();
    }

    /** The keys of the groups that have indicators, in their order. */
    List<String> groups() {
        return yardstick.groups().keySet().stream()
                .filter(key -> !group(key).isEmpty())
                .toList();
    }

    static Tally tally(List<Line> lines) {
        Map<Ruling, Integer> counts = new EnumMap<>(Ruling.class);
        lines.forEach(one -> counts.merge(one.answer().ruling(), 1, Integer::sum));
        BigDecimal lost = lines.stream()
                .filter(one -> one.answer().ruling() == Ruling.FAIL)
                .map(one -> one.indicator().points())
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Tally(counts, lost);
    }

    /** Of all lines. */
    public Tally tally() {
        return tally(lines);
    }

    /** The vetoes that are hit. */
    public List<Line> vetoes() {
        return lines.stream()
                .filter(one -> one.indicator().veto() && one.answer().ruling() == Ruling.FAIL)
                .toList();
    }

    /** What all comes to, in a sentence. Where people have yet to look, it is never said that all is well. */
    public Wording conclusion() {
        Tally tally = tally();
        List<String> ids = vetoes().stream().map(one -> one.indicator().id()).toList();
        Wording vetoes = ids.isEmpty()
                ? new Wording("没有发现单项否决", "no veto is hit")
                : new Wording(
                        "单项否决 " + ids.size() + " 项：" + String.join("、", ids),
                        ids.size() + " vetoes are hit: " + String.join(", ", ids));
        return new Wording(
                "指标 " + lines.size() + " 项：合格 " + tally.of(Ruling.PASS) + "，不合格 " + tally.of(Ruling.FAIL) + "，人工核查 "
                        + tally.of(Ruling.BY_HAND) + "，无法核查 " + tally.of(Ruling.NOT_ASSESSABLE) + "；" + vetoes.zh()
                        + (tally.lost().signum() == 0
                                ? ""
                                : "；已知分值的扣 " + tally.lost().toPlainString() + " 分"),
                lines.size() + " indicators: " + tally.of(Ruling.PASS) + " pass, " + tally.of(Ruling.FAIL) + " fail, "
                        + tally.of(Ruling.BY_HAND) + " by hand, " + tally.of(Ruling.NOT_ASSESSABLE)
                        + " not assessable; " + vetoes.en()
                        + (tally.lost().signum() == 0
                                ? ""
                                : "; " + tally.lost().toPlainString() + " points lost, of those that are known"));
    }

    /** What became other since the earlier table; empty where there is none, or nothing did. */
    Wording change(Line line) {
        if (earlier == null) {
            return Wording.NONE;
        }
        Optional<EarlierAssessment.Line> before = earlier.line(line.indicator().id());
        if (before.isEmpty()) {
            return new Wording("上次没有", "new");
        }
        Ruling was = before.get().ruling();
        if (was != line.answer().ruling()) {
            return new Wording("上次" + was.wording().zh(), "was " + was.wording().en());
        }
        Integer figure = before.get().figure();
        Integer now = line.answer().figure();
        return figure == null || now == null || figure.equals(now)
                ? Wording.NONE
                : new Wording("上次 " + figure + " 处", "was " + figure);
    }

    /** How much became better and worse since the earlier table; empty where there is none. */
    public Wording changes() {
        if (earlier == null) {
            return Wording.NONE;
        }
        long mended = changed(was -> was == Ruling.FAIL, now -> now == Ruling.PASS);
        long broken = changed(was -> was != Ruling.FAIL, now -> now == Ruling.FAIL);
        List<String> gone = new ArrayList<>(earlier.ids());
        gone.removeAll(yardstick.ids());
        return new Wording(
                "与 " + earlier.day() + " 的表相比：转为合格 " + mended + " 项，新的不合格 " + broken + " 项"
                        + (gone.isEmpty() ? "" : "，不再有的指标 " + String.join("、", gone)),
                "since the table of " + earlier.day() + ": " + mended + " mended, " + broken + " newly failed"
                        + (gone.isEmpty() ? "" : ", no longer there: " + String.join(", ", gone)));
    }

    private long changed(Predicate<Ruling> was, Predicate<Ruling> now) {
        return lines.stream()
                .filter(one -> now.test(one.answer().ruling())
                        && earlier != null
                        && earlier.line(one.indicator().id())
                                .filter(before -> was.test(before.ruling()))
                                .isPresent())
                .count();
    }
}
