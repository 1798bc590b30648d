package org.gongkai.annual.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.annual.form.AnnualReport;
import org.gongkai.annual.form.AnnualReport.Series;
import org.gongkai.annual.form.FormCell;
import org.gongkai.annual.form.FormColumn;
import org.gongkai.annual.form.FormNames;
import org.gongkai.annual.form.FormTable;
import org.gongkai.annual.form.ReportForm;
import org.gongkai.content.register.Figures;
import org.gongkai.content.yaml.Node;
import org.gongkai.content.yaml.Node.Mapping;
import org.gongkai.content.yaml.Node.Pair;
import org.gongkai.content.yaml.Node.Scalar;
import org.gongkai.content.yaml.NormalText;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Spelling;
import org.gongkai.finding.Wording;

/** A file of figures ▸ the report (年度报告统计数据的读取); every fault of the file in one run. */
public final class FiguresReader {

    private final Figures figures;
    private final ReportForm format;
    private final List<Finding> found = new ArrayList<>();
    private final Faults faults;
    private final List<FormCell> cells = new ArrayList<>();
    private final List<Series> series = new ArrayList<>();
    private final Blanks blanks = new Blanks();
    private final Map<String, Scalar> seen = new HashMap<>();

    private FiguresReader(Figures figures) {
        this.figures = figures;
        this.format = Recognition.format(figures);
        this.faults = new Faults(figures, found);
    }

    /** The report, whole or not, and what is wrong with its file. */
    public static Found<AnnualReport> read(Figures figures) {
        return new FiguresReader(figures).read();
    }

    private Found<AnnualReport> read() {
        Recognition.unfit(figures, format).ifPresent(found::add);
        for (Pair pair : figures.root().pairs()) {
            switch (pair.key().value()) {
                case Figures.YEAR -> year(pair.value());
                case SeriesReader.KEY -> series(pair);
                default -> table(pair);
            }
        }
        format.forms().stream().filter(form -> !seen.containsKey(form.key())).forEach(this::missing);
        blanks.tell(faults);
        return new Found<>(AnnualReport.of(figures, format, cells, series, faults.none()), found);
    }

    private void series(Pair pair) {
        if (!series.isEmpty()) {
            new Faults(figures, found).repeated(pair.key(), pair.key().value(), pair.key());
        }
        series.addAll(SeriesReader.read(figures, pair.value(), found));
    }

    private void table(Pair pair) {
        String key = pair.key().value();
        Optional<FormTable> form = format.forms().stream()
                .filter(one ->
                        one.key().equals(key) || FormNames.key(one.chapter()).equals(FormNames.key(key)))
                .findFirst();
        if (form.isEmpty()) {
            unknown(pair.key());
            return;
        }
        Scalar first = seen.putIfAbsent(form.get().key(), pair.key());
        if (first != null) {
            faults.repeated(pair.key(), key, first);
        } else {
            new TableReader(figures, form.get(), cells, blanks, faults).read(pair.key(), pair.value());
        }
    }

    private void year(Node value) {
        boolean same = value instanceof Scalar scalar
                && CellText.of(scalar.value().replace("年", ""), FormColumn.Kind.COUNT) instanceof CellText.Read read
                && read.value().toPlainString().equals(Integer.toString(figures.year()));
        if (!same) {
            String written = value instanceof Scalar scalar ? NormalText.excerpt(scalar.value()) : "";
            found.add(figures.finding(
                            Rule.YEAR_OF_REPORT,
                            value,
                            new Wording(
                                    "文件名是 " + figures.year() + " 年，年度写的是“" + written + "”",
                                    "the file is named " + figures.year() + ", but the year says “" + written + "”"),
                            new Wording("是不是从上一年复制后没有改？一个年度只能有一份报告", "copied from another year? a year has one report"))
                    .as(Severity.BLOCK));
        }
    }

    private void missing(FormTable form) {
        faults.add(
                Rule.MISSING_KEY,
                new Mapping(List.of(), 1, 1),
                new Wording("缺少“" + form.key() + "”表", "the table “" + form.key() + "” is missing"),
                new Wording(
                        "补上“" + form.key() + ":”和它的各行；没有的填 0",
                        "add “" + form.key() + ":” with its rows; write 0 for none"));
    }

    private void unknown(Scalar key) {
        List<String> names = format.forms().stream().map(FormTable::key).toList();
        String written = NormalText.excerpt(key.value());
        faults.add(
                Rule.UNKNOWN_KEY,
                key,
                new Wording("没有“" + written + "”这个表", "no such table: “" + written + "”"),
                Spelling.hint(
                        key.value(),
                        names,
                        new Wording(
                                "本格式的表：" + String.join("、", names),
                                "tables of this form: " + String.join(", ", names))));
    }
}
