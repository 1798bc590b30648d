package org.gongkai.press.view;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.activity.Activities;
import org.gongkai.activity.Tally;
import org.gongkai.activity.Tally.Part;
import org.gongkai.content.register.Ledger;

/** What a ledger comes to (台账的合计): in a sentence, by month, and by kind where there are several. */
final class LedgerSums {

    /** So many months make a series, and so many parts a picture. */
    private static final int SERIES = 3;

    private static final int PARTS = 2;

    /** More bars than these nobody compares. */
    private static final int MOST = 15;

    private final Ledger ledger;

    LedgerSums(Ledger ledger) {
        this.ledger = ledger;
    }

    /** {@code 2026年收到留言21件，答复留言20件。} */
    String lead() {
        return Activities.of(ledger).entrySet().stream()
                .filter(year -> !year.getValue().isEmpty())
                .map(year -> year(year.getKey())
                        + year.getValue().stream()
                                .filter(tally -> tally.number() > 0)
                                .map(tally -> tally.label() + tally.number() + tally.unit())
                                .collect(Collectors.joining("，")))
                .collect(Collectors.joining("；", "", "。"));
    }

    /** The numbers of every month side by side, where there are several kinds; of one the chart has them. */
    List<LedgerView.Table> tables() {
        return Activities.of(ledger).entrySet().stream()
                .filter(year ->
                        year.getValue().size() > 1 && year.getValue().stream().allMatch(Tally::monthly))
                .map(year -> table(year(year.getKey()), year.getValue()))
                .toList();
    }

    /** The bars of the months and of the parts. */
    List<ChartView> charts() {
        return Activities.of(ledger).entrySet().stream()
                .flatMap(year -> year.getValue().stream().flatMap(tally -> charts(year(year.getKey()), tally)))
                .toList();
    }

    private static String year(int year) {
        return year == 0 ? "" : year + "年";
    }

    /** From the first month that has anything to the last; one between that has nothing stands there with 0. */
    private static List<Integer> months(List<Tally> tallies) {
        SortedSet<Integer> told = tallies.stream()
                .flatMap(tally -> tally.months().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return told.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(told.first(), told.last()).boxed().toList();
    }

    private static LedgerView.Table table(String year, List<Tally> tallies) {
        List<String> heads = Stream.concat(Stream.of("月份"), tallies.stream().map(Tally::label))
                .toList();
        List<List<LedgerView.Cell>> rows = new ArrayList<>();
        months(tallies)
                .forEach(month -> rows.add(row(
                        heads,
                        month + "月",
                        tallies.stream()
                                .map(tally -> tally.months().getOrDefault(month, 0L))
                                .toList())));
        rows.add(row(heads, "合计", tallies.stream().map(Tally::number).toList()));
        return new LedgerView.Table(year + "各月的合计", heads, rows);
    }

    private static List<LedgerView.Cell> row(List<String> heads, String first, List<Long> numbers) {
        return Stream.concat(
                        Stream.of(new LedgerView.Cell(heads.get(0), first, false)),
                        IntStream.range(0, numbers.size())
                                .mapToObj(i -> new LedgerView.Cell(
                                        heads.get(i + 1), numbers.get(i).toString(), false)))
                .toList();
    }

    /** The charts of a number that readers may see. */
    static Stream<ChartView> charts(String year, Tally tally) {
        String whole = "合计" + tally.number() + tally.unit();
        Stream<ChartView> months = tally.monthly() && tally.months().size() >= SERIES
                ? Stream.of(chart(
                        year + tally.label() + "（按月）",
                        whole,
                        tally.unit(),
                        "月份",
                        months(List.of(tally)).stream()
                                .map(month -> ChartView.Line.of(
                                        month + "月", tally.months().getOrDefault(month, 0L)))))
                : Stream.of();
        Stream<ChartView> parts = tally.parts().stream()
                .map(Part::by)
                .distinct()
                .map(by -> tally.parts().stream()
                        .filter(part -> part.by().equals(by))
                        .toList())
                .filter(some -> some.size() >= PARTS && tally.number() > 0)
                .map(some -> chart(
                        year + tally.label() + "（按" + some.get(0).by() + "）",
                        whole + (some.size() > MOST ? "，列出前" + MOST : ""),
                        tally.unit(),
                        some.get(0).by(),
                        some.stream().limit(MOST).map(part -> ChartView.Line.of(part.name(), part.number()))));
        return Stream.concat(months, parts);
    }

    private static ChartView chart(String title, String note, String unit, String head, Stream<ChartView.Line> lines) {
        return ChartView.of(title, note, unit, List.of(head, "数量"), lines.toList());
    }
}
