package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.content.HeaderKey;
import org.gongkai.content.Role;
import org.gongkai.content.Vocabulary;
import org.gongkai.desk.Decision;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.office.Filing;
import org.gongkai.office.Reviewing;
import org.gongkai.office.SiteRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai review}: shows what is being decided and, with a role and a name, records the step. */
@Command(name = "review", mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {

    private final Printer printer;

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.entry}", descriptionKey = "entry")
    private @Nullable Path entry;

    @Option(names = "--as", paramLabel = "${bundle:label.role}", descriptionKey = "role")
    private String role = "";

    @Option(names = "--by", paramLabel = "${bundle:label.person}", descriptionKey = "by")
    private String by = "";

    @Option(names = "--on", paramLabel = "${bundle:label.day}", descriptionKey = "on")
    private String on = "";

    @Option(names = "--conclusion", paramLabel = "${bundle:label.conclusion}", descriptionKey = "conclusion")
    private String conclusion = "";

    @Option(names = "--basis", paramLabel = "${bundle:label.text}", descriptionKey = "basis")
    private String basis = "";

    @Option(names = "--form", paramLabel = "${bundle:label.number}", descriptionKey = "form")
    private String form = "";

    @Option(names = "--seen", paramLabel = "${bundle:label.digest}", descriptionKey = "seen")
    private String seen = "";

    @Option(names = "--sign", paramLabel = "${bundle:label.key}", descriptionKey = "sign")
    private @Nullable Path key;

    @Option(names = "--as-of", paramLabel = "${bundle:label.instant}", descriptionKey = "asOf")
    private String asOf = "";

    @Mixin
    private FormatOption common = new FormatOption();

    ReviewCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() throws IOException {
        if (!Usage.language(common, printer)) {
            return Exit.USAGE;
        }
        if (entry == null) {
            printer.say(new Wording("缺少条目；待办清单用 review list", "missing: ENTRY; review list shows what waits"));
            return Exit.USAGE;
        }
        LocalDateTime now = EntryArgument.now(asOf, printer);
        Path file = EntryArgument.file(entry);
        Optional<Path> project = EntryArgument.project(file, printer);
        Optional<Decision> decision = now == null ? Optional.empty() : decision(now.toLocalDate());
        if (now == null || project.isEmpty() || (decision.isEmpty() && !role.isEmpty())) {
            return Exit.USAGE;
        }
        if (decision.isPresent()) {
            SiteRecord.begin(project.get(), file, now.toLocalDate());
        } else if (SiteRecord.missing(project.get(), file)) {
            printer.say(new Wording(
                    "还没有站点审查记录；登记拟稿（--as drafted --by 姓名）时自动建立 content/site.md",
                    "there is no record of the site's review yet; the first step (--as drafted --by NAME) makes"
                            + " content/site.md"));
            return Exit.FINDINGS;
        }
        Optional<Filing> filing = EntryArgument.open(project.get(), file, common.format(), printer);
        if (filing.isEmpty()) {
            return Exit.FINDINGS;
        }
        return review(filing.get(), now, decision);
    }

    /** What was typed, if it can be a decision; nothing where none was typed, or a complaint was made. */
    private Optional<Decision> decision(LocalDate today) {
        if (role.isEmpty() && by.isEmpty()) {
            return Optional.empty();
        }
        Optional<Role> named = Role.named(role).filter(Role.STEPS::contains);
        if (named.isEmpty() || by.isEmpty()) {
            printer.say(new Wording(
                    "登记一步审查须写 --as 角色 --by 姓名；角色有 " + Role.keys(Role.STEPS, "、"),
                    "recording a step takes --as ROLE --by NAME; roles are " + Role.keys(Role.STEPS, ", ")));
            role = "?";
            return Optional.empty();
        }
        Role step = named.get();
        List<String> allowed = step == Role.SECRECY
                ? Vocabulary.CONCLUSIONS
                : step == Role.ATTRIBUTE ? Vocabulary.DISCLOSURES : List.of();
        boolean sound = allowed.isEmpty() || allowed.contains(conclusion);
        if (!sound) {
            printer.say(new Wording(
                    step.chinese() + "须有结论：--conclusion " + String.join(" | ", allowed),
                    step + " takes a conclusion: --conclusion " + String.join(" | ", allowed)));
            return Optional.empty();
        }
        try {
            LocalDate day = on.isEmpty() ? today : LocalDate.parse(on);
            return Optional.of(new Decision(step, by, day, typed(conclusion), typed(basis), typed(form)));
        } catch (DateTimeException e) {
            printer.say(new Wording("--on 应为 2026-01-31 的样子", "--on is a date like 2026-01-31"));
            return Optional.empty();
        }
    }

    private static Optional<String> typed(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }

    private int review(Filing filing, LocalDateTime now, Optional<Decision> decision) throws IOException {
        Reviewing reviewing = new Reviewing(filing, now);
        reviewing.exhibit().forEach(line -> printer.out().println(printer.in(line)));
        List<Finding> open = reviewing.open();
        if (!open.isEmpty()) {
            printer.out().println();
            printer.out().println(printer.in(new Wording("── 检查结果 ──", "── findings ──")));
            printer.findings(Findings.of(open), common.format(), filing.project());
        }
        printer.out().flush();
        if (decision.isEmpty()) {
            boolean blocks = open.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK);
            return blocks ? Exit.FINDINGS : Exit.DONE;
        }
        return told(reviewing.decide(decision.get(), seen, key), decision.get(), filing);
    }

    private int told(Reviewing.Result result, Decision decision, Filing filing) {
        if (result instanceof Reviewing.Refused refused) {
            printer.say(new Wording("没有登记：", "not recorded: "), refused.why());
            return Exit.FINDINGS;
        }
        Reviewing.Done done = (Reviewing.Done) result;
        if (done.restarted()) {
            printer.say(new Wording(
                    "内容改过，审查重新开始；原记录存入 history.yaml",
                    "the text had changed: a new review begins; the earlier record is in history.yaml"));
        }
        printer.say(new Wording(
                "已登记" + decision.role().chinese() + "：" + decision.by() + " " + decision.on(),
                "recorded " + decision.role() + ": " + decision.by() + " " + decision.on()));
        String disclosure =
                filing.manuscript().header().text(HeaderKey.DISCLOSURE).orElse("主动公开");
        boolean differs = decision.role() == Role.ATTRIBUTE
                && !decision.conclusion().filter(disclosure::equals).isPresent();
        if (differs) {
            printer.say(new Wording(
                    "结论与公开属性“" + disclosure + "”不同：改正公开属性后重新审查",
                    "the conclusion differs from disclosure “" + disclosure + "”: mend it and review again"));
        }
        done.toSign()
                .forEach(command -> printer.say(new Wording("请签名：", "to be signed: "), new Wording(command, command)));
        return Exit.DONE;
    }
}
