package org.gongkai.annual.count;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongkai.annual.count.CountedFigure.Source;
import org.gongkai.annual.form.CodedForm;
import org.gongkai.annual.form.FormTable;
import org.gongkai.application.Application;
import org.gongkai.application.Application.Event;
import org.gongkai.application.Channel;
import org.gongkai.application.Dispute;
import org.gongkai.application.Dispute.Result;
import org.gongkai.application.Disputes;
import org.gongkai.application.Outcome;
import org.gongkai.finding.PackedLines;

/**
 * The registers ▸ rows 3100 to 5300 of the coded table (政府信息公开情况统计表, reports up to 2018). Its kinds of answers are not those
 * of today: a row is counted only where every application that might belong to it can belong nowhere else.
 */
final class CodedCount {

    /** Outcome ▸ the rows in which it may have been counted. */
    private static final Map<Outcome, List<String>> ROWS = rows();

    /** How a case ends ▸ the row within its group. */
    private static final Map<Result, String> RESULTS =
            Map.of(Result.UPHELD, "100", Result.CORRECTED, "200", Result.OTHER, "300");

    private final List<Application> register;
    private final Disputes disputes;

    CodedCount(List<Application> register, Disputes disputes) {
        this.register = List.copyOf(register);
        this.disputes = disputes;
    }

    private static Map<Outcome, List<String>> rows() {
        Map<Outcome, List<String>> rows = new EnumMap<>(Outcome.class);
        PackedLines.table(CodedCount.class, "coded-outcomes.txt")
                .forEach(line -> rows.put(
                        Outcome.of(line.get(0)).orElseThrow(),
                        List.of(line.get(1).split(" ", -1))));
        return rows;
    }

    void count(int year, FormTable table, List<CountedFigure> known) {
        Map<String, List<String>> counted = new HashMap<>();
        if (register.stream().anyMatch(one -> one.received().getYear() == year)) {
            received(year, counted);
            boolean earlier = register.stream().anyMatch(one -> one.received().getYear() < year);
            if (earlier) {
                answered(year, table, counted);
            }
        }
        if (disputes.cover(year)) {
            settled(year, "4", List.of(Dispute.Kind.RECONSIDERATION), counted);
            settled(year, "5", List.of(Dispute.Kind.SUIT, Dispute.Kind.SUIT_AFTER_RECONSIDERATION), counted);
        }
        table.rows()
                .filter(row -> counted.containsKey(row.id()))
                .forEach(row -> known.add(new CountedFigure(
                        row.id(),
                        CodedForm.COLUMN,
                        row.label(),
                        row.id().startsWith("3") ? Source.APPLICATIONS : Source.CASES,
                        counted.getOrDefault(row.id(), List.of()))));
    }

    /** Those received, and by which way where the register says so of all. */
    private void received(int year, Map<String, List<String>> counted) {
        List<Application> own = register.stream()
                .filter(one -> one.received().getYear() == year)
                .toList();
        counted.put("3100", numbers(own.stream()));
        if (own.stream().allMatch(one -> one.correspondence().channel().isPresent())) {
            for (Channel channel : Channel.values()) {
                counted.put(
                        channel.code(),
                        numbers(own.stream()
                                .filter(one -> one.correspondence()
                                        .channel()
                                        .filter(channel::equals)
                                        .isPresent())));
            }
        }
    }

    private void answered(int year, FormTable table, Map<String, List<String>> counted) {
        List<Application> own = register.stream()
                .filter(one -> one.on(Event.ANSWERED)
                        .filter(day -> day.getYear() == year)
                        .isPresent())
                .toList();
        counted.put("3200", numbers(own.stream()));
        counted.put("3220", numbers(own.stream().filter(one -> one.extension() > 0)));
        table.rows().filter(row -> row.id().startsWith("33")).forEach(row -> {
            String code = row.id().replaceAll("0+$", "");
            List<Application> perhaps = own.stream()
                    .filter(one -> rows(one).anyMatch(leaf -> leaf.startsWith(code)))
                    .toList();
            if (perhaps.stream().allMatch(one -> rows(one).allMatch(leaf -> leaf.startsWith(code)))) {
                counted.put(row.id(), numbers(perhaps.stream()));
            }
        });
    }

    /** Of an application without an outcome, or of one that may have been anything, any row. */
    private static Stream<String> rows(Application application) {
        return application.outcome().map(outcome -> ROWS.getOrDefault(outcome, List.of())).stream()
                .flatMap(List::stream);
    }

    /** Cases that came and ended in the year; of cases that lasted longer nobody knows in which year they were counted. */
    private void settled(int year, String group, List<Dispute.Kind> kinds, Map<String, List<String>> counted) {
        LocalDate last = LocalDate.of(year, 12, 31);
        List<Dispute> own = disputes.cases().stream()
                .filter(one -> kinds.contains(one.kind()))
                .filter(one -> one.endedIn(year).isPresent() || one.openAfter(last))
                .toList();
        if (own.stream().allMatch(one -> one.received().getYear() == year && !one.openAfter(last))) {
            counted.put(group + "000", cases(own, result -> true, year));
            RESULTS.forEach((result, row) -> counted.put(group + row, cases(own, result::equals, year)));
        }
    }

    private static List<String> cases(List<Dispute> own, Predicate<Result> which, int year) {
        return own.stream()
                .filter(one -> one.endedIn(year).filter(which).isPresent())
                .map(Dispute::number)
                .toList();
    }

    private static List<String> numbers(Stream<Application> some) {
        return some.map(Application::number).toList();
    }
}
