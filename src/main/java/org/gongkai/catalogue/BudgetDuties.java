package org.gongkai.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.catalogue.BudgetMatrix.Cell;
import org.gongkai.catalogue.BudgetMatrix.Line;
import org.gongkai.catalogue.BudgetMatrix.State;
import org.gongkai.content.Category;
import org.gongkai.content.HeaderKey;
import org.gongkai.content.Unit;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.review.Entry;

/** Whether every unit's budgets and final accounts are published (预决算公开, 预算法 第十四条). */
final class BudgetDuties {

    private final Catalogue catalogue;
    private final Findings findings;

    BudgetDuties(Catalogue catalogue, Findings findings) {
        this.catalogue = catalogue;
        this.findings = findings;
    }

    void check() {
        for (Category column : catalogue.categories().all()) {
            if (!column.units().isEmpty()) {
                catalogue.in(column).forEach(entry -> named(column, entry));
                catalogue.budgets(column).lines().forEach(this::gaps);
            }
        }
    }

    /** An entry that names a unit which the column does not have stands in no cell. */
    private void named(Category column, Entry entry) {
        List<String> known = column.units().stream().map(Unit::name).toList();
        for (String unit : entry.texts(HeaderKey.UNIT)) {
            if (!known.contains(unit)) {
                findings.add(Finding.of(
                        Rule.BUDGET_GAP,
                        entry.place(HeaderKey.UNIT),
                        new Wording(
                                "栏目“" + column.name() + "”的单位表中没有“" + unit + "”",
                                "category “" + column.key() + "” has no unit “" + unit + "”"),
                        new Wording(
                                "改为单位表中的名称（" + String.join("、", known) + "），或者在 categories.yaml 的 units 中加上",
                                "use one of its units (" + String.join(", ", known)
                                        + "), or add it to units in categories.yaml")));
            }
        }
    }

    private void gaps(Line line) {
        Map<String, List<String>> missing = new TreeMap<>();
        for (Cell cell : line.cells()) {
            if (cell.state() == State.MISSING) {
                missing.computeIfAbsent(cell.kind(), kind -> new ArrayList<>()).add(0, Integer.toString(cell.year()));
            }
        }
        missing.forEach((kind, years) -> findings.add(
                Rule.BUDGET_GAP,
                line.unit().place(),
                new Wording(
                        "“" + line.unit().name() + "”的" + kind + "没有公开：" + String.join("、", years) + "年",
                        "no published " + (kind.equals(BudgetMatrix.BUDGET) ? "budget" : "final account") + " of “"
                                + line.unit().name() + "” for " + String.join(", ", years)),
                new Wording(
                        "公开后在文件头写 budget（预决算）、fiscal-year（年度）和 unit（单位）；公开过的，补写这三个字段",
                        "publish it with budget, fiscal-year and unit; if it is published, add these keys")));
    }
}
