package org.gongkai.annual.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.finding.Wording;

/** A form of the annual report's tables (年度报告格式). Which one is due follows from the year reported on. */
public enum ReportForm {
    /** 政府信息公开情况统计表, for reports up to 2018: one table of coded rows. */
    CODED("2018年及以前的统计表", "the coded table up to 2018", ""),
    /** 国办公开办函〔2019〕60号 (试行), for reports on 2019 and 2020. */
    TRIAL("2019年试行格式", "the form of 2019", "国办公开办函〔2019〕60号"),
    /** 国办公开办函〔2021〕30号, for reports since 2021. */
    CURRENT("2021年格式", "the form of 2021", "国办公开办函〔2021〕30号");

    private static final int FIRST_TRIAL = 2019;
    private static final int FIRST_CURRENT = 2021;

    private final Wording wording;
    private final String basis;

    ReportForm(String zh, String en, String basis) {
        this.wording = new Wording(zh, en);
        this.basis = basis;
    }

    /** The form that is due for a report on {@code year}. */
    public static ReportForm due(int year) {
        return year >= FIRST_CURRENT ? CURRENT : year >= FIRST_TRIAL ? TRIAL : CODED;
    }

    /** Its name for people. */
    public Wording wording() {
        return wording;
    }

    /** The document that prescribes it; empty where there were yearly notices. */
    public String basis() {
        return basis;
    }

    /** Its tables in their order. */
    public List<FormTable> forms() {
        return Tables.ALL.getOrDefault(this, List.of());
    }

    /** The rows of all tables, headings among them. */
    public Stream<FormRow> rows() {
        return forms().stream().flatMap(FormTable::rows);
    }

    /** Whether there is a row of this id with figures. */
    public boolean has(String row) {
        return rows().anyMatch(one -> one.id().equals(row) && !one.heading());
    }

    /** What a row is called in messages. */
    public String label(String row) {
        return rows().filter(one -> one.id().equals(row))
                .findFirst()
                .map(FormRow::label)
                .orElse(row);
    }

    /** Read when the first is asked for. */
    private static final class Tables {
        static final Map<ReportForm, List<FormTable>> ALL =
                Stream.of(values()).collect(Collectors.toMap(form -> form, FormTables::of));
    }
}
