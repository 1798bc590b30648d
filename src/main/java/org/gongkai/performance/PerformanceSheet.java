package org.gongkai.performance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.finding.Wording;
import org.gongkai.finding.Wording.Language;
import org.gongkai.tables.XlsxBook;
import org.gongkai.tables.XlsxTable;

/**
 * The figures as a workbook (考核表的工作簿): a sheet of figures, one of all that they rest on, and one of the entries that no
 * department has.
 */
public final class PerformanceSheet {

    private final Performance table;
    private final Language language;

    private PerformanceSheet(Performance table, Language language) {
        this.table = table;
        this.language = language;
    }

    /** The workbook as a file. */
    public static byte[] of(Performance table, Language language) {
        PerformanceSheet sheet = new PerformanceSheet(table, language);
        return new XlsxBook(sheet.figures(), sheet.evidence(), sheet.undrafted()).bytes();
    }

    private String in(String zh, String en) {
        return new Wording(zh, en).in(language);
    }

    private XlsxTable figures() {
        List<byte[]> rows = new ArrayList<>();
        for (Performance.Department department : table.rows()) {
            for (Performance.Line line : department.lines()) {
                rows.add(row(department, line).written());
            }
        }
        return new XlsxTable(
                        in("考核表（内部资料）", "Figures (private)"),
                        List.of(
                                in("处室", "Office"),
                                in("指标", "Measure"),
                                in("数值", "Value"),
                                in("单位", "Unit"),
                                in("符合的", "Good"),
                                in("总数", "Of"),
                                in("结果", "Told"),
                                in("算法", "How it is counted")),
                        List.of(18, 22, 10, 9, 8, 8, 28, 50),
                        XlsxTable.Rows.of(rows))
                .forPaper();
    }

    private XlsxTable.Row row(Performance.Department department, Performance.Line line) {
        XlsxTable.Row row = new XlsxTable.Row()
                .plain(department.name().in(language))
                .plain(line.name().in(language));
        MeasuredFigure figure = line.figure();
        if (figure instanceof MeasuredFigure.Count count) {
            row.number(BigDecimal.valueOf(count.evidence().size()))
                    .plain(in("件", "texts"))
                    .plain("")
                    .plain("");
        } else if (figure instanceof MeasuredFigure.Share share && share.base() > 0) {
            row.number(share.percent())
                    .plain("%")
                    .number(BigDecimal.valueOf(share.good().size()))
                    .number(BigDecimal.valueOf(share.base()));
        } else if (figure instanceof MeasuredFigure.Span span && !span.days().isEmpty()) {
            row.number(span.median())
                    .plain(in("工作日", "working days"))
                    .plain("")
                    .number(BigDecimal.valueOf(span.days().size()));
        } else {
            row.plain("").plain("").plain("").plain("");
        }
        return row.plain(figure.wording().in(language))
                .plain(line.measure().told().in(language));
    }

    private XlsxTable evidence() {
        List<byte[]> rows = new ArrayList<>();
        for (Performance.Department department : table.departments()) {
            for (Performance.Line line : department.lines()) {
                List<Evidence> good = line.figure() instanceof MeasuredFigure.Share share
                        ? share.good()
                        : line.figure().evidence();
                for (Evidence one : line.figure().evidence()) {
                    String counts = line.figure() instanceof MeasuredFigure.Share
                            ? good.contains(one) ? in("符合", "good") : in("不符合", "not")
                            : "";
                    rows.add(new XlsxTable.Row()
                            .plain(department.name().in(language))
                            .plain(line.name().in(language))
                            .plain(counts)
                            .plain(one.path())
                            .plain(one.title())
                            .plain(one.note().in(language))
                            .written());
                }
            }
        }
        return new XlsxTable(
                        in("依据", "Evidence"),
                        List.of(
                                in("处室", "Office"),
                                in("指标", "Measure"),
                                in("计入", "Counts"),
                                in("文件", "File"),
                                in("标题", "Title"),
                                in("说明", "Note")),
                        List.of(18, 22, 9, 40, 40, 40),
                        XlsxTable.Rows.of(rows))
                .forPaper();
    }

    private XlsxTable undrafted() {
        List<byte[]> rows = table.undrafted().stream()
                .map(one ->
                        new XlsxTable.Row().plain(one.path()).plain(one.title()).written())
                .toList();
        return new XlsxTable(
                        in("没有拟稿记录的", "No drafting on record"),
                        List.of(in("文件", "File"), in("标题", "Title")),
                        List.of(50, 60),
                        XlsxTable.Rows.of(rows))
                .forPaper();
    }
}
