package org.gongkai.annual.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.FormCell;
import org.gongkai.annual.form.FormColumn;
import org.gongkai.annual.form.FormNames;
import org.gongkai.annual.form.FormTable;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.annual.form.Series;
import org.gongkai.content.Figures;
import org.gongkai.content.Node;
import org.gongkai.content.Node.Mapping;
import org.gongkai.content.Node.Pair;
import org.gongkai.content.Node.Scalar;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** A file of figures ▸ the report (年度报告统计数据的读取); every fault of the file in one run. */
public final class FiguresReader {

    private final Figures figures;
    private final List<Finding> found = new ArrayList<>();

    private FiguresReader(Figures figures) {
        this.figures = figures;
    }

    /** The report and what is wrong with its file. */
    public record Outcome(AnnualReport report, List<Finding> found) {
        public Outcome {
            found = List.copyOf(found);
        }
    }

    public static Outcome read(Figures figures) {
        FiguresReader sheet = new FiguresReader(figures);
        ReportForm format = Recognition.format(figures);
        Recognition.unfit(figures, format).ifPresent(sheet.found::add);
        boolean sound = true;
        List<FormCell> cells = new ArrayList<>();
        List<Series> series = new ArrayList<>();
        Map<String, Scalar> seen = new LinkedHashMap<>();
        for (Pair pair : figures.root().pairs()) {
            if (pair.key().value().equals(Figures.YEAR)) {
                sheet.year(pair.value());
                continue;
            }
            if (pair.key().value().equals(SeriesReader.KEY)) {
                if (!series.isEmpty()) {
                    sheet.repeated(pair.key(), pair.key());
                }
                series.addAll(SeriesReader.read(figures, pair.value(), sheet.found));
                continue;
            }
            Optional<FormTable> form = format.forms().stream()
                    .filter(one -> one.key().equals(pair.key().value())
                            || FormNames.key(one.chapter())
                                    .equals(FormNames.key(pair.key().value())))
                    .findFirst();
            if (form.isEmpty()) {
                sheet.unknown(
                        pair.key(),
                        "表",
                        format.forms().stream().map(FormTable::key).toList());
                sound = false;
            } else if (seen.containsKey(form.get().key())) {
                sheet.repeated(pair.key(), seen.get(form.get().key()));
                sound = false;
            } else {
                seen.put(form.get().key(), pair.key());
                TableReader reader = new TableReader(figures, form.get(), sheet.found);
                sound &= reader.read(pair.key(), pair.value());
                cells.addAll(reader.cells());
            }
        }
        for (FormTable form : format.forms()) {
            if (!seen.containsKey(form.key())) {
                sheet.missing(form);
                sound = false;
            }
        }
        return new Outcome(AnnualReport.of(figures.year(), format, cells, series, sound), sheet.found);
    }

    private void year(Node value) {
        boolean same = value instanceof Scalar scalar
                && CellText.of(scalar.value().replace("年", ""), FormColumn.Kind.COUNT) instanceof CellText.Read read
                && read.value().toPlainString().equals(Integer.toString(figures.year()));
        if (!same) {
            String written = value instanceof Scalar scalar ? Figures.excerpt(scalar.value()) : "";
            found.add(figures.finding(
                            Rule.YEAR_OF_REPORT,
                            value,
                            new Wording(
                                    "文件名是 " + figures.year() + " 年，年度写的是“" + written + "”",
                                    "the file is named " + figures.year() + ", but the year says “" + written + "”"),
                            new Wording("是不是从上一年复制后没有改？一个年度只能有一份报告", "copied from another year? a year has one report"))
                    .as(org.gongkai.finding.Severity.BLOCK));
        }
    }

    private void missing(FormTable form) {
        found.add(figures.finding(
                Rule.MISSING_KEY,
                (Node) new Mapping(List.of(), 1, 1),
                new Wording("缺少“" + form.key() + "”表", "the table “" + form.key() + "” is missing"),
                new Wording(
                        "补上“" + form.key() + ":”和它的各行；没有的填 0",
                        "add “" + form.key() + ":” with its rows; write 0 for none")));
    }

    private void unknown(Scalar key, String what, List<String> names) {
        String written = Figures.excerpt(key.value());
        Optional<String> meant = Figures.nearest(key.value(), names);
        found.add(figures.finding(
                Rule.UNKNOWN_KEY,
                key,
                new Wording("没有“" + written + "”这个" + what, "no such table: “" + written + "”"),
                meant.map(word -> new Wording("是不是“" + word + "”？", "did you mean “" + word + "”?"))
                        .orElseGet(() -> new Wording(
                                "本格式的表：" + String.join("、", names),
                                "tables of this form: " + String.join(", ", names)))));
    }

    private void repeated(Scalar key, Scalar first) {
        found.add(figures.finding(
                Rule.REPEATED_KEY,
                key,
                new Wording(
                        "“" + key.value() + "”重复，第 " + first.line() + " 行已有",
                        "“" + key.value() + "” stands already on line " + first.line()),
                new Wording("只留一个", "keep one of them")));
    }
}
