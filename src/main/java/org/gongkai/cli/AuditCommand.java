package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongkai.audit.Report;
import org.gongkai.bake.Bake;
import org.gongkai.calendar.Notices;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.crew.Crew;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Findings;
import org.gongkai.finding.Severity;
import org.gongkai.guomi.Guomi;
import org.gongkai.inspect.Assessment;
import org.gongkai.inspect.FromSite;
import org.gongkai.inspect.Situation;
import org.gongkai.rebuild.Rebuild;
import org.gongkai.rebuild.WholeAudit;
import org.gongkai.seal.Verifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai audit}: checks a published site from outside. */
@Command(name = "audit", mixinStandardHelpOptions = true)
final class AuditCommand extends ShownCommand {

    @Parameters(index = "0", paramLabel = "${bundle:label.site}", descriptionKey = "site")
    private Path site = Path.of("");

    @Option(names = "--roster", paramLabel = "${bundle:label.file}", descriptionKey = "roster")
    private @Nullable Path roster;

    @Option(names = "--against", paramLabel = "${bundle:label.site}", descriptionKey = "against")
    private @Nullable Path against;

    @Mixin
    private StrictOption common = new StrictOption();

    @Option(names = "--table", paramLabel = "${bundle:label.file}", descriptionKey = "auditTable")
    private @Nullable Path table;

    @Mixin
    private YardstickOption yardstick = new YardstickOption();

    @Mixin
    private AsOf asOf = new AsOf();

    AuditCommand(Printer printer) {
        super(printer);
    }

    @Override
    int run() throws IOException, Stopped {
        if (!Files.isDirectory(site)) {
            throw Stopped.usage("没有文件夹 " + site, "no folder " + site);
        }
        if (table == null) {
            yardstick.refuseWithoutATable();
        } else {
            AssessmentFile.of(table);
            yardstick.check();
        }
        WholeAudit audit = WholeAudit.of(
                site,
                Bake.program(),
                new Crew(Runtime.getRuntime().availableProcessors()),
                new Verifier(Set.of(), new Guomi()),
                roster == null ? null : Files.readString(roster));
        Report report = audit.seen().report();
        Rebuild.Outcome rebuilt = audit.rebuilt();
        List<Finding> all = new ArrayList<>(audit.findings());
        if (against != null) {
            all.addAll(WholeAudit.against(against, site));
        }
        Findings findings = Findings.of(all);
        printer().findings(findings, common.format(), site);
        say(
                "审计：文件 " + report.files() + "，页面 " + report.pages() + "，条目 " + report.entries() + "，链接 "
                        + report.links() + "，问题 " + all.size()
                        + (rebuilt.done() ? "；重建核对文件 " + rebuilt.files() + "，审查声明 " + rebuilt.statements() : "；没有重建核验"),
                "audited " + report.files() + " files, " + report.pages() + " pages, " + report.entries() + " entries, "
                        + report.links() + " links: " + all.size() + " findings"
                        + (rebuilt.done()
                                ? "; built again: " + rebuilt.files() + " files compared, " + rebuilt.statements()
                                        + " statements followed"
                                : "; not built again"));
        if (table != null) {
            LocalDate day = asOf.now().toLocalDate();
            Situation situation = FromSite.of(audit.seen(), day, new WorkingDays(Notices.builtIn()));
            Assessment assessment = yardstick.judge(situation, this, common.format());
            AssessmentFile.of(table).write(assessment, table, printer());
        }
        return findings.any(Severity.ERROR) ? Exit.FINDINGS : Exit.DONE;
    }
}
