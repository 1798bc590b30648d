package org.gongkai.annual.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A whole and its parts as a report's tables tell them (构成). There is one only where the parts make up the whole and the
 * whole is not 0.
 *
 * @param title what is parted, {@code 申请的办理结果}
 * @param head what a part is, {@code 办理结果}
 * @param unit of the figures
 * @param parts in the order of the form, those of 0 among them
 */
public record Breakdown(String title, String head, String unit, List<Part> parts) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String UNIT = "件";

    /** A part of a whole. */
    public record Part(String label, BigDecimal value) {}

    public Breakdown {
        parts = List.copyOf(parts);
    }

    /** All that a report tells: who applied or how, and what came of it. */
    public static List<Breakdown> of(AnnualReport report) {
        return (report.format() == ReportForm.CODED
                        ? Stream.of(
                                coded(report, "收到申请的方式", "申请方式", "3100", List.of("3110", "3120", "3130", "3140")),
                                coded(report, "申请的答复", "答复", "3300", CodedForm.ANSWERS))
                        : Stream.of(applicants(report), results(report)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Breakdown> applicants(AnnualReport report) {
        List<Part> parts = CurrentForm.APPLICANTS.stream()
                .map(column -> new Part(column, report.value("r01", column)))
                .toList();
        return whole("新收申请的申请人", "申请人", parts, report.value("r01", CurrentForm.TOTAL));
    }

    /** Every row between the heading of the results and their total, those below one heading as one. */
    private static Optional<Breakdown> results(AnnualReport report) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        report.format()
                .rows()
                .filter(row ->
                        !row.heading() && !row.above().isEmpty() && !row.id().equals("r24"))
                .filter(row -> row.above().get(0).equals(CurrentForm.RESULTS))
                .forEach(row -> sums.merge(
                        FormNames.label(row.above().size() > 1 ? row.above().get(1) : row.wording()),
                        report.value(row.id(), CurrentForm.TOTAL),
                        BigDecimal::add));
        List<Part> parts = new ArrayList<>();
        sums.forEach((label, sum) -> parts.add(new Part(label, sum)));
        return whole("申请的办理结果", "办理结果", parts, report.value("r24", CurrentForm.TOTAL));
    }

    private static Optional<Breakdown> coded(
            AnnualReport report, String title, String head, String whole, List<String> codes) {
        List<Part> parts = report.format()
                .rows()
                .filter(row -> codes.contains(row.id()))
                .map(row -> new Part(row.label(), report.value(row.id(), CodedForm.COLUMN)))
                .toList();
        return whole(title, head, parts, report.value(whole, CodedForm.COLUMN));
    }

    private static Optional<Breakdown> whole(String title, String head, List<Part> parts, BigDecimal whole) {
        Breakdown breakdown = new Breakdown(title, head, UNIT, parts);
        boolean adds = breakdown.whole().compareTo(whole) == 0 && whole.signum() > 0;
        return adds ? Optional.of(breakdown) : Optional.empty();
    }

    /** The sum of the parts. */
    public BigDecimal whole() {
        return parts.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The share of a part in percent, rounded half up to one decimal, as reports state it. */
    public BigDecimal percent(Part part) {
        return part.value().multiply(HUNDRED).divide(whole(), 1, RoundingMode.HALF_UP);
    }
}
