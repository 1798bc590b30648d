package org.gongkai.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai rules}: the rules, or some of them in full. */
@Command(name = "rules", mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {

    /** By letter, then by number. */
    static final Comparator<Rule> ORDER = Comparator.comparing(
                    (Rule rule) -> rule.id().substring(0, 1))
            .thenComparingInt(rule -> Integer.parseInt(rule.id().substring(2)));

    private final Printer printer;

    @Parameters(index = "0..*", arity = "0..*", paramLabel = "${bundle:label.rule}", descriptionKey = "rule")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--as-of", paramLabel = "${bundle:label.instant}", descriptionKey = "rulesAsOf")
    private String asOf = "";

    @Option(names = "--format", paramLabel = "text|json|csv", descriptionKey = "rulesFormat")
    private TableFormat format = TableFormat.text;

    @Mixin
    private LanguageOption common = new LanguageOption();

    RulesCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        if (!Usage.language(common, printer)) {
            return Exit.USAGE;
        }
        LocalDate day = Finding.UNDATED;
        if (!asOf.isEmpty()) {
            Instant instant = Common.instant(asOf, "");
            if (instant == null) {
                printer.say(Usage.NO_INSTANT);
                return Exit.USAGE;
            }
            day = LocalDate.ofInstant(instant, Common.SHANGHAI);
        }
        List<Rule> chosen = new ArrayList<>();
        for (String id : ids) {
            List<Rule> named = Arrays.stream(Rule.values())
                    .filter(rule -> rule.id().equals(id.toUpperCase(Locale.ROOT)))
                    .toList();
            if (named.isEmpty()) {
                printer.say(new Wording(
                        "没有规则 " + id + "；gongkai rules 列出全部规则", "no rule " + id + "; gongkai rules lists them all"));
                return Exit.USAGE;
            }
            chosen.addAll(named);
        }
        boolean whole = chosen.isEmpty();
        List<Rule> rules = (whole
                        ? Arrays.stream(Rule.values())
                        : chosen.stream().distinct())
                .sorted(ORDER)
                .toList();
        RuleText text = new RuleText(rules, day, printer.language());
        printer.out()
                .print(
                        switch (format) {
                            case text -> whole ? text.list() : text.full();
                            case json -> text.json();
                            case csv -> text.csv();
                        });
        printer.out().flush();
        return Exit.DONE;
    }
}
