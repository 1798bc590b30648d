package org.gongkai.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gongkai.calendar.BeijingTime;
import org.gongkai.cli.option.AsOf;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.cli.terminal.RuleText;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai rules}: the rules, or some of them in full. */
@Command(name = "rules", mixinStandardHelpOptions = true)
final class RulesCommand extends ShownCommand {

    /** By letter, then by number. */
    static final Comparator<Rule> ORDER = Comparator.comparing(
                    (Rule rule) -> rule.id().substring(0, 1))
            .thenComparingInt(rule -> Integer.parseInt(rule.id().substring(2)));

    @Parameters(index = "0..*", arity = "0..*", paramLabel = "${bundle:label.rule}", descriptionKey = "rule")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--as-of", paramLabel = "${bundle:label.instant}", descriptionKey = "rulesAsOf")
    private String asOf = "";

    @Option(names = "--format", paramLabel = "text|json|csv", descriptionKey = "rulesFormat")
    private TableFormat format = TableFormat.text;

    RulesCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        LocalDate day =
                asOf.isEmpty() ? Finding.UNDATED : LocalDate.ofInstant(AsOf.instant(asOf, ""), BeijingTime.ZONE);
        List<Rule> chosen = new ArrayList<>();
        for (String id : ids) {
            List<Rule> named = Arrays.stream(Rule.values())
                    .filter(rule -> rule.id().equals(id.toUpperCase(Locale.ROOT)))
                    .toList();
            if (named.isEmpty()) {
                throw Stopped.usage(
                        "没有规则 " + id + "；gongkai rules 列出全部规则", "no rule " + id + "; gongkai rules lists them all");
            }
            chosen.addAll(named);
        }
        boolean whole = chosen.isEmpty();
        List<Rule> rules = (whole
                        ? Arrays.stream(Rule.values())
                        : chosen.stream().distinct())
                .sorted(ORDER)
                .toList();
        RuleText text = new RuleText(rules, day, printer().language());
        print(
                switch (format) {
                    case text -> whole ? text.list() : text.full();
                    case json -> text.json();
                    case csv -> text.csv();
                });
        return Exit.DONE;
    }
}
