package org.gongkai.annual.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.annual.form.FormNames;
import org.gongkai.annual.form.FormTable;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.annual.table.Grid.Cell;
import org.gongkai.annual.table.Grid.Source;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;

/** A table in a report's text that is none of its form (格式不明的表): what it may have been meant for. */
final class OtherTable {

    private static final int ENOUGH = 3;

    /** So many names of a form's table make another like it: by its layout some are used in other tables too. */
    private static int alike(FormTable form) {
        return switch (form.layout()) {
            case LINE -> 2;
            case BLOCKS -> 4;
            case GRID -> 6;
            case CODES -> 12;
        };
    }

    private final Source source;
    private final Grid table;

    OtherTable(Source source, Grid table) {
        this.source = source;
        this.table = table;
    }

    /** That it is not read, where it seems to be meant for a table of the form; or, where the text has none, at all. */
    Optional<Finding> likeness(ReportForm format, boolean alone) {
        long counted = table.rows().stream()
                .filter(line -> line.stream().anyMatch(FormMatch::number))
                .count();
        if (counted == 0) {
            return Optional.empty();
        }
        Set<String> written = new HashSet<>();
        table.rows().stream().flatMap(List::stream).forEach(cell -> written.add(FormNames.key(cell.text())));
        Optional<FormTable> like = format.forms().stream()
                .filter(form -> named(form, written) >= alike(form))
                .max(Comparator.comparingLong(form -> named(form, written)));
        if (like.isPresent()) {
            String key = like.get().key();
            return Optional.of(finding(
                            Rule.TABLE_SHAPE,
                            new Wording(
                                    "这张表像是“" + key + "”表，栏名和行名认不全，没有核对，只核对合计",
                                    "this may be the table “" + key + "”, but is not read; only its sums are held"),
                            new Wording("行名和栏名照正式表格填写", "name rows and columns as in the official form"))
                    .as(Severity.WARNING));
        }
        return alone && counted >= ENOUGH
                ? Optional.of(finding(
                                Rule.FORM_OF_THE_YEAR,
                                new Wording("这张表不是认识的格式，只核对合计", "no form that is known; only its sums are held"),
                                new Wording(
                                        source.year() + " 年应使用"
                                                + ReportForm.due(source.year())
                                                        .wording()
                                                        .zh(),
                                        "due is "
                                                + ReportForm.due(source.year())
                                                        .wording()
                                                        .en()))
                        .as(Severity.WARNING))
                : Optional.empty();
    }

    /** How many of these words name rows, headings or columns of a form's table. */
    private static long named(FormTable form, Set<String> written) {
        Stream<String> columns = form.blocks().stream()
                .flatMap(block -> block.columns().stream())
                .flatMap(column -> Stream.concat(column.above().stream(), Stream.of(column.wording())));
        Stream<String> rows = form.rows().flatMap(row -> Stream.concat(row.above().stream(), Stream.of(row.wording())));
        return Stream.concat(columns, rows)
                .map(FormNames::key)
                .distinct()
                .filter(key -> written.contains(key) && !Totals.named(key) && !key.equals("其他"))
                .count();
    }

    private Finding finding(Rule rule, Wording message, Wording hint) {
        return source.finding(rule, table.first(), message, hint);
    }

    /** Totals that are not the sum of what they total. */
    List<Finding> sums() {
        List<Finding> found = new ArrayList<>();
        for (Totals.Breach breach : Totals.of(table)) {
            Cell cell = breach.total();
            found.add(source.finding(
                    Rule.PARTS_AND_SHARES,
                    cell,
                    new Wording(
                            "“" + breach.name() + "”是 " + cell.text() + "，各项之和是 " + breach.sum(),
                            "“" + breach.name() + "” is " + cell.text() + ", its parts make " + breach.sum()),
                    new Wording(
                            "核对这一格和它合计的各格；不是各项之和的，不写“合计”“总计”",
                            "compare it with the cells it totals; what is no sum is not called a total")));
        }
        return found;
    }
}
