package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.gongkai.cli.option.AsOf;
import org.gongkai.cli.option.FormatOption;
import org.gongkai.cli.terminal.Exit;
import org.gongkai.cli.terminal.Printer;
import org.gongkai.cli.terminal.Stopped;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.content.site.Role;
import org.gongkai.content.site.Vocabulary;
import org.gongkai.desk.Decision;
import org.gongkai.desk.ExhibitText;
import org.gongkai.desk.SendingBack;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Severity;
import org.gongkai.finding.Wording;
import org.gongkai.office.Filing;
import org.gongkai.office.Reviewing;
import org.gongkai.office.SigningKey;
import org.gongkai.office.SiteRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai review}: shows what is being decided and, with a role and a name, records the step. */
@Command(name = "review", mixinStandardHelpOptions = true)
final class ReviewCommand extends ShownCommand {

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

    @Option(names = "--return", paramLabel = "${bundle:label.text}", descriptionKey = "return")
    private @Nullable String reason;

    @Option(names = "--sign", paramLabel = "${bundle:label.key}", descriptionKey = "sign")
    private @Nullable Path key;

    @Mixin
    private AsOf asOf = new AsOf();

    @Mixin
    private FormatOption common = new FormatOption();

    ReviewCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        if (entry == null) {
            throw Stopped.usage("缺少条目；待办清单用 review list", "missing: ENTRY; review list shows what waits");
        }
        Path file = entry(entry);
        boolean returns = reason != null;
        boolean decides = !returns && (!role.isEmpty() || !by.isEmpty());
        Stopped.checkAll(asOf::now, () -> around(file), () -> {
            if (decides) {
                decision(LocalDate.MAX);
            }
            if (returns) {
                sendingBack(LocalDate.MAX);
            }
        });
        LocalDateTime now = asOf.now();
        LocalDate today = now.toLocalDate();
        Path project = around(file);
        if (returns) {
            return sendBack(new Reviewing(open(project, file, common.format()), now), sendingBack(today));
        }
        Optional<Decision> decision = decides ? Optional.of(decision(today)) : Optional.empty();
        if (decision.isPresent()) {
            SiteRecord.begin(project, file, today);
        } else if (SiteRecord.missing(project, file)) {
            throw Stopped.findings(
                    "还没有站点审查记录；登记拟稿（--as drafted --by 姓名）时自动建立 content/site.md",
                    "there is no record of the site's review yet; the first step (--as drafted --by NAME) makes"
                            + " content/site.md");
        }
        return review(open(project, file, common.format()), now, decision);
    }

    /** What was typed, if it can be a decision. */
    private Decision decision(LocalDate today) throws Stopped {
        Optional<Role> named = Role.named(role).filter(Role.STEPS::contains);
        if (named.isEmpty() || by.isEmpty()) {
            throw Stopped.usage(
                    "登记一步审查须写 --as 角色 --by 姓名；角色有 " + Role.keys(Role.STEPS, "、"),
                    "recording a step takes --as ROLE --by NAME; roles are " + Role.keys(Role.STEPS, ", "));
        }
        Role step = named.get();
        List<String> allowed = step == Role.SECRECY
                ? Vocabulary.CONCLUSIONS
                : step == Role.ATTRIBUTE ? Vocabulary.DISCLOSURES : List.of();
        if (!allowed.isEmpty() && !allowed.contains(conclusion)) {
            throw Stopped.usage(
                    step.chinese() + "须有结论：--conclusion " + String.join(" | ", allowed),
                    step + " takes a conclusion: --conclusion " + String.join(" | ", allowed));
        }
        return new Decision(step, by, day(on, today), typed(conclusion), typed(basis), typed(form));
    }

    /** What was typed, if a text can be sent back so. */
    private SendingBack sendingBack(LocalDate today) throws Stopped {
        List<Role> steps =
                Role.STEPS.stream().filter(step -> step != Role.DRAFTED).toList();
        Optional<Role> step = Role.named(role).filter(steps::contains);
        String why = reason == null ? "" : reason.strip();
        if (step.isEmpty() || by.isEmpty() || why.isEmpty() || why.codePoints().anyMatch(Character::isISOControl)) {
            throw Stopped.usage(
                    "退回须写 --as 角色 --by 姓名 --return 理由，理由写成一行；角色有 " + Role.keys(steps, "、"),
                    "sending it back takes --as ROLE --by NAME --return REASON, the reason in one line; roles are "
                            + Role.keys(steps, ", "));
        }
        if (!(conclusion + basis + form + seen).isEmpty() || key != null) {
            throw Stopped.usage(
                    "--return 不与 --conclusion、--basis、--form、--seen、--sign 同用：退回不是审查结论",
                    "--return goes without --conclusion, --basis, --form, --seen and --sign: it is no conclusion");
        }
        return new SendingBack(step.get(), by, day(on, today), why);
    }

    private int sendBack(Reviewing reviewing, SendingBack back) throws IOException, Stopped {
        Reviewing.Result result = reviewing.sendBack(back);
        if (result instanceof Reviewing.Refused refused) {
            throw refused(refused);
        }
        say(
                "已退回拟稿人（" + back.step().chinese() + "）：" + back.by() + " " + back.on() + "，" + back.reason(),
                "sent back to its drafter (" + back.step() + "): " + back.by() + " " + back.on() + ", "
                        + back.reason());
        return Exit.DONE;
    }

    private static Stopped refused(Reviewing.Refused refused) {
        return Stopped.findings(
                "没有登记：" + refused.why().zh(), "not recorded: " + refused.why().en());
    }

    private static Optional<String> typed(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }

    private int review(Filing filing, LocalDateTime now, Optional<Decision> decision) throws IOException, Stopped {
        Reviewing reviewing = new Reviewing(filing, now);
        ExhibitText.of(reviewing.exhibit())
                .forEach(line -> printer().out().println(printer().in(line)));
        List<Finding> open = reviewing.open();
        if (!open.isEmpty()) {
            printer().out().println();
            printer().out().println(printer().in(new Wording("── 检查结果 ──", "── findings ──")));
            printer().findings(Findings.of(open), common.format(), filing.project());
        }
        printer().out().flush();
        if (decision.isEmpty()) {
            boolean blocks = open.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK);
            return blocks ? Exit.FINDINGS : Exit.DONE;
        }
        return told(
                reviewing.decide(decision.get(), seen, key == null ? null : new SigningKey.InFile(key)),
                decision.get(),
                filing);
    }

    private int told(Reviewing.Result result, Decision decision, Filing filing) throws Stopped {
        if (result instanceof Reviewing.Refused refused) {
            throw refused(refused);
        }
        Reviewing.Done done = (Reviewing.Done) result;
        if (done.restarted()) {
            say(
                    "内容改过，审查重新开始；原记录存入 history.yaml",
                    "the text had changed: a new review begins; the earlier record is in history.yaml");
        }
        say(
                "已登记" + decision.role().chinese() + "：" + decision.by() + " " + decision.on(),
                "recorded " + decision.role() + ": " + decision.by() + " " + decision.on());
        String disclosure =
                filing.manuscript().header().text(HeaderKey.DISCLOSURE).orElse("主动公开");
        boolean differs = decision.role() == Role.ATTRIBUTE
                && !decision.conclusion().filter(disclosure::equals).isPresent();
        if (differs) {
            say(
                    "结论与公开属性“" + disclosure + "”不同：改正公开属性后重新审查",
                    "the conclusion differs from disclosure “" + disclosure + "”: mend it and review again");
        }
        done.toSign().forEach(command -> say("请签名：" + command, "to be signed: " + command));
        return Exit.DONE;
    }
}
