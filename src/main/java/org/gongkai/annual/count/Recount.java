package org.gongkai.annual.count;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.activity.Activities;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.CodedForm;
import org.gongkai.annual.form.CurrentForm;
import org.gongkai.annual.form.FormCell;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.application.Application;
import org.gongkai.application.Disputes;
import org.gongkai.application.FeeYear;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a report that the site itself knows, counted again (与目录、登记簿核对): normative documents from the catalogue
 * (T2-4), entries of each channel for the coded table (O-1) and what the office did, decisions as published, items and fees
 * from their lists, applications and disputes from the registers (tables 三 and 四). What differs is told with the entries,
 * decisions, applications, cases or rows behind it.
 */
public final class Recount {

    private static final int LISTED = 5;

    /** Decimals to which an amount is typed at least. */
    private static final int AMOUNT = 2;

    private final DocumentCount documents;
    private final ApplicationCount applications;
    private final DisputeCount disputes;
    private final DecisionCount decisions;
    private final ChannelCount channels;
    private final ActivityCount activities;
    private final CodedCount coded;
    private final List<Application> register;
    private final ItemCount items;

    /**
     * @param register every application of the register
     * @param disputes the register of disputes
     * @param activities what the office did
     */
    public Recount(Catalogue catalogue, List<Application> register, Disputes disputes, Activities activities) {
        this.documents = new DocumentCount(catalogue);
        this.applications = new ApplicationCount(register);
        this.disputes = new DisputeCount(disputes);
        this.decisions = new DecisionCount(catalogue);
        this.channels = new ChannelCount(catalogue.disclosures());
        this.activities = new ActivityCount(activities);
        this.coded = new CodedCount(register, disputes);
        this.register = List.copyOf(register);
        this.items = new ItemCount(catalogue);
    }

    /**
     * What differs in a report.
     *
     * @param before last year's report, where there is one
     * @param whole whether the catalogue has all entries that count; of one with entries in error nothing is counted
     */
    public List<Finding> check(AnnualReport report, @Nullable AnnualReport before, boolean whole) {
        Stream<Finding> recounted = known(report.year(), report.format(), carried(before), false).stream()
                .filter(known -> whole || !known.source().catalogue())
                .flatMap(known ->
                        report.cell(known.row(), known.column()).flatMap(cell -> differs(known, cell)).stream())
                .map(one -> report.source().finding(one.rule(), one.place(), one.message(), one.hint()));
        return Stream.of(recounted, decisions.chargedInSilence(report).stream(), fees(report).stream())
                .flatMap(one -> one)
                .toList();
    }

    /**
     * The figures that the site knows of a year, in the form of that year, and of results those that are known of this year's
     * applications.
     *
     * @param before last year's report, where there is one
     */
    public List<CountedFigure> known(int year, @Nullable AnnualReport before) {
        ReportForm form = ReportForm.due(year);
        List<CountedFigure> known = known(year, form, carried(before), true);
        if (form == ReportForm.CURRENT) {
            decisions.fees(year, known); // a report with fees is told of under T2-6
        }
        return known;
    }

    /** Row 7000 of the coded table, in yuan or in 10,000 yuan; a register without sums knows nothing of it. */
    private Optional<Finding> fees(AnnualReport report) {
        return report.cell(CodedForm.FEES, CodedForm.COLUMN)
                .flatMap(cell -> FeeYear.of(report.year(), register)
                        .filter(fees -> fees.received() > 0)
                        .filter(fees -> Stream.of(1L, 10_000L)
                                .noneMatch(unit -> cell.value()
                                                .multiply(BigDecimal.valueOf(unit))
                                                .compareTo(BigDecimal.valueOf(fees.received()))
                                        == 0))
                        .map(fees -> report.source()
                                .finding(
                                        Rule.RECOUNT,
                                        cell.place(),
                                        new Wording(
                                                "依申请公开：收取的费用填 " + cell.text() + "，按登记簿是 " + fees.received() + " 元",
                                                "fees received: " + cell.text() + ", by the register " + fees.received()
                                                        + " yuan"),
                                        new Wording("核对登记簿的收费金额和缴费日期", "check the sums and the days of payment"))));
    }

    /** Tables 三 and 四 are as good as the same since 2019; rows and columns of table 二 have changed. */
    private List<CountedFigure> known(int year, ReportForm format, Optional<BigDecimal> carried, boolean draft) {
        List<CountedFigure> known = new ArrayList<>();
        if (format == ReportForm.CURRENT) {
            documents.count(year, known);
            decisions.count(year, "本年处理决定数量", known);
            items.collected(year, known);
        }
        if (format == ReportForm.TRIAL) {
            decisions.count(year, "处理决定数量", known);
            items.count(year, known);
        }
        if (format == ReportForm.CODED) {
            channels.count(year, format.forms().get(0), known);
            activities.count(year, format.forms().get(0), known);
            coded.count(year, format.forms().get(0), known);
        } else {
            applications.count(year, format.forms().get(1), carried, draft, known);
            disputes.count(year, known);
        }
        return known;
    }

    private static Optional<BigDecimal> carried(@Nullable AnnualReport before) {
        return before == null
                ? Optional.empty()
                : before.cell(CurrentForm.CARRIED_ON, CurrentForm.TOTAL).map(FormCell::value);
    }

    private static Optional<Finding> differs(CountedFigure known, FormCell cell) {
        int typed = Math.max(AMOUNT, cell.value().scale());
        BigDecimal value = known.value().setScale(Math.min(typed, known.value().scale()), RoundingMode.HALF_UP);
        if (cell.value().compareTo(value) == 0) {
            return Optional.empty();
        }
        String count = new FormCell(cell.row(), cell.column(), cell.kind(), value, cell.place()).text();
        CountedFigure.Source source = known.source();
        String what = known.label() + "·" + known.column();
        String listed = known.listed(LISTED);
        return Optional.of(Finding.of(
                Rule.RECOUNT,
                cell.place(),
                new Wording(
                        source.law() + "：" + what + "填 " + cell.text() + "，按" + source.zh() + "是 " + count,
                        source.law() + ": " + what + " says " + cell.text() + ", " + source.en() + " has " + count),
                listed.isEmpty() ? source.nothing() : new Wording(source.zh() + "里是：" + listed, "these: " + listed)));
    }
}
