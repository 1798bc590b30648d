package org.gongkai.annual.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.gongkai.annual.form.FormColumn;
import org.gongkai.annual.form.FormNames;
import org.gongkai.annual.form.FormTable;
import org.gongkai.content.yaml.Node;
import org.gongkai.content.yaml.Node.Scalar;
import org.gongkai.content.yaml.Node.Sequence;
import org.gongkai.content.yaml.NormalText;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/** By which names the columns of a table are known (栏名), and their order where a file names one. */
final class ColumnNames {

    private ColumnNames() {}

    /** The columns that the row {@code 列} names, all of them, each once; nothing where it cannot be followed. */
    static Optional<List<FormColumn>> order(FormTable form, Node value, Faults faults) {
        List<FormColumn> all = form.blocks().get(0).columns();
        List<FormColumn> named = new ArrayList<>();
        if (form.blocks().size() > 1 || !(value instanceof Sequence list)) {
            faults.add(
                    Rule.VALUE_NOT_ALLOWED,
                    value,
                    new Wording("“列”应为栏名的列表", "“列” must be a list of columns"),
                    new Wording("写成 列: " + words(all) + "；各行栏目不同的表不写“列”", "like 列: " + words(all)));
            return Optional.empty();
        }
        for (Node item : list.items()) {
            Optional<FormColumn> column = item instanceof Scalar scalar ? named(all, scalar.value()) : Optional.empty();
            if (column.isEmpty()) {
                unknown(item, item instanceof Scalar scalar ? scalar.value() : "", all, faults);
            }
            column.ifPresent(named::add);
        }
        if (named.size() == all.size() && new HashSet<>(named).size() == all.size()) {
            return Optional.of(named);
        }
        faults.add(
                Rule.TABLE_SHAPE,
                value,
                new Wording("“列”应写明全部 " + all.size() + " 栏，各一次", "“列” must name all " + all.size() + " columns once"),
                new Wording("写成 " + words(all), "like " + words(all)));
        return Optional.empty();
    }

    /** The column of this name. */
    static Optional<FormColumn> named(List<FormColumn> columns, String written) {
        String key = FormNames.path(written);
        return columns.stream()
                .filter(column -> FormNames.key(column.wording()).equals(key)
                        || column.names().contains(key)
                        || FormNames.below(column.above().stream(), column.wording())
                                .anyMatch(key::equals))
                .findFirst();
    }

    /** There is no such column. */
    static void unknown(Node at, String written, List<FormColumn> columns, Faults faults) {
        faults.add(
                Rule.UNKNOWN_KEY,
                at,
                new Wording(
                        "没有“" + NormalText.excerpt(written) + "”这一栏",
                        "no such column: “" + NormalText.excerpt(written) + "”"),
                new Wording("各栏为：" + words(columns), "the columns are " + words(columns)));
    }

    /** All of them, for a message. */
    static String words(List<FormColumn> columns) {
        return "[" + String.join(", ", columns.stream().map(FormColumn::wording).toList()) + "]";
    }
}
