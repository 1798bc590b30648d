package org.gongkai.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.content.Withdrawals.Row;
import org.gongkai.csv.CsvText.Cell;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Sink;
import org.gongkai.finding.Wording;

/** {@code withdrawn.csv} ▸ {@link Withdrawals}. In any order; the same line twice says nothing new. */
final class WithdrawalsReader {

    static final Map<String, String> HEADS = new LinkedHashMap<>();

    static {
        HEADS.put("index", "索引号");
        HEADS.put("on", "撤回日期");
    }

    private WithdrawalsReader() {}

    /** The rows that can be read; the findings say what is wrong with the others. */
    static Withdrawals read(SourceText source, IndexPattern pattern, Sink findings) {
        Sink found = new Sink();
        List<Row> rows = new ArrayList<>();
        for (Map<String, Cell> cells : DataTable.read(source, HEADS, found).orElse(List.of())) {
            RegisterRow row = new RegisterRow(source, cells, HEADS, found);
            String number = row.required("index");
            Optional<IndexNumber> index = pattern.parse(number);
            if (index.isEmpty() && !number.isEmpty()) {
                row.unreadable(
                        Rule.INDEX_PATTERN,
                        "index",
                        new Wording(
                                "“" + Texts.excerpt(number) + "”不是本机关的索引号",
                                "not an index number of this organ: “" + Texts.excerpt(number) + "”"),
                        new Wording("写成 " + pattern.example() + " 的样子", "write it like " + pattern.example()));
            }
            Optional<LocalDate> on = row.required("on").isEmpty() ? Optional.empty() : row.day("on");
            if (index.isPresent() && on.isPresent()) {
                rows.add(new Row(index.get(), on.get(), row.place("index")));
            }
        }
        findings.addAll(found.sorted());
        return new Withdrawals(rows, found.sorted().isEmpty());
    }
}
