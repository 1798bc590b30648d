package org.gongkai.serve.lists;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Severity;
import org.gongkai.serve.door.Call;
import org.gongkai.serve.door.Counter;
import org.gongkai.serve.door.Reply;
import org.gongkai.serve.state.FindingLine;
import org.gongkai.serve.state.OpenProject;
import org.gongkai.serve.state.State;

/** All that was found in the project, rule by rule (检查结果): what the command {@code check} prints. */
public final class FindingsCounter implements Counter {

    /** So many findings of a rule are told at once. */
    private static final int TOLD = 20;

    private final OpenProject project;

    public FindingsCounter(OpenProject project) {
        this.project = project;
    }

    /** A rule and what it found; {@code more} is how many are not told. */
    record Group(String id, String title, String weight, int count, List<FindingLine> told, int more) {}

    /** A choice of weights. */
    record Choice(String key, String name, long count, boolean chosen) {}

    @Override
    public String path() {
        return "/findings/";
    }

    @Override
    public Reply answer(Call call) throws IOException {
        if (!call.path().equals(path())) {
            return Reply.Refused.absent(call.path());
        }
        State state = project.state();
        List<Finding> all = state.findings().sorted();
        String weight = call.field("weight");
        String rule = call.field("rule");
        List<Finding> wanted = all.stream()
                .filter(one -> weight.isEmpty() || one.severity().key().equals(weight))
                .filter(one -> rule.isEmpty() || one.rule().id().equals(rule))
                .toList();
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "全部", all.size(), weight.isEmpty()));
        for (Severity severity : Severity.values()) {
            long count = all.stream().filter(one -> one.severity() == severity).count();
            choices.add(new Choice(
                    severity.key(),
                    severity.wording().zh(),
                    count,
                    severity.key().equals(weight)));
        }
        return new Reply.Page(
                "findings.peb",
                "检查结果",
                Map.of("choices", choices, "rule", rule, "groups", groups(wanted, !rule.isEmpty())));
    }

    /** The heaviest first. */
    private List<Group> groups(List<Finding> findings, boolean whole) {
        Map<Severity, Map<Rule, List<Finding>>> sorted = new TreeMap<>();
        findings.forEach(one -> sorted.computeIfAbsent(one.severity(), any -> new TreeMap<>())
                .computeIfAbsent(one.rule(), any -> new ArrayList<>())
                .add(one));
        List<Group> groups = new ArrayList<>();
        sorted.forEach((severity, rules) -> rules.forEach((rule, some) -> {
            List<Finding> told = whole ? some : some.stream().limit(TOLD).toList();
            groups.add(new Group(
                    rule.id(),
                    rule.title().zh(),
                    severity.wording().zh(),
                    some.size(),
                    FindingLine.of(project.folder(), told),
                    some.size() - told.size()));
        }));
        return groups;
    }
}
