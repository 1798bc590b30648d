package org.gongkai.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.content.Withdrawals.Row;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** {@code withdrawn.csv} ▸ {@link Withdrawals}. In any order; the same line twice says nothing new. */
final class WithdrawalsReader {

    private static final Field<LocalDate> ON = Field.needed("on", "撤回日期", Cells.filled(Cells.DAY), "自哪一天起撤回");

    private WithdrawalsReader() {}

    /** The rows that can be read; the findings say what is wrong with the others. */
    static Found<Withdrawals> read(SourceText source, IndexPattern pattern) {
        Field<IndexNumber> index = index(pattern);
        Form form = new Form(index, ON);
        List<Finding> findings = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        DataTable.read(source, form).into(findings).orElse(List.of()).forEach(found -> {
            Values row = found.into(findings);
            if (row.sound()) {
                rows.add(new Row(row.need(index), row.need(ON), row.place()));
            }
        });
        return new Found<>(new Withdrawals(rows, findings.isEmpty()), findings);
    }

    private static Field<IndexNumber> index(IndexPattern pattern) {
        Shape<IndexNumber> number = Cells.TEXT.then((value, text) -> {
            String shown = NormalText.excerpt(text);
            return pattern.parse(text).isPresent()
                    ? Found.of(pattern.parse(text))
                    : Found.nothing(value.finding(
                            Rule.INDEX_PATTERN,
                            new Wording(
                                    "“" + shown + "”不是本机关的索引号", "not an index number of this organ: “" + shown + "”"),
                            new Wording("写成 " + pattern.example() + " 的样子", "write it like " + pattern.example())));
        });
        return Field.needed("index", "索引号", Cells.filled(number), "撤回的索引号");
    }
}
