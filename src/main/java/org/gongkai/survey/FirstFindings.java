package org.gongkai.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;

/**
 * Findings of a site of any size in bounded memory (检查结果的汇总): of each rule the first hundred, and how many more there
 * are. Findings come in the order of the files, so that these are always the same.
 */
final class FirstFindings {

    private static final int TOLD = 100;

    private final List<Finding> told = new ArrayList<>();
    private final Map<Rule, Integer> counts = new HashMap<>();

    void add(Finding one) {
        if (counts.merge(one.rule(), 1, Integer::sum) <= TOLD) {
            told.add(one);
        }
    }

    void addAll(List<Finding> some) {
        some.forEach(this::add);
    }

    int count(Rule rule) {
        return counts.getOrDefault(rule, 0);
    }

    List<Finding> sorted() {
        List<Finding> all = new ArrayList<>(told);
        counts.forEach((rule, count) -> {
            int more = count - TOLD;
            if (more > 0) {
                all.add(rule.at(
                        Place.of("."),
                        new Wording("另有 " + more + " 处没有列出", more + " more are not listed"),
                        Wording.NONE));
            }
        });
        return all.stream().sorted().distinct().toList();
    }
}
