package org.gongkai.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.catalogue.BudgetMatrix.Cell;
import org.gongkai.catalogue.BudgetMatrix.Line;
import org.gongkai.catalogue.BudgetMatrix.State;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Category;
import org.gongkai.content.site.Unit;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.review.Entry;

/** Whether every unit's budgets and final accounts are published (预决算公开, 预算法 第十四条). */
public final class BudgetDuties implements Duty {

    /** What a budget or final account must contain, and the words that show it (预算法 第十四条；预算法实施条例 第六条). */
    private static final Map<String, String> CONTENT = new TreeMap<>(Map.of(
            "基本支出", "基本支出",
            "项目支出", "项目支出",
            "按功能分类列到项", "功能分类",
            "基本支出按经济分类列到款", "经济分类",
            "机关运行经费", "机关运行经费",
            "“三公”经费", "三公",
            "政府采购", "政府采购"));

    @Override
    public List<Finding> check(Holdings holdings) {
        Catalogue catalogue = holdings.catalogue();
        List<Finding> found = new ArrayList<>();
        catalogue.entries().forEach(entry -> content(entry).ifPresent(found::add));
        for (Category column : catalogue.categories().all()) {
            if (!column.units().isEmpty()) {
                catalogue.in(column).forEach(entry -> found.addAll(named(column, entry)));
                catalogue
                        .budgets(column)
                        .lines()
                        .forEach(line -> found.addAll(gaps(column, line, holdings.unsettled())));
            }
        }
        return found;
    }

    private static Optional<Finding> content(Entry entry) {
        if (entry.text(HeaderKey.BUDGET).isEmpty()) {
            return Optional.empty();
        }
        List<String> missing = CONTENT.keySet().stream()
                .filter(part -> !entry.body().contains(CONTENT.getOrDefault(part, part)))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Rule.BUDGET_CONTENT.at(
                        entry.place(HeaderKey.BUDGET),
                        new Wording(
                                "正文没有提到：" + String.join("、", missing),
                                "the text has no: " + String.join(", ", missing)),
                        new Wording("补上；在附件表格里的，在正文写明", "add it, or say in the text that an attachment has it")));
    }

    /** An entry that names a unit which the column does not have stands in no cell. */
    private static List<Finding> named(Category column, Entry entry) {
        List<String> known = column.units().stream().map(Unit::name).toList();
        return entry.texts(HeaderKey.UNIT).stream()
                .filter(unit -> !known.contains(unit))
                .map(unit -> Rule.BUDGET_GAP.at(
                        entry.place(HeaderKey.UNIT),
                        new Wording(
                                "栏目“" + column.name() + "”的单位表中没有“" + unit + "”",
                                "category “" + column.key() + "” has no unit “" + unit + "”"),
                        new Wording(
                                "改为单位表中的名称（" + String.join("、", known) + "），或者在 categories.yaml 的 units 中加上",
                                "use one of its units (" + String.join(", ", known)
                                        + "), or add it to units in categories.yaml")))
                .toList();
    }

    /** Whether an entry in error may be the one of a cell. */
    private static boolean lost(Unsettled unsettled, Category column, Line line, Cell cell) {
        return unsettled.in(column).stream()
                .anyMatch(lost -> lost.may(one -> {
                    List<String> units = one.header().texts(HeaderKey.UNIT);
                    return one.header()
                                    .text(HeaderKey.FISCAL_YEAR)
                                    .filter(Integer.toString(cell.year())::equals)
                                    .isPresent()
                            && one.header()
                                    .text(HeaderKey.BUDGET)
                                    .filter(cell.kind()::equals)
                                    .isPresent()
                            && (units.isEmpty() || units.contains(line.unit().name()));
                }));
    }

    private static List<Finding> gaps(Category column, Line line, Unsettled unsettled) {
        Map<String, List<String>> missing = new TreeMap<>();
        for (Cell cell : line.cells()) {
            if (cell.state() == State.MISSING && !lost(unsettled, column, line, cell)) {
                missing.computeIfAbsent(cell.kind(), kind -> new ArrayList<>()).add(0, Integer.toString(cell.year()));
            }
        }
        return missing.entrySet().stream()
                .map(one -> gap(line.unit(), one.getKey(), one.getValue()))
                .toList();
    }

    private static Finding gap(Unit unit, String kind, List<String> years) {
        return Rule.BUDGET_GAP.at(
                unit.place(),
                new Wording(
                        "“" + unit.name() + "”的" + kind + "没有公开：" + String.join("、", years) + "年",
                        "no published " + (kind.equals(BudgetMatrix.BUDGET) ? "budget" : "final account") + " of “"
                                + unit.name() + "” for " + String.join(", ", years)),
                new Wording(
                        "公开后在文件头写 budget（预决算）、fiscal-year（年度）和 unit（单位）；公开过的，补写这三个字段",
                        "publish it with budget, fiscal-year and unit; if it is published, add these keys"));
    }
}
