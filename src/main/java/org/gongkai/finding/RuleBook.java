package org.gongkai.finding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The table {@code rules.txt} beside this class (规则说明表): a row for every rule. */
final class RuleBook {

    private static final Map<String, RuleFacts> ROWS =
            PackedLines.read("rules.txt").stream().collect(Collectors.toMap(row -> row.get(0), RuleBook::facts));

    private RuleBook() {}

    static RuleFacts of(Rule rule) {
        return ROWS.getOrDefault(rule.id(), RuleFacts.UNTOLD);
    }

    /** The ids that have a row. */
    static Set<String> ids() {
        return ROWS.keySet();
    }

    private static RuleFacts facts(List<String> row) {
        boolean gate = row.get(3).equals("gate");
        if (!gate && !row.get(3).equals("open")) {
            throw new IllegalStateException(row.get(0) + ": gate or open, not " + row.get(3));
        }
        return new RuleFacts(
                RuleFacts.Day.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                RuleFacts.Ground.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
                gate,
                new Wording(row.get(4), row.get(5)));
    }
}
